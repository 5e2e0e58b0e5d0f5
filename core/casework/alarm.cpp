// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/alarm.h"

#include <QTimer>

namespace cpoise::casework
{

namespace
{
class EventLoopAlarm final : public Alarm
{
public:
    explicit EventLoopAlarm(std::function<void()> ring)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(ring));
    }
    void set(std::chrono::milliseconds after) override { m_timer.start(after); }
    void stop() override { m_timer.stop(); }
    bool isSet() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};
} // namespace

AlarmMaker eventLoopAlarms()
{
    return [](std::function<void()> ring) { return std::make_unique<EventLoopAlarm>(std::move(ring)); };
}

} // namespace cpoise::casework
