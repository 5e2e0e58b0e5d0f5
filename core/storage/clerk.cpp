// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <condition_variable>
#include <deque>

#include <QThread>

#include "storage/workspace_options.h"

namespace cpoise::storage
{

namespace
{
/// Lists are read from end to end, and a page of theirs seldom twice; the system keeps the file as well.
constexpr int cacheForListsKib = 8 * 1024;

/// Work in the order in which it was posted. Work that is posted after closing is never run.
class WorkQueue
{
public:
    void post(std::function<void()> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_isClosed)
                return;
            ++m_posted;
            m_work.push_back(std::move(work));
        }
        m_wake.notify_one();
    }

    quint64 posted() const
    {
        const std::lock_guard lock(m_mutex);
        return m_posted;
    }

    /// What was posted before is still done.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isClosed = true;
        }
        m_wake.notify_one();
    }

    /// Waits for work; false when the queue is closed and empty.
    bool runNext()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isClosed || !m_work.empty(); });
        return runFirst(lock);
    }

    /// Runs what waits now, and does not wait.
    void runWaiting()
    {
        std::unique_lock lock(m_mutex);
        std::size_t left = m_work.size();
        while (left-- > 0 && runFirst(lock))
            lock.lock();
    }

    /// Runs what comes in until `isDone`; whoever makes it true calls wake() afterwards.
    void runUntil(const std::atomic<bool> &isDone)
    {
        std::unique_lock lock(m_mutex);
        while (!isDone) {
            m_wake.wait(lock, [&] { return isDone || !m_work.empty(); });
            if (runFirst(lock))
                lock.lock();
        }
    }

    void wake()
    {
        {
            const std::lock_guard lock(m_mutex);
        }
        m_wake.notify_one();
    }

private:
    bool runFirst(std::unique_lock<std::mutex> &lock)
    {
        if (m_work.empty())
            return false;
        const std::function<void()> work = std::move(m_work.front());
        m_work.pop_front();
        lock.unlock();
        work();
        return true;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_work;
    quint64 m_posted = 0;
    bool m_isClosed = false;
};

class ThreadClerk final : public Clerk
{
public:
    ~ThreadClerk() override
    {
        m_queue.close();
        if (m_thread)
            m_thread->wait();
    }

    void post(std::function<void()> work) override { m_queue.post(std::move(work)); }
    quint64 posted() const override { return m_queue.posted(); }
    Workspace &workspace() override { return *m_workspace; }

    /// Starts the thread; everything of the workspace lives and dies there.
    Result<void> open(const std::function<Result<std::unique_ptr<Workspace>>(const OtherWork &)> &openHere)
    {
        auto opened = std::make_shared<QPromise<Result<void>>>();
        QFuture<Result<void>> answer = opened->future();
        opened->start();
        m_thread.reset(QThread::create([this, openHere, opened] {
            auto workspace = openHere(otherWork());
            const bool isOpen = workspace.has_value();
            if (isOpen)
                m_workspace = std::move(*workspace);
            opened->addResult(isOpen ? Result<void>() : tl::unexpected<Error>(workspace.error()));
            opened->finish();
            while (isOpen && m_queue.runNext()) {
            }
            m_workspace.reset();
        }));
        m_thread->start();
        answer.waitForFinished();
        return answer.result();
    }

private:
    OtherWork otherWork()
    {
        return {[this] { m_queue.runWaiting(); },
                [this](const std::function<void()> &task) { workDuring(task); }};
    }

    void workDuring(const std::function<void()> &task)
    {
        std::atomic<bool> isDone{false};
        const std::unique_ptr<QThread> beside(QThread::create([&] {
            task();
            isDone = true;
            m_queue.wake();
        }));
        beside->start();
        m_queue.runUntil(isDone);
        beside->wait();
    }

    WorkQueue m_queue;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QThread> m_thread;
};
} // namespace

Result<std::unique_ptr<Clerk>> Clerk::start(const QString &folder, Access access, const Clock &clock,
                                            const QString &login)
{
    auto clerk = std::make_unique<ThreadClerk>();
    const Result<void> opened = clerk->open([&](const OtherWork &otherWork) {
        WorkspaceOptions options;
        options.otherWork = otherWork;
        if (access == Access::ReadOnly)
            options.cacheKib = cacheForListsKib;
        return openWorkspace(folder, access, clock, login, options);
    });
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return clerk;
}

} // namespace cpoise::storage
