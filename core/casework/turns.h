// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace cpoise::casework
{

/// Whose turn it is, in order, for work that goes from thread to thread.
class Turns : public std::enable_shared_from_this<Turns>
{
public:
    /// A turn ends when it is passed on, or else with its last owner: also when a worker was closed and never
    /// did the work.
    class Turn
    {
    public:
        explicit Turn(std::shared_ptr<Turns> turns) : m_turns(std::move(turns)) {}
        ~Turn() { pass(); }
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;
        void pass();

    private:
        std::shared_ptr<Turns> m_turns;
    };
    using Later = std::function<void(const std::shared_ptr<Turn> &)>;

    /// The turn when it is free; otherwise nothing, and `later` is given it on the thread of the one before.
    std::shared_ptr<Turn> takeOr(Later later);

private:
    void next();

    std::mutex m_mutex;
    std::deque<Later> m_waiting;
    bool m_isTaken = false;
};

} // namespace cpoise::casework
