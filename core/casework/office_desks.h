// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/desks.h"

/// The use cases of the workspace itself: its settings and its upkeep.
namespace cpoise::casework
{

/// Authority, people and patterns.
class SettingsDesk
{
public:
    explicit SettingsDesk(Office office) : m_office(std::move(office)) {}
    QFuture<Result<law::Authority>> authority();
    QFuture<Result<void>> setAuthority(const law::Authority &authority);
    /// Reference patterns, oldest first; the standing one ("{n}{part}/{yy}") when none was set.
    QFuture<Result<QVector<ReferencePattern>>> patterns();
    QFuture<Result<void>> setPatterns(const QVector<ReferencePattern> &patterns);
    /// A reference that is free on that day by the pattern in force.
    QFuture<Result<QString>> proposeReference(QDate on);
    const Office &office() const { return m_office; }

private:
    Office m_office;
};

/// Copies, verification and files in and out. `progress` is called on the thread that does the work.
class UpkeepDesk
{
public:
    explicit UpkeepDesk(Office office) : m_office(std::move(office)) {}
    QFuture<Result<QString>> backup(const QString &folder, const StepProgress &progress);
    QFuture<Result<QString>> restore(const QString &file, const StepProgress &progress);
    QFuture<Result<VerifyReport>> verify(const StepProgress &progress);
    /// Stores cases that were read from a file; answers how many. Duplicate names the reference that is
    /// taken.
    QFuture<Result<qint64>> take(const QVector<NewCase> &cases, const StepProgress &progress);
    const Office &office() const { return m_office; }

private:
    Office m_office;
};

/// The pattern in force on a day: the newest that has begun; the standing one when there is none.
ReferencePattern patternOn(const QVector<ReferencePattern> &patterns, QDate day);
QString patternsToJson(const QVector<ReferencePattern> &patterns);
Result<QVector<ReferencePattern>> patternsFromJson(const QString &json);

} // namespace cpoise::casework
