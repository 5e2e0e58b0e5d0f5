// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "casework/desks.h"
#include "exchange/formats.h"
#include "storage/workspace.h"

namespace cpoise::app
{

/// A workspace opened on the calling thread, everything done at once: for the command line tool and tests.
class LocalOffice
{
public:
    static Result<std::unique_ptr<LocalOffice>> open(const QString &folder, storage::Access access);
    ~LocalOffice();
    /// The ports and workers for the desks.
    casework::Office office();
    const casework::LawBook &book() const { return m_book; }
    casework::FileFormats &formats() { return *m_formats; }
    storage::Workspace &workspace() { return *m_workspace; }
    casework::Actor actor() const;

private:
    explicit LocalOffice(casework::LawBook book);

    casework::LawBook m_book;
    SystemClock m_clock;
    casework::InlineWorker m_worker;
    QString m_login;
    std::unique_ptr<casework::FileFormats> m_formats;
    std::unique_ptr<storage::Workspace> m_workspace;
};

} // namespace cpoise::app
