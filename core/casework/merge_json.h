// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

#include "casework/desks.h"

namespace cpoise::casework
{

/// The three-way merge over JSON values. A member that is left out counts as empty.
class JsonMerge
{
public:
    QJsonValue merged(const QString &path, const QJsonValue &base, const QJsonValue &theirs,
                      const QJsonValue &mine);

    const QStringList &taken() const { return m_taken; }
    const QVector<FieldConflict> &conflicts() const { return m_conflicts; }

private:
    QJsonValue leaf(const QString &path, const QJsonValue &base, const QJsonValue &theirs,
                    const QJsonValue &mine);
    QJsonValue object(const QString &path, const QJsonObject &base, const QJsonObject &theirs,
                      const QJsonObject &mine);
    QJsonValue members(const QString &path, const QJsonArray &base, const QJsonArray &theirs,
                       const QJsonArray &mine);
    QJsonValue member(const QString &path, const QJsonValue &base, const QJsonValue &theirs,
                      const QJsonValue &mine);
    QJsonValue words(const QString &path, const QJsonArray &base, const QJsonArray &theirs,
                     const QJsonArray &mine);
    QStringList order(const QString &path, const QStringList &base, const QStringList &theirs,
                      const QStringList &mine);
    void listRemoved(const QString &path, const QJsonValue &base, const QJsonValue &kept, bool byTheirs);

    QStringList m_taken;
    QVector<FieldConflict> m_conflicts;
};

} // namespace cpoise::casework
