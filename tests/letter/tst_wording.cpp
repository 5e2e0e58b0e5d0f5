// SPDX-License-Identifier: GPL-3.0-or-later
// The standing wording: read strictly, filled in one pass, every text used and described.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <sstream>

#include <spdlog/sinks/ostream_sink.h>

#include "base/log.h"
#include "tests/letter/good_cases.h"
#include "tests/letter/random_cases.h"
#include "tests/support/law_book.h"
#include "tests/support/sanitized.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using letter::Wording;
using test::Desk;

namespace
{
QByteArray shipped()
{
    return resources::bytes(u"letter/wording.json"_s);
}

QJsonArray shippedTexts()
{
    return QJsonDocument::fromJson(shipped()).object().value(u"texts"_s).toArray();
}

QByteArray wordingOf(const QByteArray &texts)
{
    return "{\"schema\":\"counterpoise-letter-wording/1\",\"texts\":[" + texts + "]}";
}

/// The shipped wording with each text replaced by its own key, so that what came out can be told.
Wording telling()
{
    QJsonArray texts;
    for (const QJsonValue &value : shippedTexts()) {
        QJsonObject entry = value.toObject();
        QString placeholders;
        static const QRegularExpression placeholder(u"\\{[a-z]+\\}"_s);
        for (auto each = placeholder.globalMatch(entry.value(u"text"_s).toString()); each.hasNext();)
            placeholders += each.next().captured();
        entry.insert(u"text"_s, QString(u"<"_s + entry.value(u"key"_s).toString() + u'>' + placeholders));
        texts << entry;
    }
    const QJsonObject root{{u"schema"_s, u"counterpoise-letter-wording/1"_s}, {u"texts"_s, texts}};
    return *Wording::fromJson(QJsonDocument(root).toJson());
}

void sayAll(QSet<QString> &said, const Desk &desk, const Wording &wording)
{
    letter::LetterInput input{desk.matter,   desk.authority, desk.addressee, test::catalogue(),
                              desk.calendar, wording,        true,           true,
                              true};
    QVector<letter::Document> documents = letter::compose(input);
    documents << letter::composePit(input);
    input.scheduleApart = true;
    documents += letter::compose(input);
    static const QRegularExpression key(u"<([a-z0-9-]+)>"_s);
    for (const letter::Document &document : documents) {
        const QString texts = letter::plainText(document) + document.signatureField;
        for (auto each = key.globalMatch(texts + letter::signatureWords(wording, QDate(2026, 11, 2)).first());
             each.hasNext();)
            said << each.next().captured(1);
    }
}

/// The same case with one thing or another missing or turned round.
QVector<Desk> variantsOf(const law::Case &matter)
{
    QVector<Desk> desks(17, test::deskOf(matter));
    desks[1].matter.regime = law::Regime::Eir;
    desks[2].matter.regime = law::Regime::Foisa;
    desks[3].authority.hasReviewProcedure = false;
    desks[4].authority.regulatorName.clear();
    desks[5].authority.reviewProcedure.clear();
    desks[6].matter.decision.reducedReasons = true;
    desks[7].matter.decision.pitPlace = law::PitPlace::Annex;
    desks[8].matter.decision.letterDate = {};
    desks[9].matter.reference.clear();
    desks[9].matter.decision.signatoryId.clear();
    desks[9].authority.name.clear();
    desks[10].matter.reference.clear();
    desks[10].matter.decision.letterDate = {};
    desks[11].matter.decision.pitPlace = law::PitPlace::OwnFile;
    desks[12].matter.decision.pitPlace = law::PitPlace::OwnFile;
    desks[12].matter.reference.clear();
    desks[13].matter.decision.grounds.clear();
    desks[14].authority.email.clear();
    desks[15].authority.phone.clear();
    desks[14].matter.events.clear();
    // Said only by a house that has words of its own for it.
    desks[16].authority.style.words = {{u"delay-apology"_s, u"<delay-apology>"_s}};
    desks[16].calendar = test::lawBook().calendar;
    desks[16].matter.decision.delayApology.clear();
    desks[16].matter.decision.letterDate = matter.decision.letterDate.addDays(100);
    desks[15].matter.questions.clear();
    desks[15].matter.requestText.clear();
    for (const law::BalanceResult result : {law::BalanceResult::Undecided, law::BalanceResult::Disclosure,
                                            law::BalanceResult::Even, law::BalanceResult::Maintaining}) {
        Desk desk = test::deskOf(matter);
        for (law::PublicInterestTest &pit : desk.matter.decision.tests)
            pit.result = result;
        desk.matter.decision.extensionNoticeDate = QDate(2026, 11, 20);
        desk.matter.decision.extensionUntil = QDate(2026, 12, 31);
        desks << desk;
    }
    return desks;
}

/// Grounds with everything that can be said of them.
law::Case groundsCase(const QString &provision, const QStringList &limbs, bool confirmOrDeny)
{
    law::Case c = confirmOrDeny ? test::ncndCase() : test::twoExemptionsCase();
    law::Ground &ground = c.decision.grounds.first();
    ground.provisionId = provision;
    ground.limbs.clear();
    for (const QString &limb : limbs)
        ground.limbs << law::ClaimedLimb{limb, law::Likelihood(1 + ground.limbs.size() % 2)};
    ground.purposes = {u"31(2)(a)"_s};
    ground.inTheAlternative = true;
    ground.particulars = u"Details."_s;
    ground.why = u"Reasons."_s;
    ground.opinion = {u"The chief constable"_s, {}, QDate(2026, 11, 19), {}, u"An opinion."_s};
    ground.harm.evidence = {{u"e1"_s, u"A report."_s, u"Quite sure"_s}};
    return c;
}

law::Case twoConfirmOrDeny()
{
    law::Case c = test::ncndCase();
    law::Ground other = c.decision.grounds.first();
    other.id = u"g2"_s;
    other.provisionId = u"s24"_s;
    other.limbs = {{u"24(2)"_s, law::Likelihood::Would}};
    c.decision.grounds << other;
    c.decision.tests.first().groundIds << other.id;
    return c;
}

law::Case allOutcomes()
{
    law::Case c = test::mixedCase();
    for (int outcome = 0; outcome < 8; ++outcome) {
        law::Slice slice;
        slice.id = u"o"_s + QString::number(outcome);
        slice.outcome = law::SliceOutcome(outcome);
        slice.questionId = u"q1"_s;
        c.decision.slices << slice;
    }
    return c;
}

law::Case onlyOutcome(law::SliceOutcome outcome, law::Held held, const QString &limb)
{
    law::Case c = test::plainCase(outcome, held);
    if (!limb.isEmpty()) {
        law::Ground ground;
        ground.id = u"g1"_s;
        ground.provisionId = limb.startsWith(u"12") ? u"s12"_s : u"s14"_s;
        ground.limbs = {{limb, law::Likelihood::Unstated}};
        ground.why = ground.particulars = u"Reasons."_s;
        c.decision.grounds = {ground};
    }
    return c;
}

law::Case sectionsCase()
{
    law::Case c = test::twoExemptionsCase();
    c.decision.tests.first().sections[0].groundIds = {u"g2"_s};
    law::Section rest;
    rest.role = law::SectionRole::Remainder;
    rest.text = u"Rest."_s;
    c.decision.tests.first().sections << rest;
    c.decision.tests.first().sections[3].text = u"Unsaid."_s;
    int weight = 0;
    for (law::Section &section : c.decision.tests.first().sections) {
        for (law::Factor &factor : section.factors)
            factor.weight = law::Weight(1 + weight++ % 4);
    }
    return c;
}

/// A few parts of two kinds, so that the letter names them at a glance.
law::Case twoParts(law::SliceOutcome first, law::SliceOutcome second)
{
    law::Case c = test::twoQuestions();
    c.decision.slices[0].outcome = first;
    c.decision.slices[1].outcome = second;
    c.decision.slices[0].groundIds.clear();
    c.decision.slices[1].groundIds.clear();
    return c;
}

law::Case noQuestions()
{
    law::Case c = test::refusalCase();
    c.questions.clear();
    c.decision.slices.first().questionId.clear();
    c.decision.slices << c.decision.slices.first();
    return c;
}

law::Case partlyHeld()
{
    law::Case c = test::twoQuestions();
    c.questions[0].held = c.questions[1].held = law::Held::PartlyHeld;
    law::Slice neither;
    neither.id = u"s9"_s;
    neither.questionId = u"q1"_s;
    neither.outcome = law::SliceOutcome::NeitherConfirmNorDeny;
    c.decision.slices << neither;
    return c;
}

/// One question is answered, of the other we neither confirm nor deny.
law::Case ncndPart()
{
    law::Case c = test::twoQuestions();
    const law::Case neither = test::ncndCase();
    c.decision.grounds = neither.decision.grounds;
    c.decision.tests = neither.decision.tests;
    c.decision.slices[1].outcome = law::SliceOutcome::NeitherConfirmNorDeny;
    return c;
}

/// Each limb that an officer can cite, in a case under its own law.
QVector<law::Case> limbCases()
{
    QVector<law::Case> cases;
    for (const law::Provision &provision : test::catalogue().provisions()) {
        if (provision.kind == law::Kind::RequestGround)
            continue; // grounds on the request, explained by sentences of their own
        for (const law::Limb &limb : provision.citableLimbs()) {
            cases << groundsCase(provision.id, {limb.id}, limb.role == law::LimbRole::Ncnd);
            cases.last().regime = provision.regime;
        }
    }
    return cases;
}

/// Two absolute exemptions, or two absolute provisions on confirming or denying.
law::Case twoAbsolute(bool confirmOrDeny)
{
    law::Case c = confirmOrDeny ? twoConfirmOrDeny() : test::twoExemptionsCase();
    c.decision.grounds[0].provisionId = u"s23"_s;
    c.decision.grounds[1].provisionId = u"s44"_s;
    c.decision.grounds[0].limbs = {{confirmOrDeny ? u"23(5)"_s : u"23(1)"_s, law::Likelihood::Unstated}};
    c.decision.grounds[1].limbs = {{confirmOrDeny ? u"44(2)"_s : u"44(1)(a)"_s, law::Likelihood::Unstated}};
    return c;
}

/// Limbs of one level, of two, of none, and one that the catalogue does not know.
QVector<law::Case> levelCases()
{
    QVector<law::Case> cases{groundsCase(u"s31"_s, {u"31(1)(a)"_s, u"31(1)(b)"_s}, false),
                             groundsCase(u"s31"_s, {u"31(1)(z)"_s}, false),
                             groundsCase(u"s22"_s, {u"22(1)(a)"_s, u"22(1)(b)"_s}, false),
                             groundsCase(u"s36"_s, {u"36(2)(c)"_s}, false),
                             groundsCase(u"s36"_s, {u"36(3)"_s}, true),
                             groundsCase(u"s36"_s, {u"36(2)(b)(i)"_s}, false),
                             groundsCase(u"foisa-s35"_s, {u"35(1)(a)"_s}, true)};
    cases.last().regime = law::Regime::Foisa;
    cases[5].decision.grounds.first().opinion.statistical = true;
    const qsizetype count = cases.size();
    for (qsizetype i = 0; i < count; ++i) {
        for (const law::Likelihood level : {law::Likelihood::Would, law::Likelihood::WouldBeLikely}) {
            law::Case c = cases[i];
            for (law::ClaimedLimb &limb : c.decision.grounds.first().limbs)
                limb.likelihood = level;
            cases << c;
        }
    }
    return cases;
}

QVector<law::Case> manyCases()
{
    using S = law::SliceOutcome;
    QVector<law::Case> cases{test::refusalCase(),
                             test::twoExemptionsCase(),
                             test::partialCase(),
                             test::ncndCase(),
                             test::costCase(),
                             test::conductCase(),
                             test::mixedCase(),
                             test::notHeldCase(),
                             test::disclosureCase(),
                             test::extensionCase(),
                             twoConfirmOrDeny(),
                             allOutcomes(),
                             sectionsCase(),
                             noQuestions(),
                             partlyHeld(),
                             ncndPart(),
                             groundsCase(u"s31"_s, {u"31(1)(a)"_s, u"31(1)(g)"_s}, false),
                             groundsCase(u"s31"_s, {u"31(3)"_s}, true),
                             groundsCase(u"s24"_s, {u"24(2)"_s}, true),
                             groundsCase(u"s36"_s, {u"36(2)(b)(i)"_s}, false)};
    for (const QString &provision : {u"s21"_s, u"s22"_s, u"s44"_s, u"s41"_s})
        cases << groundsCase(provision, {}, false);
    law::Case undated = groundsCase(u"s36"_s, {}, false);
    undated.decision.grounds.first().opinion.date = {};
    law::Case undecided = test::extensionCase();
    for (law::Slice &slice : undecided.decision.slices)
        slice.outcome = S::Undecided;
    law::Case would = test::ncndCase();
    would.decision.grounds.first().limbs.first().likelihood = law::Likelihood::Would;
    law::Case onConfirming = test::ncndCase();
    onConfirming.decision.slices.first().outcome = S::Undecided;
    cases << undated << undecided << would << onConfirming << law::Case();
    cases << onlyOutcome(S::RefusedCost, law::Held::Unstated, u"12(2)"_s)
          << onlyOutcome(S::RefusedRepeated, law::Held::Held, u"14(2)"_s)
          << onlyOutcome(S::Disclosed, law::Held::PartlyHeld, {});
    for (int first = 0; first < 8; ++first)
        cases << twoParts(S(first), S((first + 1) % 8)) << onlyOutcome(S(first), law::Held::Held, {});
    law::Case unequal = test::twoQuestions();
    unequal.questions[0].held = law::Held::PartlyHeld;
    cases << unequal << twoAbsolute(false) << twoAbsolute(true) << limbCases() << levelCases();
    for (quint32 seed = 1; seed <= (test::isSanitized ? 10 : 100); ++seed)
        cases << test::caseFrom(seed);
    return cases;
}
/// The titles and texts of a catalogue.
void collect(const QJsonValue &value, QStringList &texts)
{
    for (const QJsonValue &one : value.toArray())
        collect(one, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString() && (it.key() == u"title"_s || it.key() == u"text"_s))
            texts << it.value().toString();
        else
            collect(it.value(), texts);
    }
}
} // namespace

