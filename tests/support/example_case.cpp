// SPDX-License-Identifier: GPL-3.0-or-later
// Apart from law_book.cpp so that the tests of law need no letter.
#include "tests/support/law_book.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

law::Authority authority()
{
    law::Authority a;
    a.name = u"Northmoor Constabulary"_s;
    a.kind = law::AuthorityKind::Police;
    a.address = u"Information Rights Unit\n1 Harbour Street\nNorthmoor NM1 1AA"_s;
    a.email = u"information@northmoor.example"_s;
    a.phone = u"01632 960000"_s;
    a.website = u"https://northmoor.example"_s;
    a.reviewProcedure =
        u"Ask for an internal review within 40 working days of this letter. Somebody who had no part "
        u"in this decision will look at it afresh and answer within 20 working days."_s;
    a.reviewContact = u"reviews@northmoor.example"_s;
    a.regulatorName = u"Information Commissioner"_s;
    a.regulatorAddress = u"Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF"_s;
    a.regulatorWebsite = u"https://ico.org.uk/foicomplaints"_s;
    a.people = {{u"person-1"_s, u"Morgan Vale"_s, u"Information Access Officer"_s, u"mvale"_s}};
    a.signatories = {{u"sign-1"_s, u"Morgan Vale"_s, u"Information Access Officer"_s, u"mvale"_s}};
    return a;
}

QString sharedFolder()
{
    const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
    const QString path = QDir::cleanPath(root.filePath(u"../shared"_s));
    return QDir(path).exists() ? path : QString();
}

law::Case completeCase()
{
    law::Case c;
    c.reference = u"101/26"_s;
    c.summary = u"Locks on evidence stores"_s;
    c.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    c.requestText = u"Which make of lock secures each evidence store?"_s;
    c.questions = {{u"q1"_s, u"1"_s, c.requestText, law::Held::Held, {}}};
    law::Ground g;
    g.id = u"g1"_s;
    g.provisionId = u"s31"_s;
    g.limbs = {{u"31(1)(a)"_s, law::Likelihood::WouldBeLikely}};
    g.harm.actorAndMeans = u"A burglar would learn which tools to bring."_s;
    g.harm.alreadyPublic = u"That the stores exist is public; how they are locked is not."_s;
    g.harm.severity = u"One theft can end many trials, and the locks will be in use for ten years."_s;
    c.decision.grounds = {g};
    c.decision.slices = {{u"s1"_s, {}, u"q1"_s, law::SliceOutcome::Withheld, {u"g1"_s}, {}}};
    law::PublicInterestTest t;
    t.id = u"t1"_s;
    t.groundIds = {u"g1"_s};
    t.asAt = QDate(2026, 11, 20);
    t.result = law::BalanceResult::Maintaining;
    t.strongestPoint =
        u"The interest in value for money is real, and the published accounts already meet much of it."_s;
    const auto factor = [](const QString &id, const QString &text, law::Weight weight) {
        law::Factor f;
        f.id = id;
        f.text = text;
        f.weight = weight;
        f.why = u"It goes to the heart of what was asked."_s;
        f.specific = true;
        return f;
    };
    law::Section harm{
        u"x1"_s,
        law::SectionRole::Harm,
        u"Harm"_s,
        u"Naming the locks would be likely to prejudice the prevention of crime, since a thief would be likely to prepare."_s,
        {},
        {}};
    law::Section pro{
        u"x2"_s,
        law::SectionRole::For,
        u"Factors favouring disclosure"_s,
        {},
        {factor(u"f1"_s, u"Openness about how the constabulary looks after evidence."_s, law::Weight::Some),
         factor(
             u"f2"_s,
             u"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them."_s,
             law::Weight::Clear)},
        {}};
    law::Section con{
        u"x3"_s,
        law::SectionRole::Against,
        u"Factors favouring non-disclosure"_s,
        {},
        {factor(u"f3"_s, u"Thieves would be likely to choose the store and the tools that suit them."_s,
                law::Weight::Strong)},
        {}};
    con.factors[0].groundId = u"g1"_s;
    law::Section balance{
        u"x4"_s,
        law::SectionRole::Balance,
        u"Balancing test"_s,
        u"Both sides matter. The public interest in maintaining the exemption outweighs the public interest in disclosure, because what would be lost is evidence itself."_s,
        {},
        {}};
    t.sections = {harm, pro, con, balance};
    c.decision.tests = {t};
    c.decision.letterDate = QDate(2026, 11, 23);
    c.decision.signatoryId = u"sign-1"_s;
    return c;
}

} // namespace cpoise::test
