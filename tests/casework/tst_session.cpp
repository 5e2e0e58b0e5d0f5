// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "casework/decision_session.h"
#include "casework/edits.h"
#include "casework/letter_desk.h"
#include "casework/step_marks.h"
#include "casework/when_done.h"
#include "letter/plain_text.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using law::Field;
using law::StepKind;

namespace
{
CaseRecord recordOf(const law::Case &content)
{
    CaseRecord record;
    record.id = u"case-1"_s;
    record.revision = 1;
    record.content = content;
    return record;
}

DecisionSession sessionOn(const law::Case &content)
{
    return DecisionSession(recordOf(content), test::authority(), test::lawBook(), QDate(2026, 11, 20));
}

StepMark markAt(const DecisionSession &session, StepKind step)
{
    for (const StepState &state : session.steps()) {
        if (state.kind == step)
            return state.mark;
    }
    qFatal("no such step");
}

/// A decision with about 20,000 words in it: a long harm, and ten long factors on each side.
law::Case bigCase()
{
    law::Case c = test::completeCase();
    const QString words =
        u"The stores hold what a court may ask for, and what is taken from them cannot be put back. "_s;
    c.requestText = words.repeated(50);
    setFieldText(c, {StepKind::Harm, {}, Field::HarmText}, words.repeated(300));
    setFieldText(c, {StepKind::Balance, {}, Field::BalanceText}, words.repeated(100));
    for (int i = 0; i < 10; ++i) {
        addFactor(c, false, Side::Disclosure, words.repeated(30));
        addFactor(c, false, Side::Maintaining, words.repeated(30), {}, u"g1"_s);
    }
    return c;
}

qsizetype wordsIn(const law::Case &c)
{
    return textLength(c) / 5; // four letters and a space, on average, in these words
}

/// A passage of the letter that can be changed, by the field it is made of.
struct Passage {
    QString about;
    QString words;
};

Passage ownPassage(const DecisionSession &session, Field field)
{
    for (const letter::Document &document : LetterDesk::preview(session)) {
        for (const letter::Block &block : document.blocks) {
            if (block.ownWords && block.from.field == field)
                return {block.from.objectId, letter::plainText(block.runs)};
        }
    }
    qFatal("no such passage");
}

QString letterText(const DecisionSession &session)
{
    QString all;
    for (const letter::Document &document : LetterDesk::preview(session))
        all += letter::plainText(document);
    return all;
}

QStringList codesOf(const DecisionSession &session)
{
    QStringList codes;
    for (const law::Finding &finding : session.findings())
        codes << finding.code;
    return codes;
}
} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsSignalOnce();
    void changedWordsOfTheLetter();
    void changedWordsOfALongCaseAreLookedAtToo();
    void signalsComeWithEverythingReady();
    void readOnly();
    void freshCaseIsNoWallOfFaults();
    void completeCaseIsDone();
    void marksFollowFindings();
    void deadlineFollowsEvents();
    void stepsFollowTheExemption();
    void revisedKeepsEditsMadeSince();
    void replacedDraft();
    void smallDraftsAreCheckedAtOnce();
    void bigDraftsAreOpenedUnchecked();
    void bigDraftsAreCheckedElsewhere();
    void bigDraftAnswersTheLastEdit();
    void goneWhileChecking();
    void keystrokeInABigCase();
};

void TestSession::editsSignalOnce()
{
    DecisionSession session = sessionOn(test::completeCase());
    QSignalSpy changes(&session, &DecisionSession::changed);
    QVERIFY(session.edit([](law::Case &c) {
        c.summary = u"a"_s;
        c.summary = u"b"_s;
    }));
    QCOMPARE(changes.count(), 1);
    QVERIFY(session.isDirty());
    QVERIFY(session.edit([](law::Case &c) { c.summary = u"b"_s; }));
    QVERIFY(session.edit([](law::Case &) {}));
    QCOMPARE(changes.count(), 1);
    QVERIFY(session.edit([](law::Case &c) { c.summary = test::completeCase().summary; }));
    QCOMPARE(changes.count(), 2);
    QVERIFY(!session.isDirty()); // taken back
}

