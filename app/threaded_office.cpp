// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threaded_office.h"

#include "app/law_book.h"
#include "app/places.h"
#include "base/error_name.h"
#include "base/log.h"
#include "casework/settings_desk.h"
#include "casework/when_done.h"

namespace cpoise::app
{

ThreadedOffice::ThreadedOffice(const Clock &clock) : m_clock(clock), m_login(accountName()) {}

ThreadedOffice::~ThreadedOffice()
{
    // No worker goes before the last work of another that may post to it: the clerk reads a draft, and the
    // reader its case.
    QVector<casework::Worker *> workers{m_clerk.get(), m_reader.get(), m_press.get()};
    workers.removeAll(nullptr); // what did not open
    casework::waitUntilIdle(workers);
    casework::PoolWorker::waitForAll();
}

std::future<Result<std::unique_ptr<ThreadedOffice>>>
ThreadedOffice::begin(const QString &folder, const QString &fontFolder, const Clock &clock)
{
    return std::async(std::launch::async,
                      [folder, fontFolder, &clock] { return open(folder, fontFolder, clock); });
}

Result<std::unique_ptr<ThreadedOffice>> ThreadedOffice::open(const QString &folder, const QString &fontFolder,
                                                             const Clock &clock)
{
    std::unique_ptr<ThreadedOffice> made(new ThreadedOffice(clock));
    auto reading = std::async(std::launch::async, loadLawBook); // while the disk is waited for
    const Result<void> opened = made->openStore(folder);
    auto book = reading.get();
    if (!book)
        return tl::unexpected(book.error());
    if (!opened)
        return tl::unexpected(opened.error());
    made->m_book = std::move(*book);
    made->m_formats = std::make_unique<exchange::Formats>(made->m_book.catalogue);
    if (auto press = PressRoom::open(fontFolder))
        made->m_press = std::move(*press);
    else
        log::room("app")->error("the press did not open: {}", nameOf(press.error().code));
    return made;
}

Result<void> ThreadedOffice::openStore(const QString &folder)
{
    // The clerk first: it makes the workspace, migrates it, and rolls back what a cut left behind.
    auto clerk = storage::Clerk::start(folder, storage::Access::ReadWrite, m_clock, m_login);
    if (!clerk)
        return tl::unexpected(clerk.error());
    m_clerk = std::move(*clerk);
    auto reader = storage::Clerk::start(folder, storage::Access::ReadOnly, m_clock, m_login);
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    auto authority =
        casework::answer(*m_reader, [this] { return m_reader->workspace().reader().authority(); });
    authority.waitForFinished();
    if (const auto &settings = authority.result())
        m_officerId = casework::officerFor(*settings, m_login);
    return {};
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
    office.program = QStringLiteral(CPOISE_VERSION);
    office.officerId = m_officerId;
    return office;
}

} // namespace cpoise::app