class TstWording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// In all that the program says of itself in a letter: the wording, the titles of provisions, and the
    /// prompts that an officer may take over. What people type stands as they typed it.
    void dashesAndQuotesAreReal()
    {
        static const QRegularExpression typewriters(u"['\"]| - |--|\\.\\.\\."_s);
        for (const QString &key : test::wording().keys())
            QVERIFY2(!test::wording().raw(key).contains(typewriters), qPrintable(key));
        const QByteArray catalogue = resources::bytes(u"catalogue/exemptions.json"_s);
        QStringList texts;
        collect(QJsonDocument::fromJson(catalogue).object().value(u"entries"_s), texts);
        QVERIFY(texts.size() > 400);
        for (const QString &text : texts)
            QVERIFY2(!text.contains(typewriters), qPrintable(text));
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &json, const QString &says) {
            QTest::newRow(name) << json << says;
        };
        row("not JSON", "{", u"wording: "_s);
        row("another schema", "{\"schema\":\"x\",\"texts\":[]}", u"schema is not"_s);
        row("no texts", wordingOf(""), u"no texts"_s);
        row("no key", wordingOf("{\"text\":\"a\"}"), u"texts[0] has no key"_s);
        row("no text", wordingOf("{\"key\":\"a\",\"text\":\" \"}"), u"texts[0] a: has no text"_s);
        row("doubled", wordingOf("{\"key\":\"a\",\"text\":\"b\"},{\"key\":\"a\",\"text\":\"c\"}"),
            u"texts[1] a: doubled"_s);
        row("open brace", wordingOf("{\"key\":\"a\",\"text\":\"b {c\"}"), u"placeholder"_s);
        row("capital placeholder", wordingOf("{\"key\":\"a\",\"text\":\"b {C}\"}"), u"placeholder"_s);
        row("empty rule", wordingOf("{\"key\":\"a\",\"text\":\"b\",\"rules\":[\"\"]}"), u"empty rule"_s);
    }
    void badFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Result<Wording> wording = Wording::fromJson(json);
        QVERIFY(!wording);
        QCOMPARE(wording.error().code, ErrorCode::Invalid);
        QVERIFY2(wording.error().detail.contains(says), qPrintable(wording.error().detail));
    }

    void valuesAreFilledInOnePass()
    {
        const Wording wording =
            *Wording::fromJson(wordingOf("{\"key\":\"k\",\"text\":\"{a} and {b}, {a}.\"}"));
        QCOMPARE(wording.text(u"k"_s, {{u"a"_s, u"{b} %1 ${x} {{a}}"_s}, {u"b"_s, u"{a}"_s}}),
                 u"{b} %1 ${x} {{a}} and {a}, {b} %1 ${x} {{a}}."_s);
        QCOMPARE(wording.text(u"k"_s, {{u"a"_s, u"x"_s}}), u"x and , x."_s);
        QCOMPARE(wording.text(u"none"_s), QString());
    }

    /// No letter asks for a text that is not there, and no text is there that no letter uses.
    void everyTextIsAskedForAndThere()
    {
        std::ostringstream lines;
        auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(lines);
        log::room("letter")->sinks().push_back(sink);
        (void)test::wording().text(u"not-there"_s);
        QVERIFY(lines.str().find("not-there") != std::string::npos);
        lines.str({});
        const Wording wording = telling();
        QSet<QString> said;
        for (const law::Case &matter : manyCases()) {
            for (const Desk &desk : variantsOf(matter))
                sayAll(said, desk, wording);
        }
        log::room("letter")->sinks().pop_back();
        QCOMPARE(QString::fromStdString(lines.str()), QString());
        QStringList unused;
        for (const QString &key : wording.keys()) {
            if (!said.contains(key))
                unused << key;
        }
        unused.sort();
        QVERIFY2(unused.isEmpty(), qPrintable(unused.join(u", "_s)));
    }

    void wordsArePlain()
    {
        static const QRegularExpression bad(
            u"!|\\bplease\\b|\\berror\\b|successful|pursuant|hereby|aforementioned|utili[sz]e|in order to|whilst"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const QJsonValue &value : shippedTexts()) {
            const QString text = value.toObject().value(u"text"_s).toString();
            QVERIFY2(!text.contains(bad), qPrintable(text));
            QVERIFY2(!value.toObject().value(u"rules"_s).toArray().isEmpty(), qPrintable(text));
            for (const QString &sentence : sentences(text))
                QVERIFY2(sentence.split(u' ').size() <= 42, qPrintable(sentence));
        }
    }

    /// A letter says in our own words what each limb is about; a limb without words would be a bare number.
    void everyLimbHasWords()
    {
        const Wording wording = telling();
        QStringList bare;
        for (const law::Case &matter : limbCases()) {
            QSet<QString> said;
            sayAll(said, test::deskOf(matter), wording);
            const law::Ground &ground = matter.decision.grounds.first();
            const QString start = u"limb-"_s + ground.provisionId.toLower() + u'-';
            if (std::none_of(said.begin(), said.end(), [&](const QString &k) { return k.startsWith(start); }))
                bare << ground.provisionId + u' ' + ground.limbs.first().id;
        }
        QCOMPARE(bare, QStringList());
    }

    /// docs/letter-words.md lists each text with its rules, so that a lawyer can read them in one place.
    void everyTextIsInTheDocument()
    {
        QFile file(QStringLiteral(CPOISE_SOURCE_DIR) + u"/docs/letter-words.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString document = QString::fromUtf8(file.readAll());
        for (const QJsonValue &value : shippedTexts()) {
            const QJsonObject entry = value.toObject();
            QStringList rules;
            for (const QJsonValue &rule : entry.value(u"rules"_s).toArray())
                rules << rule.toString();
            const QString row = u"| `"_s + entry.value(u"key"_s).toString() + u"` | "_s +
                                rules.join(u", "_s) + u" | "_s + entry.value(u"text"_s).toString().trimmed() +
                                u" |\n"_s;
            QVERIFY2(document.contains(row), qPrintable(u"docs/letter-words.md lacks: "_s + row));
        }
    }
};

QTEST_GUILESS_MAIN(TstWording)
#include "tst_wording.moc"
