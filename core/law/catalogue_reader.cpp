// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the catalogue strictly: what it does not know it refuses, with the place named (docs/catalogue.md).
#include "law/catalogue.h"
#include "law/json_reader.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

const QHash<QString, Regime> regimes{
    {u"FOIA"_s, Regime::Foia}, {u"EIR"_s, Regime::Eir}, {u"FOISA"_s, Regime::Foisa}};

const QHash<QString, Kind> kinds{{u"absolute"_s, Kind::Absolute},
                                 {u"qualified"_s, Kind::Qualified},
                                 {u"partly"_s, Kind::Partly},
                                 {u"request_ground"_s, Kind::RequestGround},
                                 {u"unsettled"_s, Kind::Unsettled}};

const QHash<QString, Basis> bases{{u"class"_s, Basis::Class},
                                  {u"prejudice"_s, Basis::Prejudice},
                                  {u"endangerment"_s, Basis::Endangerment},
                                  {u"opinion"_s, Basis::Opinion},
                                  {u"necessity"_s, Basis::Necessity},
                                  {u"confidence"_s, Basis::Confidence},
                                  {u"data_protection"_s, Basis::DataProtection},
                                  {u"mixed"_s, Basis::Mixed},
                                  {u"cost"_s, Basis::Cost},
                                  {u"request_conduct"_s, Basis::RequestConduct}};

const QHash<QString, LimbRole> roles{
    {u"limb"_s, LimbRole::Limb},       {u"limb_needs_purpose"_s, LimbRole::LimbNeedsPurpose},
    {u"purpose"_s, LimbRole::Purpose}, {u"cumulative"_s, LimbRole::Cumulative},
    {u"gate"_s, LimbRole::Gate},       {u"gloss"_s, LimbRole::Gloss},
    {u"list"_s, LimbRole::List},       {u"certificate"_s, LimbRole::Certificate},
    {u"ncnd"_s, LimbRole::Ncnd}};

const QHash<QString, Mark> marks{
    {u"V"_s, Mark::Verified}, {u"S"_s, Mark::Secondary}, {u"U"_s, Mark::Unverified}};

const QHash<QString, CombinationSeverity> severities{
    {u"block_same_information"_s, CombinationSeverity::BlockSameInformation},
    {u"warn"_s, CombinationSeverity::Warn},
    {u"info"_s, CombinationSeverity::Info}};

const QHash<QString, Likelihood> levels{{u"would"_s, Likelihood::Would},
                                        {u"would_be_likely"_s, Likelihood::WouldBeLikely}};

const QString schemaName = u"foi-exemption-catalogue/2"_s;
const QString wholePart = u"FOIA_PART_II"_s;

/// Refuses an id that was seen before in the same realm.
void single(QSet<QString> &seen, const QString &id, JsonReader &from, const QString &key = u"id"_s)
{
    if (seen.contains(id))
        from.refuse(key, u"\""_s + id + u"\" stands here twice"_s);
    seen.insert(id);
}

/// Refuses a reference to nothing.
void exists(const QSet<QString> &known, const QString &id, JsonReader &from, const QString &key)
{
    if (!known.contains(id))
        from.refuse(key, u"\""_s + id + u"\" refers to nothing"_s);
}

struct Known {
    QSet<QString> entries, prompts, cases, global;
};

Limb readLimb(JsonReader from, const Provision &provision)
{
    Limb limb;
    limb.id = from.filledText(u"id"_s);
    limb.title = from.filledText(u"title"_s);
    limb.role = from.word(u"role"_s, roles);
    if (limb.citable() && !from.has(u"kind"_s))
        from.refuse(u"kind"_s, u"is missing"_s);
    if (limb.citable() && limb.role != LimbRole::Ncnd && !from.has(u"basis"_s))
        from.refuse(u"basis"_s, u"is missing"_s);
    limb.kind = from.wordOr(u"kind"_s, kinds, provision.kind);
    limb.basis = from.wordOr(u"basis"_s, bases, provision.basis);
    limb.requires_ = from.optionalTexts(u"requires"_s);
    limb.requiresOneOf = from.optionalTexts(u"requires_one_of"_s);
    if (limb.role == LimbRole::LimbNeedsPurpose && limb.requiresOneOf.isEmpty())
        from.refuse(u"requires_one_of"_s, u"is missing"_s);
    from.end();
    return limb;
}

