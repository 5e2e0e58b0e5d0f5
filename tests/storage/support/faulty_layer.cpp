// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/faulty_layer.h"

#include <sqlite3.h>

namespace cpoise::test
{

namespace
{
int failureOf(FileCall::Kind kind)
{
    switch (kind) {
    case FileCall::Kind::Write:
        return SQLITE_IOERR_WRITE;
    case FileCall::Kind::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case FileCall::Kind::Sync:
        return SQLITE_IOERR_FSYNC;
    case FileCall::Kind::Delete:
        return SQLITE_IOERR_DELETE;
    default:
        return SQLITE_IOERR_READ;
    }
}
} // namespace

void FaultyLayer::arm(Trouble trouble, int after, bool fullDisk)
{
    m_trouble = trouble;
    m_left = after;
    m_fullDisk = fullDisk;
    m_hasFailed = false;
}

/// On a full disk what is there already can still be cut and deleted.
bool FaultyLayer::concerns(const FileCall &call) const
{
    if (m_trouble == Trouble::ReadsOnce)
        return call.kind == FileCall::Kind::Read;
    if (m_fullDisk)
        return call.kind == FileCall::Kind::Write || call.kind == FileCall::Kind::Sync;
    return call.writes();
}

int FaultyLayer::before(const FileCall &call)
{
    if (m_trouble == Trouble::None || !concerns(call))
        return SQLITE_OK;
    --m_left;
    const bool fails = m_trouble == Trouble::WritesFromThenOn ? m_left <= 0 : m_left == 0;
    if (!fails)
        return SQLITE_OK;
    m_hasFailed = true;
    return m_fullDisk ? SQLITE_FULL : failureOf(call.kind);
}

} // namespace cpoise::test
