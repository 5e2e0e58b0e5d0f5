// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verify.h"

#include <QRegularExpression>

#include "storage/chain_check.h"
#include "storage/check_crew.h"
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

/// Table by table, so that no read is long.
QStringList tableFaults(SqliteConnection &connection)
{
    QStringList faults;
    for (const QString &table : tablesOf(connection))
        faults += answersOf(connection, u"PRAGMA integrity_check("_s + table + u')');
    return faults;
}

qint64 countOr0(SqliteConnection &connection, const QString &sql)
{
    try {
        return connection.scalar(sql).toLongLong();
    } catch (const Failure &) {
        return 0; // the parts will say what is wrong
    }
}

/// A part that only looks for faults.
CheckPart::Run faultsBy(QStringList (*look)(SqliteConnection &))
{
    return [look](SqliteConnection &connection, const casework::StepProgress &,
                  casework::VerifyReport &report) { report.faults += look(connection); };
}

void addStructure(std::vector<CheckPart> &parts, bool gently, qint64 entries)
{
    if (gently) {
        parts.push_back({faultsBy(tableFaults), entries});
        return;
    }
    parts.push_back(
        {faultsBy([](SqliteConnection &c) { return answersOf(c, u"PRAGMA integrity_check(20)"_s); }),
         entries});
    parts.push_back(
        {faultsBy([](SqliteConnection &c) { return answersOf(c, u"PRAGMA foreign_key_check"_s); }), 1});
}

void addContents(std::vector<CheckPart> &parts, const Anchors &anchors, qint64 entries, qint64 cases)
{
    parts.push_back({[&anchors](SqliteConnection &c, const casework::StepProgress &progress,
                                casework::VerifyReport &report) { checkChain(c, anchors, progress, report); },
                     entries});
    parts.push_back({checkList, cases});
    parts.push_back({checkKeptBeside, cases});
}

void addIndex(std::vector<CheckPart> &parts, VerifyScope::Index index, qint64 cases)
{
    if (index == VerifyScope::Index::NotAtAll)
        return;
    const bool againstTexts = index == VerifyScope::Index::AgainstTexts;
    parts.push_back({[againstTexts](SqliteConnection &c, const casework::StepProgress &,
                                    casework::VerifyReport &) { checkSearchIndex(c, againstTexts); },
                     cases, true});
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
    const qint64 entries = 1 + countOr0(connection, u"SELECT max(sequence) FROM journal"_s);
    const qint64 cases = 1 + countOr0(connection, u"SELECT max(row_id) FROM cases"_s);
    std::vector<CheckPart> parts;
    addStructure(parts, scope.gently, entries);
    if (!scope.structureOnly)
        addContents(parts, anchors, entries, cases);
    addIndex(parts, scope.index, cases);
    const casework::VerifyReport report = CheckCrew(connection.options(), parts).run(progress);
    log::room("storage")->info("verified: {} entries, {} contents, {} faults", report.entries,
                               report.contents, report.faults.size());
    return report;
}

} // namespace cpoise::storage
