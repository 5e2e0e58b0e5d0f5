// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

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

} // namespace cpoise::casework
