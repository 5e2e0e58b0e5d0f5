// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/case_json.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <type_traits>

#include <QJsonArray>
#include <QJsonDocument>
#include <QVarLengthArray>

#include "casework/case_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{

// --- The members of each value, once for both directions. `always` marks what is written even when it is at
// its default, so that a default that changes in a later version never changes an old case.

template<typename T, typename Value>
concept Of = std::same_as<std::remove_const_t<T>, Value>;

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

void members(auto &a, Of<law::HouseStyle> auto &v)
{
    a("factors", v.factors);
    a("result", v.result);
    a("sides", v.sides);
    a("dates", v.dates);
    a("words", v.words);
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

template<typename E>
concept Enum = std::is_enum_v<E>;

// --- Writing

template<typename T>
QJsonObject write(const T &value);

QJsonValue jsonOf(const QString &text)
{
    return text;
}
QJsonValue jsonOf(bool value)
{
    return value;
}
QJsonValue jsonOf(int value)
{
    return value;
}
QJsonValue jsonOf(QDate date)
{
    return date.toString(Qt::ISODate);
}

template<Enum E>
QJsonValue jsonOf(const E &value)
{
    return wordFor(value);
}

QJsonValue jsonOf(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

template<typename T>
QJsonValue jsonOf(const QVector<T> &list)
{
    QJsonArray array;
    for (const T &value : list)
        array.append(write(value));
    return array;
}

template<typename T>
QJsonValue jsonOf(const T &value)
{
    return write(value);
}

class Writer
{
public:
    template<typename T>
    void operator()(const char *name, const T &value)
    {
        if (value != T{})
            always(name, value);
    }
    template<typename T>
    void always(const char *name, const T &value)
    {
        m_json.insert(QLatin1StringView(name), jsonOf(value));
    }
    QJsonObject json() const { return m_json; }

private:
    QJsonObject m_json;
};

template<typename T>
QJsonObject write(const T &value)
{
    Writer writer;
    members(writer, value);
    return writer.json();
}

// --- Reading

/// A name or word from outside, quoted only when it is short and plain: the detail of an error goes into
/// logs.
QString quoted(const QString &word)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    };
    const bool isPlain = word.size() <= 40 && std::all_of(word.begin(), word.end(), plain);
    return isPlain ? u'"' + word + u'"' : u"(not a plain word)"_s;
}

/// Where a value stands. Put in words only when something is wrong with it: most files are right.
struct Path {
    const Path *above = nullptr;  ///< nullptr: the whole
    const char *member = nullptr; ///< nullptr: an item of a list
    qsizetype item = 0;

    QString words() const
    {
        if (!above)
            return {};
        const QString before = above->words();
        if (!member)
            return before + u'[' + QString::number(item) + u']';
        return before.isEmpty() ? QString::fromLatin1(member) : before + u'.' + QLatin1StringView(member);
    }
};

/// The first thing that is wrong; what comes after it is not looked at.
struct Fault {
    QString text;
    void say(const Path &path, const QString &what)
    {
        if (text.isEmpty())
            text = (path.above ? path.words() : u"the whole"_s) + u": "_s + what;
    }
    bool any() const { return !text.isEmpty(); }
};

template<typename T>
void read(const QJsonValue &json, const Path &path, T &value, Fault &fault);

void readInto(const QJsonValue &json, const Path &path, QString &value, Fault &fault)
{
    if (!json.isString())
        return fault.say(path, u"is not text"_s);
    value = json.toString();
}

void readInto(const QJsonValue &json, const Path &path, bool &value, Fault &fault)
{
    if (!json.isBool())
        return fault.say(path, u"is not true or false"_s);
    value = json.toBool();
}

void readInto(const QJsonValue &json, const Path &path, int &value, Fault &fault)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = json.toInteger(none);
    if (!json.isDouble() || number < std::numeric_limits<int>::min() ||
        number > std::numeric_limits<int>::max())
        return fault.say(path, u"is not a whole number"_s);
    value = int(number);
}

