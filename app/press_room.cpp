// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/press_room.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

PressRoom::PressRoom() : m_there(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"press"_s);
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

PressRoom::~PressRoom()
{
    // The fonts belong to the thread: they go there, after all work that was posted before.
    QMetaObject::invokeMethod(
        m_there.get(), [this] { m_press.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void PressRoom::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_there.get(), std::move(work), Qt::QueuedConnection);
}

Result<std::unique_ptr<PressRoom>> PressRoom::open(const QString &fontFolder)
{
    std::unique_ptr<PressRoom> room(new PressRoom);
    Error error;
    QMetaObject::invokeMethod(
        room->m_there.get(),
        [&] {
            auto press = print::Press::open(fontFolder);
            if (press)
                room->m_press = *press;
            else
                error = press.error();
        },
        Qt::BlockingQueuedConnection);
    if (!room->m_press)
        return tl::unexpected(error);
    return room;
}

} // namespace cpoise::app
