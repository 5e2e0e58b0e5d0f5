// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_header.h"

#include <map>
#include <mutex>

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "storage/migrator.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/stat.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr qsizetype headerBytes = 100;
constexpr char sqliteMagic[16] = {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f',
                                  'o', 'r', 'm', 'a', 't', ' ', '3', '\0'};
constexpr char journalMagic[8] = {'\xd9', '\xd5', '\x05', '\xf9', '\x20', '\xa1', '\x63', '\xd7'};

struct OpenFiles {
    std::mutex mutex;
    std::map<QString, int> counts;
};

OpenFiles &openFiles()
{
    static OpenFiles all;
    return all;
}

class Mark final : public OpenFileMark
{
public:
    /// To be made with the mutex held.
    explicit Mark(QString path) : m_path(std::move(path)) { ++openFiles().counts[m_path]; }
    ~Mark() override
    {
        const std::lock_guard lock(openFiles().mutex);
        if (--openFiles().counts[m_path] == 0)
            openFiles().counts.erase(m_path);
    }

private:
    QString m_path;
};

QByteArray firstBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        raise(ErrorCode::ReadOnly, u"the file cannot be read: "_s + path);
    return file.read(headerBytes);
}

bool holdsSomething(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

/// SQLite reads what is missing of the last page as zeros. While a journal waits, the size means nothing.
void refuseCutOff(const QFileInfo &info, const FileHeader &header)
{
    const bool waits =
        holdsSomething(info.filePath() + u"-journal"_s) || holdsSomething(info.filePath() + u"-wal"_s);
    if (!waits && header.pageSize > 0 && info.size() % header.pageSize != 0)
        raise(ErrorCode::Corrupt, u"the file ends within a page: "_s + info.filePath());
}

/// SQLite takes in whatever log lies beside; a database that keeps none has no business with one.
void refuseForeignLog(const QString &path, const FileHeader &header)
{
    if (!header.keepsLog && holdsSomething(path + u"-wal"_s))
        raise(ErrorCode::Corrupt, QFileInfo(path).fileName() +
                                      u"-wal is not of this database, which keeps no such log; "
                                      "move it away"_s);
}

void checkHeader(const QString &path, quint32 newestSchema)
{
    const QFileInfo info(path);
    if (!info.exists())
        raise(ErrorCode::NotFound, u"no such file: "_s + path);
    if (!info.isFile())
        raise(ErrorCode::NotADatabase, u"not a file: "_s + path);
    const FileHeader header = headerFrom(firstBytes(path));
    if (!header.isSqlite)
        raise(ErrorCode::NotADatabase, u"the file is empty or something else: "_s + path);
    if (header.applicationId != applicationId)
        raise(ErrorCode::NotADatabase, u"the file belongs to another program: "_s + path);
    refuseForeignLog(path, header);
    refuseCutOff(info, header);
    if (header.userVersion > newestSchema)
        raise(ErrorCode::SchemaTooNew, u"the file has schema "_s + QString::number(header.userVersion) +
                                           u", this program knows up to "_s + QString::number(newestSchema));
}

#ifdef Q_OS_WIN
quint64 countOfNames(const QString &path)
{
    const HANDLE handle = CreateFileW(reinterpret_cast<LPCWSTR>(path.utf16()), 0,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    BY_HANDLE_FILE_INFORMATION information = {};
    const bool isKnown = handle != INVALID_HANDLE_VALUE && GetFileInformationByHandle(handle, &information);
    CloseHandle(handle);
    return isKnown ? information.nNumberOfLinks : 1;
}
#else
quint64 countOfNames(const QString &path)
{
    struct stat information = {};
    return ::stat(QFile::encodeName(path).constData(), &information) == 0 ? information.st_nlink : 1;
}
#endif
} // namespace

FileHeader headerFrom(const QByteArray &first100)
{
    if (first100.size() < headerBytes ||
        !first100.startsWith(QByteArrayView(sqliteMagic, sizeof sqliteMagic)))
        return {};
    const quint32 pageSize = qFromBigEndian<quint16>(first100.constData() + 16);
    return {true, qFromBigEndian<quint32>(first100.constData() + 68),
            qFromBigEndian<quint32>(first100.constData() + 60), pageSize == 1 ? 65536 : pageSize,
            first100.at(18) == 2};
}

void refuseSecondName(const QString &path)
{
    if (countOfNames(path) > 1)
        raise(ErrorCode::Invalid,
              u"the file has a second name (a hard link), under which another program might "
              "use it: "_s +
                  path);
}

std::unique_ptr<OpenFileMark> checkBeforeOpening(const QString &path, quint32 newestSchema)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const std::lock_guard lock(openFiles().mutex);
    if (canonical.isEmpty() || !openFiles().counts.contains(canonical))
        checkHeader(path, newestSchema);
    return std::make_unique<Mark>(canonical);
}

bool hasHotJournal(const QString &databasePath)
{
    QFile file(databasePath + u"-journal"_s);
    return file.open(QIODevice::ReadOnly) &&
           file.read(sizeof journalMagic) == QByteArray(journalMagic, sizeof journalMagic);
}

} // namespace cpoise::storage
