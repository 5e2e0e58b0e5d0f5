// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/failing_memory.h"

#include <atomic>

#include <sqlite3.h>

namespace cpoise::test
{

namespace
{
sqlite3_mem_methods systemMemory;
std::atomic<FailingMemory::Trouble> troubleNow{FailingMemory::Trouble::None};
std::atomic<qint64> failAt{0};
std::atomic<qint64> count{0};
std::atomic<bool> refused{false};

bool refuses()
{
    if (troubleNow == FailingMemory::Trouble::None)
        return false;
    const qint64 n = ++count;
    const bool fails = troubleNow == FailingMemory::Trouble::Once ? n == failAt : n >= failAt;
    if (fails)
        refused = true;
    return fails;
}

void *allocate(int bytes)
{
    return refuses() ? nullptr : systemMemory.xMalloc(bytes);
}

void *reallocate(void *memory, int bytes)
{
    return refuses() ? nullptr : systemMemory.xRealloc(memory, bytes);
}
} // namespace

bool FailingMemory::install()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &systemMemory);
    sqlite3_mem_methods ours = systemMemory;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK)
        qFatal("SQLite has its memory already");
    return true;
}

void FailingMemory::arm(Trouble trouble, qint64 after)
{
    count = 0;
    failAt = after;
    refused = false;
    troubleNow = trouble;
}

void FailingMemory::endTrouble()
{
    troubleNow = Trouble::None;
}

bool FailingMemory::hasFailed()
{
    return refused;
}

qint64 FailingMemory::requests()
{
    return count;
}

} // namespace cpoise::test
