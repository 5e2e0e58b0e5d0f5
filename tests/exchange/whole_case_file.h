// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "exchange/case_file.h"
#include "tests/support/law_book.h"

namespace cpoise::test
{
using namespace Qt::Literals::StringLiterals;

/// A case with something in every member, and text that nobody may take for markup.
inline exchange::CaseFile wholeFile()
{
    exchange::CaseFile file;
    file.record.id = u"5b0e"_s;
    file.record.revision = 7;
    file.record.stage = casework::Stage::Review;
    file.record.officerId = u"person-1"_s;
    file.record.due = QDate(2026, 12, 1);
    file.record.content = test::completeCase();
    file.record.content.summary = u"<b>Locks</b> {{7*7}} %1 \u202Egnp \U0001F600 \"\\/ \t\n\n\u05D0"_s;
    file.applicant = {u"Ashby \u00e9"_s, u"1 Quay Road\nNorthmoor"_s, u"a@post.example"_s};
    return file;
}

inline QJsonObject objectOf(const exchange::CaseFile &file)
{
    return QJsonDocument::fromJson(exchange::write(file)).object();
}

inline QByteArray bytesOf(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson()
                           : QJsonDocument(value.toObject()).toJson();
}

/// The file with one member set to something else ("case.decision.tests.0.result").
inline QByteArray with(const QString &path, const QJsonValue &value)
{
    const auto set = [&value](const auto &self, const QJsonValue &at,
                              const QStringList &names) -> QJsonValue {
        if (names.isEmpty())
            return value;
        if (at.isArray()) {
            QJsonArray array = at.toArray();
            const qsizetype i = names.first().toLongLong();
            array[i] = self(self, array.at(i), names.mid(1));
            return array;
        }
        QJsonObject object = at.toObject();
        object[names.first()] = self(self, object.value(names.first()), names.mid(1));
        return object;
    };
    return bytesOf(set(set, objectOf(wholeFile()), path.split(u'.')));
}

} // namespace cpoise::test
