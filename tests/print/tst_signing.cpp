// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "print/pdf_signer.h"
#include "tests/print/conformance.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::test;
using namespace cpoise;

namespace
{
/// Answers what it was made with, whatever is asked.
class FixedAuthority final : public print::TimestampAuthority
{
public:
    explicit FixedAuthority(Result<QByteArray> answer) : m_answer(std::move(answer)) {}
    Result<QByteArray> ask(const QByteArray &) override { return m_answer; }

private:
    Result<QByteArray> m_answer;
};
} // namespace

/// A signed letter, verified by programs that share no code with the signer: openssl and pdfsig.
class SigningTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    print::UnsignedPdf m_unsigned;

    QString path(const QString &name) const { return m_dir.filePath(name); }

    QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            return "failed: " + process.readAll();
        return process.readAll();
    }

    void makeKey(const QString &name, const QStringList &kind)
    {
        run(u"openssl"_s,
            QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                        u"/CN=Morgan Vale"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s} +
                kind);
        run(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-inkey"_s, name + u".key"_s, u"-in"_s,
                           name + u".pem"_s, u"-out"_s, name + u".p12"_s, u"-passout"_s, u"pass:letter"_s});
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    Result<std::unique_ptr<print::KeyProvider>> key(const QString &name, QByteArray password = "letter")
    {
        return print::openKeyFile(read(name + u".p12"_s), Secret::taken(password));
    }

    QByteArray signedBytes()
    {
        const auto opened = key(u"rsa"_s);
        if (!opened)
            return {};
        const QDateTime at(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC);
        const auto made = print::signPdf(m_unsigned, **opened, {at, {u"Digitally signed by"_s}, {}, nullptr});
        return made ? made->bytes : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeKey(u"rsa"_s, {u"-newkey"_s, u"rsa:2048"_s});
        makeKey(u"ec"_s, {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s});
        letter::Document letter = document(
            {heading(1, u"Your request 101/26"_s), paragraph(words(60)), signature({u"Morgan Vale"_s})});
        letter.signatureField = u"Digital signature of Morgan Vale"_s;
        const auto pages = press().layOut(letter, {});
        QVERIFY(pages);
        const auto made = press().unsignedPdf(letter, *pages);
        QVERIFY(made && made->field);
        m_unsigned = *made;
    }

    void beginsWithTheUnsignedBytesAndConforms()
    {
        const QByteArray made = signedBytes();
        QVERIFY(made.size() > m_unsigned.bytes.size());
        QVERIFY(made.startsWith(m_unsigned.bytes));
        QCOMPARE(conformanceFaults(made), QStringList());
        QCOMPARE(signedBytes(), made);
    }

    void pdfsigFindsItWhole()
    {
        write(u"signed.pdf"_s, signedBytes());
        const QByteArray said = run(u"pdfsig"_s, {u"-nocert"_s, u"signed.pdf"_s});
        QVERIFY2(said.contains("Signature is Valid"), said);
        QVERIFY2(said.contains("ETSI.CAdES.detached"), said);
        QVERIFY2(said.contains("Total document signed"), said);
        QVERIFY2(said.contains("Morgan Vale"), said);
    }

    void pdfsigSeesChanges()
    {
        QByteArray flipped = signedBytes();
        flipped[2000] = char(flipped[2000] ^ 1);
        write(u"flipped.pdf"_s, flipped);
        QVERIFY(!run(u"pdfsig"_s, {u"-nocert"_s, u"flipped.pdf"_s}).contains("Signature is Valid"));
        write(u"appended.pdf"_s, signedBytes() + "% more\n");
        QVERIFY(!run(u"pdfsig"_s, {u"-nocert"_s, u"appended.pdf"_s}).contains("Total document signed"));
    }

    void opensslVerifiesCades()
    {
        const QByteArray made = signedBytes();
        const qsizetype before = made.lastIndexOf("/Contents<") + 9;
        const qsizetype behind = made.indexOf('>', before) + 1;
        write(u"content.bin"_s, made.left(before) + made.mid(behind));
        write(u"sig.der"_s, QByteArray::fromHex(made.mid(before + 1, behind - before - 2)));
        const QByteArray said =
            run(u"openssl"_s, {u"cms"_s, u"-verify"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"sig.der"_s,
                               u"-content"_s, u"content.bin"_s, u"-binary"_s, u"-purpose"_s, u"any"_s,
                               u"-CAfile"_s, u"rsa.pem"_s, u"-cades"_s, u"-out"_s, u"out.bin"_s});
        QVERIFY2(!said.startsWith("failed"), said);
    }

    /// Down, refusing, or answering with something else: the letter is signed all the same, and says why not.
    void signsWithoutATimeWhenThereIsNone()
    {
        const auto opened = key(u"rsa"_s);
        QVERIFY(opened);
        const QVector<Result<QByteArray>> answers{
            fail(ErrorCode::Unavailable, u"down"_s), QByteArray(), QByteArray("no answer"),
            QByteArray::fromHex("30053003020102"), QByteArray::fromHex("30053003020100")};
        for (const Result<QByteArray> &answer : answers) {
            FixedAuthority authority(answer);
            const auto made =
                print::signPdf(m_unsigned, **opened, {QDateTime::currentDateTimeUtc(), {}, {}, &authority});
            QVERIFY(made && made->noTimestamp && !made->timestamped);
            write(u"untimed.pdf"_s, made->bytes);
            const QByteArray said = run(u"pdfsig"_s, {u"-nocert"_s, u"untimed.pdf"_s});
            QVERIFY2(said.contains("Signature is Valid"), said);
        }
    }

    /// A stamp that `openssl ts` made is in the file; one for another request is not taken.
    void takesATimestampThatFits()
    {
        makeKey(u"tsa"_s,
                {u"-newkey"_s, u"rsa:2048"_s, u"-addext"_s, u"extendedKeyUsage=critical,timeStamping"_s});
        write(u"ts.cnf"_s, "[tsa]\ndefault_tsa=t\n[t]\nserial=serial\nsigner_digest=sha256\n"
                           "default_policy=1.2.3.4\ndigests=sha256\n");
        class OpensslAuthority final : public print::TimestampAuthority
        {
        public:
            explicit OpensslAuthority(SigningTest &test) : m_test(test) {}
            Result<QByteArray> ask(const QByteArray &request) override
            {
                m_test.write(u"query.tsq"_s, request);
                const QByteArray said =
                    m_test.run(u"openssl"_s, {u"ts"_s, u"-reply"_s, u"-config"_s, u"ts.cnf"_s,
                                              u"-queryfile"_s, u"query.tsq"_s, u"-signer"_s, u"tsa.pem"_s,
                                              u"-inkey"_s, u"tsa.key"_s, u"-out"_s, u"answer.tsr"_s});
                if (said.startsWith("failed"))
                    return fail(ErrorCode::Unavailable, QString::fromUtf8(said));
                return m_test.read(u"answer.tsr"_s);
            }

        private:
            SigningTest &m_test;
        } authority(*this);
        const auto opened = key(u"rsa"_s);
        QVERIFY(opened);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto made = print::signPdf(m_unsigned, **opened, {now, {}, {}, &authority});
        QVERIFY(made);
        QVERIFY2(made->timestamped, made->noTimestamp ? qPrintable(made->noTimestamp->detail) : "");
        QCOMPARE(conformanceFaults(made->bytes), QStringList());
        write(u"timed.pdf"_s, made->bytes);
        QVERIFY(run(u"pdfsig"_s, {u"-nocert"_s, u"timed.pdf"_s}).contains("Signature is Valid"));

        FixedAuthority stale(read(u"answer.tsr"_s));
        const auto untimed = print::signPdf(m_unsigned, **opened, {now, {u"other"_s}, {}, &stale});
        QVERIFY(untimed && untimed->noTimestamp);
        QCOMPARE(untimed->noTimestamp->detail, u"the timestamp is for something else"_s);
        const auto again = print::signPdf(m_unsigned, **opened, {now, {}, {}, &stale});
        QVERIFY(again && again->noTimestamp);
        QCOMPARE(again->noTimestamp->detail, u"the timestamp answers another request"_s);
    }

    void refusesInWords()
    {
        QCOMPARE(key(u"rsa"_s, "wrong").error().detail, u"The password does not open the key file."_s);
        QVERIFY(key(u"ec"_s).error().detail.contains(u"not an RSA key"_s));
        QByteArray password = "letter";
        const auto none = print::openKeyFile("no key file", Secret::taken(password));
        QVERIFY(none.error().detail.contains(u"not a PKCS#12"_s));
        QVERIFY(password.isEmpty());
    }

    void tellsAnOldLockFromDamage()
    {
        run(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-legacy"_s, u"-inkey"_s, u"rsa.key"_s, u"-in"_s,
                           u"rsa.pem"_s, u"-out"_s, u"old.p12"_s, u"-passout"_s, u"pass:letter"_s});
        QVERIFY(!read(u"old.p12"_s).isEmpty());
        const auto old = key(u"old"_s);
        QVERIFY(!old);
        QVERIFY2(old.error().detail.contains(u"too old to be safe"_s), qPrintable(old.error().detail));
        // Locked by a way that does not exist: the last arc of PBES2 (RFC 8018, A.4) is another.
        QByteArray damaged = read(u"rsa.p12"_s);
        damaged.replace(QByteArray::fromHex("06092a864886f70d01050d"),
                        QByteArray::fromHex("06092a864886f70d01057f"));
        write(u"damaged.p12"_s, damaged);
        const auto broken = key(u"damaged"_s);
        QVERIFY(!broken);
        QVERIFY2(!broken.error().detail.contains(u"too old"_s), qPrintable(broken.error().detail));
    }
};

QTEST_MAIN(SigningTest)
#include "tst_signing.moc"
