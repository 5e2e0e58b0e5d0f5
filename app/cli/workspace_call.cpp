// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspace_call.h"

#include <QFile>

#include "app/places.h"
#include "storage/store_facts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
constexpr qint64 largestFile = 64LL * 1024 * 1024;
}

Result<std::unique_ptr<LocalOffice>> openOffice(const Arguments &arguments, storage::Access access)
{
    const auto folder = workspaceFor(arguments.value(u"--workspace"_s));
    if (!folder)
        return tl::unexpected(folder.error());
    // A workspace is made when missing, by a verb that only reads as by any other.
    if (access == storage::Access::ReadOnly && !storage::hasDatabase(*folder)) {
        if (const auto made = LocalOffice::open(*folder, storage::Access::ReadWrite); !made)
            return tl::unexpected(made.error());
    }
    return LocalOffice::open(*folder, access);
}

Result<casework::CaseRecord> recordOf(LocalOffice &local, const QString &reference)
{
    casework::CaseReader &reader = local.workspace().reader();
    const auto id = reader.findReference(reference);
    if (!id && id.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, u"There is no case "_s + reference + u" in this workspace."_s);
    if (!id)
        return tl::unexpected(id.error());
    return reader.open(*id);
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"There is no file "_s + path + u'.');
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    if (file.size() > largestFile)
        return fail(ErrorCode::TooLarge, path + u" is larger than 64 MB."_s);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return bytes;
}

} // namespace cpoise::app::cli
