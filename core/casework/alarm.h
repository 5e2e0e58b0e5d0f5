// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace cpoise::casework
{

/// Rings once after a time, on the thread that set it. A seam: tests let hours go by at once.
class Alarm
{
public:
    virtual ~Alarm() = default;
    /// Sets it; what was set before is forgotten.
    virtual void set(std::chrono::milliseconds after) = 0;
    virtual void stop() = 0;
    virtual bool isSet() const = 0;
};

using AlarmMaker = std::function<std::unique_ptr<Alarm>(std::function<void()> ring)>;

/// Alarms of the event loop.
AlarmMaker eventLoopAlarms();

} // namespace cpoise::casework
