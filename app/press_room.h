// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QObject>
#include <QThread>

#include "casework/worker.h"
#include "print/press.h"

namespace cpoise::app
{

/// The press and its thread: fonts, layout and PDF bytes live here and nowhere else. The fonts are read with
/// the first letter: no start of the window waits for them.
class PressRoom final : public casework::Worker
{
public:
    /// Starts the thread. Unavailable where the Latin fonts are missing.
    static Result<std::unique_ptr<PressRoom>> open(const QString &fontFolder);
    ~PressRoom() override;

    void post(std::function<void()> work) override;
    quint64 posted() const override { return m_posted; }
    /// To be used inside posted work only.
    print::Press &press() { return *m_press; }

private:
    explicit PressRoom(std::unique_ptr<print::Press> press);

    QThread m_thread;
    std::unique_ptr<QObject> m_there; ///< lives on m_thread; posted work runs in its name
    std::unique_ptr<print::Press> m_press;
    std::atomic<quint64> m_posted = 0;
};

} // namespace cpoise::app
