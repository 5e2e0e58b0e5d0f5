// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/history_words.h"

#include <QHash>

#include "ui/parts/date_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

QString historyWords(const casework::JournalEntry &entry)
{
    static const QHash<QString, QString> kinds{
        {u"created"_s, u"Request entered"_s},
        {u"imported"_s, u"Taken over from a file"_s},
        {u"revised"_s, u"Changed"_s},
        {u"letter-exported"_s, u"Letter written"_s},
        {u"applicant-seen"_s, u"Applicant looked at"_s},
        {u"applicant-changed"_s, u"Applicant changed"_s},
        {u"disposed"_s, u"Content disposed of"_s},
        {u"restored"_s, u"Backup put in place"_s},
    };
    const QString words = kinds.value(entry.kind, entry.kind);
    return entry.revision > 0 ? words + u" (version "_s + QString::number(entry.revision) + u')' : words;
}

QString momentWords(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return dateWords(local.date()) + u", "_s + local.toString(u"HH:mm"_s);
}

QString outcomeName(law::SliceOutcome outcome)
{
    switch (outcome) {
    case law::SliceOutcome::Undecided:
        return u"Not decided yet"_s;
    case law::SliceOutcome::Disclosed:
        return u"Released"_s;
    case law::SliceOutcome::NotHeld:
        return u"Not held"_s;
    case law::SliceOutcome::Withheld:
        return u"Withheld"_s;
    case law::SliceOutcome::NeitherConfirmNorDeny:
        return u"Neither confirmed nor denied"_s;
    case law::SliceOutcome::RefusedCost:
        return u"Refused on cost"_s;
    case law::SliceOutcome::RefusedVexatious:
        return u"Refused as vexatious"_s;
    case law::SliceOutcome::RefusedRepeated:
        return u"Refused as repeated"_s;
    }
    return {};
}

QString heldName(law::Held held)
{
    switch (held) {
    case law::Held::Unstated:
        return u"Not said yet"_s;
    case law::Held::Held:
        return u"Held"_s;
    case law::Held::PartlyHeld:
        return u"Partly held"_s;
    case law::Held::NotHeld:
        return u"Not held"_s;
    case law::Held::NeitherConfirmNorDeny:
        return u"Neither confirmed nor denied"_s;
    }
    return {};
}

} // namespace cpoise::ui
