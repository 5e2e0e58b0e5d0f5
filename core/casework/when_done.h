// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include "casework/worker.h"

namespace cpoise::casework
{

/// Hands the answer of a future to `then`, on the thread of `context`, and not at all once `context` is gone:
/// at once when the answer is there already. A future that ended without an answer (cancelled, or its worker
/// was closed) gives Cancelled. Not QFuture::then(context, ...): in Qt 6.4 that asserts when the context dies
/// first.
template<typename T, typename Then>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Then then)
{
    auto give = [then](const QFuture<Result<T>> &done) mutable {
        then(done.resultCount() > 0 ? done.result() : Result<T>(fail(ErrorCode::Cancelled)));
    };
    if (future.isFinished()) {
        give(future);
        return;
    }
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, give]() mutable {
        watcher->deleteLater();
        give(watcher->future());
    });
    watcher->setFuture(future);
}

/// Pure work on whichever thread of the pool is free; not for ports, which belong to one thread. Such work
/// may use the law book after whoever asked is gone: the book's owner waits for the pool before it lets go.
class PoolWorker final : public Worker
{
public:
    static void waitForAll() { QThreadPool::globalInstance()->waitForDone(); }
    void post(std::function<void()> work) override { QThreadPool::globalInstance()->start(std::move(work)); }
};

} // namespace cpoise::casework
