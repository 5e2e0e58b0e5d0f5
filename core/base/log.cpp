// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <map>
#include <mutex>

#include <QDir>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include "base/private_files.h"

namespace cpoise::log
{

namespace
{
constexpr std::size_t fileBytes = 1024 * 1024;
constexpr std::size_t fileCount = 5;

struct Rooms {
    std::mutex mutex;
    std::shared_ptr<spdlog::sinks::dist_sink_mt> sink = std::make_shared<spdlog::sinks::dist_sink_mt>();
    std::map<std::string, std::shared_ptr<spdlog::logger>> loggers;
};

Rooms &rooms()
{
    static Rooms all;
    return all;
}

/// Built with wide names on Windows: a user's name in the path may have any letters.
spdlog::filename_t sinkName(const QString &file)
{
#ifdef SPDLOG_WCHAR_FILENAMES
    return file.toStdWString();
#else
    return file.toStdString();
#endif
}

QString nameFrom(const spdlog::filename_t &file)
{
#ifdef SPDLOG_WCHAR_FILENAMES
    return QString::fromStdWString(file);
#else
    return QString::fromStdString(file);
#endif
}

/// Each file of the round is made before spdlog opens it: for this account's eyes only.
spdlog::file_event_handlers privately()
{
    spdlog::file_event_handlers handlers;
    handlers.before_open = [](const spdlog::filename_t &file) { makePrivateFile(nameFrom(file)); };
    return handlers;
}
} // namespace

std::shared_ptr<spdlog::logger> room(const char *name)
{
    Rooms &all = rooms();
    const std::lock_guard lock(all.mutex);
    auto &logger = all.loggers[name];
    if (!logger) {
        logger = std::make_shared<spdlog::logger>(name, all.sink);
        logger->flush_on(spdlog::level::info); // a crash takes nothing of it along
    }
    return logger;
}

bool start(const QString &folder)
{
    if (!makePrivateFolder(folder))
        return false;
    const QString file = QDir(folder).filePath(QStringLiteral("counterpoise.log"));
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(sinkName(file), fileBytes,
                                                                           fileCount, false, privately());
        rooms().sink->add_sink(sink);
    } catch (const spdlog::spdlog_ex &) {
        return false;
    }
    return true;
}

void stop()
{
    rooms().sink->flush();
    rooms().sink->set_sinks({});
}

} // namespace cpoise::log
