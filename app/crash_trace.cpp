// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crash_trace.h"

#include <csignal>
#include <cstring>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{

constexpr int deepest = 64;

// Written once at start and only read in the handler: a handler may not allocate.
char tracePath[4096];

#ifdef Q_OS_WIN

LONG WINAPI onException(EXCEPTION_POINTERS *exception)
{
    HANDLE file = CreateFileA(tracePath, GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, 0, nullptr);
    void *frames[deepest];
    const USHORT count = RtlCaptureStackBackTrace(0, deepest, frames, nullptr);
    char line[MAX_PATH + 64];
    DWORD written = 0;
    for (USHORT i = 0; i < count; ++i) {
        HMODULE module = nullptr;
        GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS |
                               GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                           static_cast<const char *>(frames[i]), &module);
        char name[MAX_PATH] = "?";
        GetModuleFileNameA(module, name, MAX_PATH);
        const auto offset = static_cast<char *>(frames[i]) - reinterpret_cast<char *>(module);
        const int length = wsprintfA(line, "%s+0x%Ix\r\n", name, offset);
        WriteFile(file, line, DWORD(length), &written, nullptr);
    }
    CloseHandle(file);
    (void)exception;
    return EXCEPTION_CONTINUE_SEARCH;
}

void install()
{
    SetUnhandledExceptionFilter(onException);
}

#else

void onSignal(int signal)
{
    const int file = open(tracePath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        const char *const name = sigabbrev_np(signal);
        (void)!write(file, name, std::strlen(name));
        (void)!write(file, "\n", 1);
        void *frames[deepest];
        backtrace_symbols_fd(frames, backtrace(frames, deepest), file);
        close(file);
    }
    // The default action has been put back by SA_RESETHAND: end the way the system expects it.
    raise(signal);
}

void install()
{
    void *warm[1];
    backtrace(warm, 1); // loads libgcc now, not inside the handler
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        sigaction(signal, &action, nullptr);
}

#endif

} // namespace

void traceCrashesTo(const QString &folder)
{
    QDir().mkpath(folder);
    const QString name = u"crash-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s) + u'-' +
                         QString::number(QCoreApplication::applicationPid()) + u".txt"_s;
    const QByteArray path = QFile::encodeName(QDir::toNativeSeparators(QDir(folder).filePath(name)));
    if (path.size() >= qsizetype(sizeof tracePath))
        return;
    std::memcpy(tracePath, path.constData(), size_t(path.size()) + 1);
    install();
}

} // namespace cpoise::app
