// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>

#include "app/press_room.h"
#include "casework/desks.h"
#include "exchange/formats.h"
#include "storage/workspace.h"

namespace cpoise::app
{

/// A workspace opened for the window: clerk, reader and press on threads of their own.
class ThreadedOffice
{
public:
    /// `clock` outlives the office. Errors are those of storage::Workspace::open.
    static Result<std::unique_ptr<ThreadedOffice>> open(const QString &folder, const QString &fontFolder,
                                                        const Clock &clock);

    /// The same on a thread of its own, so that the start of the window goes on meanwhile.
    static std::future<Result<std::unique_ptr<ThreadedOffice>>>
    begin(const QString &folder, const QString &fontFolder, const Clock &clock);

    ~ThreadedOffice();
    casework::Office office();
    casework::FileFormats &formats() { return *m_formats; }
    PressRoom *press() { return m_press.get(); } ///< nullptr when the fonts are missing
    const casework::LawBook &book() const { return m_book; }

private:
    explicit ThreadedOffice(const Clock &clock);
    Result<void> openStore(const QString &folder);

    casework::LawBook m_book;
    const Clock &m_clock;
    QString m_login;
    QString m_officerId;
    std::unique_ptr<casework::FileFormats> m_formats;
    std::unique_ptr<storage::Clerk> m_clerk;
    std::unique_ptr<storage::Clerk> m_reader;
    std::unique_ptr<PressRoom> m_press;
};

} // namespace cpoise::app
