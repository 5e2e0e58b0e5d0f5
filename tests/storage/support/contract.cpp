// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/contract.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

void ContractTest::init()
{
    m_clock.set(QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC));
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void ContractTest::cleanup()
{
    // Verification ends with the integrity check of the search index.
    const auto report = m_workspace->upkeep().verify({});
    m_workspace.reset();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY2(report->faults.isEmpty(), qPrintable(report->faults.join(u'\n')));
}

void ContractTest::reopen()
{
    m_workspace.reset();
    m_workspace = must(engineInForce().open(m_folder->path(), storage::Access::ReadWrite, m_clock));
}

casework::NewCase ContractTest::newCase(const QString &reference, const QString &summary)
{
    casework::NewCase made;
    made.record.content.reference = reference;
    made.record.content.summary = summary;
    made.record.content.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    return made;
}

casework::CaseRecord ContractTest::made(const QString &reference, const QString &summary)
{
    return must(writer().create(newCase(reference, summary), actor()));
}

QStringList ContractTest::references(const casework::ListQuery &query)
{
    QStringList all;
    for (const casework::CaseRow &row : must(reader().rows(must(reader().ids(query)))))
        all << row.reference;
    return all;
}

QStringList ContractTest::found(const QString &search)
{
    casework::ListQuery query;
    query.search = search;
    query.sortBy = casework::SortBy::Reference;
    return references(query);
}

QStringList ContractTest::kinds(const QString &caseId)
{
    QStringList all;
    for (const casework::JournalEntry &entry : must(reader().history(caseId)))
        all << entry.kind;
    return all;
}

} // namespace cpoise::test
