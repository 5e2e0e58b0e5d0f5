// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::resources
{

QByteArray bytes(const QString &name)
{
    QFile file(u":/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList names(const QString &folder)
{
    QStringList result;
    const QStringList entries = QDir(u":/"_s + folder).entryList(QDir::Files, QDir::Name);
    for (const QString &entry : entries)
        result << folder + u'/' + entry;
    return result;
}

QString fontFolder()
{
    QDir dir(QCoreApplication::applicationDirPath());
    // A build tree nests programs at most three deep (build/dev/tests/print); an installation has them
    // beside.
    for (int up = 0; up < 4; ++up) {
        for (const QString &place : {u"fonts"_s, u"share/counterpoise/fonts"_s}) {
            if (QFile::exists(dir.filePath(place + u"/NotoSans-Regular.ttf"_s)))
                return dir.filePath(place);
        }
        if (!dir.cdUp())
            break;
    }
    return {};
}

} // namespace cpoise::resources
