// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the letter that were changed in place: each is to be looked at, one that fits nowhere blocks.
#include <QTest>

#include "law/finding_kinds.h"
#include "law/finding_words.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{
Case changedCase(const QString &words = u"Mine."_s)
{
    Case matter = test::completeCase();
    matter.decision.letterChanges = {{u"c1"_s, {}, u"The letter's own."_s, words}};
    return matter;
}

QVector<Finding> found(const Case &matter, const QVector<ChangedWords> &changed)
{
    return check(
        {matter, test::authority(), test::catalogue(), test::calendar(), QDate(2026, 11, 24), changed});
}
} // namespace

class TestChangedWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheWordsStandFor_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rule");
        const auto row = [](StepKind step, Field field, const char16_t *code, const char16_t *rule) {
            QTest::addRow("%d %d", int(step), int(field))
                << step << field << QString::fromUtf16(code) << QString::fromUtf16(rule);
        };
        row(StepKind::Letter, Field::None, u"changed-words", u"s1(1)");
        row(StepKind::Outcome, Field::SliceOutcome, u"changed-answer", u"s1(1)");
        row(StepKind::Held, Field::Held, u"changed-answer", u"s1(1)");
        row(StepKind::Grounds, Field::Limbs, u"changed-exemption", u"s17(1)(b)");
        row(StepKind::Grounds, Field::Provision, u"changed-exemption", u"s17(1)(b)");
        row(StepKind::Cost, Field::Limbs, u"changed-section", u"s17(5)");
        row(StepKind::Outcome, Field::Extension, u"changed-extension", u"s17(2)");
        row(StepKind::Letter, Field::ComplaintRoute, u"changed-review-route", u"s17(7)(a)");
        row(StepKind::Letter, Field::Regulator, u"changed-regulator", u"s17(7)(b)");
    }
    void saysWhatTheWordsStandFor()
    {
        QFETCH(StepKind, step);
        QFETCH(Field, field);
        QFETCH(QString, code);
        QFETCH(QString, rule);
        const auto findings = found(changedCase(), {{u"c1"_s, true, {step, u"g1"_s, field, 0, 0}}});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().code, code);
        QCOMPARE(findings.first().severity, Severity::Warns);
        QCOMPARE(findings.first().rule, rule);
        QVERIFY(findings.first().where == (Where{StepKind::Letter, u"c1"_s, Field::LetterWords, 0, 0}));
        QVERIFY(words(findings.first()).startsWith(u"\"Mine.\": these words"_s));
    }

    void whatFitsNowhereBlocks()
    {
        const auto findings = found(changedCase(), {{u"c1"_s, false, {}}});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().code, u"changed-adrift"_s);
        QVERIFY(blocksIssuing(findings));
    }

    void whatNobodyLookedForBlocksToo()
    {
        QVERIFY(blocksIssuing(found(changedCase(), {})));
        QVERIFY(blocksIssuing(found(changedCase(), {{u"another"_s, true, {}}})));
        QVERIFY(found(test::completeCase(), {{u"c1"_s, false, {}}}).isEmpty());
    }

    void longWordsAreQuotedShortly()
    {
        const auto findings = found(changedCase(u"Word\n"_s.repeated(500)), {{u"c1"_s, true, {}}});
        QVERIFY2(words(findings.first()).size() < 220, qPrintable(words(findings.first())));
    }

    void everyCodeIsHere()
    {
        int count = 0;
        for (const QString &code : allFindingCodes())
            count += code.startsWith("changed-"_L1);
        QCOMPARE(count, 8);
    }
};

QTEST_GUILESS_MAIN(TestChangedWords)
#include "tst_changed_words.moc"
