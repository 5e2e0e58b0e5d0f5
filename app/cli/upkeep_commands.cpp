// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/workspace_call.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
bool goOn(qint64, qint64)
{
    return true;
}
} // namespace

Answer backupCommand(const Arguments &arguments)
{
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    const auto file = (*local)->workspace().upkeep().backup(arguments.positional.first(), goOn);
    if (!file)
        return failure(file.error());
    return {Done, u"Copied and checked: "_s + *file, {{u"file"_s, *file}}, false};
}

Answer restoreCommand(const Arguments &arguments)
{
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    const auto aside = (*local)->workspace().upkeep().restore(arguments.positional.first(), goOn);
    if (!aside)
        return failure(aside.error());
    return {Done, u"Restored. The store as it was lies at "_s + *aside, {{u"kept_aside"_s, *aside}}, false};
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
