// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/turns.h"

#include <utility>

namespace cpoise::casework
{

void Turns::Turn::pass()
{
    if (const auto turns = std::exchange(m_turns, nullptr))
        turns->next();
}

std::shared_ptr<Turns::Turn> Turns::takeOr(Later later)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_isTaken, true))
        return std::make_shared<Turn>(shared_from_this());
    m_waiting.push_back(std::move(later));
    return nullptr;
}

void Turns::next()
{
    Later later;
    {
        const std::lock_guard lock(m_mutex);
        m_isTaken = !m_waiting.empty();
        if (!m_isTaken)
            return;
        later = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    later(std::make_shared<Turn>(shared_from_this()));
}

} // namespace cpoise::casework
