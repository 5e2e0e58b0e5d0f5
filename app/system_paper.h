// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "casework/paper.h"

namespace cpoise::app
{

/// The printing of the system that the program runs on: CUPS's `lp` (lp(1)) with its default printer, or on
/// Windows whatever program prints PDF files there (ShellExecuteExW with the verb "print").
class SystemPaper final : public casework::Paper
{
public:
    /// How long `lp` may take to take the files over.
    explicit SystemPaper(std::chrono::milliseconds patience = std::chrono::seconds(60)) : m_patience(patience)
    {
    }
    Result<QString> print(const QStringList &paths, const QString &title) override;

private:
    std::chrono::milliseconds m_patience;
};

} // namespace cpoise::app
