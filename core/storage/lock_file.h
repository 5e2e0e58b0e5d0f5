// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "storage/workspace.h"

namespace cpoise::storage
{

/// The file `lock` of a workspace. The operating system's own lock on it goes with the process that held it,
/// however that ended; the words in it only say who it is. Emptied, not deleted, at a clean stop.
class LockFile
{
public:
    /// Throws InUse (detail "NAME since TIME"), ReadOnly, Io.
    static std::unique_ptr<LockFile> take(const QString &path, const Holder &holder);
    virtual ~LockFile() = default;

    /// How the last holder stopped. Unknown when there was no lock file.
    enum class LastStop { Unknown, Clean, CutOff };
    LastStop lastStop() const { return m_lastStop; }
    /// What the next holder is told. Until this is called: the same as this one was told.
    void tellNext(LastStop stop) { m_next = stop; }

protected:
    void found(LastStop stop) { m_lastStop = m_next = stop; }
    bool endsClean() const { return m_next == LastStop::Clean; }

private:
    LastStop m_lastStop = LastStop::Unknown;
    LastStop m_next = LastStop::Unknown;
};

/// The words in a lock file; an empty person when it says nothing that can be read.
Holder holderFrom(const QByteArray &bytes);
QByteArray holderBytes(const Holder &holder);

/// "mvale since 25 Nov 2026 20:04", in the office's local time.
QString holderText(const Holder &holder);

} // namespace cpoise::storage
