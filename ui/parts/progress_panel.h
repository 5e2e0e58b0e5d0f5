// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QTimer>
#include <QWidget>

#include "ui/parts/style.h"

class QVBoxLayout;

namespace cpoise::ui
{

/// What a piece of long work and the window share; usable from any thread.
class Progress
{
public:
    /// Tells how far the work has come; false: the person asked to stop.
    bool report(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
        return !m_cancelled;
    }
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

private:
    std::atomic<qint64> m_done = 0, m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

/// Long work as rows at the foot of the window: what runs, how far it is, Cancel; afterwards what came of it
/// until the row is closed. Never stands in the way of other work.
class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    /// A new row; hand the result to the work.
    std::shared_ptr<Progress> begin(const QString &title);
    /// The work has ended; `words` say how.
    void end(const std::shared_ptr<Progress> &progress, const QString &words, Tone tone);
    bool isWorking() const;

private:
    class Row;
    Row *rowOf(const std::shared_ptr<Progress> &progress) const;
    void refresh();

    QVBoxLayout *m_rows;
    QTimer m_timer;
};

} // namespace cpoise::ui
