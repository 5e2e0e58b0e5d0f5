// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "casework/case_json.h"
#include "casework/desks.h"
#include "casework/edits.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using law::Field;
using law::StepKind;

namespace
{
law::Case with(law::Case c, Field field, const QString &id, const QString &text)
{
    setFieldText(c, {StepKind::Request, id, field}, text);
    return c;
}

bool isListed(const Merge &merge, const QString &path)
{
    return std::any_of(merge.conflicts.cbegin(), merge.conflicts.cend(),
                       [&](const FieldConflict &conflict) { return conflict.path == path; });
}

/// Everything that a merge shows to the officer: the merged case and both sides of every conflict.
QString shown(const Merge &merge)
{
    QString all = QString::fromUtf8(canonical(toJson(merge.merged)));
    for (const FieldConflict &conflict : merge.conflicts)
        all += u'\n' + conflict.theirs + u'\n' + conflict.mine;
    return all;
}
} // namespace

class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void disjointFields();
    void sameField();
    void oneSideOnly();
    void sameChangeOnBothSides();
    void listsById();
    void removedAndChanged();
    void orders();
    void groundLists();
    void movedFactor();
    void eventsAreOneField();
    void nothingTypedIsLost();
    void letterWords();
};

void TestMerge::disjointFields()
{
    const law::Case base = test::completeCase();
    const law::Case theirs = with(base, Field::FactorText, u"f1"_s, u"Their words."_s);
    const law::Case mine = with(base, Field::BalanceText, u"t1"_s, u"My words."_s);
    const Merge both = merge(base, theirs, mine);
    QVERIFY(both.conflicts.isEmpty());
    QCOMPARE(both.takenFromTheirs, QStringList{u"decision.tests[t1].sections[x2].factors[f1].text"_s});
    QVERIFY(both.merged == with(mine, Field::FactorText, u"f1"_s, u"Their words."_s));
}

void TestMerge::sameField()
{
    const law::Case base = test::completeCase();
    const Merge both = merge(base, with(base, Field::ActorAndMeans, u"g1"_s, u"Theirs."_s),
                             with(base, Field::ActorAndMeans, u"g1"_s, u"Mine."_s));
    QCOMPARE(both.conflicts.size(), 1);
    const FieldConflict &conflict = both.conflicts[0];
    QCOMPARE(conflict.path, u"decision.grounds[g1].harm.actorAndMeans"_s);
    QCOMPARE(conflict.base, base.decision.grounds[0].harm.actorAndMeans);
    QCOMPARE(conflict.theirs, u"Theirs."_s);
    QCOMPARE(conflict.mine, u"Mine."_s);
    QCOMPARE(both.merged.decision.grounds[0].harm.actorAndMeans, u"Mine."_s);
}

void TestMerge::oneSideOnly()
{
    const law::Case base = test::completeCase();
    law::Case changed = with(base, Field::Summary, {}, u"Another"_s);
    changed.decision.tests[0].result = law::BalanceResult::Disclosure;
    QVERIFY(merge(base, changed, base).merged == changed);
    QVERIFY(merge(base, base, changed).merged == changed);
    QVERIFY(merge(base, base, changed).takenFromTheirs.isEmpty());
    QVERIFY(merge(base, base, base).merged == base);
}

void TestMerge::sameChangeOnBothSides()
{
    const law::Case base = test::completeCase();
    const law::Case changed = with(base, Field::Summary, {}, u"Another"_s);
    const Merge both = merge(base, changed, changed);
    QVERIFY(both.merged == changed && both.conflicts.isEmpty() && both.takenFromTheirs.isEmpty());
}

void TestMerge::listsById()
{
    const law::Case base = test::completeCase();
    law::Case theirs = base, mine = base;
    const QString a = addFactor(theirs, false, Side::Disclosure, u"theirs"_s);
    const QString b = addFactor(mine, false, Side::Disclosure, u"mine"_s);
    removeFactor(theirs, u"f3"_s);
    const Merge both = merge(base, theirs, mine);
    QVERIFY(both.conflicts.isEmpty());
    QVERIFY(findFactor(both.merged, a) && findFactor(both.merged, b) && !findFactor(both.merged, u"f3"_s));
    QCOMPARE(casework::factors(both.merged.decision.tests[0], Side::Disclosure).size(), 4);
}

void TestMerge::removedAndChanged()
{
    const law::Case base = test::completeCase();
    law::Case removed = base;
    removeFactor(removed, u"f2"_s);
    const law::Case changed = with(base, Field::FactorText, u"f2"_s, u"Changed."_s);
    // They removed what I changed: mine stays, and it is said.
    const Merge kept = merge(base, removed, changed);
    QCOMPARE(findFactor(kept.merged, u"f2"_s)->text, u"Changed."_s);
    QVERIFY(isListed(kept, u"decision.tests[t1].sections[x2].factors[f2].text"_s));
    // I removed what they changed: their words are in the conflict.
    const Merge gone = merge(base, changed, removed);
    QVERIFY(!findFactor(gone.merged, u"f2"_s));
    QCOMPARE(gone.conflicts.size(), 1);
    QCOMPARE(gone.conflicts[0].theirs, u"Changed."_s);
    QCOMPARE(gone.conflicts[0].mine, QString());
}

