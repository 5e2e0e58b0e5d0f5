// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QtGlobal>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace cpoise
{

namespace
{
/// Fetched once, since looking an algorithm up takes locks; never freed, since threads may hash until the
/// end. No settings of the machine are read: the hashes are the same everywhere.
const EVP_MD *algorithm()
{
    static const EVP_MD *const sha256 = [] {
        OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);
        return EVP_MD_fetch(nullptr, "SHA256", nullptr);
    }();
    return sha256;
}

/// Nothing of this fails but for want of memory or a broken library, and a wrong hash must never be kept.
void must(bool done)
{
    if (!done)
        qFatal("SHA-256: libcrypto failed");
}
} // namespace

struct Sha256::Context {
    Context() : hash(EVP_MD_CTX_new()) { begin(); }
    ~Context() { EVP_MD_CTX_free(hash); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    void begin() { must(hash && EVP_DigestInit_ex2(hash, algorithm(), nullptr) == 1); }

    EVP_MD_CTX *hash;
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

void Sha256::addData(QByteArrayView bytes)
{
    must(EVP_DigestUpdate(m_context->hash, bytes.data(), std::size_t(bytes.size())) == 1);
}

QByteArray Sha256::result()
{
    QByteArray hash(size, Qt::Uninitialized);
    unsigned int length = 0;
    must(EVP_DigestFinal_ex(m_context->hash, reinterpret_cast<unsigned char *>(hash.data()), &length) == 1 &&
         length == size);
    m_context->begin();
    return hash;
}

} // namespace cpoise
