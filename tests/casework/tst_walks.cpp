// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "casework/draft_keeper.h"
#include "casework/edits.h"
#include "casework/import_desk.h"
#include "casework/letter_desk.h"
#include "law/finding_words.h"
#include "tests/support/law_book.h"
#include "tests/support/memory_store.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using law::Field;
using law::StepKind;

namespace
{
/// The whole road without a window: a request comes in, is opened, decided step by step through the session
/// with the keeper beside it, and goes out as blocks.
class Walk
{
public:
    explicit Walk(const QString &requestText = u"Which make of lock secures each evidence store?"_s)
        : m_requests(m_office.office()), m_decisions(m_office.office()), m_letters(m_office.office())
    {
        law::Case c;
        c.reference = *m_requests.freeReference(m_office.clock.today()).result();
        c.summary = u"Locks on evidence stores"_s;
        c.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
        c.requestText = requestText;
        const auto made = m_requests.open(c, {u"Alex Asker"_s, u"9 Elm Row\nNorthmoor"_s, {}}).result();
        const auto opened = m_decisions.open(made->id).result();
        session = std::make_unique<DecisionSession>(opened->record, opened->authority, test::lawBook(),
                                                    m_office.clock.today());
        m_keeper = std::make_unique<DraftKeeper>(*session, m_decisions);
    }

    const law::Catalogue &catalogue() const { return test::lawBook().catalogue; }
    QString questionId(int i = 0) const { return session->draft().questions[i].id; }

    void edit(const std::function<void(law::Case &)> &change) { QVERIFY(session->edit(change)); }
    void held(law::Held held)
    {
        edit([held](law::Case &c) {
            for (law::Question &question : c.questions)
                question.held = held;
        });
        leaveStep();
    }
    QString ground(const QString &provision, const QString &limb,
                   law::Likelihood level = law::Likelihood::Unstated, bool confirmOrDeny = false)
    {
        QString id;
        edit([&](law::Case &c) {
            id = confirmOrDeny ? addConfirmOrDenyGround(c, provision, catalogue())
                               : addGround(c, provision, catalogue());
            if (!limb.isEmpty())
                setLimb(c, id, limb, true, catalogue());
            setLikelihood(c, id, limb, level);
        });
        leaveStep();
        return id;
    }
    void type(StepKind step, Field field, const QString &id, const QString &text)
    {
        typed.append(text);
        edit([&](law::Case &c) { setFieldText(c, {step, id, field}, text); });
    }
    void harm(const QString &id, StepKind step = StepKind::Harm)
    {
        type(step, Field::HarmText, {}, u"Naming the locks would be likely to let a thief prepare."_s);
        edit([&](law::Case &c) {
            setFieldText(c, {step, id, Field::ActorAndMeans},
                         u"A burglar would learn which tools to bring."_s);
            setFieldText(c, {step, id, Field::AlreadyPublic}, u"How the stores are locked is not public."_s);
            setFieldText(c, {step, id, Field::HarmSeverity}, u"One theft can end many trials."_s);
        });
        leaveStep();
    }
    void factor(Side side, const QString &text, law::Weight weight, const QString &groundId = {},
                bool confirmOrDeny = false)
    {
        typed.append(text);
        edit([&](law::Case &c) {
            const QString id = addFactor(c, confirmOrDeny, side, text, {}, groundId);
            setWeight(c, id, weight);
            findFactor(c, id)->why = u"It goes to the heart of what was asked."_s;
            findFactor(c, id)->specific = true;
        });
    }
    void balance(bool confirmOrDeny = false)
    {
        const StepKind step = confirmOrDeny ? StepKind::ConfirmOrDenyBalance : StepKind::Balance;
        type(step, Field::BalanceText, {},
             confirmOrDeny
                 ? u"The public interest in neither confirming nor denying outweighs that in saying whether "
                   u"information is held."_s
                 : u"The public interest in maintaining the exemption outweighs the public interest in "
                   u"disclosure, because what would be lost is evidence itself."_s);
        edit([&](law::Case &c) {
            law::PublicInterestTest &test = testFor(c, confirmOrDeny);
            test.result = law::BalanceResult::Maintaining;
            test.strongestPoint =
                u"The interest in value for money is real, and the published accounts meet it."_s;
            test.asAt = m_office.clock.today();
        });
        leaveStep();
    }
    void letter()
    {
        edit([](law::Case &c) {
            c.decision.letterDate = QDate(2026, 11, 20);
            c.decision.signatoryId = u"sign-1"_s;
        });
        leaveStep();
    }
    /// Leaves a step as the window does: what was typed becomes a revision.
    void leaveStep()
    {
        m_keeper->reviseNow();
        QCOMPARE(m_keeper->state(), DraftKeeper::State::Saved);
        QVERIFY(!session->isDirty());
    }
    QVector<StepKind> steps() const
    {
        QVector<StepKind> kinds;
        for (const StepState &state : session->steps())
            kinds.append(state.kind);
        return kinds;
    }
    bool has(StepKind kind) const { return steps().contains(kind); }
    /// What blocks, in words: empty when the letter can go out.
    QString blocks() const
    {
        QStringList words;
        for (const law::Finding &finding : session->findings()) {
            if (finding.severity == law::Severity::Blocks)
                words.append(finding.code + u": "_s + law::words(finding));
        }
        return words.join(u'\n');
    }
    /// The text of all documents that go out, without the lists' marks; every typed sentence is in it, in
    /// order.
    QString goesOut()
    {
        const auto set = m_letters.forExport(*session, {false}).result();
        if (!set) {
            QTest::qFail(qPrintable(set.error().detail + blocks()), __FILE__, __LINE__);
            return {};
        }
        QString text;
        for (const letter::Document &document : set->documents)
            text += letter::plainText(document) + u'\n';
        if (!m_letters.recordExported(*set, {u"letter.pdf"_s, "hash"}).result())
            QTest::qFail("not recorded", __FILE__, __LINE__);
        return text;
    }
    /// A fresh look at what is stored: what another officer would open.
    CaseRecord stored() { return *m_requests.caseRecord(session->record().id).result(); }