void readInto(const QJsonValue &json, const Path &path, QDate &value, Fault &fault)
{
    const QString text = json.toString();
    value = QDate::fromString(text, Qt::ISODate);
    // Qt takes "2026-11-25 and more"; only the very text that is written for the date is a date here.
    if (!value.isValid() || value.toString(Qt::ISODate) != text)
        fault.say(path, u"is not a date such as 2026-11-25"_s);
}

template<Enum E>
void readInto(const QJsonValue &json, const Path &path, E &value, Fault &fault)
{
    if (!json.isString())
        return fault.say(path, u"is not a word"_s);
    const std::optional<E> known = valueFor<E>(json.toString());
    if (!known)
        return fault.say(path, u"unknown value "_s + quoted(json.toString()));
    value = *known;
}

template<typename T>
void readInto(const QJsonValue &json, const Path &path, QList<T> &list, Fault &fault)
{
    if (!json.isArray())
        return fault.say(path, u"is not a list"_s);
    const QJsonArray array = json.toArray();
    list.reserve(array.size());
    for (qsizetype i = 0; i < array.size() && !fault.any(); ++i)
        read(array.at(i), Path{&path, nullptr, i}, list.emplace_back(), fault);
}

class Reader
{
public:
    Reader(const QJsonObject &json, const Path &path, Fault &fault)
        : m_json(json), m_path(path), m_fault(fault)
    {
    }

    template<typename T>
    void operator()(const char *name, T &value)
    {
        m_known.append(name);
        const auto found = m_json.constFind(QLatin1StringView(name));
        if (found == m_json.constEnd())
            return;
        ++m_found;
        if (!m_fault.any())
            read(*found, Path{&m_path, name}, value, m_fault);
    }
    template<typename T>
    void always(const char *name, T &value)
    {
        (*this)(name, value);
    }
    void refuseUnknown()
    {
        if (m_found == m_json.size())
            return;
        for (auto it = m_json.constBegin(); it != m_json.constEnd(); ++it) {
            const auto isName = [&](const char *name) { return it.key() == QLatin1StringView(name); };
            if (std::none_of(m_known.cbegin(), m_known.cend(), isName))
                m_fault.say(m_path, u"unknown member "_s + quoted(it.key()));
        }
    }

private:
    const QJsonObject &m_json;
    const Path &m_path;
    Fault &m_fault;
    QVarLengthArray<const char *, 24> m_known;
    qsizetype m_found = 0;
};

template<typename T>
requires(std::is_class_v<T> && !std::same_as<T, QString> &&
         !std::same_as<T, QDate>) void readInto(const QJsonValue &json, const Path &path, T &value,
                                                Fault &fault)
{
    if (!json.isObject())
        return fault.say(path, u"is not an object"_s);
    const QJsonObject object = json.toObject();
    Reader reader(object, path, fault);
    members(reader, value);
    reader.refuseUnknown();
}

template<typename T>
void read(const QJsonValue &json, const Path &path, T &value, Fault &fault)
{
    readInto(json, path, value, fault);
}

template<typename T>
Result<T> fromJson(const QJsonObject &json)
{
    T value;
    Fault fault;
    read(json, Path{}, value, fault);
    if (fault.any())
        return fail(ErrorCode::Invalid, fault.text);
    return value;
}

} // namespace

QJsonObject toJson(const law::Case &matter)
{
    return write(matter);
}
Result<law::Case> caseFromJson(const QJsonObject &json)
{
    return fromJson<law::Case>(json);
}
QJsonObject toJson(const law::Authority &authority)
{
    return write(authority);
}
Result<law::Authority> authorityFromJson(const QJsonObject &json)
{
    return fromJson<law::Authority>(json);
}

QJsonObject toJson(const law::HouseStyle &style)
{
    return write(style);
}
Result<law::HouseStyle> houseStyleFromJson(const QJsonObject &json)
{
    return fromJson<law::HouseStyle>(json);
}

QByteArray canonical(const QJsonObject &json)
{
    // QJsonObject keeps its members sorted by name, and compact output has one spelling for each value.
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace cpoise::casework
