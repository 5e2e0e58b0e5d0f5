/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import_key FILE.p12 PASSWORD : puts a key into the person's own certificates, as a double click in Explorer does.
   Wine has no program for that. */
#include <windows.h>

#include <stdio.h>
#include <wincrypt.h>

static DWORD bytes_of(const wchar_t *path, BYTE *bytes, DWORD most)
{
    DWORD size = 0;
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE || !ReadFile(file, bytes, most, &size, NULL))
        return 0;
    CloseHandle(file);
    return size;
}

int wmain(int count, wchar_t **arguments)
{
    static BYTE bytes[65536];
    CRYPT_DATA_BLOB blob = {count == 3 ? bytes_of(arguments[1], bytes, sizeof bytes) : 0, bytes};
    HCERTSTORE from = blob.cbData ? PFXImportCertStore(&blob, arguments[2], CRYPT_USER_KEYSET) : NULL;
    HCERTSTORE own = CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, CERT_SYSTEM_STORE_CURRENT_USER, L"MY");
    const CERT_CONTEXT *at = NULL;
    int put = 0;
    while (from && own && (at = CertEnumCertificatesInStore(from, at)))
        put += CertAddCertificateContextToStore(own, at, CERT_STORE_ADD_REPLACE_EXISTING, NULL);
    if (own)
        CertCloseStore(own, 0); /* Wine writes it down now */
    printf("%d certificates\n", put);
    return put > 0 ? 0 : 1;
}
