// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/result.h"

namespace cpoise::casework
{

/// What brings written files to paper: the system's own printing. Implemented at the front door. May take
/// seconds: never on the desk thread.
class Paper
{
public:
    virtual ~Paper() = default;
    /// Hands over files (absolute paths of PDFs) in their order, under a title. Answers with what the system
    /// calls the work ("office-12"); empty where it does not say. Unavailable when nothing here can print,
    /// Io when what is there refused; the detail is a sentence for people that says what to do.
    virtual Result<QString> print(const QStringList &paths, const QString &title) = 0;
};

} // namespace cpoise::casework
