// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/check_crew.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>

#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// More threads would each hold a cache of their own and keep a save waiting together.
constexpr std::size_t mostThreads = 2;
constexpr auto tellEvery = std::chrono::milliseconds(50);

std::size_t threadsFor(std::size_t parts)
{
    const auto cores = std::size_t(std::max(1, QThread::idealThreadCount()));
    return std::min({parts, cores, mostThreads});
}

/// A failed read is a finding here, not the end; what was asked to stop does stop.
template<typename Work>
void collecting(QStringList &faults, Work work)
{
    try {
        work();
    } catch (const Failure &failure) {
        const ErrorCode code = failure.error.code;
        if (code != ErrorCode::Corrupt && code != ErrorCode::NotADatabase && code != ErrorCode::Io)
            throw;
        faults << failure.error.detail;
    }
}

void add(casework::VerifyReport &whole, const casework::VerifyReport &part)
{
    whole.entries += part.entries;
    whole.contents += part.contents;
    whole.disposed += part.disposed;
    whole.faults += part.faults;
}

bool isCancelled(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Failure &known) {
        return known.error.code == ErrorCode::Cancelled;
    } catch (...) {
        return false;
    }
}

void joinAll(std::vector<std::thread> &threads)
{
    for (std::thread &thread : threads)
        thread.join();
}
} // namespace

CheckCrew::CheckCrew(ConnectionOptions options, std::vector<CheckPart> parts)
    : m_options(std::move(options)), m_parts(std::move(parts)), m_states(m_parts.size())
{
}

casework::VerifyReport CheckCrew::run(const casework::StepProgress &progress)
{
    const std::size_t count = threadsFor(m_parts.size());
    m_working = int(count);
    std::vector<std::thread> threads;
    try {
        while (threads.size() < count)
            threads.emplace_back([this] { work(); });
        supervise(progress);
    } catch (const std::system_error &) {
        stop();
        joinAll(threads);
        raise(ErrorCode::Unavailable, u"no thread for verification"_s);
    } catch (...) {
        stop();
        joinAll(threads);
        throw;
    }
    joinAll(threads);
    throwFirstFailure();
    casework::VerifyReport whole;
    for (const State &state : m_states)
        add(whole, state.report);
    return whole;
}

void CheckCrew::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopped && m_next < m_parts.size()) {
        const std::size_t at = m_next++;
        lock.unlock();
        runPart(at);
        lock.lock();
    }
    --m_working;
    m_changed.notify_one();
}

void CheckCrew::runPart(std::size_t at)
{
    try {
        collecting(m_states[at].report.faults, [&] { lookThrough(at); });
        noteProgress(at, 1);
    } catch (...) {
        {
            const std::lock_guard lock(m_mutex);
            m_states[at].failure = std::current_exception();
        }
        stop();
    }
}

void CheckCrew::lookThrough(std::size_t at)
{
    ConnectionOptions options = m_options;
    options.readOnly = !m_parts[at].writes;
    SqliteConnection connection(options);
    /// stop() may use the connection as long as it is known here.
    struct Known {
        Known(CheckCrew &crew, State &state, SqliteConnection *own) : m_crew(crew), m_state(state)
        {
            set(own);
        }
        ~Known() { set(nullptr); }
        void set(SqliteConnection *own)
        {
            const std::lock_guard lock(m_crew.m_mutex);
            m_state.connection = own;
        }
        CheckCrew &m_crew;
        State &m_state;
    };
    const Known known(*this, m_states[at], &connection);
    const auto progress = [this, at](qint64 done, qint64 total) {
        return noteProgress(at, total > 0 ? double(done) / double(total) : 0);
    };
    m_parts[at].run(connection, progress, m_states[at].report);
}

bool CheckCrew::noteProgress(std::size_t at, double done)
{
    const std::lock_guard lock(m_mutex);
    m_states[at].done = done;
    return !m_isStopped;
}

void CheckCrew::supervise(const casework::StepProgress &progress)
{
    std::unique_lock lock(m_mutex);
    bool goesOn = tell(progress, lock);
    while (m_working > 0) {
        if (!goesOn || m_isStopped) {
            lock.unlock();
            stop(); // again and again: between two statements nothing hears it
            lock.lock();
        }
        m_changed.wait_for(lock, tellEvery);
        goesOn = goesOn && tell(progress, lock);
    }
    lock.unlock();
    if (!goesOn)
        raise(ErrorCode::Cancelled, u"verification was stopped"_s);
}

bool CheckCrew::tell(const casework::StepProgress &progress, std::unique_lock<std::mutex> &lock)
{
    double done = 0;
    qint64 total = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        done += m_states[i].done * double(m_parts[i].weight);
        total += m_parts[i].weight;
    }
    lock.unlock();
    const bool goesOn = !progress || progress(qint64(done), total);
    lock.lock();
    return goesOn;
}

void CheckCrew::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    for (const State &state : m_states) {
        if (state.connection)
            state.connection->interrupt();
    }
}

/// Parts that were only stopped because another failed do not count.
void CheckCrew::throwFirstFailure() const
{
    std::exception_ptr stopped;
    for (const State &state : m_states) {
        if (state.failure && !isCancelled(state.failure))
            std::rethrow_exception(state.failure);
        if (state.failure)
            stopped = state.failure;
    }
    if (stopped)
        std::rethrow_exception(stopped);
}

} // namespace cpoise::storage
