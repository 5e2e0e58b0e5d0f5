// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/prepared_ahead.h"

#include <system_error>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// Those of the next transaction, so that the next file is ready when the one before is stored. A case is
/// some 15 kB when it is ready.
constexpr std::size_t mostAhead = 1000;
/// Handed over together, so that the two threads seldom meet.
constexpr std::size_t atOnce = 16;
} // namespace

PreparedAhead::PreparedAhead(std::function<bool(casework::NewCase &)> next) : m_next(std::move(next))
{
    try {
        m_thread = std::thread([this] { work(); });
    } catch (const std::system_error &) {
        raise(ErrorCode::Unavailable, u"no thread for storing many cases"_s);
    }
}

PreparedAhead::~PreparedAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::optional<CaseStore::Prepared> PreparedAhead::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_isDone; });
    if (m_ready.empty()) {
        if (m_failure)
            std::rethrow_exception(m_failure);
        return std::nullopt;
    }
    CaseStore::Prepared first = std::move(m_ready.front());
    m_ready.pop_front();
    if (m_ready.size() == mostAhead / 2)
        m_changed.notify_all();
    return first;
}

void PreparedAhead::work()
{
    std::exception_ptr failure;
    try {
        prepareAll();
    } catch (...) {
        failure = std::current_exception();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_failure = failure;
        m_isDone = true;
    }
    m_changed.notify_all();
}

void PreparedAhead::prepareAll()
{
    std::vector<CaseStore::Prepared> some;
    casework::NewCase one;
    while (m_next(one)) {
        some.push_back(CaseStore::prepare(one));
        one = {};
        if (some.size() == atOnce && !put(some))
            return;
    }
    put(some);
}

/// False when nobody wants any more.
bool PreparedAhead::put(std::vector<CaseStore::Prepared> &some)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isStopped || m_ready.size() < mostAhead; });
        if (m_isStopped)
            return false;
        std::move(some.begin(), some.end(), std::back_inserter(m_ready));
    }
    some.clear();
    m_changed.notify_all();
    return true;
}

} // namespace cpoise::storage