    std::unique_ptr<DecisionSession> session;
    QStringList typed;

private:
    test::MemoryOffice m_office;
    RequestDesk m_requests;
    DecisionDesk m_decisions;
    LetterDesk m_letters;
    std::unique_ptr<DraftKeeper> m_keeper;
};

void verifyIn(const QString &text, const QStringList &sentences)
{
    qsizetype from = 0;
    for (const QString &sentence : sentences) {
        const qsizetype at = text.indexOf(sentence, from);
        QVERIFY2(at >= 0, qPrintable(u"missing or out of order: "_s + sentence + u"\nin:\n"_s + text));
        from = at + sentence.size();
    }
}
} // namespace

class TestWalks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void prejudice();
    void severalGroundsOneBalance();
    void classBased();
    void absolute();
    void qualifiedPerson();
    void neitherConfirmNorDeny();
    void cost();
    void vexatious();
    void disclosureAndNotHeld();
    void changedInTheMiddle();
    void importedSample();
};

void TestWalks::prejudice()
{
    Walk walk;
    QVERIFY(walk.has(StepKind::Grounds) && !walk.has(StepKind::Harm));
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s31"_s, u"31(1)(a)"_s, law::Likelihood::WouldBeLikely);
    QCOMPARE(walk.steps(), (QVector{StepKind::Request, StepKind::Held, StepKind::Grounds, StepKind::Harm,
                                    StepKind::For, StepKind::Against, StepKind::Balance, StepKind::Outcome,
                                    StepKind::Checks, StepKind::Letter}));
    QVERIFY(walk.session->blocksIssuing());
    walk.harm(ground);
    walk.factor(Side::Disclosure, u"Openness about how the constabulary looks after evidence."_s,
                law::Weight::Some);
    walk.factor(Side::Disclosure, u"The locks of one store failed in 2024, and people may ask about it."_s,
                law::Weight::Clear);
    walk.factor(Side::Maintaining,
                u"Thieves would be likely to choose the store and the tools that suit them."_s,
                law::Weight::Strong, ground);
    walk.balance();
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    QCOMPARE(letter::kindOf(walk.session->draft()), letter::LetterKind::Refusal);
    const QString text = walk.goesOut();
    verifyIn(text, walk.typed);
    QVERIFY(text.contains(u"31(1)(a)"_s));
    QVERIFY(text.contains(u"Alex Asker"_s));
    QVERIFY(text.contains(u"Information Commissioner"_s));
    QVERIFY(walk.stored().content == walk.session->draft());
}

