// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/key_choice.h"

#include <QFile>

#include "print/key_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
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
} // namespace

Result<std::unique_ptr<KeyProvider>> openKey(const KeyChoice &choice, const Secret &password)
{
    if (!choice.needsPassword())
        return openStoredKey(choice.thumbprint);
    const auto bytes = keyFileBytes(choice.file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return openKeyFile(*bytes, password);
}

} // namespace cpoise::print
