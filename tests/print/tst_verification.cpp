// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "base/sha256.h"
#include "print/cms.h"
#include "print/pdf_signer.h"
#include "print/signature_finder.h"
#include "print/verification.h"
#include "tests/print/printed.h"
#include "tests/print/test_keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using Fault = print::SignatureReport::Fault;
using Period = print::Standing::Period;

namespace
{
/// Shows one certificate and signs with the key of another.
class Impostor final : public print::KeyProvider
{
public:
    Impostor(QVector<QByteArray> chain, print::KeyProvider &key) : m_chain(std::move(chain)), m_key(key) {}
    QVector<QByteArray> chain() const override { return m_chain; }
    Result<QByteArray> signSha256(const QByteArray &bytes) override { return m_key.signSha256(bytes); }

private:
    QVector<QByteArray> m_chain;
    print::KeyProvider &m_key;
};

/// `openssl ts` with a clock and a key of its own.
class Office final : public print::TimestampAuthority
{
public:
    Office(const test::TestKeys &keys, QString signer) : m_keys(keys), m_signer(std::move(signer)) {}
    Result<QByteArray> ask(const QByteArray &request) override
    {
        m_keys.write(u"query.tsq"_s, request);
        m_keys.run(u"openssl"_s, {u"ts"_s, u"-reply"_s, u"-config"_s, u"tsa.cnf"_s, u"-queryfile"_s,
                                  u"query.tsq"_s, u"-signer"_s, m_signer + u".pem"_s, u"-inkey"_s,
                                  m_signer + u".key"_s, u"-out"_s, u"answer.tsr"_s});
        return m_keys.read(u"answer.tsr"_s);
    }

private:
    const test::TestKeys &m_keys;
    QString m_signer;
};
} // namespace

/// What the program says of a signed file, good or not. That other programs say the same of a good one is in
/// tst_signing.cpp and in the tests of the command line.
class VerificationTest : public QObject
{
    Q_OBJECT

    test::TestKeys m_keys;
    print::UnsignedPdf m_unsigned;
    QByteArray m_signed;
    print::TrustAnchors m_anchors;
    QDateTime m_now;

    QByteArray signedBy(print::KeyProvider &key, print::TimestampAuthority *authority = nullptr) const
    {
        const auto made = print::signPdf(m_unsigned, key, {m_now, {u"Digitally signed by"_s}, {}, authority});
        return made ? made->bytes : QByteArray();
    }
    QByteArray signedWith(const QString &name, print::TimestampAuthority *authority = nullptr) const
    {
        const auto key = m_keys.open(name);
        return key ? signedBy(**key, authority) : QByteArray();
    }

    print::SignatureReport report(const QByteArray &file) const { return report(file, m_now); }
    print::SignatureReport report(const QByteArray &file, const QDateTime &now) const
    {
        const auto verification = print::verifyPdf(file, m_anchors, now);
        return verification.signatures.isEmpty() ? print::SignatureReport() : verification.signatures.first();
    }

