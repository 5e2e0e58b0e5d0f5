// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "base/result.h"

/// The command line tool: counterpoise-cli VERB ... (docs/command-line.md).
namespace cpoise::app::cli
{

/// What scripts rely on.
enum ExitCode {
    Done = 0,
    FindingsBlock = 1,
    WrongUse = 2,
    NotFoundOrInvalid = 3,
    InUseByAnother = 4,
    InputOutput = 5,
    Damaged = 6
};

/// What a verb answers: text for people, members for --json, and the exit code.
struct Answer {
    int exitCode = Done;
    QString text;
    QJsonObject json;
    bool toStandardError = false; ///< the text says what went wrong
};

Answer wrongUse(const QString &sentence);
/// A failure in words that say what to do, with its exit code.
Answer failure(const Error &error);
QString words(const Error &error);
int exitCodeFor(ErrorCode code);
/// The stable name of a code for --json: "NotFound".
QString codeName(ErrorCode code);

/// Runs one call; `arguments` without the program's name. Never throws.
Answer run(const QStringList &arguments);

} // namespace cpoise::app::cli
