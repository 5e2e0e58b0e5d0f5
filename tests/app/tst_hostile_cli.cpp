// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include "app/cli/cli.h"
#include "base/text.h"
#include "exchange/case_file.h"
#include "tests/support/hostile_text.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using app::cli::Answer;

namespace
{
void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// What a terminal obeys instead of showing it: escape sequences, and letters that turn the line round.
QString obeyed(const QString &text)
{
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool control =
            (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7F && code <= 0x9F);
        if (control || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069))
            return u"U+"_s + QString::number(code, 16);
    }
    return {};
}
} // namespace

class HostileCliTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    Answer call(QStringList words) const
    {
        words << u"--workspace"_s << m_dir.filePath(u"workspace"_s);
        return app::cli::run(words);
    }

private Q_SLOTS:
    void fromImportToLetter()
    {
        test::Bait bait;
        const casework::NewCase made = test::hostileCase(bait);
        const QString reference = made.record.content.reference;
        const QString file = m_dir.filePath(u"hostile.cpcase"_s);
        write(file, exchange::write({made.record, made.applicant}));
        const QString out = m_dir.filePath(u"out"_s);
        const QString back = m_dir.filePath(u"back.cpcase"_s);
        for (const QStringList &words : {QStringList{u"import"_s, file},
                                         {u"import"_s, file},
                                         {u"check"_s, reference},
                                         {u"letter"_s, reference, u"--out"_s, out},
                                         {u"export"_s, reference, u"--out"_s, back},
                                         {u"verify"_s}}) {
            const Answer answer = call(words);
            QVERIFY2(answer.exitCode == 0 || answer.exitCode == 1, qPrintable(answer.text));
            QCOMPARE(obeyed(answer.text), QString());
        }
        QCOMPARE(QDir(out).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(),
                 QDir(out).entryList({u"*.pdf"_s}, QDir::Files).size());
        QVERIFY(QDir(m_dir.path()).entryList({u"*26*"_s}).isEmpty()); // nothing went up and out of `out`
        QCOMPARE(bait.touched(), QStringList());
    }

    void aTextOfThatKindIsRead()
    {
        test::Bait bait;
        const QString file = m_dir.filePath(u"pit.txt"_s);
        write(file, (u"Harm\n\n"_s + bait.text() + u" \u001B[31mred\u0007.\n\nFor Disclosure\n\n"_s +
                     bait.text() + u"\n\nBalancing Test\n\n"_s + bait.text() + u"\n"_s)
                        .toUtf8());
        const QString reference = u"8/26 \u001B[2J"_s;
        const Answer read = call({u"read-pit"_s, file, u"--reference"_s, reference});
        QVERIFY2(read.exitCode == 0, qPrintable(read.text));
        QCOMPARE(obeyed(read.text), QString());
        const QString out = m_dir.filePath(u"pit"_s);
        const Answer letter = call({u"letter"_s, reference, u"--out"_s, out});
        QVERIFY2(letter.exitCode == 0, qPrintable(letter.text));
        const QStringList pdfs = QDir(out).entryList({u"*.pdf"_s});
        QVERIFY(!pdfs.isEmpty());
        NEEDS_PDFTOTEXT();
        QVERIFY(test::pdfText(QDir(out).filePath(pdfs.first())).contains(u"DROP TABLE"_s));
        QCOMPARE(bait.touched(), QStringList());
    }

    void wrongWordsAreNotObeyed_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString evil = u"x\u001B]0;owned\u0007\u202Ey"_s;
        QTest::newRow("verb") << QStringList{evil};
        QTest::newRow("option") << QStringList{u"verify"_s, u"--"_s + evil};
        QTest::newRow("reference") << QStringList{u"check"_s, evil};
        QTest::newRow("file") << QStringList{u"import"_s, m_dir.filePath(evil)};
        QTest::newRow("date") << QStringList{u"deadline"_s, u"--received"_s, evil};
        QTest::newRow("events") << QStringList{u"deadline"_s, u"--events"_s, evil};
        QTest::newRow("backup") << QStringList{u"restore"_s, m_dir.filePath(evil)};
    }
    void wrongWordsAreNotObeyed()
    {
        QFETCH(QStringList, words);
        const Answer answer =
            words.first() == u"deadline" || words.size() == 1 ? app::cli::run(words) : call(words);
        QVERIFY(answer.exitCode > 1);
        QVERIFY(!answer.text.isEmpty());
        QCOMPARE(obeyed(answer.text), QString());
    }
};

QTEST_MAIN(HostileCliTest)
#include "tst_hostile_cli.moc"
