// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace cpoise
{

/// Writes all of a file or nothing: what lay under the name stays whole until the new one is on the disk, and
/// nothing half-written is left behind. Makes the folder when it is missing. ReadOnly, DiskFull or Io; the
/// detail names the path and what to do.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace cpoise
