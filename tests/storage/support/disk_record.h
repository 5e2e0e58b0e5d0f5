// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include <QRandomGenerator>

#include "tests/storage/support/file_layer.h"

namespace cpoise::test
{

/// The files of a database as they lie on the disk, by what their names end in ("", "-journal", "-wal"). A
/// missing file is not in it.
using DiskImage = std::map<QByteArray, QByteArray>;

/// Tells contents apart, far faster than a hash that somebody might attack.
QByteArray fingerprint(const QByteArray &bytes);

/// The image of the database at `path`.
DiskImage readImage(const QString &path);
/// Puts an image there; files that are not in it are removed.
void writeImage(const QString &path, const DiskImage &image);

/// A file layer that writes down, in order, everything that reaches the files of one database, and when a
/// save was acknowledged.
class DiskRecorder final : public FileLayer
{
public:
    struct Event {
        enum class Kind { Write, Truncate, Sync, Delete, Acknowledged };
        Kind kind;
        QByteArray file; ///< what its name ends in
        qint64 offset = 0;
        QByteArray bytes;
    };

    /// Begins with what lies at `path` now as what is safely on the disk.
    DiskRecorder(const QByteArray &name, const QString &path);

    void acknowledge() { m_events.push_back({Event::Kind::Acknowledged, {}, 0, {}}); }
    const std::vector<Event> &events() const { return m_events; }
    const DiskImage &start() const { return m_start; }

    void after(const FileCall &call) override;
    bool syncsForReal() const override { return false; }

private:
    QByteArray m_path;
    DiskImage m_start;
    std::vector<Event> m_events;
};

/// Plays a record and makes images of the disk as a power cut could leave it at each point: what was synced
/// is there; of what was not, each write is there, is not, or is there in part (by 512-byte sectors); a file
/// that was deleted may be back.
class PowerCuts
{
public:
    /// A disk that lies answers a sync before anything is safe.
    enum class Disk { Honest, Lying };
    PowerCuts(const DiskRecorder &record, Disk disk, quint32 seed);

    /// Calls `look` with `imagesPerEvent` images after each event and the number of saves acknowledged by
    /// then. An image that was looked at before under the same promises is left out. Stops when `look`
    /// answers false.
    void each(int imagesPerEvent, const std::function<bool(const DiskImage &image, int acknowledged)> &look);

private:
    struct File {
        bool isThere = false;
        QByteArray safe;
        std::vector<DiskRecorder::Event> pending; ///< writes, truncations and deletions not synced yet
    };
    void play(const DiskRecorder::Event &event);
    void settle(File &file);
    DiskImage cut();
    void keepSome(File &file, int manner);

    const DiskRecorder &m_record;
    Disk m_disk;
    QRandomGenerator m_random;
    std::map<QByteArray, File> m_files;
    int m_acknowledged = 0;
};

} // namespace cpoise::test
