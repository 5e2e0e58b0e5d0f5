// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/desks.h"

namespace cpoise::casework
{

/// Backup, restore and verification. Each future reports progress; QFuture::cancel() stops it at its next
/// step, and it then ends without an answer: nothing half made is left in place.
class UpkeepDesk
{
public:
    explicit UpkeepDesk(Office office) : m_office(std::move(office)) {}
    /// A verified copy in a folder; answers its path.
    QFuture<Result<QString>> backup(const QString &folder);
    /// Puts a backup in place of the workspace's database; answers where the old one lies.
    QFuture<Result<QString>> restore(const QString &file);
    QFuture<Result<VerifyReport>> verify();

private:
    Office m_office;
};

} // namespace cpoise::casework
