// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QSignalSpy>

#include "casework/case_json.h"
#include "casework/edits.h"
#include "law/finding_kinds.h"
#include "tests/law/rows/balance_rows.h"
#include "tests/law/rows/ground_rows.h"
#include "tests/law/rows/request_rows.h"
#include "tests/law/rows/word_rows.h"
#include "tests/ui/wizard_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::Field;
using law::StepKind;

namespace
{
/// Says at once most of what a check listens for.
const QString loud = u"It could or may harm national security and put lives at risk; it would prejudice, and "
                     u"would be likely to "
                     u"prejudice, the work. Appropriate safeguards are in place. The cost and disruption of "
                     u"answering count. The "
                     u"applicant is a journalist and curious. It would embarrass the authority. Each "
                     u"exemption is weighed on its "
                     u"own. We confirm that we hold the information."_s;

/// The value with one thing in it changed: each member or item left out, each long text made loud.
QVector<QJsonValue> variants(const QJsonValue &value)
{
    QVector<QJsonValue> all;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            QJsonObject changed = object;
            changed.remove(key);
            all << changed;
            for (const QJsonValue &inner : variants(object.value(key))) {
                changed = object;
                changed.insert(key, inner);
                all << changed;
            }
        }
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (int i = 0; i < list.size(); ++i) {
            QJsonArray changed = list;
            changed.removeAt(i);
            all << changed;
            for (const QJsonValue &inner : variants(list.at(i))) {
                changed = list;
                changed[i] = inner;
                all << changed;
            }
        }
    } else if (value.toString().size() > 24) {
        all << QJsonValue(loud);
    }
    return all;
}

law::Case under(const QString &provisionId, bool confirmOrDeny = false)
{
    law::Case matter = test::completeCase();
    const law::Catalogue &catalogue = test::lawBook().catalogue;
    if (confirmOrDeny) {
        casework::addConfirmOrDenyGround(matter, provisionId, catalogue);
    } else {
        casework::removeGround(matter, u"g1"_s);
        casework::addGround(matter, provisionId, catalogue);
    }
    return matter;
}

QVector<law::Case> bases()
{
    law::Case full = test::completeCase();
    full.decision.grounds[0].harm.evidence = {{u"e1"_s, u"A report"_s, u"fairly"_s}};
    full.decision.reducedReasons = true;
    law::Case two = test::completeCase();
    casework::addQuestion(two);
    casework::addGround(two, u"s43"_s, test::lawBook().catalogue);
    casework::addFactor(two, false, casework::Side::Maintaining, {});
    two.decision.slices.last().questionId = u"q1"_s;
    law::Case late = test::completeCase();
    late.decision.letterDate = QDate(2027, 3, 1);
    late.decision.extensionNoticeDate = QDate(2026, 12, 24);
    late.decision.tests[0].asAt = QDate(2027, 4, 1);
    law::Case cost = under(u"s12"_s);
    cost.decision.slices[0].outcome = law::SliceOutcome::RefusedCost;
    law::Case conduct = under(u"s14"_s);
    conduct.decision.slices[0].outcome = law::SliceOutcome::RefusedVexatious;
    law::Case open = test::completeCase();
    open.decision.slices[0].outcome = law::SliceOutcome::Disclosed;
    QVector<law::Case> all{test::completeCase(), full, two, late, cost, conduct, open, under(u"s31"_s, true)};
    for (const QString &provision : {u"s21"_s, u"s22"_s, u"s23"_s, u"s36"_s, u"s40"_s, u"s41"_s, u"s44"_s})
        all << under(provision);
    return all;
}

/// A place that a finding names, a case in which it does, and the day on which it is looked at.
struct Found {
    law::Case matter;
    law::Finding finding;
    law::Authority authority;
    QDate today;
};

const QDate usualDay(2026, 11, 20);

void look(QMap<QString, Found> &all, const law::Case &matter, const law::Authority &authority,
          QDate today = usualDay)
{
    casework::CaseRecord record;
    record.content = matter;
    const casework::DecisionSession session(record, authority, test::lawBook(), today);
    for (const law::Finding &finding : session.findings()) {
        const QString key = finding.code + u" at "_s + QString::number(int(finding.where.step)) + u'/' +
                            QString::number(int(finding.where.field));
        if (!all.contains(key))
            all.insert(key, {matter, finding, authority, today});
    }
}