void readLimbs(JsonReader &entry, Provision &provision)
{
    QSet<QString> ids;
    const QVector<JsonReader> readers = entry.objects(u"subsections"_s);
    for (JsonReader reader : readers) {
        provision.limbs << readLimb(reader, provision);
        single(ids, provision.limbs.last().id, reader);
    }
    if (provision.citableLimbs().isEmpty())
        entry.refuse(u"subsections"_s, u"holds no limb that can be cited"_s);
    for (qsizetype i = 0; i < provision.limbs.size() && i < readers.size(); ++i) {
        JsonReader reader = readers.at(i);
        for (const QString &id : provision.limbs.at(i).requires_)
            exists(ids, id, reader, u"requires"_s);
        for (const QString &id : provision.limbs.at(i).requiresOneOf)
            exists(ids, id, reader, u"requires_one_of"_s);
    }
}

QVector<Prompt> readPrompts(JsonReader &from, const QString &key, bool marked, Known &known)
{
    QVector<Prompt> result;
    for (JsonReader reader : from.objects(key)) {
        Prompt prompt;
        prompt.id = reader.filledText(u"id"_s);
        prompt.text = reader.filledText(u"text"_s);
        if (marked)
            prompt.mark = reader.word(u"mark"_s, marks);
        prompt.source = reader.optionalText(marked ? u"source"_s : u"restates"_s);
        if (!marked && !prompt.source.isEmpty())
            exists(known.global, prompt.source, reader, u"restates"_s);
        if (prompt.source.startsWith("case:"_L1))
            exists(known.cases, prompt.source.mid(5), reader, u"source"_s);
        single(known.prompts, prompt.id, reader);
        reader.end();
        result << prompt;
    }
    return result;
}

QVector<Combination> readCombinations(JsonReader &from)
{
    QVector<Combination> result;
    for (JsonReader reader : from.objects(u"incompatible_with"_s)) {
        Combination combination;
        combination.otherId = reader.filledText(u"id"_s);
        combination.rule = reader.filledText(u"rule"_s);
        combination.severity = reader.word(u"severity"_s, severities);
        combination.ncndMayCombine = reader.has(u"ncnd_may_combine"_s) && reader.flag(u"ncnd_may_combine"_s);
        reader.end();
        result << combination;
    }
    return result;
}

NcndProvision readNcnd(JsonReader &from)
{
    NcndProvision result;
    if (from.isNull(u"ncnd"_s)) {
        from.ignore(u"ncnd"_s);
        return result;
    }
    JsonReader reader = from.object(u"ncnd"_s);
    result.provision = reader.filledText(u"provision"_s);
    result.trigger = reader.filledText(u"trigger"_s);
    result.note = reader.optionalText(u"note"_s);
    result.kind = reader.word(u"kind"_s, kinds);
    reader.end();
    return result;
}

QString readCertificate(JsonReader &from)
{
    if (from.isNull(u"ministerial_certificate"_s)) {
        from.ignore(u"ministerial_certificate"_s);
        return {};
    }
    JsonReader reader = from.object(u"ministerial_certificate"_s);
    const QString provision = reader.filledText(u"provision"_s);
    reader.filledText(u"signatory"_s);
    reader.filledText(u"appeal"_s);
    reader.end();
    return provision;
}

