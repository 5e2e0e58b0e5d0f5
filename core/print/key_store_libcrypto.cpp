// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/key_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

QVector<StoredKey> storedKeys()
{
    return {};
}

Result<std::unique_ptr<KeyProvider>> openStoredKey(const QString &)
{
    return fail(ErrorCode::Invalid, u"This system keeps no certificates to sign with. Use a key file."_s);
}

} // namespace cpoise::print