void TestWalks::severalGroundsOneBalance()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString first = walk.ground(u"s31"_s, u"31(1)(a)"_s, law::Likelihood::WouldBeLikely);
    const QString second = walk.ground(u"s38"_s, u"38(1)(b)"_s, law::Likelihood::WouldBeLikely);
    QCOMPARE(walk.session->draft().decision.tests.size(), 1);
    QCOMPARE(walk.session->draft().decision.tests[0].groundIds, (QStringList{first, second}));
    walk.harm(first);
    walk.edit([&](law::Case &c) {
        c.decision.grounds[1].why = u"Staff on guard would be likely to be hurt."_s;
        c.decision.grounds[1].harm = c.decision.grounds[0].harm;
    });
    walk.factor(Side::Disclosure, u"The locks of one store failed in 2024."_s, law::Weight::Clear);
    walk.factor(Side::Maintaining, u"Thieves would be likely to choose the store that suits them."_s,
                law::Weight::Strong, first);
    walk.factor(Side::Maintaining, u"Guards would be likely to meet them."_s, law::Weight::Strong, second);
    walk.balance();
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    const QString text = walk.goesOut();
    verifyIn(text, walk.typed);
    QVERIFY(text.contains(u"31(1)(a)"_s) && text.contains(u"38(1)(b)"_s));
}

void TestWalks::classBased()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s42"_s, u"42(1)"_s);
    QVERIFY(!walk.has(StepKind::Harm)); // a class needs no harm shown
    QVERIFY(walk.has(StepKind::For) && walk.has(StepKind::Balance));
    walk.type(StepKind::Grounds, Field::Why, ground,
              u"The paper is advice from the constabulary's solicitor."_s);
    walk.factor(Side::Disclosure, u"People may ask on what advice the stores were built."_s,
                law::Weight::Some);
    walk.factor(Side::Maintaining, u"Advice is frank only while it stays between client and lawyer."_s,
                law::Weight::Strong, ground);
    walk.balance();
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    verifyIn(walk.goesOut(), walk.typed);
}

void TestWalks::absolute()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s44"_s, u"44(1)(a)"_s);
    for (const StepKind step : {StepKind::Harm, StepKind::For, StepKind::Against, StepKind::Balance})
        QVERIFY(!walk.has(step));
    QVERIFY(walk.session->draft().decision.tests.isEmpty());
    walk.type(StepKind::Grounds, Field::Why, ground, u"An enactment forbids the disclosure."_s);
    walk.type(StepKind::Grounds, Field::Particulars, ground, u"The Invented Stores Act 1999, section 4."_s);
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    const QString text = walk.goesOut();
    for (const QString &sentence : std::as_const(walk.typed))
        QVERIFY2(text.contains(sentence), qPrintable(text));
    QVERIFY(text.contains(u"44(1)(a)"_s));
}

