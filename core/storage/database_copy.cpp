// SPDX-License-Identifier: GPL-3.0-or-later
// The online copy, through SQLite's own backup interface.
#include <memory>

#include <QElapsedTimer>
#include <QFile>
#include <sqlite3.h>

#include "base/private_files.h"
#include "storage/backup.h"
#include "storage/sqlite_code.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// A step should be over well within the 50 ms in which a person notices a wait.
constexpr qint64 wantedStepMs = 20;
constexpr int fewestPages = 16;
constexpr int mostPages = 16384;
/// Another process that saves may hold the source for a moment.
constexpr int mostWaits = 500;
constexpr int waitMs = 10;

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using TargetDatabase = std::unique_ptr<sqlite3, CloseDatabase>;

struct FinishBackup {
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, FinishBackup>;

[[noreturn]] void raiseCopy(int code)
{
    raise(meaningOf(code), u"the copy could not be written: "_s + QString::fromUtf8(sqlite3_errstr(code)));
}

/// The target needs no journal: it is no backup before it was checked and put on the disk.
TargetDatabase openTarget(const QString &path, const QByteArray &fileLayer)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &raw,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                                     fileLayer.isEmpty() ? nullptr : fileLayer.constData());
    TargetDatabase target(raw);
    if (code != SQLITE_OK)
        raiseCopy(code);
    sqlite3_exec(raw, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    return target;
}

int pagesForNextStep(int pages, qint64 tookMs)
{
    if (tookMs > wantedStepMs)
        return qMax(fewestPages, pages / 2);
    return tookMs < wantedStepMs / 2 ? qMin(mostPages, pages * 2) : pages;
}

void copyInSteps(sqlite3_backup *backup, const BackupPlan &plan)
{
    int pages = 256;
    for (int waits = 0;;) {
        QElapsedTimer timer;
        timer.start();
        const int code = sqlite3_backup_step(backup, pages);
        if (code == SQLITE_DONE)
            return;
        const bool mustWait = code == SQLITE_BUSY || code == SQLITE_LOCKED;
        if ((code != SQLITE_OK && !mustWait) || (mustWait && ++waits > mostWaits))
            raiseCopy(code);
        if (mustWait)
            sqlite3_sleep(waitMs);
        pages = pagesForNextStep(pages, timer.elapsed());
        const qint64 total = sqlite3_backup_pagecount(backup);
        if (plan.progress && !plan.progress(total - sqlite3_backup_remaining(backup), total))
            raise(ErrorCode::Cancelled, u"the copy was stopped"_s);
        if (plan.betweenSteps)
            plan.betweenSteps();
    }
}
} // namespace

void copyDatabase(SqliteConnection &source, const QString &path, const BackupPlan &plan)
{
    makePrivateFile(path); // what may be wrong SQLite says, in its own code
    const TargetDatabase target = openTarget(path, plan.fileLayer);
    const auto copy = [&] {
        Backup backup(sqlite3_backup_init(target.get(), "main", source.handle(), "main"));
        if (!backup)
            raiseCopy(sqlite3_errcode(target.get()));
        copyInSteps(backup.get(), plan);
        const int code = sqlite3_backup_finish(backup.release());
        if (code != SQLITE_OK)
            raiseCopy(code);
        return true;
    };
    if (plan.sourceWrites) {
        copy();
        return;
    }
    source.inOneView([&] {
        source.scalar(u"SELECT count(*) FROM sqlite_schema"_s); // takes the lock that BEGIN only announces
        return copy();
    });
}

} // namespace cpoise::storage
