// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/key_cng.h"

#include <algorithm>
#include <string_view>

#include <ncrypt.h>

#include "base/sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
/// A key's handle, of the newer kind (CNG) or of the older (CryptoAPI); given back when it is ours to give.
struct KeyHandle {
    HCRYPTPROV_OR_NCRYPT_KEY_HANDLE handle = 0;
    DWORD kind = 0;
    BOOL ours = FALSE;

    KeyHandle() = default;
    KeyHandle(const KeyHandle &) = delete;
    KeyHandle &operator=(const KeyHandle &) = delete;
    ~KeyHandle()
    {
        if (!ours)
            return;
        if (isCng())
            NCryptFreeObject(handle);
        else
            CryptReleaseContext(handle, 0);
    }
    bool isCng() const { return kind == CERT_NCRYPT_KEY_SPEC; }
};

class LegacyHash
{
public:
    explicit LegacyHash(HCRYPTPROV provider) { CryptCreateHash(provider, CALG_SHA_256, 0, 0, &m_hash); }
    ~LegacyHash()
    {
        if (m_hash)
            CryptDestroyHash(m_hash);
    }
    LegacyHash(const LegacyHash &) = delete;
    LegacyHash &operator=(const LegacyHash &) = delete;

    /// Empty when the provider knows no SHA-256, or the key does not sign.
    QByteArray signature(const QByteArray &digest, DWORD keyKind) const
    {
        const auto *value = reinterpret_cast<const BYTE *>(digest.constData());
        DWORD size = 0;
        if (!m_hash || !CryptSetHashParam(m_hash, HP_HASHVAL, value, 0) ||
            !CryptSignHashW(m_hash, keyKind, nullptr, 0, nullptr, &size))
            return {};
        QByteArray made(qsizetype(size), Qt::Uninitialized);
        if (!CryptSignHashW(m_hash, keyKind, nullptr, 0, reinterpret_cast<BYTE *>(made.data()), &size))
            return {};
        // CryptoAPI writes numbers from their small end, PKCS#1 from their great end.
        std::reverse(made.begin(), made.end());
        return made;
    }

private:
    HCRYPTHASH m_hash = 0;
};

QByteArray signWithCng(NCRYPT_KEY_HANDLE key, QByteArray digest)
{
    BCRYPT_PKCS1_PADDING_INFO padding{BCRYPT_SHA256_ALGORITHM};
    auto *hash = reinterpret_cast<BYTE *>(digest.data());
    const DWORD hashSize = DWORD(digest.size());
    DWORD size = 0;
    if (NCryptSignHash(key, &padding, hash, hashSize, nullptr, 0, &size, BCRYPT_PAD_PKCS1) != ERROR_SUCCESS)
        return {};
    QByteArray made(qsizetype(size), Qt::Uninitialized);
    auto *out = reinterpret_cast<BYTE *>(made.data());
    const auto code = NCryptSignHash(key, &padding, hash, hashSize, out, size, &size, BCRYPT_PAD_PKCS1);
    return code == ERROR_SUCCESS ? made.left(qsizetype(size)) : QByteArray();
}

/// The container's key that signs. Some importers put down both kinds at once, which opens neither.
DWORD keyKindIn(HCRYPTPROV provider, DWORD named)
{
    for (const DWORD kind : {named, DWORD(AT_SIGNATURE), DWORD(AT_KEYEXCHANGE)}) {
        HCRYPTKEY key = 0;
        if (!CryptGetUserKey(provider, kind, &key))
            continue;
        CryptDestroyKey(key);
        return kind;
    }
    return named;
}

QByteArray signWithLegacy(HCRYPTPROV provider, const QByteArray &digest, DWORD keyKind)
{
    return LegacyHash(provider).signature(digest, keyKindIn(provider, keyKind));
}

