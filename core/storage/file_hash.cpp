// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_hash.h"

#include "base/sha256.h"
#include "storage/failure.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr qsizetype hashedAtOnce = 256 * 1024;
}

FileHash::FileHash(const QString &path) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        raise(ErrorCode::Io, u"could not be read: "_s + path);
    // Where there is no further thread to be had, it is done when its result is asked for.
    m_hash = std::async(std::launch::async | std::launch::deferred, [this] { return hash(); });
}

FileHash::~FileHash()
{
    m_isStopped = true;
    if (m_hash.valid() && m_hash.wait_for(std::chrono::seconds(0)) != std::future_status::deferred)
        m_hash.wait();
}

QByteArray FileHash::hash()
{
    QByteArray block(hashedAtOnce, Qt::Uninitialized);
    Sha256 hash;
    for (qint64 got = 1; got > 0 && !m_isStopped;) {
        got = m_file.read(block.data(), block.size());
        if (got < 0)
            raise(ErrorCode::Io, u"could not be read: "_s + m_file.fileName());
        hash.addData({block.constData(), got});
    }
    return hash.result();
}

QByteArray sha256OfFile(const QString &path)
{
    return FileHash(path).result();
}

} // namespace cpoise::storage