/// The lawyer's tables of tests/law/rows: for every code at least one case that has it. A code without a row
/// fails law_findings, and a row whose code is not met here fails this test. One needs a day of its own.
void lookAtRows(QMap<QString, Found> &all)
{
    const QDate dayOfRows(2026, 11, 24);
    for (const test::FindingRow &row : test::requestRows() + test::sliceRows() + test::groundRows() +
                                           test::combinationRows() + test::balanceRows() + test::wordRows()) {
        law::Case matter = test::completeCase();
        law::Authority authority = test::authority();
        row.change(matter, authority);
        look(all, matter, authority, dayOfRows);
    }
    look(all, test::completeCase(), test::authority(), QDate(2029, 1, 1)); // the table of holidays has ended
}

QMap<QString, Found> everyPlace()
{
    QMap<QString, Found> all;
    lookAtRows(all);
    look(all, test::completeCase(), {});
    for (const law::Case &base : bases()) {
        look(all, base, test::authority());
        for (const QJsonValue &variant : variants(casework::toJson(base))) {
            if (const auto matter = casework::caseFromJson(variant.toObject()))
                look(all, *matter, test::authority());
        }
    }
    return all;
}

bool isOfSettings(Field field)
{
    return field == Field::AuthorityName || field == Field::ComplaintRoute || field == Field::Regulator;
}

/// What may stand for a field that cannot be there yet: the button that makes it, or its card.
QStringList standIns(Field field)
{
    switch (field) {
    case Field::SliceOutcome:
        return {u"addSlice"_s, u"rely"_s};
    case Field::SliceLabel:
        return {u"sliceOutcome"_s};
    case Field::Likelihood:
        return {u"chooseLimb"_s, u"limbs"_s, u"why"_s};
    case Field::Provision:
        return {u"limbs"_s, u"why"_s, u"particulars"_s, u"provisionSearch"_s, u"balanceItem"_s, u"result"_s};
    case Field::Limbs:
    case Field::Purposes:
        return {u"limbs"_s, u"why"_s, u"particulars"_s, u"provisionSearch"_s};
    case Field::SectionText:
    case Field::FactorText:
        return {u"addFactor"_s, u"factorText"_s, u"harmText"_s, u"balanceText"_s, u"balanceItem"_s};
    case Field::HarmText:
    case Field::BalanceText:
        return {u"sectionText"_s, u"harmText"_s, u"balanceText"_s};
    case Field::QuestionText:
        return {u"addQuestion"_s};
    case Field::Held:
        return {u"addSlice"_s};
    default:
        return {};
    }
}

/// The name of the field in focus; a radio button stands for its group.
QString nameInFocus()
{
    for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(u"qt_"_s))
            return at->objectName();
    }
    return {};
}
} // namespace

/// Every finding that the check can make on these cases leads to the field where it is mended.
class WizardFindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_all = everyPlace();
        QSet<QString> codes;
        for (const Found &found : std::as_const(m_all))
            codes << found.finding.code;
        QStringList missing;
        for (const law::FindingKind &kind : law::findingKinds()) {
            const QString code = QString::fromUtf16(kind.code);
            if (!codes.contains(code) && !code.startsWith(u"changed-")) // ui_review_words has those
                missing << code;
        }
        QCOMPARE(missing, QStringList());
    }

    void aClickGoesToItsField_data()
    {
        QTest::addColumn<QString>("key");
        for (auto it = m_all.cbegin(); it != m_all.cend(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }
    void aClickGoesToItsField()
    {
        QFETCH(QString, key);
        const Found found = m_all.value(key);
        test::WizardCase c(found.matter);
        c.office.store.setAuthority(found.authority, {});
        c.office.clock.set(QDateTime(found.today, QTime(10, 0), Qt::UTC));
        c.open();
        c.step(StepKind::Checks);
        const law::Where where = found.finding.where;
        auto *button = c.find<ui::FindingButton>(u"finding."_s + found.finding.code + u'.' + where.objectId);
        QVERIFY(button);
        QSignalSpy settings(c.page.get(), &ui::WizardPage::settingsWanted);
        QTest::mouseClick(button, Qt::LeftButton);
        if (isOfSettings(where.field)) {
            QCOMPARE(settings.size(), 1);
            return;
        }
        QVERIFY(c.page->body()->page()->isAncestorOf(QApplication::focusWidget()));
        const QString name = nameInFocus();
        QStringList good = standIns(where.field);
        good << ui::fieldName({where.step, {}, where.field, 0, 0});
        QVERIFY2(
            std::any_of(good.begin(), good.end(), [&](const QString &one) { return name.startsWith(one); }),
            qPrintable(name + u" on step "_s + QString::number(int(c.page->body()->step()))));
    }

private:
    QMap<QString, Found> m_all;
};

QTEST_MAIN(WizardFindingsTest)
#include "tst_wizard_findings.moc"
