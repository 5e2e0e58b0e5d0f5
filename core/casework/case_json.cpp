// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/case_json.h"

#include <QJsonDocument>

#include "casework/json_members.h"

namespace cpoise::casework
{

// In the namespace of what reads and writes them, so that it finds them.
namespace json
{

// --- The members of each value, once for both directions. `always` marks what is written even when it is at
// its default, so that a default that changes in a later version never changes an old case.

void members(auto &a, Of<law::ClockEvent> auto &v)
{
    a.always("kind", v.kind);
    a("date", v.date);
}

void members(auto &a, Of<law::Question> auto &v)
{
    a("id", v.id);
    a("number", v.number);
    a("text", v.text);
    a("held", v.held);
    a("searches", v.searches);
}

void members(auto &a, Of<law::Slice> auto &v)
{
    a("id", v.id);
    a("label", v.label);
    a("questionId", v.questionId);
    a("outcome", v.outcome);
    a("groundIds", v.groundIds);
    a("explanation", v.explanation);
}

void members(auto &a, Of<law::ClaimedLimb> auto &v)
{
    a("id", v.id);
    a("likelihood", v.likelihood);
}

void members(auto &a, Of<law::Evidence> auto &v)
{
    a("id", v.id);
    a("text", v.text);
    a("confidence", v.confidence);
}

void members(auto &a, Of<law::Harm> auto &v)
{
    a("actorAndMeans", v.actorAndMeans);
    a("alreadyPublic", v.alreadyPublic);
    a("severity", v.severity);
    a("evidence", v.evidence);
}

void members(auto &a, Of<law::QualifiedOpinion> auto &v)
{
    a("person", v.person);
    a("authorisation", v.authorisation);
    a("date", v.date);
    a("papersSeen", v.papersSeen);
    a("reasons", v.reasons);
    a("statistical", v.statistical);
}

void members(auto &a, Of<law::Ground> auto &v)
{
    a("id", v.id);
    a("provisionId", v.provisionId);
    a("limbs", v.limbs);
    a("purposes", v.purposes);
    a("confirmOrDeny", v.confirmOrDeny);
    a("inTheAlternative", v.inTheAlternative);
    a("why", v.why);
    a("particulars", v.particulars);
    a("harm", v.harm);
    a("opinion", v.opinion);
}

void members(auto &a, Of<law::Factor> auto &v)
{
    a("id", v.id);
    a("text", v.text);
    a("weight", v.weight);
    a("why", v.why);
    a("suggestionId", v.suggestionId);
    a("specific", v.specific);
    a("groundId", v.groundId);
    a("evidence", v.evidence);
}

void members(auto &a, Of<law::Section> auto &v)
{
    a("id", v.id);
    a.always("role", v.role);
    a("heading", v.heading);
    a("text", v.text);
    a("factors", v.factors);
    a("groundIds", v.groundIds);
}

void members(auto &a, Of<law::PublicInterestTest> auto &v)
{
    a("id", v.id);
    a("confirmOrDeny", v.confirmOrDeny);
    a("groundIds", v.groundIds);
    a("sections", v.sections);
    a("result", v.result);
    a("strongestPoint", v.strongestPoint);
    a("asAt", v.asAt);
}

void members(auto &a, Of<law::LetterChange> auto &v)
{
    a("id", v.id);
    a("about", v.about);
    a("original", v.original);
    a("words", v.words);
}

void members(auto &a, Of<law::Decision> auto &v)
{
    a("slices", v.slices);
    a("grounds", v.grounds);
    a("tests", v.tests);
    a.always("pitPlace", v.pitPlace);
    a("reducedReasons", v.reducedReasons);
    a("s17_4Reason", v.s17_4Reason);
    a("extensionNoticeDate", v.extensionNoticeDate);
    a("extensionUntil", v.extensionUntil);
    a("letterDate", v.letterDate);
    a("signatoryId", v.signatoryId);
    a("openingWords", v.openingWords);
    a("closingWords", v.closingWords);
    a("delayApology", v.delayApology);
    a("letterChanges", v.letterChanges);
}

void members(auto &a, Of<law::Case> auto &v)
{
    a("reference", v.reference);
    a("summary", v.summary);
    a.always("regime", v.regime);
    a("events", v.events);
    a.always("limitDays", v.limitDays);
    a.always("reading", v.reading);
    a("requestText", v.requestText);
    a("questions", v.questions);
    a.always("decision", v.decision);
}

void members(auto &a, Of<law::Person> auto &v)
{
    a("id", v.id);
    a("name", v.name);
    a("role", v.role);
    a("login", v.login);
}

void members(auto &a, Of<law::Rewording> auto &v)
{
    a("key", v.key);
    a("text", v.text);
}

void members(auto &a, Of<law::KindStyle> auto &v)
{
    a("kind", v.kind);
    a("factors", v.factors);
    a("result", v.result);
    a("sides", v.sides);
    a("dates", v.dates);
    a("words", v.words);
    a("signature", v.signature);
}

void members(auto &a, Of<law::Logo> auto &v)
{
    a("png", v.png);
    a("words", v.words);
    a("heightMm", v.heightMm);
    a("place", v.place);
}

void members(auto &a, Of<law::FontFiles> auto &v)
{
    a("name", v.name);
    a("regular", v.regular);
    a("bold", v.bold);
    a("italic", v.italic);
    a("boldItalic", v.boldItalic);
}

void members(auto &a, Of<law::HouseStyle> auto &v)
{
    a("factors", v.factors);
    a("result", v.result);
    a("sides", v.sides);
    a("dates", v.dates);
    a("words", v.words);
    a("signature", v.signature);
    a("parts", v.parts);
    a("kinds", v.kinds);
    a("letterhead", v.letterhead);
    a("logo", v.logo);
    a("accent", v.accent);
    a("font", v.font);
}

void members(auto &a, Of<law::Authority> auto &v)
{
    a("name", v.name);
    a.always("kind", v.kind);
    a("address", v.address);
    a("email", v.email);
    a("phone", v.phone);
    a("website", v.website);
    a("reviewProcedure", v.reviewProcedure);
    a.always("hasReviewProcedure", v.hasReviewProcedure);
    a("reviewContact", v.reviewContact);
    a("regulatorName", v.regulatorName);
    a("regulatorAddress", v.regulatorAddress);
    a("regulatorWebsite", v.regulatorWebsite);
    a.always("costLimitPounds", v.costLimitPounds);
    a.always("reading", v.reading);
    a("people", v.people);
    a("signatories", v.signatories);
    a("style", v.style);
}

} // namespace json

QJsonObject toJson(const law::Case &matter)
{
    return json::write(matter);
}
Result<law::Case> caseFromJson(const QJsonObject &json)
{
    return json::fromJson<law::Case>(json);
}
QJsonObject toJson(const law::Authority &authority)
{
    return json::write(authority);
}
Result<law::Authority> authorityFromJson(const QJsonObject &json)
{
    return json::fromJson<law::Authority>(json);
}

QJsonObject toJson(const law::HouseStyle &style)
{
    return json::write(style);
}
Result<law::HouseStyle> houseStyleFromJson(const QJsonObject &json)
{
    return json::fromJson<law::HouseStyle>(json);
}

QByteArray canonical(const QJsonObject &json)
{
    // QJsonObject keeps its members sorted by name, and compact output has one spelling for each value.
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace cpoise::casework
