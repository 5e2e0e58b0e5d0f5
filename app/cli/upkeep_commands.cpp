// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "app/cli/commands.h"
#include "app/cli/workspace_call.h"
#include "app/places.h"
#include "storage/store_facts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
bool goOn(qint64, qint64)
{
    return true;
}

QStringList copiesIn(const QString &folder)
{
    return QDir(folder).entryList({u"counterpoise-*.db"_s}, QDir::Files);
}

QString words(const storage::StoreFacts &facts)
{
    const QString last =
        facts.lastEntry.isValid()
            ? u", the last of "_s + facts.lastEntry.toLocalTime().toString(u"d MMM yyyy HH:mm"_s)
            : QString();
    return QString::number(facts.cases) + (facts.cases == 1 ? u" case, "_s : u" cases, "_s) +
           QString::number(facts.entries) + u" journal entries"_s + last;
}

QJsonObject json(const storage::StoreFacts &facts)
{
    return {{u"cases"_s, facts.cases},
            {u"entries"_s, facts.entries},
            {u"last_entry"_s, facts.lastEntry.toString(Qt::ISODate)}};
}

/// What stands in the store of now and in the copy; a copy that cannot be read is refused here.
Answer difference(const QString &folder, const QString &file)
{
    const auto copy = storage::factsOf(file);
    if (!copy)
        return failure({copy.error().code, file + u": "_s + copy.error().detail});
    Answer answer;
    answer.json[u"copy"_s] = json(*copy);
    QString nowWords = u"there is none"_s;
    if (storage::hasDatabase(folder)) {
        const auto now = storage::factsOf(storage::databaseIn(folder));
        nowWords = now ? words(*now) : u"cannot be read"_s;
        if (now)
            answer.json[u"now"_s] = json(*now);
    }
    answer.text = u"The store of now: "_s + nowWords + u".\nThe copy: "_s + words(*copy) + u".\n"_s;
    return answer;
}

/// Where the old store lies. One that cannot be opened any more is what copies are for.
Result<QString> restored(const Arguments &arguments, const QString &folder, const QString &file)
{
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (local)
        return (*local)->workspace().upkeep().restore(file, goOn);
    const ErrorCode code = local.error().code;
    if (code == ErrorCode::Corrupt || code == ErrorCode::NotADatabase || code == ErrorCode::NotFound)
        return storage::restoreClosed(folder, file, SystemClock(), accountName(), goOn);
    return tl::unexpected(local.error());
}
} // namespace

Answer backupCommand(const Arguments &arguments)
{
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    const QString folder = arguments.positional.first();
    const QStringList before = copiesIn(folder);
    const auto file = (*local)->workspace().upkeep().backup(folder, goOn);
    if (!file)
        return failure(file.error());
    const QStringList after = copiesIn(folder);
    QStringList letGo;
    std::copy_if(before.begin(), before.end(), std::back_inserter(letGo),
                 [&](const QString &name) { return !after.contains(name); });
    Answer answer{Done,
                  u"Copied and checked: "_s + *file,
                  {{u"file"_s, *file}, {u"removed"_s, QJsonArray::fromStringList(letGo)}},
                  false};
    if (!letGo.isEmpty())
        answer.text += u"\nRemoved, since later copies of their days, weeks and months are kept: "_s +
                       letGo.join(u", "_s);
    return answer;
}

Answer restoreCommand(const Arguments &arguments)
{
    const QString file = arguments.positional.first();
    if (!QFileInfo::exists(file))
        return failure({ErrorCode::NotFound, u"There is no file "_s + file + u'.'});
    const auto folder = workspaceFor(arguments.value(u"--workspace"_s));
    if (!folder)
        return failure(folder.error());
    Answer answer = difference(*folder, file);
    if (answer.exitCode != Done)
        return answer;
    const auto aside = restored(arguments, *folder, file);
    if (!aside)
        return failure(aside.error());
    answer.text += aside->isEmpty() ? u"Restored; there was no store before."_s
                                    : u"Restored. The store as it was lies at "_s + *aside;
    answer.json[u"kept_aside"_s] = *aside;
    return answer;
}

Answer verifyCommand(const Arguments &arguments)
{
    const auto local = openOffice(arguments, storage::Access::ReadOnly);
    if (!local)
        return failure(local.error());
    const auto report = (*local)->workspace().upkeep().verify(goOn);
    if (!report)
        return failure(report.error());
    Answer answer;
    answer.json = {{u"entries"_s, report->entries},
                   {u"contents"_s, report->contents},
                   {u"disposed"_s, report->disposed},
                   {u"faults"_s, QJsonArray::fromStringList(report->faults)}};
    answer.text = QString::number(report->entries) + u" journal entries and "_s +
                  QString::number(report->contents) + u" contents checked, "_s +
                  QString::number(report->disposed) + u" disposed of. "_s;
    if (report->faults.isEmpty()) {
        answer.text += u"All is whole."_s;
        return answer;
    }
    answer.exitCode = Damaged;
    answer.toStandardError = true;
    answer.text += u"Damage was found; nothing was changed. Restore the last backup or ask for help:\n"_s +
                   report->faults.join(u'\n');
    return answer;
}

} // namespace cpoise::app::cli
