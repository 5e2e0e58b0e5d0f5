// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_file.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "casework/case_json.h"
#include "casework/case_words.h"
#include "exchange/doubled_member.h"
#include "exchange/json_cleaning.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

constexpr qsizetype largestCaseFile = 64 * 1024 * 1024;
constexpr int c_version = 2;
/// What a file says that an older program loses nothing of.
constexpr int c_oldestVersion = 1;

QString caseFormat()
{
    return u"counterpoise-case"_s;
}

tl::unexpected<Error> invalid(const QString &path, const QString &what)
{
    return fail(ErrorCode::Invalid, (path.isEmpty() ? u"the file"_s : path) + u": "_s + what);
}

QString child(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : path + u'.' + name;
}

// --- Writing

void insertText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

QJsonObject jsonOf(const casework::Applicant &applicant)
{
    QJsonObject json;
    insertText(json, u"name"_s, applicant.name);
    insertText(json, u"address"_s, applicant.address);
    insertText(json, u"email"_s, applicant.email);
    return json;
}

// --- Reading

/// An object of the file and where it stands in it.
struct Place {
    QJsonObject json;
    QString path;
};

/// A name from outside, repeated in an error only when it is short and plain: details go into logs.
QString quoted(const QString &name)
{
    const auto plain = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    const bool isPlain = name.size() <= 40 && std::all_of(name.begin(), name.end(), plain);
    return isPlain ? u'"' + name + u'"' : u"(not a plain word)"_s;
}

Result<void> refuseUnknown(const Place &place, const QStringList &known)
{
    for (auto it = place.json.begin(); it != place.json.end(); ++it) {
        if (!known.contains(it.key()))
            return invalid(place.path, u"unknown member "_s + quoted(it.key()));
    }
    return {};
}

Result<QString> textOf(const Place &place, const QString &name)
{
    const QJsonValue value = place.json.value(name);
    if (!value.isUndefined() && !value.isString())
        return invalid(child(place.path, name), u"is not text"_s);
    return value.toString();
}

/// An object that is a member; an empty one when it is left out.
Result<Place> objectOf(const Place &place, const QString &name)
{
    const QJsonValue value = place.json.value(name);
    if (!value.isUndefined() && !value.isObject())
        return invalid(child(place.path, name), u"is not an object"_s);
    return Place{value.toObject(), child(place.path, name)};
}

/// Said before anything else is looked at: a later version may have any shape.
Result<void> checkVersion(const Place &place)
{
    if (place.json.value(u"format"_s).toString() != caseFormat())
        return invalid(child(place.path, u"format"_s), u"is not \""_s + caseFormat() + u'"');
    const QJsonValue version = place.json.value(u"version"_s);
    const double number = version.toDouble(0);
    if (number > c_version)
        return fail(ErrorCode::SchemaTooNew, u"a case file of a later version of the format"_s);
    if (number != c_oldestVersion && number != c_version)
        return invalid(child(place.path, u"version"_s), u"is not 1 or 2"_s);
    return {};
}

Result<casework::Stage> stageOf(const Place &place)
{
    const Result<QString> word = textOf(place, u"stage"_s);
    if (!word)
        return tl::unexpected(word.error());
    const auto stage = casework::valueFor<casework::Stage>(*word);
    if (!stage)
        return invalid(child(place.path, u"stage"_s),
                       word->isEmpty() ? u"is missing"_s : u"unknown value "_s + quoted(*word));
    return *stage;
}

Result<QDate> dueOf(const Place &place)
{
    const Result<QString> text = textOf(place, u"due"_s);
    if (!text)
        return tl::unexpected(text.error());
    const QDate due = QDate::fromString(*text, Qt::ISODate);
    if (due.toString(Qt::ISODate) != *text)
        return invalid(child(place.path, u"due"_s), u"is not a date such as 2026-11-25"_s);
    return due;
}

Result<law::Case> contentOf(const Place &place)
{
    if (!place.json.contains(u"case"_s))
        return invalid(child(place.path, u"case"_s), u"is missing"_s);
    const Result<Place> inside = objectOf(place, u"case"_s);
    if (!inside)
        return tl::unexpected(inside.error());
    Result<law::Case> content = casework::caseFromJson(inside->json);
    if (content)
        return content;
    const QString whole = u"the whole: "_s;
    const QString detail = content.error().detail;
    return fail(content.error().code, detail.startsWith(whole)
                                          ? inside->path + u": "_s + detail.mid(whole.size())
                                          : child(inside->path, detail));
}

