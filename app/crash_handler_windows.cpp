// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <csignal>
#include <cstring>

#include <windows.h>

#include "app/crash_handler.h"

namespace cpoise::app
{

namespace
{

constexpr int deepest = 64;
constexpr ULONG roomForHandler = 65536;
wchar_t tracePath[4096];

void writeLine(HANDLE file, const char *line, int length)
{
    DWORD written = 0;
    WriteFile(file, line, DWORD(length), &written, nullptr);
}

/// The bare name of the module: a path would name the user.
const char *bareName(const char *path)
{
    const char *const slash = std::strrchr(path, '\\');
    return slash ? slash + 1 : path;
}

/// "Qt6Core.dll+0x1a2b": packaging/windows/where resolves it with the symbols that were kept at build time.
void writeFrame(HANDLE file, DWORD64 address)
{
    HMODULE module = nullptr;
    char path[MAX_PATH] = "?";
    if (GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS |
                               GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                           reinterpret_cast<LPCWSTR>(address), &module))
        GetModuleFileNameA(module, path, MAX_PATH);
    char line[MAX_PATH + 64];
    const DWORD64 offset = address - reinterpret_cast<DWORD64>(module);
    writeLine(file, line, wsprintfA(line, "%s+0x%I64x\r\n", bareName(path), offset));
}

/// Walks from the place of the crash itself, not from the handler.
void writeFrames(HANDLE file, CONTEXT context)
{
    for (int i = 0; i < deepest && context.Rip; ++i) {
        writeFrame(file, context.Rip);
        DWORD64 base = 0;
        RUNTIME_FUNCTION *const function = RtlLookupFunctionEntry(context.Rip, &base, nullptr);
        if (!function) { // a leaf: the return address lies on top of the stack
            context.Rip = *reinterpret_cast<const DWORD64 *>(context.Rsp);
            context.Rsp += sizeof(DWORD64);
            continue;
        }
        void *handlerData = nullptr;
        DWORD64 frame = 0;
        RtlVirtualUnwind(UNW_FLAG_NHANDLER, base, context.Rip, function, &context, &handlerData, &frame,
                         nullptr);
    }
}

void writeTrace(DWORD code, const CONTEXT &context)
{
    const HANDLE file =
        CreateFileW(tracePath, GENERIC_WRITE, FILE_SHARE_READ, nullptr, CREATE_ALWAYS, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return;
    char line[32];
    writeLine(file, line, wsprintfA(line, "exception 0x%08x\r\n", code));
    writeFrames(file, context);
    CloseHandle(file);
}

LONG WINAPI onException(EXCEPTION_POINTERS *exception)
{
    writeTrace(exception->ExceptionRecord->ExceptionCode, *exception->ContextRecord);
    return EXCEPTION_CONTINUE_SEARCH;
}

/// abort() raises no exception: an uncaught C++ exception and a failed assertion come this way.
void onAbort(int)
{
    CONTEXT context = {};
    RtlCaptureContext(&context);
    writeTrace(0, context);
}

} // namespace

void writeCrashesTo(const QString &file)
{
    if (file.size() >= qsizetype(std::size(tracePath)))
        return;
    tracePath[file.toWCharArray(tracePath)] = L'\0';
    // What is kept for the handler when the stack is full. Of this thread: the window's.
    ULONG kept = roomForHandler;
    SetThreadStackGuarantee(&kept);
    SetUnhandledExceptionFilter(onException);
    std::signal(SIGABRT, onAbort);
}

} // namespace cpoise::app
#endif
