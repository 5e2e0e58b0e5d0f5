// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

#include "storage/case_store.h"

namespace cpoise::storage
{

/// Cases got ready to be stored (JSON, search texts, hashes) on a thread of its own, some ahead of the one
/// who stores them.
class PreparedAhead : public casework::CasesAhead
{
public:
    /// `next` gives the cases one after the other, on that thread; false after the last.
    explicit PreparedAhead(std::function<bool(casework::NewCase &)> next);
    ~PreparedAhead() override;
    PreparedAhead(const PreparedAhead &) = delete;
    PreparedAhead &operator=(const PreparedAhead &) = delete;

    /// The next case, waited for; nothing after the last. Throws what getting it ready threw.
    std::optional<CaseStore::Prepared> take();

private:
    void work();
    void prepareAll();
    bool put(std::vector<CaseStore::Prepared> &some);

    const std::function<bool(casework::NewCase &)> m_next;
    std::mutex m_mutex; ///< for all that follows
    std::condition_variable m_changed;
    std::deque<CaseStore::Prepared> m_ready;
    std::exception_ptr m_failure;
    bool m_isDone = false;
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace cpoise::storage
