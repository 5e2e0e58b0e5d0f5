// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#endif

namespace cpoise::test
{

#ifdef Q_OS_WIN
/// Windows has no such limit.
class FileLimit
{
public:
    static bool isPossible() { return false; }
    explicit FileLimit(qint64) { qFatal("a test that needs a FileLimit does not ask isPossible()"); }
};
#else
/// While it lives, no file of this process may grow over `bytes`.
class FileLimit
{
public:
    static bool isPossible() { return true; }
    explicit FileLimit(qint64 bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) { set(rlim_t(bytes)); }
    ~FileLimit()
    {
        set(RLIM_INFINITY);
        std::signal(SIGXFSZ, m_signal);
    }
    FileLimit(const FileLimit &) = delete;
    FileLimit &operator=(const FileLimit &) = delete;

private:
    static void set(rlim_t bytes)
    {
        rlimit limit = {};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = std::min(bytes, limit.rlim_max);
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("no limit can be set");
    }
    void (*m_signal)(int);
};
#endif

} // namespace cpoise::test
