// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace cpoise::storage
{

/// What the clerk's thread does while a long task goes on, so that saves do not wait for it. Both may be
/// empty: then nothing else waits (the command line).
struct OtherWork {
    /// Does what waits now and comes back.
    std::function<void()> doWaiting;
    /// Runs `task` on another thread and does what comes in until it is over.
    std::function<void(const std::function<void()> &task)> doMeanwhile;
};

} // namespace cpoise::storage
