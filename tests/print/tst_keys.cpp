// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QTest>

#include "print/key_store.h"
#include "tests/print/test_keys.h"

#ifdef Q_OS_WIN
#include "print/key_cng.h"
#endif

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// What every system's keys have to do (key_file_libcrypto.cpp; key_file_cng.cpp and key_store_cng.cpp), with
/// keys that openssl made.
class KeysTest : public QObject
{
    Q_OBJECT

    test::TestKeys m_keys;

    /// Windows may say no more than that the file does not open.
    static bool isOneOf(const QString &said, const QString &words)
    {
        return said.contains(words) ||
               (test::onWindows &&
                said.startsWith(u"The password does not open the key file, or the file is damaged."));
    }

    void signsLikeOpenssl(const Result<std::unique_ptr<print::KeyProvider>> &key) const
    {
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
        const auto signature = (*key)->signSha256(m_keys.read(u"message"_s));
        QVERIFY(signature);
        QCOMPARE(signature->toHex(), m_keys.read(u"message.sig"_s).toHex());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_keys.areThere())
            QSKIP("CPOISE_TEST_KEYS names no folder of keys (tests/print/make_keys makes one)");
    }

    void aKeyFileSignsAsOpensslDoes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("with its authority") << u"rsa"_s << QByteArray("letter");
        // Wine takes passwords of plain letters only; docs/windows-checklist.md has this one.
        if (!test::onWindows)
            QTest::newRow("a password with accents") << u"accents"_s << QByteArray("Grüße von Ægir");
        QTest::newRow("an empty password") << u"empty"_s << QByteArray();
    }
    void aKeyFileSignsAsOpensslDoes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, password);
        signsLikeOpenssl(m_keys.open(name, password));
    }

    void theSignersCertificateIsTheFirst()
    {
        const auto key = m_keys.open(u"rsa"_s);
        QVERIFY(key);
        QCOMPARE((*key)->chain().value(0).toHex(), m_keys.read(u"rsa.der"_s).toHex());
    }

    void anUnusableKeyFileSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong password") << u"rsa"_s << QByteArray("lettre") << u"password does not open"_s;
        QTest::newRow("wrong accents")
            << u"accents"_s << QByteArray("Grusse von Aegir") << u"password does not"_s;
        QTest::newRow("not RSA") << u"ec"_s << QByteArray("letter") << u"not an RSA key"_s;
        QTest::newRow("no key in it") << u"keyless"_s << QByteArray("letter") << u"no key with its"_s;
        QTest::newRow("cut short") << u"short"_s << QByteArray("letter") << u"key file"_s;
        QTest::newRow("words") << u"words"_s << QByteArray("letter") << u"not a PKCS#12 key file"_s;
        QTest::newRow("nothing") << u"none"_s << QByteArray("letter") << u"not a PKCS#12 key file"_s;
    }
    void anUnusableKeyFileSaysWhy()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, password);
        QFETCH(QString, words);
        const auto key = m_keys.open(name, password);
        QVERIFY(!key);
        QVERIFY2(isOneOf(key.error().detail, words), qPrintable(key.error().detail));
    }

    void aStoredKeyIsListedAndSigns()
    {
#ifdef Q_OS_WIN
        const QByteArray der = m_keys.read(u"rsa.der"_s);
        const QString thumbprint =
            QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex());
        putIntoOwnStore(m_keys.read(u"rsa.p12"_s));
        const QVector<print::StoredKey> keys = print::storedKeys();
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys.first().thumbprint, thumbprint);
        QCOMPARE(keys.first().name, u"Morgan Vale"_s);
        QCOMPARE(keys.first().issuerName, u"Borough Test Authority"_s);
        signsLikeOpenssl(print::openStoredKey(thumbprint.toUpper()));
#else
        QVERIFY(print::storedKeys().isEmpty());
#endif
        QVERIFY(!print::openStoredKey(QString(40, u'0')));
    }

#ifdef Q_OS_WIN
private:
    /// As a person does who opens the file in Explorer and imports it.
    static void putIntoOwnStore(QByteArray pkcs12)
    {
        CRYPT_DATA_BLOB blob{DWORD(pkcs12.size()), reinterpret_cast<BYTE *>(pkcs12.data())};
        const print::CertificateStore from(PFXImportCertStore(&blob, L"letter", CRYPT_USER_KEYSET));
        QVERIFY(from);
        const print::CertificateStore own(
            CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, CERT_SYSTEM_STORE_CURRENT_USER, L"MY"));
        QVERIFY(own);
        const CERT_CONTEXT *at = nullptr;
        while ((at = CertEnumCertificatesInStore(from.get(), at)))
            QVERIFY(
                CertAddCertificateContextToStore(own.get(), at, CERT_STORE_ADD_REPLACE_EXISTING, nullptr));
    }
#endif
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
