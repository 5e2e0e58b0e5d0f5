// SPDX-License-Identifier: GPL-3.0-or-later
// Each code of a failure has words of its own, on the screen and on the command line, that say what happened
// and what to do.
#include <QSet>
#include <QTest>

#include "app/cli/cli.h"
#include "ui/parts/error_words.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class ErrorWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onTheScreen();
    void onTheCommandLine();
    void keepTheDetail();

private:
    static constexpr int codes = int(ErrorCode::OutOfMemory) + 1;
    static void checkSentences(const QString &text);
};

void ErrorWordsTest::checkSentences(const QString &text)
{
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    for (const char *word : {"please", "error", "success", "!", "oops"})
        QVERIFY2(!text.contains(QLatin1String(word), Qt::CaseInsensitive), qPrintable(text));
}

void ErrorWordsTest::onTheScreen()
{
    QSet<QString> seen;
    for (int code = 0; code < codes; ++code) {
        const ui::ErrorWords words = ui::errorWords(ErrorCode(code));
        checkSentences(words.what);
        checkSentences(words.todo);
        seen << words.what;
    }
    seen << ui::errorWords(ErrorCode(codes)).what; // the words for none of them
    QCOMPARE(seen.size(), codes + 1);
}

void ErrorWordsTest::onTheCommandLine()
{
    QSet<QString> names, sentences;
    for (int code = 0; code < codes; ++code) {
        const QString words = app::cli::words({ErrorCode(code), {}});
        checkSentences(words);
        names << app::cli::codeName(ErrorCode(code));
        sentences << words;
        QVERIFY(app::cli::exitCodeFor(ErrorCode(code)) >= 2);
        // More than what happened: a second sentence or half of one.
        const bool saysMore = words.count(u'.') + words.count(u';') > 1;
        QVERIFY2(saysMore || ErrorCode(code) == ErrorCode::Cancelled, qPrintable(words));
    }
    QCOMPARE(names.size(), codes);
    QCOMPARE(sentences.size(), codes);
}

void ErrorWordsTest::keepTheDetail()
{
    const Error inUse{ErrorCode::InUse, u"mvale since 2 Nov 2026 09:00"_s};
    QVERIFY(ui::errorDetail(inUse).contains(inUse.detail));
    QVERIFY(app::cli::words(inUse).contains(inUse.detail));
}

QTEST_GUILESS_MAIN(ErrorWordsTest)
#include "tst_real_error_words.moc"
