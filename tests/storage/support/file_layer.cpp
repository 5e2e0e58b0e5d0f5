// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/file_layer.h"

#include <new>

#include <sqlite3.h>

#include "storage/journal_file.h"

namespace cpoise::test
{

namespace
{
/// Memory that SQLite gives: this first, the system's own file behind it.
struct LayerFile {
    sqlite3_file base;
    FileLayer *layer;
    QByteArray *path;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

LayerFile *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<LayerFile *>(file);
}

sqlite3_vfs *systemVfs()
{
    static sqlite3_vfs *const vfs = [] {
        storage::useKnownJournals(); // as in the program: what stands before the system's own is tried too
        return sqlite3_vfs_find(nullptr);
    }();
    return vfs;
}

template<typename Work>
int passed(FileLayer &layer, const FileCall &call, Work work)
{
    const std::lock_guard lock(layer.mutex());
    if (const int refused = layer.before(call); refused != SQLITE_OK)
        return refused;
    const int code = work();
    if (code == SQLITE_OK)
        layer.after(call);
    return code;
}

template<typename Work>
int passed(sqlite3_file *file, FileCall::Kind kind, qint64 offset, const QByteArray &bytes, Work work)
{
    LayerFile *f = fileOf(file);
    return passed(*f->layer, {kind, *f->path, offset, bytes}, [&] { return work(f->real()); });
}

int closeFile(sqlite3_file *file)
{
    LayerFile *f = fileOf(file);
    {
        const std::lock_guard lock(f->layer->mutex());
        f->layer->before({FileCall::Kind::Close, *f->path, 0, {}});
    }
    const int code = f->real()->pMethods ? f->real()->pMethods->xClose(f->real()) : SQLITE_OK;
    delete f->path;
    f->path = nullptr;
    return code;
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    return passed(file, FileCall::Kind::Read, offset, {},
                  [&](sqlite3_file *real) { return real->pMethods->xRead(real, bytes, count, offset); });
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    return passed(file, FileCall::Kind::Write, offset, QByteArray(static_cast<const char *>(bytes), count),
                  [&](sqlite3_file *real) { return real->pMethods->xWrite(real, bytes, count, offset); });
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return passed(file, FileCall::Kind::Truncate, size, {},
                  [&](sqlite3_file *real) { return real->pMethods->xTruncate(real, size); });
}

int syncFile(sqlite3_file *file, int flags)
{
    const bool forReal = fileOf(file)->layer->syncsForReal();
    return passed(file, FileCall::Kind::Sync, 0, {}, [&](sqlite3_file *real) {
        return forReal ? real->pMethods->xSync(real, flags) : SQLITE_OK;
    });
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return passed(file, FileCall::Kind::Size, 0, {},
                  [&](sqlite3_file *real) { return real->pMethods->xFileSize(real, size); });
}

int lockFile(sqlite3_file *file, int level)
{
    return passed(file, FileCall::Kind::Lock, level, {},
                  [&](sqlite3_file *real) { return real->pMethods->xLock(real, level); });
}

int unlockFile(sqlite3_file *file, int level)
{
    return passed(file, FileCall::Kind::Unlock, level, {},
                  [&](sqlite3_file *real) { return real->pMethods->xUnlock(real, level); });
}

int checkReserved(sqlite3_file *file, int *answer)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xCheckReservedLock(real, answer);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xFileControl(real, operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xSectorSize(real);
}

int characteristics(sqlite3_file *file)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xDeviceCharacteristics(real);
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xShmMap(real, page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    sqlite3_file *real = fileOf(file)->real();
    real->pMethods->xShmBarrier(real);
}

int unmapShared(sqlite3_file *file, int remove)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xShmUnmap(real, remove);
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all = {
        2,          closeFile,     readFile,      writeFile,   truncateFile, syncFile,        sizeOfFile,
        lockFile,   unlockFile,    checkReserved, controlFile, sectorSize,   characteristics, mapShared,
        lockShared, barrierShared, unmapShared,   nullptr,     nullptr,
    };
    return all;
}

FileLayer &layerOf(sqlite3_vfs *vfs)
{
    return *static_cast<FileLayer *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    LayerFile *f = fileOf(file);
    f->base.pMethods = nullptr;
    f->layer = &layerOf(vfs);
    f->path = new QByteArray(path);
    f->real()->pMethods = nullptr;
    const int code = passed(*f->layer, {FileCall::Kind::Open, *f->path, 0, {}}, [&] {
        return systemVfs()->xOpen(systemVfs(), path, f->real(), flags, outFlags);
    });
    if (code == SQLITE_OK) {
        f->base.pMethods = &methods();
    } else {
        delete f->path;
        f->path = nullptr;
    }
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    return passed(layerOf(vfs), {FileCall::Kind::Delete, path, syncFolder, {}},
                  [&] { return systemVfs()->xDelete(systemVfs(), path, syncFolder); });
}

int fileExists(sqlite3_vfs *vfs, const char *path, int flags, int *answer)
{
    return passed(layerOf(vfs), {FileCall::Kind::Exists, path, 0, {}},
                  [&] { return systemVfs()->xAccess(systemVfs(), path, flags, answer); });
}

int fullPath(sqlite3_vfs *, const char *path, int size, char *answer)
{
    return systemVfs()->xFullPathname(systemVfs(), path, size, answer);
}

int randomBytes(sqlite3_vfs *, int count, char *bytes)
{
    return systemVfs()->xRandomness(systemVfs(), count, bytes);
}

int sleepMicroseconds(sqlite3_vfs *, int count)
{
    return systemVfs()->xSleep(systemVfs(), count);
}

int currentTime(sqlite3_vfs *, double *now)
{
    return systemVfs()->xCurrentTime(systemVfs(), now);
}

int lastError(sqlite3_vfs *, int size, char *text)
{
    return systemVfs()->xGetLastError ? systemVfs()->xGetLastError(systemVfs(), size, text) : 0;
}
} // namespace

struct FileLayer::Vfs {
    sqlite3_vfs vfs = {};
};

FileLayer::FileLayer(const QByteArray &name) : m_name(name), m_vfs(std::make_unique<Vfs>())
{
    sqlite3_vfs &vfs = m_vfs->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = int(sizeof(LayerFile)) + systemVfs()->szOsFile;
    vfs.mxPathname = systemVfs()->mxPathname;
    vfs.zName = m_name.constData();
    vfs.pAppData = this;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = fileExists;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomBytes;
    vfs.xSleep = sleepMicroseconds;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 0);
}

FileLayer::~FileLayer()
{
    sqlite3_vfs_unregister(&m_vfs->vfs);
}

int FileLayer::before(const FileCall &)
{
    return SQLITE_OK;
}

void FileLayer::after(const FileCall &) {}

} // namespace cpoise::test
