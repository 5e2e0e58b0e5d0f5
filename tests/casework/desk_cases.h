// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memory_store.h"

namespace cpoise::test
{

/// A request for lamps and poles, received on Mon 2 Nov 2026.
inline law::Case request(const QString &reference)
{
    law::Case c;
    c.reference = reference;
    c.summary = QStringLiteral("Lamps");
    c.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    c.requestText = QStringLiteral("1. How many lamps?\n2. How many poles?");
    return c;
}

/// What the journal says of a case: "kind" or "kind:note", in order.
inline QStringList kindsIn(const MemoryStore &store, const QString &caseId)
{
    QStringList kinds;
    for (const casework::JournalEntry &entry : store.journal()) {
        if (entry.caseId == caseId)
            kinds.append(entry.kind + (entry.note.isEmpty() ? QString() : QLatin1Char(':') + entry.note));
    }
    return kinds;
}

} // namespace cpoise::test
