// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cpoise::test
{

/// SQLite's memory in the test program: its n-th request is refused, once or from then on until the trouble
/// is over. For the whole program, on every thread.
class FailingMemory
{
public:
    enum class Trouble { None, Once, FromThenOn };

    /// To be called before SQLite is used for the first time; stops the program when it comes too late.
    static bool install();
    static void arm(Trouble trouble, qint64 after);
    static void endTrouble();
    /// True when something was refused since it was armed.
    static bool hasFailed();
    /// Requests since it was armed.
    static qint64 requests();
};

} // namespace cpoise::test
