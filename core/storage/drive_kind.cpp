// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/drive_kind.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/vfs.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// Links followed, for the nearest folder above that exists.
QString existingPath(const QString &folder)
{
    QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(path)) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            break;
        path = above;
    }
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

#ifdef Q_OS_WIN
DriveKind kindOfVolume(const QString &path)
{
    const QString root = QDir::toNativeSeparators(QStorageInfo(path).rootPath());
    const UINT type = GetDriveTypeW(reinterpret_cast<LPCWSTR>(root.utf16()));
    return type == DRIVE_REMOTE ? DriveKind::Network : DriveKind::Local;
}
#else
/// Numbers that statfs answers for drives that lie on another machine.
bool isNetworkNumber(quint32 number)
{
    constexpr quint32 numbers[] = {
        0x6969,     // nfs
        0x517B,     // smb
        0xFF534D42, // cifs
        0xFE534D42, // smb2, smb3
        0x564C,     // ncp
        0x73757245, // coda
        0x5346414F, // afs
        0x00C36400, // ceph
        0x0BD00BD0, // lustre
    };
    return std::find(std::begin(numbers), std::end(numbers), number) != std::end(numbers);
}

DriveKind kindOfVolume(const QString &path)
{
    struct statfs answer = {};
    if (statfs(QFile::encodeName(path).constData(), &answer) == 0 &&
        isNetworkNumber(static_cast<quint32>(answer.f_type)))
        return DriveKind::Network;
    return kindOfFileSystem(QStorageInfo(path).fileSystemType());
}
#endif
} // namespace

bool isServerPath(const QString &path)
{
    return path.startsWith(u"\\\\"_s) || path.startsWith(u"//"_s);
}

bool isSynchronisedPath(const QString &path)
{
    static const QStringList beginnings{u"onedrive"_s,    u"dropbox"_s,         u"icloud drive"_s,
                                        u"iclouddrive"_s, u"google drive"_s,    u"googledrive"_s,
                                        u"nextcloud"_s,   u"mobile documents"_s};
    const QStringList parts = QDir::fromNativeSeparators(path).toLower().split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        for (const QString &beginning : beginnings) {
            // "OneDrive - Northmoor Council" too
            if (part == beginning || part.startsWith(beginning + u' '))
                return true;
        }
    }
    return false;
}

DriveKind kindOfFileSystem(const QByteArray &name)
{
    static const QByteArrayList network{
        "nfs",           "nfs4",       "cifs",        "smb3",        "smbfs",     "smb2",
        "afs",           "ncpfs",      "coda",        "ceph",        "glusterfs", "lustre",
        "davfs",         "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.s3fs", "fuse.gvfsd-fuse",
        "fuse.glusterfs"};
    if (network.contains(name))
        return DriveKind::Network;
    return name == "9p" || name.startsWith("fuse") ? DriveKind::Doubtful : DriveKind::Local;
}

DriveKind driveKind(const QString &folder)
{
    if (isServerPath(folder))
        return DriveKind::Network;
    const QString path = existingPath(folder);
    if (isServerPath(path))
        return DriveKind::Network;
    if (isSynchronisedPath(folder) || isSynchronisedPath(path))
        return DriveKind::Synchronised;
    return kindOfVolume(path);
}

} // namespace cpoise::storage