    /// The signed file with another blob in /Contents.
    static QByteArray withContents(QByteArray file, const QByteArray &blob)
    {
        const auto found = print::findSignatures(file).first();
        const QByteArray hex = blob.toHex().leftJustified(found.behind - found.gap - 2, '0');
        return file.replace(found.gap + 1, hex.size(), hex);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_keys.areThere())
            QSKIP("CPOISE_TEST_KEYS names no folder of keys (tests/print/make_keys makes one)");
        m_now = QDateTime::currentDateTimeUtc();
        letter::Document letter =
            test::document({test::heading(1, u"Your request 101/26"_s), test::paragraph(test::words(60)),
                            test::signature({u"Morgan Vale"_s})});
        letter.signatureField = u"Digital signature of Morgan Vale"_s;
        const auto pages = test::press().layOut(letter, {});
        QVERIFY(pages);
        const auto made = test::press().unsignedPdf(letter, *pages);
        QVERIFY(made && made->field);
        m_unsigned = *made;
        m_anchors.certificates = {m_keys.certificate(u"ca"_s)};
        m_signed = signedWith(u"rsa"_s);
        QVERIFY(!m_signed.isEmpty());
    }

    void aGoodOneIsWhole()
    {
        const auto verification = print::verifyPdf(m_signed, m_anchors, m_now);
        QVERIFY(verification.isPdf);
        QCOMPARE(verification.signatures.size(), 1);
        const auto &one = verification.signatures.first();
        QCOMPARE(one.fault, Fault::None);
        QVERIFY(one.isWhole());
        QCOMPARE(one.signer->name, u"Morgan Vale"_s);
        QCOMPARE(one.signer->issuerName, u"Borough Test Authority"_s);
        QCOMPARE(one.standing, (print::Standing{Period::Valid, true}));
        QCOMPARE(one.claimed.toSecsSinceEpoch(), m_now.toSecsSinceEpoch());
        QCOMPARE(one.signedBytes, m_signed.size());
        QCOMPARE(m_signed.left(one.unsignedBytes), m_unsigned.bytes);
        QVERIFY(!one.stamp);
    }

    void whatIsNotSigned()
    {
        QVERIFY(!print::verifyPdf("A letter.", m_anchors, m_now).isPdf);
        const auto plain = print::verifyPdf(m_unsigned.bytes, m_anchors, m_now);
        QVERIFY(plain.isPdf && plain.signatures.isEmpty());
    }

    void changedBytes_data()
    {
        QTest::addColumn<double>("where");
        QTest::newRow("in the pages") << 0.1;
        QTest::newRow("in the middle") << 0.4;
        QTest::newRow("behind the signature") << 1.0;
    }
    void changedBytes()
    {
        QFETCH(double, where);
        QByteArray file = m_signed;
        const qsizetype at = where < 1 ? qsizetype(where * double(m_unsigned.bytes.size())) : file.size() - 1;
        file[at] = char(file[at] ^ 1);
        QCOMPARE(report(file).fault, Fault::Changed);
        QVERIFY(!report(file).isWhole());
    }

    /// No single byte outside the signature itself can be another without notice.
    void everyByteCounts()
    {
        const auto found = print::findSignatures(m_signed).first();
        QRandomGenerator random(5);
        for (int i = 0; i < 300; ++i) {
            qsizetype at = random.bounded(int(m_signed.size() - (found.behind - found.gap)));
            at += at < found.gap ? 0 : found.behind - found.gap;
            QByteArray file = m_signed;
            file[at] = char(file[at] ^ (1 << random.bounded(8)));
            const auto verification = print::verifyPdf(file, m_anchors, m_now);
            QVERIFY2(verification.signatures.isEmpty() ||
                         verification.signatures.first().fault != Fault::None,
                     qPrintable(u"byte %1"_s.arg(at)));
        }
    }

    void appendedBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<print::Appended>("kind");
        QTest::newRow("an empty line") << QByteArray("\n") << print::Appended::Idle;
        QTest::newRow("words") << QByteArray("\n% seen\n") << print::Appended::Idle;
        QTest::newRow("another page in its place")
            << QByteArray("7 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n")
            << print::Appended::Objects;
        QTest::newRow("another root")
            << QByteArray("xref\n0 0\ntrailer\n<</Root 9 0 R>>\nstartxref\n0\n%%EOF\n")
            << print::Appended::Objects;
    }
    void appendedBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(print::Appended, kind);
        const auto one = report(m_signed + bytes);
        QCOMPARE(one.fault, Fault::None);
        QCOMPARE(one.appended, kind);
        QCOMPARE(one.appendedBytes, bytes.size());
        QVERIFY(!one.isWhole());
    }

    void aCertificateOutOfItsTime()
    {
        QCOMPARE(report(m_signed, m_now.addDays(40)).standing, (print::Standing{Period::Over, true}));
        QCOMPARE(report(m_signed, m_now.addDays(-3)).standing, (print::Standing{Period::NotYet, true}));
        const auto expired = report(signedWith(u"expired"_s));
        QCOMPARE(expired.fault, Fault::None);
        QCOMPARE(expired.standing.period, Period::Over);
    }

    void aCertificateThatNobodyVouchesFor()
    {
        const auto one = report(signedWith(u"other"_s));
        QCOMPARE(one.fault, Fault::None);
        QCOMPARE(one.standing, (print::Standing{Period::Valid, false}));
        QVERIFY(!print::verifyPdf(m_signed, {}, m_now).signatures.first().standing.trusted);
    }

    /// A certificate that is given is trusted although it is no root.
    void aChosenCertificateIsTrusted()
    {
        if (test::onWindows)
            QSKIP("Windows trusts roots only");
        const print::TrustAnchors chosen{{m_keys.certificate(u"rsa"_s)}};
        QVERIFY(print::verifyPdf(m_signed, chosen, m_now).signatures.first().standing.trusted);
    }

    void aKeyThatIsNotTheCertificates()
    {
        const auto other = m_keys.open(u"other"_s);
        QVERIFY(other);
        Impostor impostor({m_keys.certificate(u"rsa"_s), m_keys.certificate(u"ca"_s)}, **other);
        QCOMPARE(report(signedBy(impostor)).fault, Fault::WrongKey);
    }

    /// The same key, and the attributes of a signature for another certificate of it (RFC 5035, 1).
    void aSignatureForAnotherCertificate()
    {
        const auto key = m_keys.open(u"rsa"_s);
        const auto own = print::readCertificate(m_keys.certificate(u"rsa"_s));
        const auto swapped = print::readCertificate(m_keys.certificate(u"expired"_s));
        QVERIFY(key && own && swapped);
        const auto found = print::findSignatures(m_signed).first();
        const QByteArray digest = sha256(
            {QByteArrayView(m_signed).first(found.gap), QByteArrayView(m_signed).sliced(found.behind)});
        const QByteArray attributes = print::cms::signedAttributes(digest, *own);
        const auto signature = (*key)->signSha256(attributes);
        QVERIFY(signature);
        const auto with = [&](const print::Certificate &shown) {
            return withContents(m_signed, print::cms::signedData({shown.der, m_keys.certificate(u"ca"_s)},
                                                                 shown, {attributes, *signature, {}}));
        };
        QCOMPARE(report(with(*own)).fault, Fault::None);
        QCOMPARE(report(with(*swapped)).fault, Fault::OtherCertificate);
    }

    /// A range that leaves more out than the signature itself.
    void aRangeWithAHole()
    {
        const qsizetype at = m_signed.lastIndexOf("/ByteRange[0 ") + 13;
        const qsizetype gap = m_signed.mid(at, 10).trimmed().toLongLong();
        QByteArray file = m_signed;
        file.replace(at, 10, QByteArray::number(gap - 400).leftJustified(10));
        QCOMPARE(report(file).fault, Fault::Range);
        QCOMPARE(report(m_signed.left(m_signed.size() - 20)).fault, Fault::Range);
    }

    void aStampThatHolds()
    {
        if (test::onWindows)
            QSKIP("openssl, which stamps here, does not run on Windows");
        Office office(m_keys, u"tsa"_s);
        const QByteArray stamped = signedWith(u"rsa"_s, &office);
        const auto one = report(stamped);
        QVERIFY(one.isWhole() && one.stamp && one.stamp->holds);
        QCOMPARE(one.stamp->authority, u"Stamp Office"_s);
        QVERIFY(qAbs(one.stamp->at.secsTo(m_now)) < 60);
        QCOMPARE(one.stamp->standing, (print::Standing{Period::Valid, true}));
        // Signed in its time, and proven: what came later does no harm.
        QCOMPARE(report(stamped, m_now.addDays(40)).standing, (print::Standing{Period::Valid, true}));
    }

    void aStampThatDoesNotHold()
    {
        if (test::onWindows)
            QSKIP("openssl, which stamps here, does not run on Windows");
        Office office(m_keys, u"tsa"_s);
        const QByteArray stamped = signedWith(u"rsa"_s, &office);
        const auto found = print::findSignatures(stamped).first();
        const auto data = print::cms::readSignedData(found.contents);
        QVERIFY(data);
        // Its last byte is of the authority's own signature.
        const QByteArray token =
            print::cms::attributeValue(data->signer.unsignedAttributes, "1.2.840.113549.1.9.16.2.14");
        QVERIFY(!token.isEmpty());
        QByteArray broken = token;
        broken[broken.size() - 1] = char(broken.back() ^ 1);
        QByteArray blob = found.contents;
        const auto one = report(withContents(stamped, blob.replace(token, broken)));
        QCOMPARE(one.fault, Fault::None);
        QVERIFY(one.stamp && !one.stamp->holds);
        QCOMPARE(report(withContents(stamped, blob), m_now.addDays(40)).standing.period, Period::Over);
    }

    /// A certificate that was not made for stamping proves no time.
    void aStampByAnotherCertificate()
    {
        if (test::onWindows)
            QSKIP("openssl, which stamps here, does not run on Windows");
        Office office(m_keys, u"rsa"_s);
        const auto one = report(signedWith(u"rsa"_s, &office));
        QVERIFY(!one.stamp || !one.stamp->standing.trusted);
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "%PDF-1.7\n1 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached";
        QTest::newRow("no file at all") << QByteArray();
        QTest::newRow("a range beyond the file")
            << head + "/ByteRange[0 10 999999999999999 5]/Contents<00>>>endobj";
        QTest::newRow("numbers that overflow")
            << head + "/ByteRange[0 99999999999999999999 1 1]/Contents<00>>>endobj";
        QTest::newRow("a negative one") << head + "/ByteRange[0 -5 20 30]/Contents<00>>>endobj";
        QTest::newRow("no closing") << head + "/ByteRange[0 60 80 ";
        QTest::newRow("a thousand ranges") << head + QByteArray("/ByteRange[0 1 2 3]").repeated(1000);
        QTest::newRow("nothing but ranges") << "%PDF-" + QByteArray("/ByteRange").repeated(200000);
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, bytes);
        for (const auto &one : print::verifyPdf(bytes, m_anchors, m_now).signatures)
            QCOMPARE(one.fault, Fault::Range);
    }

    void hostileBlobs()
    {
        QByteArray nested;
        for (int i = 0; i < 2000; ++i)
            nested = QByteArray::fromHex("3080") + nested;
        const auto blob = print::findSignatures(m_signed).first().contents;
        for (const QByteArray &bytes : {QByteArray(), QByteArray("\x30\x84\xff\xff\xff\xff", 6), nested,
                                        QByteArray(3000, '\x30'), blob.left(200), blob.left(900)})
            QCOMPARE(report(withContents(m_signed, bytes)).fault, Fault::Unreadable);
        QRandomGenerator random(7);
        for (int i = 0; i < 500; ++i) {
            QByteArray bytes = blob;
            for (int k = 0; k < 3; ++k)
                bytes[random.bounded(2000)] = char(random.bounded(256));
            report(withContents(m_signed, bytes)); // no crash, whatever it says
        }
    }
};

QTEST_MAIN(VerificationTest)
#include "tst_verification.moc"
