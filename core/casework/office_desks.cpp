// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/office_desks.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
const QString &patternKey()
{
    static const QString key = u"reference-pattern"_s;
    return key;
}

ReferencePattern standingPattern()
{
    return {u"{n}{part}/{yy}"_s, {}};
}

Actor actorOf(const Office &office)
{
    return {office.login, office.clock->nowUtc()};
}

Result<QVector<ReferencePattern>> readPatterns(CaseReader &reader)
{
    const Result<QString> json = reader.setting(patternKey());
    if (!json)
        return tl::unexpected(json.error());
    return patternsFromJson(*json);
}

/// The references received last: enough to see where the numbering stands, however long the list is.
Result<QStringList> recentReferences(CaseReader &reader)
{
    constexpr qsizetype enough = 500;
    ListQuery query;
    query.sortBy = SortBy::Received;
    query.descending = true;
    Result<QVector<qint64>> ids = reader.ids(query);
    if (!ids)
        return tl::unexpected(ids.error());
    const Result<QVector<CaseRow>> rows = reader.rows(ids->mid(0, enough));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList references;
    for (const CaseRow &row : *rows)
        references << row.reference;
    return references;
}

Result<QString> freeReference(CaseReader &reader, QDate on)
{
    const Result<QVector<ReferencePattern>> patterns = readPatterns(reader);
    if (!patterns)
        return tl::unexpected(patterns.error());
    Result<QStringList> taken = recentReferences(reader);
    if (!taken)
        return tl::unexpected(taken.error());
    // An older case may hold a number above the recent ones: look before proposing.
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const QString proposed = nextReference(patternOn(*patterns, on), on, *taken);
        const Result<QString> holder = reader.findReference(proposed);
        if (!holder)
            return holder.error().code == ErrorCode::NotFound ? Result<QString>(proposed) : holder;
        taken->append(proposed);
    }
    return fail(ErrorCode::NotFound, u"no free reference"_s);
}
} // namespace

ReferencePattern patternOn(const QVector<ReferencePattern> &patterns, QDate day)
{
    ReferencePattern inForce = standingPattern();
    for (const ReferencePattern &pattern : patterns) {
        if (!pattern.from.isValid() || pattern.from <= day)
            inForce = pattern;
    }
    return inForce;
}

QString patternsToJson(const QVector<ReferencePattern> &patterns)
{
    QJsonArray array;
    for (const ReferencePattern &pattern : patterns)
        array.append(
            QJsonObject{{u"pattern"_s, pattern.pattern}, {u"from"_s, pattern.from.toString(Qt::ISODate)}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QVector<ReferencePattern>> patternsFromJson(const QString &json)
{
    if (json.isEmpty())
        return QVector<ReferencePattern>{standingPattern()};
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return fail(ErrorCode::Invalid, u"reference-pattern: not a list"_s);
    QVector<ReferencePattern> patterns;
    for (const QJsonValue &value : document.array())
        patterns.append(
            {value[u"pattern"_s].toString(), QDate::fromString(value[u"from"_s].toString(), Qt::ISODate)});
    std::stable_sort(patterns.begin(), patterns.end(),
                     [](const ReferencePattern &a, const ReferencePattern &b) { return a.from < b.from; });
    return patterns;
}

QFuture<Result<law::Authority>> SettingsDesk::authority()
{
    return answer(*m_office.readerThread, [reader = m_office.reader] { return reader->authority(); });
}

QFuture<Result<void>> SettingsDesk::setAuthority(const law::Authority &authority)
{
    return answer(*m_office.clerk, [writer = m_office.writer, authority, actor = actorOf(m_office)] {
        return writer->setAuthority(authority, actor);
    });
}

QFuture<Result<QVector<ReferencePattern>>> SettingsDesk::patterns()
{
    return answer(*m_office.readerThread, [reader = m_office.reader] { return readPatterns(*reader); });
}

QFuture<Result<void>> SettingsDesk::setPatterns(const QVector<ReferencePattern> &patterns)
{
    return answer(*m_office.clerk,
                  [writer = m_office.writer, json = patternsToJson(patterns), actor = actorOf(m_office)] {
                      return writer->setSetting(patternKey(), json, actor);
                  });
}

QFuture<Result<QString>> SettingsDesk::proposeReference(QDate on)
{
    return answer(*m_office.readerThread,
                  [reader = m_office.reader, on] { return freeReference(*reader, on); });
}

QFuture<Result<QString>> UpkeepDesk::backup(const QString &folder, const StepProgress &progress)
{
    return answer(*m_office.clerk,
                  [upkeep = m_office.upkeep, folder, progress] { return upkeep->backup(folder, progress); });
}

QFuture<Result<QString>> UpkeepDesk::restore(const QString &file, const StepProgress &progress)
{
    return answer(*m_office.clerk,
                  [upkeep = m_office.upkeep, file, progress] { return upkeep->restore(file, progress); });
}

QFuture<Result<VerifyReport>> UpkeepDesk::verify(const StepProgress &progress)
{
    return answer(*m_office.clerk, [upkeep = m_office.upkeep, progress] { return upkeep->verify(progress); });
}

QFuture<Result<qint64>> UpkeepDesk::take(const QVector<NewCase> &cases, const StepProgress &progress)
{
    return answer(*m_office.clerk,
                  [writer = m_office.writer, cases, progress, actor = actorOf(m_office)]() -> Result<qint64> {
                      qsizetype next = 0;
                      return writer->createMany(
                          [&](NewCase &place) {
                              if (next >= cases.size())
                                  return false;
                              place = cases.at(next++);
                              return true;
                          },
                          actor, [&](qint64 done) { return progress(done, cases.size()); });
                  });
}

} // namespace cpoise::casework
