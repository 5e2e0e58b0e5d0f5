// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/disk_record.h"

#include <set>

#include <QDir>
#include <QFile>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
constexpr qsizetype sectorBytes = 512;
const QByteArrayList endings{"", "-journal", "-wal"};
using Event = DiskRecorder::Event;

QString pathOf(const QString &path, const QByteArray &ending)
{
    return path + QString::fromLatin1(ending);
}

void apply(QByteArray &bytes, const Event &event)
{
    if (event.kind == Event::Kind::Truncate) {
        if (event.offset < bytes.size())
            bytes.truncate(event.offset);
        return;
    }
    if (bytes.size() < event.offset + event.bytes.size())
        bytes.append(QByteArray(event.offset + event.bytes.size() - bytes.size(), '\0'));
    memcpy(bytes.data() + event.offset, event.bytes.constData(), size_t(event.bytes.size()));
}

/// The sectors of a write that got through, as writes of their own.
std::vector<Event> tornParts(const Event &write, QRandomGenerator &random)
{
    std::vector<Event> parts;
    for (qsizetype at = 0; at < write.bytes.size();) {
        const qsizetype toBoundary = sectorBytes - (write.offset + at) % sectorBytes;
        const qsizetype count = qMin(toBoundary, write.bytes.size() - at);
        if (random.bounded(2))
            parts.push_back({write.kind, write.file, write.offset + at, write.bytes.mid(at, count)});
        at += count;
    }
    return parts;
}

QByteArray keyOf(const DiskImage &image, int acknowledged)
{
    QByteArray key = QByteArray::number(acknowledged);
    for (const auto &[ending, bytes] : image)
        key += ending + fingerprint(bytes);
    return key;
}
} // namespace

QByteArray fingerprint(const QByteArray &bytes)
{
    const quint64 words[] = {quint64(bytes.size()), qHashBits(bytes.constData(), size_t(bytes.size()), 1),
                             qHashBits(bytes.constData(), size_t(bytes.size()), 2)};
    return QByteArray(reinterpret_cast<const char *>(words), sizeof words);
}

DiskImage readImage(const QString &path)
{
    DiskImage image;
    for (const QByteArray &ending : endings) {
        QFile file(pathOf(path, ending));
        if (file.open(QIODevice::ReadOnly))
            image[ending] = file.readAll();
    }
    return image;
}

void writeImage(const QString &path, const DiskImage &image)
{
    for (const QByteArray &ending : endings) {
        QFile file(pathOf(path, ending));
        const auto found = image.find(ending);
        if (found == image.end())
            file.remove();
        else if (!file.open(QIODevice::WriteOnly) || file.write(found->second) != found->second.size())
            qFatal("the image cannot be written");
    }
}

DiskRecorder::DiskRecorder(const QByteArray &name, const QString &path)
    : FileLayer(name), m_path(QFile::encodeName(QDir::toNativeSeparators(path))), m_start(readImage(path))
{
}

void DiskRecorder::after(const FileCall &call)
{
    if (!call.writes() || !call.path.startsWith(m_path))
        return;
    const QByteArray file = call.path.mid(m_path.size());
    if (!endings.contains(file))
        return;
    switch (call.kind) {
    case FileCall::Kind::Write:
        m_events.push_back({Event::Kind::Write, file, call.offset, call.bytes});
        break;
    case FileCall::Kind::Truncate:
        m_events.push_back({Event::Kind::Truncate, file, call.offset, {}});
        break;
    case FileCall::Kind::Delete:
        m_events.push_back({Event::Kind::Delete, file, call.offset, {}});
        break;
    default:
        m_events.push_back({Event::Kind::Sync, file, 0, {}});
        break;
    }
}

PowerCuts::PowerCuts(const DiskRecorder &record, Disk disk, quint32 seed)
    : m_record(record), m_disk(disk), m_random(seed)
{
    for (const auto &[ending, bytes] : record.start())
        m_files[ending] = {true, bytes, {}};
}

/// All that was asked of the file so far is safe.
void PowerCuts::settle(File &file)
{
    for (const Event &event : file.pending) {
        file.isThere = event.kind != Event::Kind::Delete;
        if (file.isThere)
            apply(file.safe, event);
        else
            file.safe.clear();
    }
    file.pending.clear();
}

void PowerCuts::play(const Event &event)
{
    File &file = m_files[event.file];
    if (event.kind == Event::Kind::Acknowledged) {
        ++m_acknowledged;
    } else if (event.kind == Event::Kind::Sync) {
        if (m_disk == Disk::Honest)
            settle(file);
    } else {
        file.pending.push_back(event);
        if (event.kind == Event::Kind::Delete && event.offset != 0 && m_disk == Disk::Honest)
            settle(file); // SQLite asked for the folder to be synced as well
    }
}

/// Manners: 0 nothing more, 1 all, 2 the first so many, 3 each or not, 4 each, not, or torn.
void PowerCuts::keepSome(File &file, int manner)
{
    std::vector<Event> kept;
    const quint32 first = m_random.bounded(quint32(file.pending.size()) + 1);
    for (size_t i = 0; i < file.pending.size(); ++i) {
        const Event &event = file.pending[i];
        const bool torn = manner == 4 && event.kind == Event::Kind::Write && m_random.bounded(2);
        if (torn) {
            const std::vector<Event> parts = tornParts(event, m_random);
            kept.insert(kept.end(), parts.begin(), parts.end());
        } else if (manner == 1 || (manner == 2 && i < first) || (manner >= 3 && m_random.bounded(2))) {
            kept.push_back(event);
        }
    }
    file.pending = std::move(kept);
    settle(file);
}

DiskImage PowerCuts::cut()
{
    DiskImage image;
    const int manner = int(m_random.bounded(5));
    for (const auto &[ending, file] : m_files) {
        File copy = file;
        keepSome(copy, manner);
        if (copy.isThere)
            image[ending] = copy.safe;
    }
    return image;
}

void PowerCuts::each(int wanted, const std::function<bool(const DiskImage &image, int acknowledged)> &look)
{
    constexpr int mostTries = 10;
    std::set<QByteArray> seen;
    qsizetype played = 0;
    for (const Event &event : m_record.events()) {
        play(event);
        const qsizetype due = ++played * wanted / qsizetype(m_record.events().size());
        for (int tries = 0; qsizetype(seen.size()) < due && tries < mostTries; ++tries) {
            const DiskImage image = cut();
            if (seen.insert(keyOf(image, m_acknowledged)).second && !look(image, m_acknowledged))
                return;
        }
    }
}

} // namespace cpoise::test
