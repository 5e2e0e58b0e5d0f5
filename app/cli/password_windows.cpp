// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <array>
#include <cstdio>

#include <windows.h>

#include "app/cli/password.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

Result<Secret> passwordFromTerminal(const QString &question)
{
    const HANDLE terminal = GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    if (!GetConsoleMode(terminal, &before))
        return fail(ErrorCode::Invalid, noTerminal());
    std::fputs((question + u' ').toUtf8().constData(), stderr);
    SetConsoleMode(terminal, (before | ENABLE_LINE_INPUT) & ~DWORD(ENABLE_ECHO_INPUT));
    // As UTF-16: in the terminal's own code page accents are lost.
    std::array<wchar_t, 1024> line{};
    DWORD length = 0;
    const bool any = ReadConsoleW(terminal, line.data(), DWORD(line.size()), &length, nullptr);
    SetConsoleMode(terminal, before);
    std::fputs("\n", stderr);
    while (length > 0 && (line[length - 1] == L'\r' || line[length - 1] == L'\n'))
        --length;
    QString typed = QString::fromWCharArray(line.data(), int(length));
    Secret::wipe(line.data(), sizeof line);
    Secret password = Secret::taken(typed);
    if (!any)
        return fail(ErrorCode::Invalid, u"No password was given."_s);
    return password;
}

} // namespace cpoise::app::cli
#endif
