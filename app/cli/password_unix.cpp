// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifndef Q_OS_WIN
#include <cstdio>

#include <termios.h>
#include <unistd.h>

#include "app/cli/password.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
/// As long as it lives, what is typed is not shown.
class HiddenTyping
{
public:
    HiddenTyping() : m_isThere(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        if (m_isThere)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (m_isThere)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;
    bool isThere() const { return m_isThere; }

private:
    termios m_before{};
    bool m_isThere = false;
};
} // namespace

Result<Secret> passwordFromTerminal(const QString &question)
{
    const HiddenTyping terminal;
    if (!terminal.isThere())
        return fail(ErrorCode::Invalid, noTerminal());
    std::fputs((question + u' ').toUtf8().constData(), stderr);
    Result<Secret> password = passwordFromInput();
    std::fputs("\n", stderr);
    return password;
}

} // namespace cpoise::app::cli
#endif
