// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_office.h"

#include "app/law_book.h"
#include "app/places.h"
#include "casework/when_done.h"

namespace cpoise::app
{

LocalOffice::LocalOffice(casework::LawBook book) : m_book(std::move(book)), m_login(accountName())
{
    m_formats = std::make_unique<exchange::Formats>(m_book.catalogue);
}

LocalOffice::~LocalOffice()
{
    casework::PoolWorker::waitForAll();
}

Result<std::unique_ptr<LocalOffice>> LocalOffice::open(const QString &folder, storage::Access access)
{
    auto book = loadLawBook();
    if (!book)
        return tl::unexpected(book.error());
    std::unique_ptr<LocalOffice> local(new LocalOffice(std::move(*book)));
    auto workspace = storage::Workspace::open(folder, access, local->m_clock, local->m_login);
    if (!workspace)
        return tl::unexpected(workspace.error());
    local->m_workspace = std::move(*workspace);
    return local;
}

casework::Office LocalOffice::office()
{
    casework::Office office;
    office.reader = &m_workspace->reader();
    office.writer = &m_workspace->writer();
    office.upkeep = &m_workspace->upkeep();
    office.readerThread = &m_worker;
    office.clerk = &m_worker;
    office.book = &m_book;
    office.clock = &m_clock;
    office.login = m_login;
    office.program = QStringLiteral(CPOISE_VERSION);
    return office;
}

casework::Actor LocalOffice::actor() const
{
    return {m_login, m_clock.nowUtc()};
}

} // namespace cpoise::app
