// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lock_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "storage/failure.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr qint64 mostBytes = 4096;

QByteArray readableBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

[[noreturn]] void refuseInUse(const QString &path)
{
    raise(ErrorCode::InUse, holderText(holderFrom(readableBytes(path))));
}

LockFile::LastStop stopOf(bool existed, const QByteArray &words)
{
    if (!existed)
        return LockFile::LastStop::Unknown;
    return words.isEmpty() ? LockFile::LastStop::Clean : LockFile::LastStop::CutOff;
}

#ifdef Q_OS_WIN
/// Others may read the words while it is held, but not open it for writing.
class WindowsLock final : public LockFile
{
public:
    explicit WindowsLock(HANDLE handle, bool existed, const Holder &holder) : m_handle(handle)
    {
        QByteArray words(mostBytes, '\0');
        DWORD count = 0;
        ReadFile(m_handle, words.data(), static_cast<DWORD>(words.size()), &count, nullptr);
        found(stopOf(existed, words.left(count)));
        write(holderBytes(holder));
    }
    ~WindowsLock() override
    {
        if (endsClean())
            write({});
        CloseHandle(m_handle);
    }

private:
    void write(const QByteArray &words)
    {
        DWORD count = 0;
        SetFilePointer(m_handle, 0, nullptr, FILE_BEGIN);
        SetEndOfFile(m_handle);
        WriteFile(m_handle, words.constData(), static_cast<DWORD>(words.size()), &count, nullptr);
        FlushFileBuffers(m_handle);
    }

    HANDLE m_handle;
};
#else
class UnixLock final : public LockFile
{
public:
    explicit UnixLock(int file, bool existed) : m_file(file), m_existed(existed) {}
    ~UnixLock() override
    {
        if (m_isHeld && endsClean())
            write({});
        ::close(m_file);
    }

    bool hold(const Holder &holder)
    {
        if (flock(m_file, LOCK_EX | LOCK_NB) != 0)
            return false;
        QByteArray words(mostBytes, '\0');
        const ssize_t count = pread(m_file, words.data(), static_cast<size_t>(words.size()), 0);
        found(stopOf(m_existed, words.left(qMax<ssize_t>(count, 0))));
        m_isHeld = true;
        write(holderBytes(holder));
        return true;
    }

private:
    void write(const QByteArray &words)
    {
        const bool done =
            ftruncate(m_file, 0) == 0 &&
            pwrite(m_file, words.constData(), static_cast<size_t>(words.size()), 0) == words.size() &&
            fsync(m_file) == 0;
        if (!done)
            log::room("storage")->warn("the lock file could not be written");
    }

    int m_file;
    bool m_existed;
    bool m_isHeld = false;
};
#endif
} // namespace

#ifdef Q_OS_WIN
std::unique_ptr<LockFile> LockFile::take(const QString &path, const Holder &holder)
{
    const bool existed = QFile::exists(path);
    const HANDLE handle = CreateFileW(reinterpret_cast<LPCWSTR>(path.utf16()), GENERIC_READ | GENERIC_WRITE,
                                      FILE_SHARE_READ, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE)
        return std::make_unique<WindowsLock>(handle, existed, holder);
    if (GetLastError() == ERROR_SHARING_VIOLATION)
        refuseInUse(path);
    raise(GetLastError() == ERROR_ACCESS_DENIED ? ErrorCode::ReadOnly : ErrorCode::Io, path);
}
#else
std::unique_ptr<LockFile> LockFile::take(const QString &path, const Holder &holder)
{
    const bool existed = QFile::exists(path);
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        const bool isRefused = errno == EACCES || errno == EROFS || errno == EPERM;
        raise(isRefused         ? ErrorCode::ReadOnly
              : errno == ENOSPC ? ErrorCode::DiskFull
                                : ErrorCode::Io,
              u"the lock file cannot be made: "_s + path);
    }
    auto lock = std::make_unique<UnixLock>(file, existed);
    if (lock->hold(holder))
        return lock;
    if (errno == EWOULDBLOCK)
        refuseInUse(path);
    raise(ErrorCode::Io, u"the drive gives no locks: "_s + path);
}
#endif

Holder holderFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {json.value(u"person"_s).toString(), json.value(u"machine"_s).toString(),
            json.value(u"process"_s).toInteger(),
            QDateTime::fromString(json.value(u"since"_s).toString(), Qt::ISODate)};
}

QByteArray holderBytes(const Holder &holder)
{
    const QJsonObject json{{u"person"_s, holder.person},
                           {u"machine"_s, holder.machine},
                           {u"process"_s, holder.processId},
                           {u"since"_s, holder.since.toUTC().toString(Qt::ISODate)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString holderText(const Holder &holder)
{
    if (holder.person.isEmpty())
        return u"another program"_s;
    return holder.person + u" since "_s +
           QLocale(QLocale::English).toString(holder.since.toLocalTime(), u"d MMM yyyy HH:mm"_s);
}

} // namespace cpoise::storage