void TestWalks::qualifiedPerson()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s36"_s, u"36(2)(b)(i)"_s, law::Likelihood::WouldBeLikely);
    QVERIFY(walk.has(StepKind::QualifiedPerson));
    QVERIFY(walk.session->blocksIssuing());
    walk.edit([&](law::Case &c) {
        law::QualifiedOpinion &opinion = findGround(c, ground)->opinion;
        opinion.person = u"the Chief Constable"_s;
        opinion.authorisation = u"section 36(5)"_s;
        opinion.date = QDate(2026, 11, 18);
        opinion.papersSeen = u"The report and the request."_s;
    });
    walk.type(StepKind::QualifiedPerson, Field::Opinion, ground, u"Advice would be less free and frank."_s);
    walk.harm(ground);
    walk.factor(Side::Disclosure, u"People may ask how the stores were chosen."_s, law::Weight::Some);
    walk.factor(Side::Maintaining, u"Staff would be likely to hold back when asked for advice."_s,
                law::Weight::Strong, ground);
    walk.balance();
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    const QString text = walk.goesOut();
    verifyIn(text, walk.typed.mid(1));
    QVERIFY(text.contains(u"36(2)(b)(i)"_s));
}

void TestWalks::neitherConfirmNorDeny()
{
    Walk walk;
    walk.held(law::Held::NeitherConfirmNorDeny);
    const QString ground = walk.ground(u"s31"_s, {}, law::Likelihood::Unstated, true);
    QVERIFY(walk.has(StepKind::ConfirmOrDenyBalance) && !walk.has(StepKind::Balance));
    walk.edit([&](law::Case &c) {
        setLimb(c, ground, u"31(3)"_s, true, test::lawBook().catalogue);
        setLikelihood(c, ground, u"31(3)"_s, law::Likelihood::WouldBeLikely);
    });
    walk.type(StepKind::ConfirmOrDenyHarm, Field::HarmText, {},
              u"Saying whether such a record exists would be likely to show where the watch is kept."_s);
    walk.factor(Side::Disclosure, u"Openness about what the constabulary records."_s, law::Weight::Some, {},
                true);
    walk.factor(Side::Maintaining, u"A yes or a no would be likely to tell a thief where to go."_s,
                law::Weight::Strong, ground, true);
    walk.balance(true);
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    QCOMPARE(letter::kindOf(walk.session->draft()), letter::LetterKind::NeitherConfirmNorDeny);
    const QString text = walk.goesOut();
    verifyIn(text, walk.typed);
    QVERIFY(text.contains(u"31(3)"_s));
}

void TestWalks::cost()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s12"_s, u"12(1)"_s);
    QVERIFY(walk.has(StepKind::Cost) && !walk.has(StepKind::Balance));
    const QString slice = walk.session->draft().decision.slices[0].id;
    walk.type(StepKind::Cost, Field::Particulars, ground,
              u"Four thousand files, five minutes each: 333 hours."_s);
    walk.type(StepKind::Cost, Field::SliceExplanation, slice,
              u"Asking for one year would bring it within the limit."_s);
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    QCOMPARE(letter::kindOf(walk.session->draft()), letter::LetterKind::Cost);
    const QString text = walk.goesOut();
    for (const QString &sentence : std::as_const(walk.typed))
        QVERIFY2(text.contains(sentence), qPrintable(text));
}

void TestWalks::vexatious()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s14"_s, u"14(1)"_s);
    QVERIFY(walk.has(StepKind::Conduct) && !walk.has(StepKind::Balance));
    walk.type(StepKind::Conduct, Field::Why, ground, u"The forty-first request on one lock in a month."_s);
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    QCOMPARE(letter::kindOf(walk.session->draft()), letter::LetterKind::Conduct);
    QVERIFY(walk.goesOut().contains(u"14(1)"_s));
}

