// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <cstdlib>
#include <cxxabi.h>

namespace
{

void nothing(void *) {}

/// GCC keeps thread_local variables in memory of its own on Windows (emulated TLS), freed at the end of a
/// thread by a key's destructor; destructors of the variables run by another key's. Keys are gone through in
/// the order in which they were made: so the one for destructors is made here before the first variable is
/// touched, or each thread that ends would destroy what is freed already (bug 80816 of GCC).
__attribute__((constructor(101))) void makeDestructorsKeyFirst()
{
    abi::__cxa_thread_atexit(nothing, nullptr, nullptr);
}

/// That order was not enough for Qt's own such variable, the stack of compiled regular expressions: a thread
/// that ended was seen to crash in its destructor all the same (docs/decisions/0012-windows-of-gcc.md).
/// Without compiled expressions it is never touched.
__attribute__((constructor(102))) void leaveExpressionsUncompiled()
{
    _putenv_s("QT_ENABLE_REGEXP_JIT", "0");
}

} // namespace
#endif
