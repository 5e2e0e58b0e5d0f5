// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signing_key.h"

#include <QFile>
#include <QFileInfo>

#include "app/cli/password.h"
#include "print/key_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
/// Key files are a few kilobytes.
constexpr qint64 largestKeyFile = 1 << 20;

Result<QByteArray> keyFileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"The key file cannot be read: "_s + path);
    if (file.size() > largestKeyFile)
        return fail(ErrorCode::Invalid, u"This is no key file, it is too large: "_s + path);
    return file.readAll();
}

Result<std::unique_ptr<print::KeyProvider>> keyInFile(const QString &path, bool fromInput)
{
    const auto bytes = keyFileBytes(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto password = fromInput
                              ? passwordFromInput()
                              : passwordFromTerminal(u"Password of "_s + QFileInfo(path).fileName() + u':');
    if (!password)
        return tl::unexpected(password.error());
    return print::openKeyFile(*bytes, *password);
}
} // namespace

bool isToBeSigned(const Arguments &arguments)
{
    return arguments.has(u"--sign"_s) || arguments.has(u"--sign-with"_s);
}

Result<std::unique_ptr<print::KeyProvider>> signingKey(const Arguments &arguments)
{
    if (arguments.has(u"--sign-with"_s))
        return print::openStoredKey(arguments.value(u"--sign-with"_s));
    return keyInFile(arguments.value(u"--sign"_s), arguments.has(u"--password-stdin"_s));
}

} // namespace cpoise::app::cli
