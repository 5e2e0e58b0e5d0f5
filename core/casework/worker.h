// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <limits>
#include <memory>

#include <QFuture>
#include <QPromise>

#include "base/result.h"

namespace cpoise::casework
{

/// A place where work runs one after another: the clerk's, the reader's or the press's thread; in tests, here
/// and now.
class Worker
{
public:
    virtual ~Worker() = default;
    virtual void post(std::function<void()> work) = 0;
    /// How much work was posted so far; always 0 where work never waits.
    virtual quint64 posted() const { return 0; }
};

/// Runs the work where it is posted.
class InlineWorker final : public Worker
{
public:
    void post(std::function<void()> work) override { work(); }
};

/// Runs `work` (a function that gives a Result) on a worker and answers with a future.
template<typename Work>
auto answer(Worker &worker, Work work) -> QFuture<decltype(work())>
{
    using Answer = decltype(work());
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    worker.post([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// Runs `read` on one worker, and `next` with what it gave on another: each port belongs to one thread. Where
/// the first fails, that is the answer.
template<typename Read, typename Next>
auto answerInTurn(Worker &first, Read read, Worker &second, Next next) -> QFuture<decltype(next(*read()))>
{
    using Answer = decltype(next(*read()));
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    first.post([promise, read = std::move(read), &second, next = std::move(next)]() mutable {
        auto found = read();
        if (!found) {
            promise->addResult(Answer(tl::unexpected(found.error())));
            promise->finish();
            return;
        }
        second.post([promise, found = std::move(*found), next = std::move(next)]() mutable {
            promise->addResult(next(std::move(found)));
            promise->finish();
        });
    });
    return future;
}

/// Waits until none of the workers has anything left to do: work of one may post more to another. For the end
/// of an office, when nothing more comes from outside.
void waitUntilIdle(const QVector<Worker *> &workers);

/// Progress as a promise takes it: done of total, in ints; counts over 2^31 are scaled down. Answers false
/// when the caller cancelled.
template<typename Answer>
std::function<bool(qint64, qint64)> progressOf(const std::shared_ptr<QPromise<Answer>> &promise)
{
    return [promise](qint64 done, qint64 total) {
        const qint64 scale = 1 + total / std::numeric_limits<int>::max();
        promise->setProgressRange(0, int(total / scale));
        promise->setProgressValue(int(done / scale));
        return !promise->isCanceled();
    };
}

/// Long work: `work` is given a progress function (done, total) that answers false when it is to stop because
/// the future was cancelled. A cancelled future ends without an answer (when_done.h turns that into
/// Cancelled).
template<typename Work>
auto answerSlowly(Worker &worker, Work work)
    -> QFuture<decltype(work(std::declval<const std::function<bool(qint64, qint64)> &>()))>
{
    using Answer = decltype(work(std::declval<const std::function<bool(qint64, qint64)> &>()));
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    worker.post([promise, work = std::move(work)]() mutable {
        if (!promise->isCanceled())
            promise->addResult(work(progressOf(promise)));
        promise->finish();
    });
    return future;
}

} // namespace cpoise::casework
