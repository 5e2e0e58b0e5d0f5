// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/as_nobody.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace cpoise::test
{

namespace
{
constexpr uid_t nobody = 65534;

void setMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("cannot change the mode of %s", qPrintable(path));
}

mode_t executeBits(const QString &path)
{
    return QFileInfo(path).isDir() ? 0111 : 0;
}

/// For the superuser: everybody may write what is not in the list.
void openToAll(const QString &path)
{
    setMode(path, 0666 | executeBits(path));
}

QString commonFolder(const QStringList &paths)
{
    const QFileInfo first(paths.first());
    return first.isDir() ? first.filePath() : first.path();
}
} // namespace

ReadOnlyFor::ReadOnlyFor(QStringList paths) : m_paths(std::move(paths)), m_isSuperuser(::geteuid() == 0)
{
    if (m_isSuperuser) {
        openToAll(commonFolder(m_paths));
        QDirIterator all(commonFolder(m_paths), QDir::AllEntries | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            openToAll(all.next());
    }
    for (const QString &path : std::as_const(m_paths))
        setMode(path, 0444 | executeBits(path));
    if (m_isSuperuser && ::setresuid(nobody, nobody, 0) != 0)
        qFatal("cannot become an ordinary user");
}

ReadOnlyFor::~ReadOnlyFor()
{
    if (m_isSuperuser && ::setresuid(0, 0, 0) != 0)
        qFatal("cannot become the superuser again");
    for (const QString &path : std::as_const(m_paths))
        setMode(path, 0644 | executeBits(path));
}

} // namespace cpoise::test
