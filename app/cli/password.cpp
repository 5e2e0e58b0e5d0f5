// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/password.h"

#include <array>
#include <cstdio>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
/// One line without its end. What was read is wiped here.
Result<Secret> lineFrom(std::FILE *input)
{
    std::array<char, 1024> line{};
    const bool any = std::fgets(line.data(), int(line.size()), input);
    const std::size_t length = std::strcspn(line.data(), "\r\n");
    const bool isWhole = any && (line[length] != '\0' || std::feof(input));
    QByteArray typed(line.data(), qsizetype(length));
    Secret::wipe(line.data(), line.size());
    Secret password = Secret::taken(typed);
    if (!isWhole)
        return fail(ErrorCode::Invalid, u"No password was given."_s);
    return password;
}
} // namespace

QString noTerminal()
{
    return u"There is no terminal to ask for the password on. Give it on standard input, with "
           u"--password-stdin."_s;
}

Result<Secret> passwordFromInput()
{
    std::setvbuf(stdin, nullptr, _IONBF, 0); // no copy in a buffer that nobody wipes
    return lineFrom(stdin);
}

} // namespace cpoise::app::cli
