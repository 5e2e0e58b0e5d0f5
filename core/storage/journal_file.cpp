// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal_file.h"

#ifndef Q_OS_WIN
#include <mutex>
#include <set>
#include <string>

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/error_name.h"
#include "storage/files.h"
#include "storage/pragmas.h"
#endif

namespace cpoise::storage
{

#ifdef Q_OS_WIN
void useKnownJournals() {}
void makeJournalKnown(SqliteConnection &) {}
#else

namespace
{
class KnownNames
{
public:
    bool has(const std::string &name) const
    {
        const std::lock_guard lock(m_mutex);
        return m_names.contains(name);
    }
    void add(const std::string &name)
    {
        const std::lock_guard lock(m_mutex);
        m_names.insert(name);
    }
    void remove(const std::string &name)
    {
        const std::lock_guard lock(m_mutex);
        m_names.erase(name);
    }

private:
    mutable std::mutex m_mutex;
    std::set<std::string> m_names;
};

KnownNames &knownNames()
{
    static KnownNames names;
    return names;
}

sqlite3_vfs *usualVfs = nullptr;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const bool isJournal = name && (flags & SQLITE_OPEN_MAIN_JOURNAL) && (flags & SQLITE_OPEN_CREATE);
    if (isJournal && knownNames().has(name)) {
        const int code = usualVfs->xOpen(usualVfs, name, file, flags & ~SQLITE_OPEN_CREATE, outFlags);
        if (code == SQLITE_OK)
            return code;
        // Somebody took it away: the one made now is not known, so that each save makes sure of its name.
        knownNames().remove(name);
    }
    return usualVfs->xOpen(usualVfs, name, file, flags, outFlags);
}
} // namespace

void useKnownJournals()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_initialize();
        usualVfs = sqlite3_vfs_find(nullptr);
        // Everything but opening is the usual one's: it finds its own data in the copy.
        static sqlite3_vfs ours = *usualVfs;
        ours.pNext = nullptr;
        ours.zName = "cpoise-known-journals";
        ours.xOpen = openFile;
        sqlite3_vfs_register(&ours, 1);
    });
}

void makeJournalKnown(SqliteConnection &connection)
{
    const char *const database = sqlite3_db_filename(connection.handle(), "main");
    if (!database || !*database)
        return; // in memory
    if (journalModeFor(sqlite3_libversion_number()) != u"truncate")
        return; // a log has no journal
    const std::string name = sqlite3_filename_journal(database);
    const int file = ::open(name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return;
    ::close(file);
    try {
        syncFolder(QFileInfo(QFile::decodeName(name.c_str())).absolutePath());
        knownNames().add(name);
    } catch (const Failure &failure) {
        log::room("storage")->warn("the folder of the journal is not synced: {}", nameOf(failure.error.code));
    }
}
#endif

} // namespace cpoise::storage
