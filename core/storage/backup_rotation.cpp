// SPDX-License-Identifier: GPL-3.0-or-later
// Names of copies, and which of them are kept.
#include <algorithm>

#include <QSet>

#include "storage/backup.h"
#include "storage/backup_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
const QString &nameFormat()
{
    static const QString format = u"'counterpoise-'yyyyMMdd-HHmmss'Z.db'"_s;
    return format;
}

QString dayOf(const QDateTime &at)
{
    return at.date().toString(Qt::ISODate);
}

QString weekOf(const QDateTime &at)
{
    int year = 0;
    const int week = at.date().weekNumber(&year);
    return QString::number(year) + u'-' + QString::number(week);
}

QString monthOf(const QDateTime &at)
{
    return at.date().toString(u"yyyy-MM"_s);
}

/// Keeps the first time of each of the first `count` spans; `newestFirst` is in that order.
void keepOneEach(const QVector<QDateTime> &newestFirst, QString (*spanOf)(const QDateTime &), int count,
                 QSet<QDateTime> &kept)
{
    QSet<QString> spans;
    for (const QDateTime &at : newestFirst) {
        const QString span = spanOf(at);
        if (spans.contains(span))
            continue;
        if (spans.size() == count)
            return;
        spans.insert(span);
        kept.insert(at);
    }
}
} // namespace

QString backupName(const QDateTime &at)
{
    return at.toUTC().toString(nameFormat());
}

QDateTime timeOfBackup(const QString &fileName)
{
    QDateTime at = QDateTime::fromString(fileName, nameFormat());
    at.setTimeSpec(Qt::UTC);
    return at;
}

QString manifestPath(const QString &backupPath)
{
    return backupPath.chopped(2) + u"json"_s;
}

QVector<QDateTime> toThinOut(QVector<QDateTime> times)
{
    std::sort(times.begin(), times.end(), std::greater<>());
    QSet<QDateTime> kept;
    for (const QDateTime &at : times) {
        if (dayOf(at) == dayOf(times.first()))
            kept.insert(at);
    }
    keepOneEach(times, dayOf, 7, kept);
    keepOneEach(times, weekOf, 4, kept);
    keepOneEach(times, monthOf, 12, kept);
    times.removeIf([&kept](const QDateTime &at) { return kept.contains(at); });
    return times;
}

} // namespace cpoise::storage
