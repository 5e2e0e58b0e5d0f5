// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonDocument>

#include "app/cli/commands.h"
#include "app/cli/workspace_call.h"
#include "base/whole_file.h"
#include "casework/case_json.h"
#include "casework/import_desk.h"
#include "casework/settings_desk.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

/// What has come in so far, over all files of one call.
struct Imported {
    qint64 stored = 0;
    qint64 signsLeftOut = 0;
    QStringList references, known, taken, settings;
};

/// An authority's settings are a JSON object that does not name a format.
bool isAuthority(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() && !document.object().contains(u"format"_s) &&
           document.object().contains(u"name"_s);
}

Result<void> importAuthority(LocalOffice &local, const QByteArray &bytes, Imported &imported)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    auto authority = casework::authorityFromJson(json);
    if (!authority)
        return tl::unexpected(authority.error());
    // Settings that say nothing of a house style leave the one in force.
    if (const auto now = local.workspace().reader().authority(); now && !json.contains(u"style"_s))
        authority->style = now->style;
    const auto stored = casework::SettingsDesk(local.office()).setAuthority(*authority).result();
    if (!stored)
        return tl::unexpected(stored.error());
    imported.settings << stored->name;
    return {};
}

Result<void> importCases(LocalOffice &local, const QByteArray &bytes, Imported &imported)
{
    casework::ImportDesk desk(local.office(), local.formats());
    const auto report = desk.importCaseFile(bytes).result();
    if (!report)
        return tl::unexpected(report.error());
    for (const QString &id : report->caseIds) {
        if (const auto record = local.workspace().reader().open(id))
            imported.references << record->content.reference;
    }
    imported.stored += report->stored;
    imported.signsLeftOut += report->signsLeftOut;
    imported.known << report->known;
    imported.taken << report->taken;
    return {};
}

Result<void> importFile(LocalOffice &local, const QString &path, Imported &imported)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto done =
        isAuthority(*bytes) ? importAuthority(local, *bytes, imported) : importCases(local, *bytes, imported);
    if (!done)
        return fail(done.error().code, path + u": "_s + done.error().detail);
    return {};
}

Answer answerFor(const Imported &imported)
{
    Answer answer;
    answer.json = {{u"stored"_s, imported.stored},
                   {u"references"_s, QJsonArray::fromStringList(imported.references)},
                   {u"known"_s, QJsonArray::fromStringList(imported.known)},
                   {u"taken"_s, QJsonArray::fromStringList(imported.taken)},
                   {u"signs_left_out"_s, imported.signsLeftOut}};
    QStringList lines;
    if (!imported.settings.isEmpty())
        lines << u"Settings of "_s + imported.settings.join(u", "_s);
    if (imported.stored > 0 || imported.settings.isEmpty())
        lines << QString::number(imported.stored) + u" stored: "_s + imported.references.join(u", "_s);
    if (imported.signsLeftOut > 0)
        lines << u"Left out or replaced in the texts of what came in: "_s +
                     QString::number(imported.signsLeftOut) +
                     (imported.signsLeftOut == 1 ? u" control character or the like."_s
                                                 : u" control characters and the like."_s);
    if (!imported.known.isEmpty())
        lines << u"Here already, unchanged: "_s + imported.known.join(u", "_s);
    if (!imported.taken.isEmpty()) {
        lines << u"Not stored, since another case has the reference: "_s + imported.taken.join(u", "_s);
        answer.exitCode = NotFoundOrInvalid;
    }
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace

Answer importCommand(const Arguments &arguments)
{
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    Imported imported;
    for (const QString &path : arguments.positional) {
        const auto done = importFile(**local, path, imported);
        if (!done)
            return failure(done.error());
    }
    return answerFor(imported);
}

Answer readPitCommand(const Arguments &arguments)
{
    const auto bytes = readFile(arguments.positional.first());
    if (!bytes)
        return failure(bytes.error());
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    casework::ImportDesk desk((*local)->office(), (*local)->formats());
    const auto pit = desk.importPit(*bytes, arguments.value(u"--reference"_s)).result();
    if (!pit)
        return failure(pit.error());
    const QString reference = pit->record.content.reference;
    Answer answer;
    answer.text = u"Stored as "_s + reference + u'.';
    for (const QString &note : pit->notes)
        answer.text += u'\n' + note;
    answer.json = {{u"reference"_s, reference},
                   {u"case"_s, pit->record.id},
                   {u"notes"_s, QJsonArray::fromStringList(pit->notes)},
                   {u"remainder"_s, pit->hasRemainder}};
    return answer;
}

Answer exportCommand(const Arguments &arguments)
{
    if (!arguments.has(u"--out"_s))
        return wrongUse(u"Say where to: export R --out FILE"_s);
    const QString path = arguments.value(u"--out"_s);
    if (!path.endsWith(u".cpcase"_s, Qt::CaseInsensitive))
        return wrongUse(u"Case files end in .cpcase: name the file so that programs and people know it."_s);
    // A folder is not made here: a slip of the hand in its name would hide the file.
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo::exists(folder))
        return failure({ErrorCode::NotFound, u"There is no folder "_s + folder + u'.'});
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    const auto record = recordOf(**local, arguments.positional.first());
    if (!record)
        return failure(record.error());
    const auto bytes =
        casework::ImportDesk((*local)->office(), (*local)->formats()).exportCase(record->id, true).result();
    if (!bytes)
        return failure(bytes.error());
    if (const auto written = writeWholeFile(path, *bytes); !written)
        return failure(written.error());
    return {Done, record->content.reference + u" written to "_s + path, {{u"file"_s, path}}, false};
}

} // namespace cpoise::app::cli