/// The same key through the provider that knows SHA-256: keys are often kept by one that is older than it.
QByteArray signReopened(HCRYPTPROV provider, const QByteArray &digest, DWORD keyKind)
{
    DWORD size = 0;
    if (!CryptGetProvParam(provider, PP_CONTAINER, nullptr, &size, 0))
        return {};
    QByteArray container(qsizetype(size), '\0');
    HCRYPTPROV reopened = 0;
    if (!CryptGetProvParam(provider, PP_CONTAINER, reinterpret_cast<BYTE *>(container.data()), &size, 0) ||
        !CryptAcquireContextA(&reopened, container.constData(), MS_ENH_RSA_AES_PROV_A, PROV_RSA_AES, 0))
        return {};
    const QByteArray made = signWithLegacy(reopened, digest, keyKind);
    CryptReleaseContext(reopened, 0);
    return made;
}

QByteArray derOf(const CERT_CONTEXT &certificate)
{
    return {reinterpret_cast<const char *>(certificate.pbCertEncoded), qsizetype(certificate.cbCertEncoded)};
}

/// The certificate and those above it, from its own store and the system's; nothing is fetched from
/// elsewhere.
QVector<QByteArray> chainOf(const CERT_CONTEXT &certificate)
{
    CERT_CHAIN_PARA wanted{};
    wanted.cbSize = sizeof wanted;
    const CERT_CHAIN_CONTEXT *found = nullptr;
    QVector<QByteArray> chain;
    if (CertGetCertificateChain(nullptr, &certificate, nullptr, certificate.hCertStore, &wanted,
                                CERT_CHAIN_CACHE_ONLY_URL_RETRIEVAL, nullptr, &found) &&
        found->cChain > 0) {
        const CERT_SIMPLE_CHAIN &first = *found->rgpChain[0];
        for (DWORD i = 0; i < first.cElement; ++i)
            chain << derOf(*first.rgpElement[i]->pCertContext);
    }
    if (found)
        CertFreeCertificateChain(found);
    return chain.isEmpty() ? QVector<QByteArray>{derOf(certificate)} : chain;
}

class SystemKey final : public KeyProvider
{
public:
    SystemKey(CertificateStore store, CertificateContext certificate)
        : m_store(std::move(store)), m_certificate(std::move(certificate))
    {
    }

    bool open(Asking asking)
    {
        // With the cache flag a key that came with its certificate from a file is found where it is.
        const DWORD silent = asking == Asking::Never ? CRYPT_ACQUIRE_SILENT_FLAG : 0;
        return CryptAcquireCertificatePrivateKey(
            m_certificate.get(), silent | CRYPT_ACQUIRE_CACHE_FLAG | CRYPT_ACQUIRE_ALLOW_NCRYPT_KEY_FLAG,
            nullptr, &m_key.handle, &m_key.kind, &m_key.ours);
    }

    QVector<QByteArray> chain() const override { return chainOf(*m_certificate); }

    Result<QByteArray> signSha256(const QByteArray &bytes) override
    {
        const QByteArray made = signature(sha256(bytes));
        if (made.isEmpty())
            return fail(ErrorCode::Invalid, u"the key did not sign"_s);
        return made;
    }

private:
    QByteArray signature(const QByteArray &digest) const
    {
        if (m_key.isCng())
            return signWithCng(m_key.handle, digest);
        const QByteArray made = signWithLegacy(m_key.handle, digest, m_key.kind);
        return made.isEmpty() ? signReopened(m_key.handle, digest, m_key.kind) : made;
    }

    CertificateStore m_store; // first in, last out
    CertificateContext m_certificate;
    KeyHandle m_key;
};
} // namespace

bool isRsa(const CERT_CONTEXT &certificate)
{
    return std::string_view(certificate.pCertInfo->SubjectPublicKeyInfo.Algorithm.pszObjId) == szOID_RSA_RSA;
}

Result<std::unique_ptr<KeyProvider>> openKeyOf(CertificateStore store, CertificateContext certificate,
                                               Asking asking)
{
    if (!isRsa(*certificate))
        return fail(ErrorCode::Invalid,
                    u"The key is not an RSA key. Letters are signed with RSA keys only."_s);
    auto key = std::make_unique<SystemKey>(std::move(store), std::move(certificate));
    if (!key->open(asking))
        return fail(ErrorCode::Invalid, u"The certificate's key could not be opened."_s);
    return key;
}

} // namespace cpoise::print
