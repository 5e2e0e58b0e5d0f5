// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifndef Q_OS_WIN
#include <csignal>
#include <cstring>

#include <QFile>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include "app/crash_handler.h"

namespace cpoise::app
{

namespace
{

constexpr int deepest = 64;
char tracePath[4096];

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

/// A stack that is full has no room for the handler: it gets one of its own (for the thread that installs it,
/// which is the desk's; threads of ours do not recurse over what people write).
void giveTheHandlerAStack()
{
    constexpr size_t size = 128 * 1024;
    static char room[size];
    stack_t stack = {};
    stack.ss_sp = room;
    stack.ss_size = size;
    sigaltstack(&stack, nullptr);
}

void install()
{
    giveTheHandlerAStack();
    void *warm[1];
    backtrace(warm, 1); // loads libgcc now, not inside the handler
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        sigaction(signal, &action, nullptr);
}

} // namespace

void writeCrashesTo(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    if (path.size() >= qsizetype(sizeof tracePath))
        return;
    std::memcpy(tracePath, path.constData(), size_t(path.size()) + 1);
    install();
}

} // namespace cpoise::app
#endif
