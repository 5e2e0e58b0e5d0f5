// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <algorithm>
#include <limits>

#include <QtGlobal>
#include <windows.h>

#include <bcrypt.h>

namespace cpoise
{

namespace
{
/// Windows 10's own handle of SHA-256 (BCRYPT_SHA256_ALG_HANDLE), which needs no opening; the headers of
/// mingw-w64 do not name it yet.
const BCRYPT_ALG_HANDLE algorithm = reinterpret_cast<BCRYPT_ALG_HANDLE>(quintptr(0x41));

/// Nothing of this fails but for want of memory, and a wrong hash must never be kept.
void must(NTSTATUS status)
{
    if (!BCRYPT_SUCCESS(status))
        qFatal("SHA-256: CNG failed (%lx)", static_cast<unsigned long>(status));
}
} // namespace

struct Sha256::Context {
    Context() { must(BCryptCreateHash(algorithm, &hash, nullptr, 0, nullptr, 0, BCRYPT_HASH_REUSABLE_FLAG)); }
    ~Context() { BCryptDestroyHash(hash); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    BCRYPT_HASH_HANDLE hash = nullptr;
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

void Sha256::addData(QByteArrayView bytes)
{
    constexpr qsizetype most = std::numeric_limits<ULONG>::max();
    for (qsizetype at = 0; at < bytes.size(); at += most) {
        const QByteArrayView part = bytes.sliced(at, std::min(most, bytes.size() - at));
        auto *const data = reinterpret_cast<PUCHAR>(const_cast<char *>(part.data()));
        must(BCryptHashData(m_context->hash, data, static_cast<ULONG>(part.size()), 0));
    }
}

QByteArray Sha256::result()
{
    QByteArray hash(size, Qt::Uninitialized);
    must(BCryptFinishHash(m_context->hash, reinterpret_cast<PUCHAR>(hash.data()), size, 0));
    return hash;
}

} // namespace cpoise
