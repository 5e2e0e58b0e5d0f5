// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <ctime>
#include <functional>

#include <QAbstractEventDispatcher>
#include <QVector>

namespace cpoise::test
{

/// Milliseconds of processor that this thread has used: what others do on the machine does not count.
inline double deskMs()
{
#ifdef Q_OS_LINUX
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

/// The turns of the event loop, by what each took of the desk thread. Some of Qt's dispatchers run handlers
/// between aboutToBlock and awake, others after it: every stretch between two of these counts, and waiting
/// costs nothing.
class Turns : public QObject
{
public:
    Turns() : m_last(deskMs())
    {
        auto *loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] { mark(); });
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this] { mark(); });
    }
    /// A turn of our own: a key.
    void during(const std::function<void()> &work)
    {
        mark();
        work();
        mark();
    }
    /// The longest but one in a hundred: a page fault or the first use of a font is no rule.
    double longestButFew() const
    {
        QVector<double> sorted = m_turns;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted[(sorted.size() - 1) * 99 / 100];
    }
    double longest() const
    {
        return m_turns.isEmpty() ? 0 : *std::max_element(m_turns.cbegin(), m_turns.cend());
    }
    qsizetype count() const { return m_turns.size(); }

private:
    void mark()
    {
        const double now = deskMs();
        m_turns << now - m_last;
        m_last = now;
    }

    double m_last;
    QVector<double> m_turns;
};

} // namespace cpoise::test
