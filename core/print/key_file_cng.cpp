// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <vector>

#include "print/key_cng.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
/// The password as Windows wants it (UTF-16), wiped when it goes.
class WidePassword
{
public:
    explicit WidePassword(const Secret &password)
    {
        const char *text = password.text();
        const int size = MultiByteToWideChar(CP_UTF8, 0, text, -1, nullptr, 0);
        m_text.resize(std::size_t(std::max(size, 1)));
        MultiByteToWideChar(CP_UTF8, 0, text, -1, m_text.data(), size);
    }
    ~WidePassword() { Secret::wipe(m_text.data(), m_text.size() * sizeof(wchar_t)); }
    WidePassword(const WidePassword &) = delete;
    WidePassword &operator=(const WidePassword &) = delete;

    const wchar_t *text() const { return m_text.data(); }

private:
    std::vector<wchar_t> m_text;
};

QString whyUnreadable(DWORD code)
{
    if (code == ERROR_INVALID_PASSWORD)
        return u"The password does not open the key file."_s;
    return u"The password does not open the key file, or the file is damaged. If the password is right, "
           u"export "
           "the key again."_s;
}

/// The first certificate of the store that has a key with it.
CertificateContext withKey(HCERTSTORE store)
{
    const CERT_CONTEXT *at = nullptr;
    while ((at = CertEnumCertificatesInStore(store, at))) {
        DWORD size = 0;
        if (CertGetCertificateContextProperty(at, CERT_KEY_CONTEXT_PROP_ID, nullptr, &size) ||
            CertGetCertificateContextProperty(at, CERT_KEY_PROV_INFO_PROP_ID, nullptr, &size))
            return CertificateContext(at);
    }
    return nullptr;
}
} // namespace

Result<std::unique_ptr<KeyProvider>> openKeyFile(const QByteArray &pkcs12, const Secret &password)
{
    QByteArray bytes = pkcs12;
    CRYPT_DATA_BLOB blob{DWORD(bytes.size()), reinterpret_cast<BYTE *>(bytes.data())};
    if (!PFXIsPFXBlob(&blob))
        return fail(ErrorCode::Invalid, u"This is not a PKCS#12 key file (.p12 or .pfx)."_s);
    const WidePassword wide(password);
    // The key is not put into the person's own keys: it goes when the store is closed.
    CertificateStore store(PFXImportCertStore(&blob, wide.text(), PKCS12_NO_PERSIST_KEY));
    if (!store)
        return fail(ErrorCode::Invalid, whyUnreadable(GetLastError()));
    CertificateContext certificate = withKey(store.get());
    if (!certificate)
        return fail(ErrorCode::Invalid, u"The key file holds no key with its certificate."_s);
    return openKeyOf(std::move(store), std::move(certificate), Asking::Never);
}

} // namespace cpoise::print
