// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "casework/set_parts.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using casework::SetEntry;
using casework::SetFault;
using casework::SetPart;

namespace
{
letter::Document documentNamed(const QString &fileName, const QString &text = u"Words."_s,
                               letter::BlockKind kind = letter::BlockKind::Paragraph)
{
    letter::Document document;
    document.fileName = fileName;
    document.reference = u"624A/23"_s;
    document.date = QDate(2026, 11, 24);
    letter::Block block;
    block.kind = kind;
    block.runs = {{text, false, false, {}, {}}};
    document.blocks = {block};
    return document;
}

QStringList namesOf(const QVector<SetEntry> &entries)
{
    QStringList names;
    for (const SetEntry &entry : entries)
        names << entry.name;
    return names;
}
} // namespace

class SetPartsTest : public QObject
{
    Q_OBJECT

    QVector<letter::Document> m_documents{documentNamed(u"624A_23_letter.pdf"_s),
                                          documentNamed(u"624A_23_PIT.pdf"_s)};

private Q_SLOTS:
    void everyNameIsKnownBeforehand()
    {
        QCOMPARE(namesOf(casework::entriesOf(m_documents, {})),
                 (QStringList{u"624A_23_letter.pdf"_s, u"624A_23_PIT.pdf"_s, u"manifest.json"_s}));
        QCOMPARE(
            namesOf(
                casework::entriesOf(m_documents, {false, true, true, true, {u"/home/x/schedule.xlsx"_s}})),
            (QStringList{u"624A_23_letter.pdf"_s, u"624A_23_PIT.pdf"_s, u"624A_23_letter_large_print.pdf"_s,
                         u"624A_23_PIT_large_print.pdf"_s, u"624A_23_letter.html"_s, u"624A_23_PIT.html"_s,
                         u"624A_23_letter_email.txt"_s, u"schedule.xlsx"_s, u"manifest.json"_s}));
    }

    void namesAreSafeAndDifferent()
    {
        const casework::SetWish wish{false,
                                     false,
                                     false,
                                     false,
                                     {u"/a/Plan.pdf"_s, u"/b/plan.PDF"_s, u"/c/624a_23_LETTER.pdf"_s,
                                      u"/d/con.txt"_s, u"/e/what?.txt"_s, u"/f/manifest.json"_s}};
        QStringList names = namesOf(casework::entriesOf(m_documents, wish));
        QCOMPARE(names.mid(2, 2), (QStringList{u"Plan.pdf"_s, u"plan (2).PDF"_s}));
        QCOMPARE(names.at(4), u"624a_23_LETTER (2).pdf"_s);
        QVERIFY(names.at(5) != u"con.txt"_s);
        QVERIFY(!names.at(6).contains(u'?'));
        QCOMPARE(names.last(), u"manifest (2).json"_s);
        for (QString &name : names)
            name = name.toCaseFolded();
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void whatDoesNotFitTogether_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVector<SetFault>>("faults");
        QTest::newRow("nothing") << u"All is here."_s << QVector<SetFault>();
        QTest::newRow("an enclosure")
            << u"The list is enclosed."_s << QVector<SetFault>{SetFault::EnclosureSpokenOf};
        QTest::newRow("another word") << u"The enclosing wall."_s << QVector<SetFault>();
        QTest::newRow("an annex") << u"See Annex B."_s << QVector<SetFault>{SetFault::AnnexSpokenOf};
        QTest::newRow("who asked") << u"as Robin Ashby says"_s << QVector<SetFault>{SetFault::ApplicantNamed};
    }
    void whatDoesNotFitTogether()
    {
        QFETCH(QString, text);
        QFETCH(QVector<SetFault>, faults);
        casework::LetterSet set;
        set.documents = {documentNamed(u"l.pdf"_s, text)};
        set.published = set.documents;
        set.addressee = {u"Robin Ashby"_s, {}};
        casework::SetWish wish;
        wish.webPage = true;
        QCOMPARE(casework::faultsOf(set, wish), faults);
    }

