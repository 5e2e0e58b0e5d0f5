// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signing_key.h"

#include <QFileInfo>

#include "app/cli/password.h"
#include "print/key_choice.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
Result<Secret> passwordFor(const QString &file, bool fromInput)
{
    if (!QFileInfo::exists(file))
        return fail(ErrorCode::NotFound, u"The key file cannot be read: "_s + file);
    return fromInput ? passwordFromInput()
                     : passwordFromTerminal(u"Password of "_s + QFileInfo(file).fileName() + u':');
}
} // namespace

bool isToBeSigned(const Arguments &arguments)
{
    return arguments.has(u"--sign"_s) || arguments.has(u"--sign-with"_s);
}

Result<std::unique_ptr<print::KeyProvider>> signingKey(const Arguments &arguments)
{
    const print::KeyChoice choice{arguments.value(u"--sign"_s), arguments.value(u"--sign-with"_s)};
    if (!choice.needsPassword())
        return print::openKey(choice, {});
    const auto password = passwordFor(choice.file, arguments.has(u"--password-stdin"_s));
    if (!password)
        return tl::unexpected(password.error());
    return print::openKey(choice, *password);
}

} // namespace cpoise::app::cli