void TestMerge::orders()
{
    const law::Case base = test::completeCase();
    law::Case moved = base;
    moveFactor(moved, u"f2"_s, -1);
    const Merge theirs = merge(base, moved, with(base, Field::FactorText, u"f1"_s, u"New."_s));
    const auto factors = casework::factors(theirs.merged.decision.tests[0], Side::Disclosure);
    QCOMPARE(factors[0].id, u"f2"_s);
    QCOMPARE(factors[1].text, u"New."_s);
    QVERIFY(theirs.conflicts.isEmpty());
    // An addition of theirs stands behind its neighbour, in my order.
    law::Case added = base;
    law::Factor f;
    f.id = u"f9"_s;
    f.text = u"nine"_s;
    added.decision.tests[0].sections[1].factors.insert(1, f);
    const auto order =
        casework::factors(merge(base, added, moved).merged.decision.tests[0], Side::Disclosure);
    QCOMPARE(order[0].id + order[1].id + order[2].id, u"f2f1f9"_s);
}

void TestMerge::groundLists()
{
    const law::Catalogue &catalogue = test::lawBook().catalogue;
    const law::Case base = test::completeCase();
    law::Case theirs = base, mine = base;
    const QString a = addGround(theirs, u"s38"_s, catalogue), b = addGround(mine, u"s43"_s, catalogue);
    const Merge both = merge(base, theirs, mine);
    QVERIFY(both.conflicts.isEmpty());
    QCOMPARE(both.merged.decision.slices[0].groundIds, (QStringList{u"g1"_s, b, a}));
    QCOMPARE(both.merged.decision.tests[0].groundIds, (QStringList{u"g1"_s, b, a}));
    law::Case dropped = base;
    removeGround(dropped, u"g1"_s);
    QCOMPARE(merge(base, dropped, mine).merged.decision.slices[0].groundIds, QStringList{b});
}

void TestMerge::movedFactor()
{
    const law::Case base = test::completeCase();
    law::Case moved = base;
    setSide(moved, u"f2"_s, Side::Maintaining);
    const law::Case changed = with(base, Field::FactorText, u"f2"_s, u"Changed."_s);
    for (const Merge &both : {merge(base, moved, changed), merge(base, changed, moved)}) {
        QVERIFY(both.conflicts.isEmpty());
        QCOMPARE(casework::factors(both.merged.decision.tests[0], Side::Disclosure).size(), 1);
        const auto against = casework::factors(both.merged.decision.tests[0], Side::Maintaining);
        QCOMPARE(against.size(), 2);
        QCOMPARE(against[1].text, u"Changed."_s);
    }
}

void TestMerge::eventsAreOneField()
{
    const law::Case base = test::completeCase();
    law::Case theirs = base, mine = base;
    theirs.events[0].date = QDate(2026, 11, 3);
    mine.events[0].date = QDate(2026, 11, 4);
    const Merge both = merge(base, theirs, mine);
    QCOMPARE(both.conflicts.size(), 1);
    QCOMPARE(both.conflicts[0].path, u"events"_s);
    QVERIFY(both.conflicts[0].theirs.contains(u"2026-11-03"_s));
    QCOMPARE(both.merged.received(), QDate(2026, 11, 4));
}

namespace
{
/// Random edits as officers make them; notes every text that was typed.
class Officer
{
public:
    Officer(quint32 seed, QString name) : m_random(seed), m_name(std::move(name)) {}

