// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken for a line of the page and left out, and what is not: words of an argument never are.
#include <QRegularExpression>
#include <QTest>

#include "exchange/page_lines.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class PageLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOut_data();
    void leavesOut();
};

void PageLinesTest::leavesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("leftOut");
    const auto row = [](const char *name, const QString &text, const QStringList &leftOut = {}) {
        QTest::newRow(name) << text << leftOut;
    };
    row("page numbers", u"One thing\nPage 1 of 2\f- 2 -\nand another."_s, {u"Page 1 of 2"_s, u"- 2 -"_s});
    row("a title that comes again",
        u"Saltmarsh District Council\n\nHarm\n\nA.\fSaltmarsh District Council\nB."_s,
        {u"Saltmarsh District Council"_s});
    row("a foot of three pages",
        u"Harm\n\nA.\nInformation Team\fB.\nInformation Team\fC.\nInformation Team"_s,
        {u"Information Team"_s, u"Information Team"_s});
    row("a factor for that is one against as well",
        u"For disclosure\n\nSpending is seen\nPublic confidence\fFor withholding\n\nPublic confidence"_s);
    row("a factor at both ends, below the first heading",
        u"For disclosure\nPublic confidence\n\nSpending is seen\fPublic confidence\nOpenness"_s);
    row("a factor on three pages of nine",
        u"Harm\f1.\nThe rota\f2.\f3.\nThe rota\f4.\f5.\f6.\nThe rota\f7.\f8."_s);
    row("a page's number without form feeds", u"A.\n\nPage 2\n\nB."_s, {u"Page 2"_s});
    row("a page that a sentence names",
        u"The report says so on\npage 2\n\nand the audit on\nPage 3\nas well."_s);
    row("marked at head and foot", u"OFFICIAL\n\nHarm\n\nA.\n\nOFFICIAL"_s, {u"OFFICIAL"_s});
    row("marked on each page", u"Harm\nOFFICIAL\fA.\nOFFICIAL"_s, {u"OFFICIAL"_s, u"OFFICIAL"_s});
    row("a last word that could be a marking", u"For disclosure\n\nOpenness\n\nAccess is\n\nRestricted"_s);
}

void PageLinesTest::leavesOut()
{
    QFETCH(QString, text);
    QFETCH(QStringList, leftOut);
    const exchange::PageLines result = exchange::withoutPageLines(text);
    QCOMPARE(result.leftOut, leftOut);
    // Nothing is in both, and nothing in neither.
    QStringList all = leftOut, lines = text.split(QRegularExpression(u"[\\n\\f]+"_s), Qt::SkipEmptyParts);
    for (const exchange::Line &line : result.lines)
        all << line.text;
    all.sort();
    lines.sort();
    QCOMPARE(all, lines);
}

QTEST_GUILESS_MAIN(PageLinesTest)
#include "tst_page_lines.moc"
