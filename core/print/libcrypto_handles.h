// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <openssl/evp.h>
#include <openssl/x509.h>

/// Objects of OpenSSL that let go of themselves. For files named *_libcrypto.cpp only.
namespace cpoise::print::libcrypto
{

template<auto Free>
struct Freed {
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

inline void freeAll(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Holder = std::unique_ptr<X509, Freed<X509_free>>;
using Holders = std::unique_ptr<STACK_OF(X509), Freed<freeAll>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

} // namespace cpoise::print::libcrypto
