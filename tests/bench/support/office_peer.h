// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/support/measuring.h"

namespace cpoise::bench
{

/// LibreOffice without a window, as a peer where it is installed; never asked for in quick runs.
class OfficePeer
{
public:
    explicit OfficePeer(const Plan &plan);
    bool isThere() const { return !m_program.isEmpty(); }
    /// Converts a file, and says where the result lies; ends the program when there is none.
    QString converted(const QString &file, const QString &format) const;
    /// The same, for its time: the whole process with a profile that is set up already.
    double msToConvert(const QString &file, const QString &format) const;

private:
    QString m_program, m_out, m_profile;
};

} // namespace cpoise::bench
