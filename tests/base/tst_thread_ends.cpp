// SPDX-License-Identifier: GPL-3.0-or-later
// At the end of a thread its variables are ended while their memory is still theirs.
#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

#include <QTest>

namespace
{
constexpr int mark = 42;
std::atomic<int> ended = 0, damaged = 0;

struct Marked {
    std::array<int, 256> marks;

    Marked() { marks.fill(mark); }
    ~Marked()
    {
        ++ended;
        damaged += std::any_of(marks.begin(), marks.end(), [](int one) { return one != mark; }) ? 1 : 0;
    }
};

thread_local Marked marked;
} // namespace

class ThreadEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAreWholeWhenDestroyed()
    {
        constexpr int threads = 50;
        for (int i = 0; i < threads; ++i)
            std::thread([] { marked.marks[0] = mark; }).join();
        QCOMPARE(ended.load(), threads);
        QCOMPARE(damaged.load(), 0);
    }
};

QTEST_GUILESS_MAIN(ThreadEndsTest)
#include "tst_thread_ends.moc"