void TestSession::signalsComeWithEverythingReady()
{
    DecisionSession session = sessionOn(test::completeCase());
    int looked = 0;
    const auto look = [&] {
        ++looked;
        QCOMPARE(markAt(session, StepKind::Balance), StepMark::NotYet);
        QVERIFY(!session.findingsAt(StepKind::Balance).isEmpty());
        QVERIFY(session.isDirty());
    };
    connect(&session, &DecisionSession::findingsChanged, this, look);
    connect(&session, &DecisionSession::stepsChanged, this, look);
    connect(&session, &DecisionSession::changed, this, look);
    session.edit([](law::Case &c) {
        setFieldText(c, {StepKind::Balance, {}, Field::BalanceText}, {});
        testFor(c, false).result = law::BalanceResult::Undecided;
    });
    QCOMPARE(looked, 3);
}

void TestSession::readOnly()
{
    DecisionSession session = sessionOn(test::completeCase());
    QSignalSpy changes(&session, &DecisionSession::changed);
    session.setReadOnly(true);
    QCOMPARE(changes.count(), 1);
    bool ran = false;
    QVERIFY(!session.edit([&ran](law::Case &c) {
        ran = true;
        c.summary.clear();
    }));
    session.replaceDraft({});
    QVERIFY(!ran);
    QVERIFY(session.draft() == test::completeCase());
    QCOMPARE(changes.count(), 1);
}

void TestSession::freshCaseIsNoWallOfFaults()
{
    law::Case c;
    c.reference = u"1/26"_s;
    c.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    c.requestText = u"How many lamps?"_s;
    c.questions = questionsIn(c.requestText);
    const DecisionSession session = sessionOn(c);
    for (const StepState &state : session.steps()) {
        if (state.kind != StepKind::Request)
            QCOMPARE(state.mark, StepMark::NotYet);
    }
    QVERIFY(markAt(session, StepKind::Request) != StepMark::NotYet);
}

void TestSession::completeCaseIsDone()
{
    DecisionSession session = sessionOn(test::completeCase());
    QVERIFY(!session.blocksIssuing());
    for (const StepState &state : session.steps()) {
        QVERIFY(state.mark != StepMark::Blocks);
        QVERIFY2(state.mark != StepMark::NotYet, qPrintable(QString::number(int(state.kind))));
    }
}

void TestSession::marksFollowFindings()
{
    DecisionSession session = sessionOn(test::completeCase());
    QSignalSpy steps(&session, &DecisionSession::stepsChanged);
    session.edit([](law::Case &c) { c.decision.grounds[0].limbs.clear(); });
    QCOMPARE(markAt(session, StepKind::Grounds), StepMark::Blocks);
    QCOMPARE(markAt(session, StepKind::Checks), StepMark::Blocks);
    QCOMPARE(markAt(session, StepKind::Letter), StepMark::Blocks);
    QVERIFY(session.blocksIssuing());
    QVERIFY(steps.count() >= 1);
    for (const StepState &state : session.steps()) {
        // These two stand for all of it: the letter is not done while anything is against sending it.
        const bool whole = state.kind == StepKind::Checks || state.kind == StepKind::Letter;
        QCOMPARE(state.findings,
                 int(whole ? session.findings().size() : session.findingsAt(state.kind).size()));
    }
}

void TestSession::deadlineFollowsEvents()
{
    DecisionSession session = sessionOn(test::completeCase());
    QVERIFY(session.deadline());
    QCOMPARE(session.deadline()->due, QDate(2026, 12, 1)); // St Andrew's Day falls within
    session.edit([](law::Case &c) { c.events[0].date = QDate(2026, 11, 3); });
    QCOMPARE(session.deadline()->due, QDate(2026, 12, 2));
    session.edit([](law::Case &c) { c.limitDays = 40; });
    QVERIFY(session.deadline()->due > QDate(2026, 12, 20));
    session.edit([](law::Case &c) { c.events.clear(); });
    QVERIFY(!session.deadline());
    QCOMPARE(session.deadline().error().code, ErrorCode::Invalid);
}

