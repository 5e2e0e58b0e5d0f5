// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/key_store.h"

#include <algorithm>

#include "print/certificate.h"
#include "print/key_cng.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
CertificateStore ownStore()
{
    return CertificateStore(CertOpenStore(
        CERT_STORE_PROV_SYSTEM_W, 0, 0,
        CERT_SYSTEM_STORE_CURRENT_USER | CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG, L"MY"));
}

bool hasKey(const CERT_CONTEXT &certificate)
{
    DWORD size = 0;
    return CertGetCertificateContextProperty(&certificate, CERT_KEY_PROV_INFO_PROP_ID, nullptr, &size);
}

QString thumbprintOf(const CERT_CONTEXT &certificate)
{
    QByteArray hash(20, '\0');
    DWORD size = DWORD(hash.size());
    if (!CertGetCertificateContextProperty(&certificate, CERT_SHA1_HASH_PROP_ID, hash.data(), &size))
        return {};
    return QString::fromLatin1(hash.toHex());
}

std::optional<StoredKey> storedKey(const CERT_CONTEXT &certificate)
{
    const auto read = readCertificate(QByteArray(reinterpret_cast<const char *>(certificate.pbCertEncoded),
                                                 qsizetype(certificate.cbCertEncoded)));
    if (!read || !read->isRsa || !hasKey(certificate))
        return std::nullopt;
    return StoredKey{thumbprintOf(certificate), read->name, read->issuerName, read->from, read->until};
}
} // namespace

QVector<StoredKey> storedKeys()
{
    QVector<StoredKey> keys;
    const CertificateStore store = ownStore();
    const CERT_CONTEXT *at = nullptr;
    while (store && (at = CertEnumCertificatesInStore(store.get(), at)))
        if (const auto key = storedKey(*at))
            keys << *key;
    std::ranges::sort(keys, {}, [](const StoredKey &key) { return std::pair(key.name, key.thumbprint); });
    return keys;
}

Result<std::unique_ptr<KeyProvider>> openStoredKey(const QString &thumbprint)
{
    CertificateStore store = ownStore();
    const CERT_CONTEXT *at = nullptr;
    while (store && (at = CertEnumCertificatesInStore(store.get(), at)))
        if (hasKey(*at) && thumbprintOf(*at).compare(thumbprint, Qt::CaseInsensitive) == 0)
            return openKeyOf(std::move(store), CertificateContext(at), Asking::WhenNeeded);
    return fail(ErrorCode::Invalid,
                u"There is no certificate of that thumbprint with its key among your own."_s);
}

} // namespace cpoise::print
