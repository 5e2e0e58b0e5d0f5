// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/certificate_trust.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "print/libcrypto_handles.h"

namespace cpoise::print
{

namespace
{
using namespace libcrypto;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Holder holderOf(const QByteArray &der)
{
    const unsigned char *at = bytesOf(der);
    return Holder(d2i_X509(nullptr, &at, long(der.size())));
}

const EVP_MD *digestOf(cms::Hash hash)
{
    switch (hash) {
    case cms::Hash::Sha384:
        return EVP_sha384();
    case cms::Hash::Sha512:
        return EVP_sha512();
    case cms::Hash::Sha256:
        break;
    }
    return EVP_sha256();
}

Store storeOf(const TrustAnchors &anchors)
{
    Store store(X509_STORE_new());
    if (store && anchors.certificates.isEmpty())
        X509_STORE_set_default_paths(store.get());
    for (const QByteArray &der : anchors.certificates)
        if (const Holder anchor = holderOf(der); store && anchor)
            X509_STORE_add_cert(store.get(), anchor.get());
    return store;
}
} // namespace

Fit signatureFit(const QByteArray &certificate, cms::Hash hash, const QByteArray &bytes,
                 const QByteArray &signature)
{
    const Holder holder = holderOf(certificate);
    const Key key(holder ? X509_get_pubkey(holder.get()) : nullptr);
    const DigestContext checking(EVP_MD_CTX_new());
    if (!key || !checking ||
        EVP_DigestVerifyInit(checking.get(), nullptr, digestOf(hash), nullptr, key.get()) != 1) {
        ERR_clear_error();
        return Fit::CannotTell;
    }
    const int fits = EVP_DigestVerify(checking.get(), bytesOf(signature), std::size_t(signature.size()),
                                      bytesOf(bytes), std::size_t(bytes.size()));
    ERR_clear_error();
    return fits == 1 ? Fit::Fits : Fit::DoesNot;
}

bool isTrusted(const Chain &chain, const TrustAnchors &anchors)
{
    const Holder holder = holderOf(chain.certificate);
    const Store store = storeOf(anchors);
    const Holders others(sk_X509_new_null());
    const StoreContext context(X509_STORE_CTX_new());
    if (!holder || !store || !others || !context)
        return false;
    for (const QByteArray &der : chain.others)
        if (Holder other = holderOf(der))
            sk_X509_push(others.get(), other.release());
    if (X509_STORE_CTX_init(context.get(), store.get(), holder.get(), others.get()) != 1)
        return false;
    X509_VERIFY_PARAM *wanted = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(wanted, chain.at.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_purpose(wanted, chain.purpose == Purpose::Timestamping ? X509_PURPOSE_TIMESTAMP_SIGN
                                                                                 : X509_PURPOSE_ANY);
    // A certificate that was chosen as trusted need not be a root.
    X509_VERIFY_PARAM_set_flags(wanted, X509_V_FLAG_PARTIAL_CHAIN);
    const bool trusted = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    return trusted;
}

} // namespace cpoise::print