void readPeople(JsonReader &from, Provision &provision)
{
    QSet<QString> ids;
    if (from.has(u"listed_bodies"_s)) {
        for (JsonReader reader : from.objects(u"listed_bodies"_s)) {
            const ListedBody body{reader.filledText(u"id"_s), reader.filledText(u"name"_s)};
            single(ids, body.id, reader);
            reader.end();
            provision.listedBodies << body;
        }
    }
    if (from.has(u"qualified_persons"_s)) {
        for (JsonReader reader : from.objects(u"qualified_persons"_s)) {
            const QualifiedOffice office{reader.filledText(u"ref"_s), reader.filledText(u"body"_s),
                                         reader.filledText(u"person"_s)};
            single(ids, office.ref, reader, u"ref"_s);
            reader.end();
            provision.qualifiedOffices << office;
        }
    }
    if (provision.qualifiedPerson && provision.qualifiedOffices.isEmpty())
        from.refuse(u"qualified_persons"_s, u"is missing"_s);
}

void readLikelihood(JsonReader &from, Provision &provision)
{
    provision.prejudiceWording = from.textOrNull(u"prejudice_wording"_s);
    for (const QString &word : from.texts(u"likelihood_levels"_s)) {
        if (!levels.contains(word))
            from.refuse(u"likelihood_levels"_s, u"unknown value \""_s + word + u'"');
        provision.likelihoodLevels << levels.value(word);
    }
    const bool asked = std::any_of(provision.limbs.cbegin(), provision.limbs.cend(),
                                   [](const Limb &limb) { return limb.citable() && limb.hasLikelihood(); });
    if (asked == provision.likelihoodLevels.isEmpty())
        from.refuse(u"likelihood_levels"_s, u"does not agree with the limbs"_s);
}

void readHistory(JsonReader &from, Provision &provision)
{
    provision.historicalLimitYears = from.wholeNumberOrNull(u"historical_limit_years"_s);
    provision.historicalNote = from.text(u"historical_note"_s);
    // By limb the limit may be a number, nothing, or words (section 37): a table for people, in the document
    // only.
    from.ignore(u"historical_limit_by_limb"_s);
}

void readMarks(JsonReader &from, Provision &provision)
{
    JsonReader reader = from.object(u"marks"_s);
    reader.word(u"title_and_status"_s, marks);
    provision.limbsMark = reader.word(u"limbs_and_wording"_s, marks);
    reader.word(u"guidance"_s, marks);
    reader.textOrNull(u"prompts"_s);
    reader.end();
    from.flag(u"verified"_s);
    JsonReader detail = from.object(u"verified_detail"_s);
    detail.filledText(u"statute"_s);
    detail.ignore(u"guidance"_s); // words, or false
    detail.end();
}

void readDescription(JsonReader &from, Provision &provision)
{
    provision.regime = from.word(u"regime"_s, regimes);
    provision.id = from.filledText(u"id"_s);
    provision.provision = from.filledText(u"provision"_s);
    provision.title = from.filledText(u"short_title"_s);
    provision.kind = from.word(u"kind"_s, kinds);
    provision.kindDetail = from.text(u"kind_detail"_s);
    provision.basis = from.word(u"basis"_s, bases);
    provision.basisDetail = from.text(u"basis_detail"_s);
    provision.publicInterestTest = from.flag(u"pit_required"_s);
    const bool weighed = provision.kind == Kind::Qualified || provision.kind == Kind::Partly;
    if (provision.publicInterestTest != weighed)
        from.refuse(u"pit_required"_s, u"does not agree with the kind"_s);
    provision.qualifiedPerson = from.flag(u"qualified_person"_s);
    provision.whoMayUse = from.filledText(u"who_may_use"_s);
    provision.noticeNotes = from.texts(u"s17_notes"_s);
    provision.guidanceTopics = from.texts(u"guidance_topics"_s);
    provision.sourceUrl = from.filledText(u"source_url"_s);
    provision.guidanceUrl = from.textOrNull(u"guidance_url"_s);
}

void readPromptLists(JsonReader &from, Provision &provision, Known &known)
{
    provision.harmPrompts = readPrompts(from, u"harm_considerations"_s, true, known);
    provision.factorsFor = readPrompts(from, u"factors_for"_s, true, known);
    provision.factorsAgainst = readPrompts(from, u"factors_against"_s, true, known);
    provision.notRelevant = readPrompts(from, u"not_relevant"_s, false, known);
    provision.caseIds = from.texts(u"cases"_s);
    for (const QString &id : provision.caseIds)
        exists(known.cases, id, from, u"cases"_s);
}