    void anAnnexThatIsThereAndAnEnclosureThatIsGiven()
    {
        casework::LetterSet set;
        set.documents = {
            documentNamed(u"l.pdf"_s, u"See Annex A; the list is enclosed."_s),
            documentNamed(u"p.pdf"_s, u"Annex A: public interest test"_s, letter::BlockKind::Heading)};
        casework::SetWish wish;
        wish.enclosures = {u"list.csv"_s};
        QCOMPARE(casework::faultsOf(set, wish), QVector<SetFault>());
    }

    void enclosuresThatNothingSpeaksOf()
    {
        casework::LetterSet set;
        set.documents = {documentNamed(u"l.pdf"_s, u"All is here."_s)};
        casework::SetWish wish;
        wish.enclosures = {u"list.csv"_s};
        QCOMPARE(casework::faultsOf(set, wish), QVector<SetFault>{SetFault::EnclosureUnspoken});
    }

    /// Whatever the authority calls it: by where the words come from.
    void aRefusalWithoutRights()
    {
        casework::LetterSet set;
        set.needsRights = true;
        set.documents = {documentNamed(u"l.pdf"_s)};
        QCOMPARE(casework::faultsOf(set, {}), QVector<SetFault>{SetFault::RightsMissing});
        set.documents << documentNamed(u"r.pdf"_s, u"Not content?"_s);
        set.documents.last().blocks.first().from.field = law::Field::Regulator;
        QCOMPARE(casework::faultsOf(set, {}), QVector<SetFault>());
    }

    void everyFaultHasANameAndASentence()
    {
        QStringList names, sentences;
        for (const SetFault fault :
             {SetFault::EnclosureSpokenOf, SetFault::EnclosureUnspoken, SetFault::AnnexSpokenOf,
              SetFault::RightsMissing, SetFault::ApplicantNamed}) {
            names << casework::nameOf(fault);
            sentences << casework::wordsOf(fault);
            QVERIFY2(sentences.last().endsWith(u'.'), qPrintable(sentences.last()));
        }
        QCOMPARE(names.removeDuplicates() + sentences.removeDuplicates(), 0);
    }

    /// A schedule is told from a public interest test: it stands last.
    void aScheduleIsOneOfTheDocuments()
    {
        casework::SetWish wish;
        wish.schedule = true;
        const letter::Document schedule = documentNamed(u"624A_23_schedule.pdf"_s);
        QCOMPARE(casework::entriesOf(m_documents + QVector{schedule}, wish).at(2),
                 (SetEntry{SetPart::Schedule, 2, u"624A_23_schedule.pdf"_s}));
        QCOMPARE(casework::entriesOf({m_documents.first(), schedule}, wish).at(1).part, SetPart::Schedule);
        QCOMPARE(casework::entriesOf(m_documents, {}).at(1).part, SetPart::PublicInterestTest);
    }

    void theManifestSaysWhatIsThere()
    {
        casework::LetterSet set;
        set.revision = 7;
        set.draft = false;
        set.documents = m_documents;
        const SetEntry entry{SetPart::PublicInterestTest, 1, u"624A_23_PIT.pdf"_s};
        const QByteArray bytes = casework::manifestOf(set, {{entry, 12, QByteArray::fromHex("ab12")}});
        QCOMPARE(bytes, casework::manifestOf(set, {{entry, 12, QByteArray::fromHex("ab12")}}));
        const QJsonObject manifest = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(manifest.value(u"format"_s).toString(), u"counterpoise-set/1"_s);
        QCOMPARE(manifest.value(u"reference"_s).toString(), u"624A/23"_s);
        QCOMPARE(manifest.value(u"date"_s).toString(), u"2026-11-24"_s);
        const QJsonObject file = manifest.value(u"files"_s).toArray().first().toObject();
        QCOMPARE(file.value(u"what"_s).toString(), u"public-interest-test"_s);
        QCOMPARE(file.value(u"sha256"_s).toString(), u"ab12"_s);
    }
};

QTEST_GUILESS_MAIN(SetPartsTest)
#include "tst_set_parts.moc"
