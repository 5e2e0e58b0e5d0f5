// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// A part of a long check, on a connection of its own.
struct CheckPart {
    using Run =
        std::function<void(SqliteConnection &, const casework::StepProgress &, casework::VerifyReport &)>;
    Run run;
    qint64 weight = 1;   ///< how long it takes, beside the other parts
    bool writes = false; ///< the connection must be one that may write
};

/// Runs the parts of a check on two threads (one where the machine has no second core), in the order given as
/// threads become free. A failed read is a finding of its part; any other failure stops them all.
class CheckCrew
{
public:
    CheckCrew(ConnectionOptions options, std::vector<CheckPart> parts);

    /// What was found, in the order of the parts, whichever was done first. `progress` is called on this
    /// thread alone, at least once, and stops everything when it answers false. Throws Cancelled, or the
    /// failure of the first part that failed.
    casework::VerifyReport run(const casework::StepProgress &progress);

private:
    struct State {
        casework::VerifyReport report;
        std::exception_ptr failure;
        double done = 0; ///< 0 to 1
        SqliteConnection *connection = nullptr;
    };

    void work();
    void runPart(std::size_t at);
    void lookThrough(std::size_t at);
    bool noteProgress(std::size_t at, double done);
    void supervise(const casework::StepProgress &progress);
    bool tell(const casework::StepProgress &progress, std::unique_lock<std::mutex> &lock);
    void stop();
    void throwFirstFailure() const;

    const ConnectionOptions m_options;
    const std::vector<CheckPart> m_parts;
    std::mutex m_mutex; ///< for all that follows
    std::condition_variable m_changed;
    std::vector<State> m_states;
    std::size_t m_next = 0;
    int m_working = 0;
    bool m_isStopped = false;
};

} // namespace cpoise::storage
