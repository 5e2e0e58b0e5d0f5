// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <future>

#include <QFile>

namespace cpoise::storage
{

/// SHA-256 of a file's bytes, made on a thread of its own while others read the file too. It must outlive
/// every connection of SQLite's to the file: when any handle of a file is closed, the system drops all locks
/// that this process has on it. Throws Failure.
class FileHash
{
public:
    /// Opens the file and begins.
    explicit FileHash(const QString &path);
    ~FileHash();
    FileHash(const FileHash &) = delete;
    FileHash &operator=(const FileHash &) = delete;
    /// Waits for the end. To be called once. Throws Io.
    QByteArray result() { return m_hash.get(); }

private:
    QByteArray hash();

    QFile m_file;
    std::atomic<bool> m_isStopped{false};
    std::future<QByteArray> m_hash;
};

/// The same here and now.
QByteArray sha256OfFile(const QString &path);

} // namespace cpoise::storage