void TestSession::stepsFollowTheExemption()
{
    const law::Catalogue &catalogue = test::lawBook().catalogue;
    law::Case c;
    const QString ground = addGround(c, u"s31"_s, catalogue);
    DecisionSession session = sessionOn(c);
    QSignalSpy steps(&session, &DecisionSession::stepsChanged);
    const auto has = [&session](StepKind kind) {
        return std::any_of(session.steps().cbegin(), session.steps().cend(),
                           [kind](const StepState &state) { return state.kind == kind; });
    };
    QVERIFY(has(StepKind::Harm) && has(StepKind::Balance) && !has(StepKind::Cost));
    session.edit([&](law::Case &draft) { setProvision(draft, ground, u"s12"_s, catalogue); });
    QVERIFY(!has(StepKind::Harm) && !has(StepKind::Balance) && has(StepKind::Cost));
    QCOMPARE(steps.count(), 1);
    // What was typed stays in sight, beside what the law now asks for.
    session.replaceDraft(test::completeCase());
    session.edit([&](law::Case &draft) { setProvision(draft, u"g1"_s, u"s12"_s, catalogue); });
    QVERIFY(has(StepKind::Harm) && has(StepKind::Balance) && has(StepKind::Cost));
}

void TestSession::revisedKeepsEditsMadeSince()
{
    DecisionSession session = sessionOn(test::completeCase());
    session.edit([](law::Case &c) { c.summary = u"sent"_s; });
    CaseRecord stored = session.record();
    stored.revision = 2;
    stored.stage = Stage::Review;
    session.edit([](law::Case &c) { c.summary = u"typed since"_s; });
    QSignalSpy changes(&session, &DecisionSession::changed);
    session.revised(stored);
    QCOMPARE(session.record().revision, 2);
    QCOMPARE(session.record().stage, Stage::Review);
    QCOMPARE(session.draft().summary, u"typed since"_s);
    QCOMPARE(session.base().summary, u"sent"_s);
    QVERIFY(session.isDirty());
    QCOMPARE(changes.count(), 0);
}

void TestSession::replacedDraft()
{
    DecisionSession session = sessionOn(test::completeCase());
    QSignalSpy changes(&session, &DecisionSession::changed);
    law::Case kept = test::completeCase();
    kept.summary = u"kept"_s;
    session.replaceDraft(kept);
    session.replaceDraft(kept);
    QCOMPARE(changes.count(), 1);
    QVERIFY(session.isDirty());
    QCOMPARE(session.record().revision, 1);
}

void TestSession::smallDraftsAreCheckedAtOnce()
{
    DecisionSession session = sessionOn(test::completeCase());
    session.edit([](law::Case &c) { c.decision.grounds[0].limbs.clear(); });
    QVERIFY(!session.findingsPending());
    const auto &findings = session.findings();
    QVERIFY(std::any_of(findings.cbegin(), findings.cend(),
                        [](const law::Finding &finding) { return finding.where.field == Field::Limbs; }));
}

void TestSession::bigDraftsAreOpenedUnchecked()
{
    DecisionSession session = sessionOn(bigCase());
    QVERIFY(!session.isChecked());
    QVERIFY(session.findingsPending());
    QVERIFY(session.findings().isEmpty());
    for (const casework::StepState &step : session.steps())
        QVERIFY(step.mark == casework::StepMark::NotYet);
    QSignalSpy checked(&session, &DecisionSession::checked);
    QSignalSpy findings(&session, &DecisionSession::findingsChanged);
    QVERIFY(checked.wait());
    QCOMPARE(findings.count(), 1);
    QVERIFY(session.isChecked());
    QVERIFY(session.findings() == law::check({session.draft(), session.authority(), test::lawBook().catalogue,
                                              test::lawBook().calendar, session.today()}));
}

void TestSession::bigDraftsAreCheckedElsewhere()
{
    DecisionSession session = sessionOn(bigCase());
    session.checkNow();
    const auto before = session.findings();
    QSignalSpy findings(&session, &DecisionSession::findingsChanged);
    session.edit([](law::Case &c) { c.decision.grounds[0].limbs.clear(); });
    QVERIFY(session.findingsPending());
    QVERIFY(session.findings() == before);
    QVERIFY(findings.wait());
    QVERIFY(!session.findingsPending());
    QVERIFY(session.findings() == law::check({session.draft(), session.authority(), test::lawBook().catalogue,
                                              test::lawBook().calendar, session.today()}));
    // Before issuing nobody waits for another thread.
    session.edit([](law::Case &c) { c.decision.grounds.clear(); });
    QVERIFY(session.findingsPending());
    QVERIFY(session.blocksIssuing());
    QVERIFY(!session.findingsPending());
}