void checkNcnd(JsonReader &from, const Provision &provision)
{
    const bool limb = std::any_of(provision.limbs.cbegin(), provision.limbs.cend(),
                                  [](const Limb &l) { return l.role == LimbRole::Ncnd; });
    if (limb && !provision.ncnd.exists())
        from.refuse(u"ncnd"_s, u"is missing although a limb has that role"_s);
}

Provision readProvision(JsonReader from, Known &known)
{
    Provision provision;
    readDescription(from, provision);
    single(known.entries, provision.id, from);
    readLimbs(from, provision);
    readLikelihood(from, provision);
    provision.ncnd = readNcnd(from);
    checkNcnd(from, provision);
    provision.ministerialCertificate = readCertificate(from);
    readPeople(from, provision);
    readHistory(from, provision);
    provision.combinations = readCombinations(from);
    readPromptLists(from, provision, known);
    readMarks(from, provision);
    from.end();
    return provision;
}

QVector<DecidedCase> readCases(JsonReader &root, Known &known)
{
    QVector<DecidedCase> result;
    for (JsonReader reader : root.objects(u"cases"_s)) {
        DecidedCase decided{reader.filledText(u"id"_s), reader.filledText(u"name"_s),
                            reader.filledText(u"citation"_s), reader.filledText(u"proposition"_s),
                            reader.word(u"mark"_s, marks)};
        reader.flag(u"verified"_s);
        reader.filledText(u"verified_scope"_s);
        reader.textOrNull(u"source_url"_s);
        reader.optionalText(u"source"_s);
        single(known.cases, decided.id, reader);
        reader.end();
        result << decided;
    }
    return result;
}

void readHead(JsonReader &root, Known &known)
{
    if (root.filledText(u"schema"_s) != schemaName)
        root.refuse(u"schema"_s, u"is not \""_s + schemaName + u'"');
    root.filledText(u"compiled"_s);
    // For people who read the document; the program does not follow them.
    for (const QString &key : {u"marks"_s, u"legend"_s})
        root.object(key);
    root.texts(u"weight_modifiers"_s);
    JsonReader aggregation = root.object(u"aggregation_rule"_s);
    exists(known.cases, aggregation.filledText(u"authority"_s), aggregation, u"authority"_s);
}

/// Combinations may look forward, so they are followed when all entries are known.
void checkCombinations(JsonReader &root, const QVector<Provision> &provisions, Known &known)
{
    known.entries.insert(wholePart);
    const QVector<JsonReader> entries = root.objects(u"entries"_s);
    for (qsizetype i = 0; i < provisions.size() && i < entries.size(); ++i) {
        JsonReader entry = entries.at(i);
        QVector<JsonReader> readers = entry.objects(u"incompatible_with"_s);
        for (JsonReader &reader : readers)
            exists(known.entries, reader.text(u"id"_s), reader, u"id"_s);
    }
}

} // namespace

Result<Catalogue> Catalogue::fromJson(const QByteArray &json)
{
    JsonFault fault;
    JsonReader root(jsonDocument(json, fault), {}, fault);
    Catalogue result;
    Known known;
    result.m_asAt = root.filledText(u"law_as_at"_s);
    result.m_cases = readCases(root, known);
    readHead(root, known);
    result.m_notRelevant = readPrompts(root, u"global_not_relevant"_s, false, known);
    known.global = known.prompts;
    result.m_genericFor = readPrompts(root, u"generic_factors_for"_s, true, known);
    for (const JsonReader &reader : root.objects(u"entries"_s))
        result.m_provisions << readProvision(reader, known);
    checkCombinations(root, result.m_provisions, known);
    root.end();
    if (fault.any())
        return fail(ErrorCode::Invalid, fault.text);
    for (qsizetype i = 0; i < result.m_provisions.size(); ++i)
        result.m_index.insert(result.m_provisions.at(i).id, static_cast<int>(i));
    return result;
}

} // namespace cpoise::law
