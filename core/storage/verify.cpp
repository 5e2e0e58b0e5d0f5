// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verify.h"

#include <QRegularExpression>
#include <QSet>

#include "storage/chain_check.h"
#include "storage/kept_check.h"
#include "storage/search.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// A check that could not get the memory for a page says so in its list of faults, and it is none.
bool tellsOfNoMemory(const QString &answer)
{
    static const QRegularExpression code(u"error code[= ](7|3082)\\b"_s); // NOMEM, IOERR_NOMEM
    return answer.contains(code);
}

/// What a check of SQLite's says, without its "ok".
QStringList answersOf(SqliteConnection &connection, const QString &pragma)
{
    QStringList answers;
    Statement check(connection, pragma);
    check.run();
    while (check.next()) {
        const QString answer = check.text(0);
        if (tellsOfNoMemory(answer))
            raise(ErrorCode::OutOfMemory, pragma);
        if (answer != u"ok"_s)
            answers << answer;
    }
    return answers;
}

QStringList tablesOf(SqliteConnection &connection)
{
    QStringList names;
    Statement read(connection, u"SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"_s);
    read.run();
    while (read.next())
        names << read.text(0);
    return names;
}

QStringList structureFaults(SqliteConnection &connection, bool gently)
{
    if (!gently)
        return answersOf(connection, u"PRAGMA integrity_check(20)"_s) +
               answersOf(connection, u"PRAGMA foreign_key_check"_s);
    QStringList faults;
    for (const QString &table : tablesOf(connection))
        faults += answersOf(connection, u"PRAGMA integrity_check("_s + table + u')');
    return faults;
}

/// A failed read is a finding here, not the end; what was asked to stop does stop.
template<typename Work>
void collecting(QStringList &faults, Work work)
{
    try {
        work();
    } catch (const Failure &failure) {
        const ErrorCode code = failure.error.code;
        if (code != ErrorCode::Corrupt && code != ErrorCode::NotADatabase && code != ErrorCode::Io)
            throw;
        faults << failure.error.detail;
    }
}
} // namespace

void quickCheck(SqliteConnection &connection)
{
    const QStringList answers = answersOf(connection, u"PRAGMA quick_check(1)"_s);
    if (!answers.isEmpty())
        raise(ErrorCode::Corrupt, answers.first());
}

casework::VerifyReport verifyDatabase(SqliteConnection &connection, const VerifyScope &scope,
                                      const Anchors &anchors, const casework::StepProgress &progress)
{
    casework::VerifyReport report;
    collecting(report.faults, [&] { report.faults += structureFaults(connection, scope.gently); });
    if (!scope.structureOnly) {
        collecting(report.faults, [&] { checkChain(connection, anchors, progress, report); });
        collecting(report.faults, [&] { checkKept(connection, progress, report); });
    }
    if (scope.index != VerifyScope::Index::NotAtAll) {
        const bool againstTexts = scope.index == VerifyScope::Index::AgainstTexts;
        collecting(report.faults, [&] { checkSearchIndex(connection, againstTexts); });
    }
    log::room("storage")->info("verified: {} entries, {} contents, {} faults", report.entries,
                               report.contents, report.faults.size());
    return report;
}

} // namespace cpoise::storage