void TestSession::bigDraftAnswersTheLastEdit()
{
    DecisionSession session = sessionOn(bigCase());
    for (int key = 0; key < 50; ++key)
        session.edit([](law::Case &c) { c.summary += u'x'; });
    session.edit([](law::Case &c) { c.decision.grounds[0].limbs.clear(); });
    QTRY_VERIFY(!session.findingsPending());
    QVERIFY(session.findings() == law::check({session.draft(), session.authority(), test::lawBook().catalogue,
                                              test::lawBook().calendar, session.today()}));
}

void TestSession::goneWhileChecking()
{
    for (int i = 0; i < 20; ++i) {
        auto session = std::make_unique<DecisionSession>(recordOf(bigCase()), test::authority(),
                                                         test::lawBook(), QDate(2026, 11, 20));
        session->edit([](law::Case &c) { c.summary += u'x'; });
    }
    QCoreApplication::processEvents();
}

void TestSession::keystrokeInABigCase()
{
    DecisionSession session = sessionOn(bigCase());
    QVERIFY2(wordsIn(session.draft()) > 15'000, qPrintable(QString::number(wordsIn(session.draft()))));
    const law::Where where{StepKind::Harm, {}, Field::HarmText};
    QString text = fieldText(session.draft(), where);
    QVector<qint64> took;
    QElapsedTimer timer;
    for (int key = 0; key < 40; ++key) {
        text += u'x';
        timer.start();
        session.edit([&](law::Case &c) { setFieldText(c, where, text); });
        took.append(timer.nsecsElapsed() / 1000);
        QCoreApplication::processEvents();
    }
    std::sort(took.begin(), took.end());
    timer.start();
    session.checkNow();
    const auto findings = law::check({session.draft(), session.authority(), test::lawBook().catalogue,
                                      test::lawBook().calendar, session.today()});
    qInfo("edit: median %lld us, longest %lld us; one check: %lld us; %lld UTF-16 units, %lld findings",
          took[20], took.last(), timer.nsecsElapsed() / 1000, textLength(session.draft()),
          qint64(findings.size()));
    // The median, with room for a machine that is busy with other things; a check on this thread would not
    // fit.
    QCOMPARE_LT(took[20], 16'000);
}

void TestSession::changedWordsOfTheLetter()
{
    DecisionSession session = sessionOn(test::completeCase());
    QVERIFY(!session.blocksIssuing());
    // The sentence that names the exemption, as the letter makes it.
    const Passage named = ownPassage(session, Field::Limbs);
    session.edit([&](law::Case &c) {
        setLetterWords(c, named.about, named.words, u"Section 31(1)(a) covers all of it."_s);
    });
    QCOMPARE(codesOf(session), QStringList{u"changed-exemption"_s});
    QVERIFY(!session.blocksIssuing());
    QCOMPARE(markAt(session, StepKind::Letter), StepMark::ToLookAt);
    QVERIFY(letterText(session).contains(u"Section 31(1)(a) covers all of it."_s));
    QVERIFY(!letterText(session).contains(named.words));

    // The decision moves on: the words stand nowhere, are kept, and block.
    session.edit([](law::Case &c) { c.decision.grounds[0].limbs[0].likelihood = law::Likelihood::Would; });
    QVERIFY(session.blocksIssuing());
    QVERIFY(codesOf(session).contains(u"changed-adrift"_s));
    QVERIFY(!letterText(session).contains(u"covers all of it"_s));
    QCOMPARE(session.draft().decision.letterChanges.size(), 1);

    // Taken up again for what the letter says now.
    const Passage now = ownPassage(session, Field::Limbs);
    QVERIFY(now.words != named.words);
    session.edit(
        [&](law::Case &c) { moveLetterChange(c, c.decision.letterChanges[0].id, now.about, now.words); });
    QVERIFY(!session.blocksIssuing());
    QVERIFY(letterText(session).contains(u"covers all of it"_s));
    session.edit([](law::Case &c) { removeLetterChange(c, c.decision.letterChanges[0].id); });
    QVERIFY(letterText(session).contains(now.words));
}

void TestSession::changedWordsOfALongCaseAreLookedAtToo()
{
    DecisionSession session = sessionOn(bigCase());
    const bool blocked = session.blocksIssuing();
    const Passage named = ownPassage(session, Field::Limbs);
    session.edit([&](law::Case &c) { setLetterWords(c, named.about, named.words, u"Mine."_s); });
    QTRY_VERIFY(!session.findingsPending());
    QVERIFY(codesOf(session).contains(u"changed-exemption"_s));
    QCOMPARE(session.blocksIssuing(), blocked);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
