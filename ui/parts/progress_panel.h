// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "casework/when_done.h"
#include "ui/parts/style.h"

class QVBoxLayout;

namespace cpoise::ui
{

/// What came of long work, in words.
struct Outcome {
    QString words;
    Tone tone = Tone::Done;
    QString file = {}; ///< what was written: "Show in folder" is offered
};

/// Long work as rows at the foot of the window: what runs, how far it is, Cancel; afterwards what came of it
/// until the row is closed. Never stands in the way of other work.
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    /// Shows a future's progress under a title, and at its end what `then` makes of the answer (Cancelled
    /// when the person stopped it). Cancel cancels the future.
    template<typename T>
    void follow(const QString &title, QFuture<Result<T>> future,
                std::function<Outcome(const Result<T> &)> then)
    {
        QWidget *row = addRow(title, [future]() mutable { future.cancel(); });
        auto *watcher = new QFutureWatcher<Result<T>>(row);
        connect(watcher, &QFutureWatcherBase::progressRangeChanged, row, [this, row, watcher] {
            showProgress(row, watcher->progressValue(), watcher->progressMaximum());
        });
        connect(watcher, &QFutureWatcherBase::progressValueChanged, row, [this, row, watcher] {
            showProgress(row, watcher->progressValue(), watcher->progressMaximum());
        });
        connect(watcher, &QFutureWatcherBase::finished, row, [this, row, watcher, then = std::move(then)] {
            const QFuture<Result<T>> done = watcher->future();
            const bool answered = done.resultCount() > 0;
            endRow(row, then(answered ? done.result() : Result<T>(fail(ErrorCode::Cancelled))));
        });
        watcher->setFuture(future);
    }

    bool isWorking() const { return m_working > 0; }
    void closeEnded();

Q_SIGNALS:
    void workEnded();

private:
    class Row;
    QWidget *addRow(const QString &title, std::function<void()> cancel);
    void showProgress(QWidget *row, int value, int maximum);
    void endRow(QWidget *row, const Outcome &outcome);
    void closeRow(QWidget *row);

    QVBoxLayout *m_rows;
    int m_working = 0;
};

} // namespace cpoise::ui
