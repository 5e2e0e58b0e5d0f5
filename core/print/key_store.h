// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDateTime>
#include <QString>
#include <QVector>

#include "base/result.h"
#include "print/key_provider.h"

namespace cpoise::print
{

/// A certificate with its key that the system keeps for the person who is signed in, on this machine or on a
/// smartcard.
struct StoredKey {
    QString thumbprint; ///< SHA-1 of the certificate, 40 lower-case hexadecimal digits: how Windows names it
    QString name;       ///< of its holder
    QString issuerName;
    QDateTime from, until; ///< UTC
};

/// Those that letters can be signed with (RSA), by name. On Windows the person's own store ("MY"); other
/// systems have none, and the list is empty.
QVector<StoredKey> storedKeys();

/// The key of that thumbprint. The system asks for the smartcard's PIN itself when one is needed. Invalid
/// with a sentence: not there, no key to it, or not RSA.
Result<std::unique_ptr<KeyProvider>> openStoredKey(const QString &thumbprint);

} // namespace cpoise::print