    void work(law::Case &c, int edits)
    {
        for (int i = 0; i < edits; ++i)
            once(c);
    }
    /// What is typed and still stands in this officer's case.
    QStringList standing(const law::Case &c) const
    {
        const QString all = QString::fromUtf8(canonical(toJson(c)));
        QStringList result;
        for (const QString &text : m_typed) {
            if (all.contains(text))
                result.append(text);
        }
        return result;
    }

private:
    QString words()
    {
        m_typed.append(m_name + u" typed "_s + QString::number(m_typed.size()) + u'.');
        return m_typed.last();
    }
    int pick(qsizetype count) { return int(m_random.bounded(quint32(count))); }
    QString someFactor(const law::Case &c)
    {
        const auto &tests = c.decision.tests;
        if (tests.isEmpty())
            return {};
        const auto all =
            casework::factors(tests[pick(tests.size())], pick(2) ? Side::Disclosure : Side::Maintaining);
        return all.isEmpty() ? QString() : all[pick(all.size())].id;
    }
    void type(law::Case &c)
    {
        const QString ground =
            c.decision.grounds.isEmpty() ? QString() : c.decision.grounds[pick(c.decision.grounds.size())].id;
        const law::Where places[] = {
            {StepKind::Request, {}, Field::Summary},
            {StepKind::Request, c.questions[pick(c.questions.size())].id, Field::QuestionText},
            {StepKind::Grounds, ground, Field::Why},
            {StepKind::Harm, ground, Field::ActorAndMeans},
            {StepKind::Harm, {}, Field::HarmText},
            {StepKind::Balance, {}, Field::BalanceText},
            {StepKind::For, someFactor(c), Field::FactorText},
            {StepKind::For, someFactor(c), Field::FactorWhy}};
        const law::Where where = places[pick(std::size(places))];
        const QString before = fieldText(c, where);
        setFieldText(c, where, before + words());
    }
    void once(law::Case &c)
    {
        const law::Catalogue &catalogue = test::lawBook().catalogue;
        const QStringList provisions{u"s31"_s, u"s38"_s, u"s41"_s, u"s24"_s, u"s12"_s};
        switch (pick(12)) {
        case 0:
            addGround(c, provisions[pick(provisions.size())], catalogue);
            break;
        case 1:
            if (!c.decision.grounds.isEmpty())
                setProvision(c, c.decision.grounds[pick(c.decision.grounds.size())].id,
                             provisions[pick(provisions.size())], catalogue);
            break;
        case 2:
            removeFactor(c, someFactor(c));
            break;
        case 3:
            moveFactor(c, someFactor(c), pick(2) ? 1 : -1);
            break;
        case 4:
            setSide(c, someFactor(c), pick(2) ? Side::Disclosure : Side::Maintaining);
            break;
        case 5:
            setFieldText(c, {StepKind::Request, addQuestion(c), Field::QuestionText}, words());
            break;
        case 6:
        case 7:
            addFactor(c, pick(4) == 0, pick(2) ? Side::Disclosure : Side::Maintaining, words());
            break;
        default:
            type(c);
        }
    }

    QRandomGenerator m_random;
    QString m_name;
    QStringList m_typed;
};
} // namespace

void TestMerge::nothingTypedIsLost()
{
    int conflicts = 0, clean = 0;
    for (quint32 seed = 1; seed <= 400; ++seed) {
        const law::Case base = test::completeCase();
        law::Case theirs = base, mine = base;
        Officer they(seed, u"Theirs"_s), i(seed + 10'000, u"Mine"_s);
        they.work(theirs, 1 + int(seed % 9));
        i.work(mine, 1 + int(seed % 7));
        const Merge both = merge(base, theirs, mine);
        const QString all = shown(both);
        for (const QString &text : they.standing(theirs) + i.standing(mine))
            QVERIFY2(all.contains(text), qPrintable(QString::number(seed) + u": "_s + text));
        for (const FieldConflict &conflict : both.conflicts) {
            QVERIFY2(conflict.path != u"case"_s, qPrintable(QString::number(seed)));
            QVERIFY(conflict.theirs != conflict.mine);
        }
        QSet<QString> ids;
        for (const law::PublicInterestTest &test : both.merged.decision.tests) {
            for (const law::Section &section : test.sections) {
                for (const law::Factor &factor : section.factors) {
                    QVERIFY2(!ids.contains(factor.id), qPrintable(QString::number(seed)));
                    ids.insert(factor.id);
                }
            }
        }
        (both.conflicts.isEmpty() ? clean : conflicts)++;
    }
    // The seeds reach both kinds.
    QVERIFY(conflicts > 50);
    QVERIFY(clean > 50);
}

void TestMerge::letterWords()
{
    const law::Case base = test::completeCase();
    law::Case theirs = base, mine = base;
    setLetterWords(theirs, {}, u"One."_s, u"Their one."_s);
    setLetterWords(mine, {}, u"Two."_s, u"My two."_s);
    Merge merged = merge(base, theirs, mine);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.merged.decision.letterChanges.size(), 2);

    // The same passage on both sides is one change, and the words are a conflict.
    setLetterWords(mine, {}, u"One."_s, u"My one."_s);
    merged = merge(base, theirs, mine);
    const QString path = u"decision.letterChanges["_s + letterChangeId({}, u"One."_s) + u"].words"_s;
    QVERIFY(isListed(merged, path));
    QVERIFY(shown(merged).contains(u"Their one."_s));
    QCOMPARE(findLetterChange(merged.merged, letterChangeId({}, u"One."_s))->words, u"My one."_s);
    QCOMPARE(merged.merged.decision.letterChanges.size(), 2);

    // Let go on one side, untouched on the other: it goes.
    merged = merge(theirs, base, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    QVERIFY(merged.merged.decision.letterChanges.isEmpty());
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
