// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QProcess>
#include <QThread>

#include "base/sha256.h"
#include "tests/print/conformance.h"
#include "tests/print/pdf_text.h"
#include "tests/print/printed.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;
using letter::Block;

/// A letter of 300 pages, stopped and finished; and the same bytes whoever writes them, where and when.
class LongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeHundredPages();
    void progressCountsPages();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
    void sameBytesAgain();
    void sameBytesWhateverCameBefore();
    void sameBytesInThreads();
    void sameBytesInOtherPlaces_data();
    void sameBytesInOtherPlaces();
    void otherWordsOtherBytes();
};

namespace
{
/// Every script, list, table and link, so that all that could differ is in it.
letter::Document varied()
{
    Block linked = paragraph(u"our page"_s);
    linked.runs[0].link = u"https://northmoor.example/ŷ"_s;
    return document({
        address({u"Information Rights Unit"_s, u"Northmoor"_s}),
        heading(1, u"Your request 101/26"_s),
        paragraph(
            u"Mr محمد علي asked 3 questions about שלום 信息 सूचना 🙂 I i İ ı ß 1,234.5 too."_s),
        linked,
        list(true, {u"One"_s, u"Two"_s}),
        table(u"C"_s, {u"A"_s, u"B"_s}, {{u"1"_s, u"2"_s}}),
        paragraph(words(900)),
        signature({u"Morgan Vale"_s}),
    });
}

letter::Document longLetter()
{
    QVector<Block> blocks{heading(1, u"Title"_s)};
    for (int part = 1; part <= 60; ++part) {
        blocks << heading(2, u"Part %1"_s.arg(part));
        for (int i = 0; i < 8; ++i)
            blocks << paragraph(words(220));
        blocks << list(false, {words(30), words(30)})
               << table(u"Rows"_s, {u"A"_s, u"B"_s}, QVector<QStringList>(6, {u"a"_s, words(20)}));
    }
    return document(blocks);
}

print::Pages laidOut(const letter::Document &letter)
{
    const auto pages = press().layOut(letter, {});
    if (!pages)
        qFatal("%s", qPrintable(pages.error().detail));
    return *pages;
}

QByteArray hashOf(print::Press &press)
{
    const letter::Document letter = varied();
    const auto pages = press.layOut(letter, {});
    const auto pdf = pages ? press.pdf(letter, *pages) : fail(ErrorCode::Invalid);
    return pdf ? sha256(*pdf).toHex() : QByteArray("failed");
}

/// The hash by a new press, as the child processes of this test print it.
QByteArray freshHash()
{
    const auto press = print::Press::open(bundledFonts());
    return press ? hashOf(**press) : QByteArray("no press");
}
} // namespace

void LongTest::threeHundredPages()
{
    const auto letter = longLetter();
    const auto made = printed(letter);
    QVERIFY2(made.pages.count() >= 300, qPrintable(QString::number(made.pages.count())));
    const PdfStructure file(made.pdf);
    NEEDS_PDFTOTEXT(); // and qpdf
    QCOMPARE(conformanceFaults(made.pdf), QStringList());
    QCOMPARE(file.pages().size(), made.pages.count());
    QCOMPARE(file.bookmarks().size(), 61);
    QVERIFY(PdfText(file).text().contains(letter::plainText(letter).section(u'\n', 2, 2).simplified()));
    QVERIFY(pagesOf(made.pdf).last().endsWith(u"Page %1 of %1"_s.arg(made.pages.count())));
}

void LongTest::progressCountsPages()
{
    const auto letter = document({heading(1, u"T"_s), paragraph(words(3000))});
    QVector<int> laid;
    const auto pages = press().layOut(letter, {}, [&](int done) { return laid << done, true; });
    QVERIFY(pages.has_value());
    QVector<int> expected;
    for (int i = 1; i < pages->count(); ++i)
        expected << i;
    QCOMPARE(laid, expected);
    QVector<int> written;
    QVERIFY(press().pdf(letter, *pages, [&](int done) { return written << done, true; }).has_value());
    QCOMPARE(written, QVector<int>{0} + expected);
}

void LongTest::stopsWhenAsked_data()
{
    QTest::addColumn<int>("after");
    for (const int after : {0, 1, 7, 150})
        QTest::addRow("after %d pages", after) << after;
}

/// At once, with nothing left behind: the next letter is whole.
void LongTest::stopsWhenAsked()
{
    QFETCH(int, after);
    static const auto letter = longLetter();
    static const print::Pages whole = laidOut(letter);
    int calls = 0;
    const auto stop = [&](int done) { return ++calls, done < after; };
    const auto pages = press().layOut(letter, {}, stop);
    QVERIFY(!pages.has_value());
    QCOMPARE(pages.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, std::max(1, after));
    calls = 0;
    const auto pdf = press().pdf(letter, whole, stop);
    QVERIFY(!pdf.has_value());
    QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, after + 1);
    QCOMPARE(hashOf(press()), freshHash());
}

void LongTest::sameBytesAgain()
{
    QCOMPARE(hashOf(press()), hashOf(press()));
}

void LongTest::sameBytesWhateverCameBefore()
{
    const QByteArray first = freshHash();
    printed(document({heading(1, u"信 सू ب ש 🙂 Ŷ"_s), paragraph(u"Other glyphs first: žáé ÞÆ"_s)}),
            {{300, 400}, 40, 18});
    QCOMPARE(hashOf(press()), first);
}

/// Presses of different threads work at the same time.
void LongTest::sameBytesInThreads()
{
    const QByteArray expected = freshHash();
    QVector<QByteArray> hashes(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (QByteArray &hash : hashes) {
        threads.emplace_back(QThread::create([&hash] {
            for (int i = 0; i < 3; ++i)
                hash = freshHash();
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(hashes, QVector<QByteArray>(4, expected));
}

void LongTest::sameBytesInOtherPlaces_data()
{
    QTest::addColumn<QString>("setting");
    for (const QString &setting :
         {u"LC_ALL=cy_GB.UTF-8"_s, u"LC_ALL=tr_TR.UTF-8"_s, u"LC_ALL=ar_EG.UTF-8"_s, u"LC_ALL=C"_s,
          u"LC_ALL=de_DE"_s, u"LANG=fa_IR.UTF-8"_s, u"TZ=Pacific/Kiritimati"_s, u"TZ=America/New_York"_s,
          u"QT_HASH_SEED=1"_s, u"QT_SCALE_FACTOR=2"_s, u"QT_FONT_DPI=192"_s, u"MALLOC_PERTURB_=85"_s})
        QTest::newRow(qPrintable(setting)) << setting;
}

/// Another process under another setting. A locale need not be installed: Qt follows the name alone.
void LongTest::sameBytesInOtherPlaces()
{
    QFETCH(QString, setting);
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    if (setting.startsWith(u"LANG"_s))
        environment.remove(u"LC_ALL"_s);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"--hash"_s});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.readAllStandardOutput().trimmed(), hashOf(press()));
}

void LongTest::otherWordsOtherBytes()
{
    auto letter = varied();
    const QByteArray first = printed(letter).pdf;
    letter.date = letter.date.addDays(1);
    const QByteArray second = printed(letter).pdf;
    QVERIFY(first != second);
    const auto idOf = [](const QByteArray &pdf) { return pdf.mid(pdf.lastIndexOf("/ID["), 40); };
    QVERIFY(idOf(first) != idOf(second));
}

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    if (app.arguments().contains(u"--hash"_s)) {
        puts(freshHash().constData());
        return 0;
    }
    LongTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_long.moc"