Result<casework::Applicant> applicantOf(const Place &place)
{
    const Result<Place> inside = objectOf(place, u"applicant"_s);
    if (!inside)
        return tl::unexpected(inside.error());
    if (auto known = refuseUnknown(*inside, {u"name"_s, u"address"_s, u"email"_s}); !known)
        return tl::unexpected(known.error());
    const auto name = textOf(*inside, u"name"_s);
    const auto address = textOf(*inside, u"address"_s);
    const auto email = textOf(*inside, u"email"_s);
    for (const auto &part : {name, address, email}) {
        if (!part)
            return tl::unexpected(part.error());
    }
    return casework::Applicant{*name, *address, *email};
}

Result<casework::CaseRecord> recordOf(const Place &place)
{
    const auto id = textOf(place, u"id"_s);
    const auto officer = textOf(place, u"officer"_s);
    for (const auto &part : {id, officer}) {
        if (!part)
            return tl::unexpected(part.error());
    }
    const auto stage = stageOf(place);
    if (!stage)
        return tl::unexpected(stage.error());
    const auto due = dueOf(place);
    if (!due)
        return tl::unexpected(due.error());
    auto content = contentOf(place);
    if (!content)
        return tl::unexpected(content.error());
    return casework::CaseRecord{*id, 0, *stage, *officer, *due, std::move(*content)};
}

/// `isClean`: nothing in it needs cleaning.
Result<CaseFile> fileOf(QJsonValue value, const QString &path, bool isClean)
{
    if (!value.isObject())
        return invalid(path, u"is not an object"_s);
    if (!isClean)
        cleanTexts(value);
    const Place place{value.toObject(), path};
    if (auto version = checkVersion(place); !version)
        return tl::unexpected(version.error());
    const QStringList known{u"format"_s,  u"version"_s, u"id"_s,   u"stage"_s,
                            u"officer"_s, u"due"_s,     u"case"_s, u"applicant"_s};
    if (auto unknown = refuseUnknown(place, known); !unknown)
        return tl::unexpected(unknown.error());
    auto record = recordOf(place);
    if (!record)
        return tl::unexpected(record.error());
    auto applicant = applicantOf(place);
    if (!applicant)
        return tl::unexpected(applicant.error());
    return CaseFile{std::move(*record), std::move(*applicant)};
}

Result<QVector<CaseFile>> filesOf(const QJsonArray &array, bool isClean)
{
    QVector<CaseFile> files;
    files.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto file = fileOf(array.at(i), u'[' + QString::number(i) + u']', isClean);
        if (!file)
            return tl::unexpected(file.error());
        files << std::move(*file);
    }
    return files;
}

/// 2 where something is said that version 1 does not know: words of the letter that were changed, and that
/// information is statistical (s36(4)).
int versionOf(const law::Case &matter)
{
    const law::Decision &decision = matter.decision;
    const bool statistical =
        std::any_of(decision.grounds.cbegin(), decision.grounds.cend(),
                    [](const law::Ground &ground) { return ground.opinion.statistical; });
    return decision.letterChanges.isEmpty() && !statistical ? c_oldestVersion : c_version;
}

} // namespace

QByteArray write(const CaseFile &file)
{
    const casework::CaseRecord &record = file.record;
    QJsonObject json{{u"format"_s, caseFormat()},
                     {u"version"_s, versionOf(record.content)},
                     {u"stage"_s, casework::wordFor(record.stage)},
                     {u"case"_s, casework::toJson(record.content)}};
    insertText(json, u"id"_s, record.id);
    insertText(json, u"officer"_s, record.officerId);
    insertText(json, u"due"_s, record.due.toString(Qt::ISODate));
    if (file.applicant != casework::Applicant{})
        json.insert(u"applicant"_s, jsonOf(file.applicant));
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Result<QVector<CaseFile>> read(const QByteArray &bytes)
{
    if (bytes.size() > largestCaseFile)
        return fail(ErrorCode::TooLarge, u"a case file of more than 64 MB"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid({}, u"is not JSON at byte "_s + QString::number(error.offset) + u": "_s +
                               error.errorString());
    if (const QString name = doubledMember(bytes); !name.isNull())
        return invalid({}, u"holds the member "_s + quoted(name) + u" twice in one object"_s);
    const bool isClean = !mayNeedCleaning(bytes);
    if (document.isArray())
        return filesOf(document.array(), isClean);
    auto file = fileOf(document.object(), {}, isClean);
    if (!file)
        return tl::unexpected(file.error());
    return QVector<CaseFile>{std::move(*file)};
}

} // namespace cpoise::exchange
