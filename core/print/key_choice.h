// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/key_provider.h"

namespace cpoise::print
{

/// Which key somebody chose to sign with: one of the two.
struct KeyChoice {
    QString file;       ///< path of a PKCS#12 file
    QString thumbprint; ///< of a certificate that the system keeps (key_store.h)
    bool isEmpty() const { return file.isEmpty() && thumbprint.isEmpty(); }
    bool needsPassword() const { return thumbprint.isEmpty(); }
};

/// NotFound when the file cannot be read; otherwise as openKeyFile and openStoredKey. May wait for a
/// smartcard, or for a slow disk: not for the desk thread.
Result<std::unique_ptr<KeyProvider>> openKey(const KeyChoice &choice, const Secret &password);

} // namespace cpoise::print
