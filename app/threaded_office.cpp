// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threaded_office.h"

#include "app/law_book.h"
#include "app/places.h"
#include "base/log.h"
#include "casework/settings_desk.h"

namespace cpoise::app
{

ThreadedOffice::ThreadedOffice(casework::LawBook book, const Clock &clock)
    : m_book(std::move(book)), m_clock(clock), m_login(accountName())
{
    m_formats = std::make_unique<exchange::Formats>(m_book.catalogue);
}

Result<std::unique_ptr<ThreadedOffice>> ThreadedOffice::open(const QString &folder, const QString &fontFolder,
                                                             const Clock &clock)
{
    auto book = loadLawBook();
    if (!book)
        return tl::unexpected(book.error());
    std::unique_ptr<ThreadedOffice> made(new ThreadedOffice(std::move(*book), clock));
    // The clerk first: it makes the workspace, migrates it, and rolls back what a cut left behind.
    auto clerk = storage::Clerk::start(folder, storage::Access::ReadWrite, clock, made->m_login);
    if (!clerk)
        return tl::unexpected(clerk.error());
    made->m_clerk = std::move(*clerk);
    auto reader = storage::Clerk::start(folder, storage::Access::ReadOnly, clock, made->m_login);
    if (!reader)
        return tl::unexpected(reader.error());
    made->m_reader = std::move(*reader);
    if (auto press = PressRoom::open(fontFolder))
        made->m_press = std::move(*press);
    else
        log::room("app")->error("the press did not open: {}", press.error().detail.toStdString());
    auto authority =
        casework::answer(*made->m_reader, [&] { return made->m_reader->workspace().reader().authority(); });
    authority.waitForFinished();
    if (const auto &settings = authority.result())
        made->m_officerId = casework::officerFor(*settings, made->m_login);
    return made;
}

casework::Office ThreadedOffice::office()
{
    casework::Office office;
    office.reader = &m_reader->workspace().reader();
    office.writer = &m_clerk->workspace().writer();
    office.upkeep = &m_clerk->workspace().upkeep();
    office.readerThread = m_reader.get();
    office.clerk = m_clerk.get();
    office.book = &m_book;
    office.clock = &m_clock;
    office.login = m_login;
    office.officerId = m_officerId;
    return office;
}

} // namespace cpoise::app
