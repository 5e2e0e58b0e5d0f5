// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/err.h>
#include <openssl/pkcs12.h>

#include "print/key_provider.h"
#include "print/libcrypto_handles.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
using namespace libcrypto;
using Box = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;

QByteArray derOf(X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return der;
}

tl::unexpected<Error> refused(const QString &why)
{
    ERR_clear_error();
    return fail(ErrorCode::Invalid, why);
}

class FileKey final : public KeyProvider
{
public:
    FileKey(Key key, QVector<QByteArray> chain) : m_key(std::move(key)), m_chain(std::move(chain)) {}

    QVector<QByteArray> chain() const override { return m_chain; }

    Result<QByteArray> signSha256(const QByteArray &bytes) override
    {
        const DigestContext signing(EVP_MD_CTX_new());
        const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
        QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
        std::size_t size = std::size_t(signature.size());
        if (!signing || EVP_DigestSignInit(signing.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1 ||
            EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data,
                           std::size_t(bytes.size())) != 1)
            return refused(u"the key did not sign"_s);
        signature.resize(qsizetype(size));
        return signature;
    }

private:
    Key m_key;
    QVector<QByteArray> m_chain;
};

/// A wrong password, a lock that OpenSSL no longer opens, or damage.
QString whyUnreadable()
{
    for (unsigned long error = ERR_get_error(); error != 0; error = ERR_get_error()) {
        const int reason = ERR_GET_REASON(error);
        if (ERR_GET_LIB(error) == ERR_LIB_PKCS12 && reason == PKCS12_R_MAC_VERIFY_FAILURE)
            return u"The password does not open the key file."_s;
        if (reason == ERR_R_UNSUPPORTED)
            return u"The key file is locked in a way that is too old to be safe. Export it again with AES."_s;
    }
    return u"The key file is damaged. Export it again."_s;
}
} // namespace

Result<std::unique_ptr<KeyProvider>> openKeyFile(const QByteArray &pkcs12, const Secret &password)
{
    ERR_clear_error();
    const auto *at = reinterpret_cast<const unsigned char *>(pkcs12.constData());
    const Box box(d2i_PKCS12(nullptr, &at, long(pkcs12.size())));
    if (!box)
        return refused(u"This is not a PKCS#12 key file (.p12 or .pfx)."_s);
    EVP_PKEY *key = nullptr;
    X509 *holder = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(box.get(), password.text(), &key, &holder, &others) != 1)
        return refused(whyUnreadable());
    Key ownKey(key);
    const Holder ownHolder(holder);
    const Holders chain(others);
    if (!ownKey || !ownHolder)
        return refused(u"The key file holds no key with its certificate."_s);
    if (EVP_PKEY_get_base_id(ownKey.get()) != EVP_PKEY_RSA)
        return refused(u"The key is not an RSA key. Letters are signed with RSA keys only."_s);
    QVector<QByteArray> ders{derOf(ownHolder.get())};
    for (int i = 0; i < sk_X509_num(chain.get()); ++i)
        ders << derOf(sk_X509_value(chain.get(), i));
    return std::make_unique<FileKey>(std::move(ownKey), std::move(ders));
}

} // namespace cpoise::print
