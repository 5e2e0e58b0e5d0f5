// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/worker.h"

#include <numeric>

namespace cpoise::casework
{

void waitUntilIdle(const QVector<Worker *> &workers)
{
    const auto posted = [&workers] {
        return std::accumulate(workers.begin(), workers.end(), quint64(0),
                               [](quint64 sum, const Worker *worker) { return sum + worker->posted(); });
    };
    // A round in which nothing was posted but its own work: what was there before is done, and left nothing.
    for (quint64 before = posted();; before = posted()) {
        for (Worker *worker : workers)
            answer(*worker, [] { return Result<void>(); }).waitForFinished();
        if (posted() <= before + quint64(workers.size()))
            return;
    }
}

} // namespace cpoise::casework
