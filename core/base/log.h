// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>
#include <spdlog/logger.h>

namespace cpoise::log
{

/// The logger of a room ("storage", "casework", "print", "exchange", "app", "ui"). Before start() it writes
/// nowhere. Ids, codes, counts and times only: never request text, names or addresses.
std::shared_ptr<spdlog::logger> room(const char *name);

/// Starts a rotating file (5 files of 1 MB) in `folder`; all rooms write to it. False when it cannot be made.
bool start(const QString &folder);

/// Writes what is buffered and closes the file.
void stop();

} // namespace cpoise::log