void TestWalks::disclosureAndNotHeld()
{
    Walk walk(u"1. How many stores are there?\n2. Who built them?"_s);
    QVERIFY(walk.has(StepKind::Slices));
    walk.edit([](law::Case &c) {
        c.questions[0].held = law::Held::Held;
        c.questions[1].held = law::Held::NotHeld;
        c.questions[1].searches = u"The estates register was searched for the builders' names."_s;
        addSlice(c, c.questions[0].id);
        addSlice(c, c.questions[1].id);
        c.decision.slices[0].outcome = law::SliceOutcome::Disclosed;
        c.decision.slices[0].explanation = u"There are four stores."_s;
        c.decision.slices[1].outcome = law::SliceOutcome::NotHeld;
    });
    walk.letter();
    QCOMPARE(walk.blocks(), QString());
    QVERIFY(walk.goesOut().contains(u"There are four stores."_s));
}

void TestWalks::changedInTheMiddle()
{
    Walk walk;
    walk.held(law::Held::Held);
    const QString ground = walk.ground(u"s31"_s, u"31(1)(a)"_s, law::Likelihood::WouldBeLikely);
    walk.type(StepKind::Grounds, Field::Why, ground, u"Typed for the first exemption."_s);
    const auto change = [&](const QString &provision) {
        walk.edit([&](law::Case &c) { setProvision(c, ground, provision, walk.catalogue()); });
        QCOMPARE(fieldText(walk.session->draft(), {StepKind::Grounds, ground, Field::Why}),
                 u"Typed for the first exemption."_s);
    };
    QVERIFY(walk.has(StepKind::Harm) && walk.has(StepKind::Balance));
    change(u"s42"_s);
    QVERIFY(!walk.has(StepKind::Harm) && walk.has(StepKind::Balance));
    change(u"s44"_s);
    QVERIFY(!walk.has(StepKind::Harm) && !walk.has(StepKind::Balance));
    change(u"s36"_s);
    QVERIFY(walk.has(StepKind::QualifiedPerson) && walk.has(StepKind::Harm) && walk.has(StepKind::Balance));
    change(u"s12"_s);
    QVERIFY(walk.has(StepKind::Cost) && !walk.has(StepKind::QualifiedPerson) && !walk.has(StepKind::Balance));
    QCOMPARE(letter::kindOf(walk.session->draft()), letter::LetterKind::Cost);
    change(u"s31"_s);
    walk.edit([&](law::Case &c) { setConfirmOrDeny(c, ground, true, walk.catalogue()); });
    QVERIFY(walk.has(StepKind::ConfirmOrDenyBalance) && !walk.has(StepKind::Balance));
    walk.edit([&](law::Case &c) { setConfirmOrDeny(c, ground, false, walk.catalogue()); });
    QVERIFY(!walk.has(StepKind::ConfirmOrDenyBalance) && walk.has(StepKind::Balance));
}

void TestWalks::importedSample()
{
    // A test as teams have them: texts in sections instead of factors. The draft goes out as it is.
    Walk walk;
    law::Case c = test::completeCase();
    c.decision.grounds[0].limbs.clear();
    for (law::Section &section : c.decision.tests[0].sections) {
        for (const law::Factor &factor : std::as_const(section.factors))
            section.text += (section.text.isEmpty() ? QString() : u"\n\n"_s) + factor.text;
        section.factors.clear();
    }
    c.reference = walk.session->draft().reference;
    walk.session->replaceDraft(c);
    QVERIFY(walk.session->blocksIssuing());
    QString text;
    for (const letter::Document &document : LetterDesk::preview(*walk.session))
        text += letter::plainText(document);
    for (const law::Section &section : c.decision.tests[0].sections)
        verifyIn(text, section.text.split(u"\n\n"_s));
    for (const StepState &state : walk.session->steps()) {
        if (state.kind == StepKind::For || state.kind == StepKind::Against)
            QVERIFY(state.mark != StepMark::NotYet);
    }
}

QTEST_GUILESS_MAIN(TestWalks)
#include "tst_walks.moc"
