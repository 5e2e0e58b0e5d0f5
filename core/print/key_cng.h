// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <windows.h>

#include <wincrypt.h>

#include "print/key_provider.h"

/// Keys and certificates as Windows keeps them (crypt32, ncrypt and the older providers behind them).
namespace cpoise::print
{

struct StoreCloser {
    void operator()(void *store) const { CertCloseStore(store, 0); }
};
using CertificateStore = std::unique_ptr<void, StoreCloser>;

struct CertificateFree {
    void operator()(const CERT_CONTEXT *certificate) const { CertFreeCertificateContext(certificate); }
};
using CertificateContext = std::unique_ptr<const CERT_CONTEXT, CertificateFree>;

bool isRsa(const CERT_CONTEXT &certificate);

/// May the system ask the person, as for the PIN of a smartcard?
enum class Asking { Never, WhenNeeded };

/// The key that belongs to the certificate. The store stays open as long as the key. Invalid: none, or not
/// RSA.
Result<std::unique_ptr<KeyProvider>> openKeyOf(CertificateStore store, CertificateContext certificate,
                                               Asking asking);

} // namespace cpoise::print
