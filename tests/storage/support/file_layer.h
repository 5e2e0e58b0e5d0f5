// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

#include <QByteArray>

namespace cpoise::test
{

/// One operation on a file, as SQLite asks for it.
struct FileCall {
    enum class Kind { Open, Read, Write, Truncate, Sync, Size, Lock, Unlock, Delete, Exists, Close };
    Kind kind = Kind::Open;
    QByteArray path;
    qint64 offset = 0; ///< Read, Write; the new size for Truncate
    QByteArray bytes;  ///< Write
    bool writes() const
    {
        return kind == Kind::Write || kind == Kind::Truncate || kind == Kind::Sync || kind == Kind::Delete;
    }
};

/// A file layer of SQLite (a VFS) that hands everything on to the system's own and lets a test look at, and
/// refuse, each operation. Registered under `name` while it lives; only in this process, and so only if the
/// program and Qt's driver use one and the same SQLite.
class FileLayer
{
public:
    explicit FileLayer(const QByteArray &name);
    virtual ~FileLayer();
    FileLayer(const FileLayer &) = delete;
    FileLayer &operator=(const FileLayer &) = delete;
    const QByteArray &name() const { return m_name; }

    /// What a test sees is one operation after the other, whichever threads they come from.
    std::mutex &mutex() { return m_mutex; }
    /// Before the operation: SQLITE_OK lets it happen, any other code is what SQLite gets instead.
    virtual int before(const FileCall &call);
    /// After an operation that succeeded.
    virtual void after(const FileCall &call);
    /// True when Sync is to be passed on to the disk.
    virtual bool syncsForReal() const { return true; }

private:
    struct Vfs;
    QByteArray m_name;
    std::mutex m_mutex;
    std::unique_ptr<Vfs> m_vfs;
};

} // namespace cpoise::test
