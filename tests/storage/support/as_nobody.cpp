// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/as_nobody.h"

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#endif

namespace cpoise::test
{

#ifdef Q_OS_WIN
bool canTakeRightsAway()
{
    return false;
}

bool arrangeWritableNotReplaceable(const QString &, const QString &)
{
    return false;
}

ReadOnlyFor::ReadOnlyFor(QStringList paths) : m_paths(std::move(paths)), m_isSuperuser(false)
{
    qFatal("a test that needs canTakeRightsAway() does not ask it");
}

ReadOnlyFor::~ReadOnlyFor() = default;
#else

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

bool canTakeRightsAway()
{
    return true;
}

bool arrangeWritableNotReplaceable(const QString &folder, const QString &file)
{
    if (::geteuid() != 0)
        return false;
    setMode(file, 0666);
    setMode(folder, 01777);
    return true;
}

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
#endif

} // namespace cpoise::test
