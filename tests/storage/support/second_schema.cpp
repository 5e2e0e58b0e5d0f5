// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/second_schema.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a migration cannot be written");
}
} // namespace

void writeMigrations(const QString &folder, const QStringList &more)
{
    const QDir place(folder);
    const QDir own(u":/migrations"_s);
    qsizetype number = 0;
    for (const QString &name : own.entryList(QDir::Files, QDir::Name)) {
        QFile file(own.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration cannot be read");
        write(place.filePath(name), file.readAll());
        ++number;
    }
    for (const QString &sql : more) {
        const QString name = QString::number(++number).rightJustified(4, u'0') + u"_next.sql"_s;
        write(place.filePath(name), sql.toUtf8());
    }
}

QString secondMigration()
{
    return u"CREATE TABLE hold (case_row INTEGER PRIMARY KEY REFERENCES cases (row_id), reason TEXT NOT "
           u"NULL) STRICT\n"
           "--\n"
           "ALTER TABLE draft ADD COLUMN device TEXT NOT NULL DEFAULT ''\n"
           "--\n"
           "UPDATE draft SET device = 'unknown'\n"
           "--\n"
           "CREATE INDEX draft_by_device ON draft (device)\n"_s;
}

} // namespace cpoise::test
