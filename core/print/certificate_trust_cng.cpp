// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/certificate_trust.h"

#include <cstddef>

#include "print/key_cng.h"

namespace cpoise::print
{

namespace
{
constexpr DWORD derOrPem = X509_ASN_ENCODING | PKCS_7_ASN_ENCODING;

CertificateContext holderOf(const QByteArray &der)
{
    return CertificateContext(CertCreateCertificateContext(
        derOrPem, reinterpret_cast<const BYTE *>(der.constData()), DWORD(der.size())));
}

struct KeyCloser {
    void operator()(void *key) const { BCryptDestroyKey(key); }
};
using PublicKey = std::unique_ptr<void, KeyCloser>;

PublicKey publicKeyOf(const CERT_CONTEXT &certificate)
{
    BCRYPT_KEY_HANDLE key = nullptr;
    CryptImportPublicKeyInfoEx2(derOrPem, &certificate.pCertInfo->SubjectPublicKeyInfo, 0, nullptr, &key);
    return PublicKey(key);
}

const wchar_t *nameOf(cms::Hash hash)
{
    switch (hash) {
    case cms::Hash::Sha384:
        return BCRYPT_SHA384_ALGORITHM;
    case cms::Hash::Sha512:
        return BCRYPT_SHA512_ALGORITHM;
    case cms::Hash::Sha256:
        break;
    }
    return BCRYPT_SHA256_ALGORITHM;
}

CertificateStore storeOf(const QVector<QByteArray> &certificates)
{
    CertificateStore store(CertOpenStore(CERT_STORE_PROV_MEMORY, 0, 0, 0, nullptr));
    for (const QByteArray &der : certificates)
        if (const CertificateContext one = holderOf(der); store && one)
            CertAddCertificateContextToStore(store.get(), one.get(), CERT_STORE_ADD_ALWAYS, nullptr);
    return store;
}

/// Trusts these and no others; none: the system's own.
class ChainEngine
{
public:
    explicit ChainEngine(const TrustAnchors &anchors) : m_isOwn(!anchors.certificates.isEmpty())
    {
        if (!m_isOwn)
            return;
        m_anchors = storeOf(anchors.certificates);
        CERT_CHAIN_ENGINE_CONFIG config{};
        // As Windows 7 has it: Wine knows no other.
        config.cbSize = offsetof(CERT_CHAIN_ENGINE_CONFIG, dwExclusiveFlags);
        config.hExclusiveRoot = m_anchors.get();
        CertCreateCertificateChainEngine(&config, &m_engine);
    }
    ~ChainEngine()
    {
        if (m_engine)
            CertFreeCertificateChainEngine(m_engine);
    }
    ChainEngine(const ChainEngine &) = delete;
    ChainEngine &operator=(const ChainEngine &) = delete;

    bool isThere() const { return !m_isOwn || m_engine; }
    HCERTCHAINENGINE handle() const { return m_engine; }

private:
    CertificateStore m_anchors;
    HCERTCHAINENGINE m_engine = nullptr;
    bool m_isOwn;
};

FILETIME fileTimeOf(const QDateTime &at)
{
    constexpr qint64 secondsFrom1601To1970 = 11644473600;
    const quint64 ticks = quint64(at.toSecsSinceEpoch() + secondsFrom1601To1970) * 10000000;
    return {DWORD(ticks & 0xFFFFFFFF), DWORD(ticks >> 32)};
}
} // namespace

Fit signatureFit(const QByteArray &certificate, cms::Hash hash, const QByteArray &bytes,
                 const QByteArray &signature)
{
    const CertificateContext holder = holderOf(certificate);
    const PublicKey key = holder && isRsa(*holder) ? publicKeyOf(*holder) : nullptr;
    if (!key)
        return Fit::CannotTell;
    BCRYPT_PKCS1_PADDING_INFO padding{nameOf(hash)};
    QByteArray digest = cms::hashOf(hash, bytes);
    QByteArray copy = signature;
    const NTSTATUS status = BCryptVerifySignature(
        key.get(), &padding, reinterpret_cast<BYTE *>(digest.data()), DWORD(digest.size()),
        reinterpret_cast<BYTE *>(copy.data()), DWORD(copy.size()), BCRYPT_PAD_PKCS1);
    return status == 0 ? Fit::Fits : Fit::DoesNot;
}

bool isTrusted(const Chain &chain, const TrustAnchors &anchors)
{
    const CertificateContext holder = holderOf(chain.certificate);
    const CertificateStore others = storeOf(chain.others);
    const ChainEngine engine(anchors);
    if (!holder || !others || !engine.isThere())
        return false;
    char timestamping[] = szOID_PKIX_KP_TIMESTAMP_SIGNING;
    char *usages[] = {timestamping};
    CERT_CHAIN_PARA wanted{};
    wanted.cbSize = sizeof wanted;
    if (chain.purpose == Purpose::Timestamping)
        wanted.RequestedUsage.Usage = {1, usages};
    FILETIME at = fileTimeOf(chain.at);
    const CERT_CHAIN_CONTEXT *found = nullptr;
    if (!CertGetCertificateChain(engine.handle(), holder.get(), &at, others.get(), &wanted,
                                 CERT_CHAIN_CACHE_ONLY_URL_RETRIEVAL, nullptr, &found))
        return false;
    const bool trusted = found->TrustStatus.dwErrorStatus == CERT_TRUST_NO_ERROR;
    CertFreeCertificateChain(found);
    return trusted;
}

} // namespace cpoise::print
