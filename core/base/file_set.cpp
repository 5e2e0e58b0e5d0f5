// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_set.h"

#include <array>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise
{

namespace
{
bool makeDurable(const QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

/// That a name is there survives a power cut only when its folder was written too. Windows does that itself.
void makeNamesDurable(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        fsync(handle);
        close(handle);
    }
#endif
}

tl::unexpected<Error> notWritten(const QFile &file, qint64 bytes)
{
    const QStorageInfo drive(QFileInfo(file.fileName()).absolutePath());
    const bool isFull = file.error() == QFileDevice::ResourceError || drive.bytesAvailable() < bytes;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::ReadOnly, path + u": "_s + file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush() || !makeDurable(file))
        return notWritten(file, bytes.size());
    return {};
}

Result<void> isFree(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return fail(ErrorCode::Invalid, path + u": this is there already, and nothing is overwritten."_s);
    return {};
}

/// A place beside the one wanted, on the same drive, that goes with all in it when it is not taken.
QTemporaryDir besideOf(const QString &path)
{
    return QTemporaryDir(QFileInfo(path).absolutePath() + u"/.counterpoise-XXXXXX"_s);
}

Result<void> moveInto(const QString &from, const QString &path)
{
    if (const auto free = isFree(path); !free)
        return free;
    // Takes no name that is there: not even one that came this very moment.
    if (!QDir().rename(from, path))
        return fail(ErrorCode::Io, path + u": what was written could not be given its name."_s);
    makeNamesDurable(QFileInfo(path).absolutePath());
    return {};
}

/// What stands before and among the bytes of an archive.
class Zip
{
public:
    explicit Zip(QDate on)
        : m_date(quint16(on.isValid() && on.year() >= 1980 ? dateOf(on) : dateOf({1980, 1, 1})))
    {
    }

    void add(const NamedFile &file)
    {
        const qsizetype at = m_bytes.size();
        const QByteArray name = file.name.toUtf8();
        const QByteArray facts = factsOf(file.bytes, name);
        m_bytes += number(0x04034b50, 4) + number(20, 2) + facts + name + file.bytes;
        m_directory += number(0x02014b50, 4) + number(madeByUnix, 2) + number(20, 2) + facts + number(0, 2) +
                       number(0, 2) + number(0, 2) + number(readable, 4) + number(quint64(at), 4) + name;
        ++m_count;
    }

    QByteArray finished() const
    {
        return m_bytes + m_directory + number(0x06054b50, 4) + number(0, 2) + number(0, 2) +
               number(m_count, 2) + number(m_count, 2) + number(quint64(m_directory.size()), 4) +
               number(quint64(m_bytes.size()), 4) + number(0, 2);
    }

private:
    /// Version 2.0 on Unix: from other systems some programs take names for the letters of an old code page.
    static constexpr quint64 madeByUnix = 3 << 8 | 20;
    /// A file that its owner may write and all may read.
    static constexpr quint64 readable = 0100644ULL << 16;

    static quint64 dateOf(QDate on) { return quint64((on.year() - 1980) << 9 | on.month() << 5 | on.day()); }

    /// Least significant byte first.
    static QByteArray number(quint64 value, int bytes)
    {
        QByteArray made;
        for (int i = 0; i < bytes; ++i)
            made += char(value >> (8 * i) & 0xFF);
        return made;
    }

    static std::array<quint32, 256> sums()
    {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 sum = i;
            for (int bit = 0; bit < 8; ++bit)
                sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
            table[i] = sum;
        }
        return table;
    }

    static quint32 crc32(const QByteArray &bytes)
    {
        static const std::array<quint32, 256> table = sums();
        quint32 sum = 0xFFFFFFFF;
        for (const char byte : bytes)
            sum = sum >> 8 ^ table[(sum ^ quint8(byte)) & 0xFF];
        return ~sum;
    }

    /// Flags (names are UTF-8), method (none), time, date, sum, sizes, lengths of name and of further fields.
    QByteArray factsOf(const QByteArray &bytes, const QByteArray &name) const
    {
        const quint64 size = quint64(bytes.size());
        return number(0x0800, 2) + number(0, 2) + number(0, 2) + number(m_date, 2) + number(crc32(bytes), 4) +
               number(size, 4) + number(size, 4) + number(quint64(name.size()), 2) + number(0, 2);
    }

    QByteArray m_bytes;
    QByteArray m_directory;
    quint64 m_count = 0;
    quint16 m_date;
};
} // namespace

Result<void> writeNewFolder(const QString &folder, const QVector<NamedFile> &files,
                            const FilesProgress &progress)
{
    if (const auto free = isFree(folder); !free)
        return free;
    QTemporaryDir beside = besideOf(folder);
    if (!beside.isValid())
        return fail(ErrorCode::ReadOnly, QFileInfo(folder).absolutePath() + u": "_s + beside.errorString());
    const QString inside = beside.filePath(u"set"_s);
    if (!QDir().mkdir(inside))
        return fail(ErrorCode::Io, inside + u": this folder cannot be made."_s);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress && !progress(i))
            return fail(ErrorCode::Cancelled, folder);
        const auto written = writeDurably(inside + u'/' + files.at(i).name, files.at(i).bytes);
        if (!written)
            return written;
    }
    makeNamesDurable(inside);
    return moveInto(inside, folder);
}

Result<void> writeNewFile(const QString &path, const QByteArray &bytes)
{
    if (const auto free = isFree(path); !free)
        return free;
    QTemporaryDir beside = besideOf(path);
    if (!beside.isValid())
        return fail(ErrorCode::ReadOnly, QFileInfo(path).absolutePath() + u": "_s + beside.errorString());
    const QString inside = beside.filePath(u"file"_s);
    if (const auto written = writeDurably(inside, bytes); !written)
        return written;
    return moveInto(inside, path);
}

Result<QByteArray> zipOf(const QVector<NamedFile> &files, QDate on)
{
    constexpr qint64 most = 0xFFFFFFFFLL - (1 << 20);
    constexpr qsizetype mostFiles = 0xFFFF;
    qint64 size = 0;
    for (const NamedFile &file : files)
        size += file.bytes.size();
    if (size > most || files.size() > mostFiles)
        return fail(ErrorCode::TooLarge, u"a ZIP archive holds less than 4 GiB"_s);
    Zip zip(on);
    for (const NamedFile &file : files)
        zip.add(file);
    return zip.finished();
}

} // namespace cpoise
