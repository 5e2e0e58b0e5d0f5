// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "tests/storage/support/engine.h"
#include "tests/support/law_book.h"

namespace cpoise::test
{

/// What the contract tests have in common: a fresh workspace for each test function, which at its end must be
/// whole, the search index included.
class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

protected:
    /// A case with a reference and a summary of its own.
    static casework::NewCase newCase(const QString &reference, const QString &summary = {});
    casework::CaseRecord made(const QString &reference, const QString &summary = {});
    casework::Actor actor() const { return {QStringLiteral("mvale"), m_clock.nowUtc()}; }
    casework::CaseReader &reader() { return m_workspace->reader(); }
    casework::CaseWriter &writer() { return m_workspace->writer(); }
    /// References of the list in its order.
    QStringList references(const casework::ListQuery &query);
    QStringList found(const QString &search);
    /// Kinds of the entries of a case.
    QStringList kinds(const QString &caseId);
    /// Closes and opens again: what is still there was on the disk.
    void reopen();

    FixedClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Workspace> m_workspace;
};

} // namespace cpoise::test
