// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "letter/record.h"
#include "tests/print/conformance.h"
#include "tests/print/letter_kinds.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;

/// A letter that carries its decision for machines: PDF/A-3a, and nothing said there that the letter keeps
/// back.
class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conforms_data();
    void conforms();
    void saysNothingThatTheLetterDoesNot_data() { conforms_data(); }
    void saysNothingThatTheLetterDoesNot();
    void othersFindIt();
    void keepsWhatIsNeitherConfirmedNorDenied();
    void notWithoutADate();
    void seesEachFault_data();
    void seesEachFault();
};

namespace
{
letter::Document carrying(const law::Case &matter, bool toBeSigned = false)
{
    const Desk desk = deskOf(matter);
    letter::LetterInput input = desk.input();
    input.withRecord = true;
    input.toBeSigned = toBeSigned;
    return letter::compose(input).first();
}

const QByteArray &openFile()
{
    static const QByteArray open =
        readBack(printed(carrying(refusalCase())).pdf, u"qpdf"_s,
                 {u"--qdf"_s, u"--object-streams=disable"_s, u"--no-original-object-ids"_s}, {u"-"_s});
    return open;
}

void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts << value.toString();
    for (const QJsonValue &one : value.toArray())
        collect(one, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        // Words of the format itself.
        if (it.key() != u"schema"_s && it.key() != u"regime"_s && it.key() != u"outcome"_s)
            collect(it.value(), texts);
    }
}
} // namespace

void RecordTest::conforms_data()
{
    QTest::addColumn<int>("index");
    const auto all = everyLetterKind();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void RecordTest::conforms()
{
    QFETCH(int, index);
    for (const bool toBeSigned : {false, true}) {
        const letter::Document letter = carrying(everyLetterKind()[index].matter, toBeSigned);
        const auto made = printed(letter);
        const QStringList faults = conformanceFaults(made.pdf);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        const PdfStructure file(made.pdf);
        const QByteArray xmp = file.stream(file.catalog()[u"/Metadata"_s].toString());
        QVERIFY(xmp.contains("<pdfaid:part>3</pdfaid:part>"));
        QVERIFY(textOf(made.pdf).contains(letter.attachment.name));
        QCOMPARE(printed(letter).pdf, made.pdf);
    }
}

void RecordTest::saysNothingThatTheLetterDoesNot()
{
    QFETCH(int, index);
    const letter::Document letter = carrying(everyLetterKind()[index].matter);
    const QString words = letter::plainText(letter);
    QStringList texts;
    const QJsonObject record = QJsonDocument::fromJson(letter.attachment.json).object();
    collect(record, texts);
    QCOMPARE(texts.takeAt(texts.indexOf(record[u"date"_s].toString())), letter.date.toString(Qt::ISODate));
    QVERIFY(!record[u"answers"_s].toArray().isEmpty());
    for (const QString &text : texts)
        QVERIFY2(words.contains(text, Qt::CaseInsensitive), qPrintable(text));
    for (const QString &line : {addressee().name, addressee().address.section(u'\n', 0, 0)})
        QVERIFY(!letter.attachment.json.contains(line.toUtf8()));
}

/// poppler's own tool lists it and takes it out.
void RecordTest::othersFindIt()
{
    const letter::Document letter = carrying(refusalCase());
    const QByteArray pdf = printed(letter).pdf;
    QVERIFY(readBack(pdf, u"pdfdetach"_s, {u"-list"_s}).contains(letter.attachment.name.toUtf8()));
    const PdfStructure file(pdf);
    const QJsonObject spec = file.dictionary(file.catalog()[u"/AF"_s].toArray().at(0).toString());
    QCOMPARE(file.stream(spec[u"/EF"_s].toObject()[u"/F"_s].toString()), letter.attachment.json);
}

/// The case says what is held; the letter does not, and its record neither (R-PIT-11).
void RecordTest::keepsWhatIsNeitherConfirmedNorDenied()
{
    law::Case held = ncndCase(), notHeld = ncndCase();
    for (law::Question &question : held.questions)
        question.held = law::Held::Held;
    for (law::Question &question : notHeld.questions)
        question.held = law::Held::NotHeld;
    QCOMPARE(carrying(held).attachment.json, carrying(notHeld).attachment.json);
}

void RecordTest::notWithoutADate()
{
    law::Case matter = refusalCase();
    matter.decision.letterDate = {};
    const letter::Document letter = carrying(matter);
    QVERIFY(letter.attachment.name.isEmpty());
    QCOMPARE(conformanceFaults(printed(letter).pdf), QStringList());
    QVERIFY(carrying(refusalCase()).attachment.name.endsWith(u".json"_s));
    QVERIFY(deskOf(refusalCase()).letters().first().attachment.name.isEmpty());
}

void RecordTest::seesEachFault_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    const auto row = [](const QByteArray &good, const QByteArray &bad) {
        QTest::newRow(bad.constData()) << good << bad;
    };
    row("<pdfaid:part>3", "<pdfaid:part>2");
    row("/AF [", "/AX [");
    row("/Names <<", "/Namex <<");
    row("/EmbeddedFiles", "/EmbeddedFilex");
    row("/AFRelationship /Data", "/AFRelationship /Dada");
    row("/Desc (", "/Dezc (");
    row("/UF (", "/UX (");
    row("/Type /Filespec", "/Type /Filespex");
    row("/Type /EmbeddedFile\n", "/Type /EmbeddedFilx\n");
    row("/Subtype /application#2fjson", "/Subtype /application#2fjsom");
    row("/ModDate (D:2026", "/ModDate (X:2026");
    row("/EF <<", "/EX <<");
    row("{\"answers\"", "[\"answers\"");
}

void RecordTest::seesEachFault()
{
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QCOMPARE(conformanceFaults(openFile()), QStringList());
    const qsizetype at = openFile().indexOf(good);
    QVERIFY2(at >= 0, "the file has no such part");
    QCOMPARE(good.size(), bad.size());
    QByteArray spoiled = openFile();
    spoiled.replace(at, good.size(), bad);
    QVERIFY(!conformanceFaults(spoiled).isEmpty());
}

QTEST_MAIN(RecordTest)
#include "tst_record.moc"
