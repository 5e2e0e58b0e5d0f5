// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonObject>

#include "casework/case_json.h"
#include "ui/parts/tr.h"
#include "ui/wizard/conflict_page.h"
#include "ui/wizard/lookups.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// "decision.grounds[id].why" as its parts: a member's name, or "[id]" for one of a list.
QStringList partsOf(QString path)
{
    path.replace(u'[', u".["_s);
    return path.split(u'.', Qt::SkipEmptyParts);
}

QString idIn(const QString &part)
{
    return part.mid(1, part.size() - 2);
}

int placeIn(const QJsonArray &list, const QString &id)
{
    for (int i = 0; i < list.size(); ++i) {
        if (list[i].toObject().value(u"id"_s).toString() == id)
            return i;
    }
    return -1;
}

QJsonValue withTheirs(const QJsonValue &ours, const QJsonValue &theirs, const QStringList &parts);

/// One of a list: what they removed goes, what we removed comes back.
QJsonValue listWithTheirs(QJsonArray ours, const QJsonArray &theirs, const QStringList &parts)
{
    const QString id = idIn(parts.first());
    const int our = placeIn(ours, id), their = placeIn(theirs, id);
    if (their < 0 && our >= 0)
        ours.removeAt(our);
    else if (their >= 0 && our < 0)
        ours.append(theirs[their]);
    else if (their >= 0)
        ours[our] = withTheirs(ours[our], theirs[their], parts.mid(1));
    return ours;
}

QJsonValue withTheirs(const QJsonValue &ours, const QJsonValue &theirs, const QStringList &parts)
{
    if (parts.isEmpty())
        return theirs;
    if (parts.first().startsWith(u'['))
        return listWithTheirs(ours.toArray(), theirs.toArray(), parts);
    QJsonObject object = ours.toObject();
    const QJsonValue value =
        withTheirs(object.value(parts.first()), theirs.toObject().value(parts.first()), parts.mid(1));
    if (value.isUndefined())
        object.remove(parts.first());
    else
        object.insert(parts.first(), value);
    return object;
}

/// What the object with this id is called.
QString objectWords(const QString &id, const law::Case &matter, const law::Catalogue &catalogue)
{
    if (const auto *ground = casework::findGround(matter, id))
        return groundName(*ground, catalogue);
    if (const auto *question = findQuestion(matter, id))
        return tr("Question ") + question->number;
    if (const auto *slice = findSlice(matter, id))
        return sliceName(*slice, matter);
    if (const auto *section = findSection(matter, id))
        return section->heading;
    if (const auto *factor = casework::findFactor(matter, id))
        return tr("Factor \u201c") + factor->text.simplified().left(48) + tr("\u201d");
    if (const auto *change = casework::findLetterChange(matter, id))
        return tr("Letter, instead of \u201c") + change->original.simplified().left(48) + tr("\u201d");
    return {};
}

struct MemberName {
    const char *member;
    const char *words;
};
constexpr MemberName memberNames[] = {
    {"reference", "reference"},
    {"summary", "summary"},
    {"requestText", "the request"},
    {"events", "dates of the clock"},
    {"held", "whether it is held"},
    {"searches", "searches"},
    {"outcome", "what happens"},
    {"explanation", "explanation"},
    {"limbs", "limbs"},
    {"why", "why"},
    {"particulars", "particulars"},
    {"actorAndMeans", "who would use it, and how"},
    {"alreadyPublic", "what is already public"},
    {"severity", "how bad it would be"},
    {"heading", "heading"},
    {"text", "text"},
    {"weight", "weight"},
    {"result", "where the balance lies"},
    {"asAt", "date of the balance"},
    {"strongestPoint", "strongest point of the other side"},
    {"letterDate", "date of the letter"},
    {"signatoryId", "who signs"},
    {"openingWords", "opening words"},
    {"closingWords", "closing words"},
    {"delayApology", "apology for the delay"},
    {"label", "name of the part"},
    {"number", "number"},
    {"words", "words"},
    {"letterChanges", "changed words of the letter"},
};
} // namespace

law::Case takeOver(const law::Case &content, const law::Case &theirs, const QStringList &paths)
{
    const QJsonObject their = casework::toJson(theirs);
    QJsonValue ours = casework::toJson(content);
    for (const QString &path : paths)
        ours = path == u"case"_s ? QJsonValue(their) : withTheirs(ours, their, partsOf(path));
    const Result<law::Case> made = casework::caseFromJson(ours.toObject());
    return made ? *made : content;
}

QString pathWords(const QString &path, const law::Case &matter, const law::Catalogue &catalogue)
{
    const QStringList parts = partsOf(path);
    QString object;
    QString member;
    for (const QString &part : parts) {
        if (!part.startsWith(u'[')) {
            member = part;
            continue;
        }
        const QString words = objectWords(idIn(part), matter, catalogue);
        object = words.isEmpty() ? object : words;
        member.clear();
    }
    for (const MemberName &name : memberNames) {
        if (member == QLatin1StringView(name.member))
            member = tr(name.words);
    }
    if (member.isEmpty())
        return object;
    if (object.isEmpty())
        return member.left(1).toUpper() + member.mid(1);
    return object + u": "_s + member;
}

} // namespace cpoise::ui
