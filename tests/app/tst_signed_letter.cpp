// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"
#include "tests/print/test_keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
struct Said {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject signature() const { return json().value(u"signatures"_s).toArray().first().toObject(); }
};

/// The loop goes on meanwhile: a test may serve what the program asks for.
Said say(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QSignalSpy ended(&process, &QProcess::finished);
    process.start(QStringLiteral(CPOISE_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (ended.isEmpty() && !ended.wait(60000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
} // namespace

/// A final letter signed and verified by the command line tool, as an officer's script does it, and looked at
/// by pdfsig and openssl, which share no code with it.
class SignedLetterTest : public QObject
{
    Q_OBJECT

    test::TestKeys m_keys;
    QTemporaryDir m_dir;
    QString m_signed;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString key(const QString &name) const { return m_keys.folder() + u'/' + name; }

    Said sign(const QString &out, const QString &keyFile, const QByteArray &password = "letter\n",
              const QStringList &more = {}) const
    {
        return say(QStringList{u"letter"_s, u"1090/26"_s, u"--final"_s, u"--out"_s, path(out),
                               u"--workspace"_s, path(u"ws"_s), u"--sign"_s, keyFile, u"--password-stdin"_s,
                               u"--json"_s} +
                       more,
                   password);
    }
    Said verify(const QString &file, const QString &trust = u"ca.pem"_s) const
    {
        QStringList arguments{u"verify-letter"_s, file, u"--json"_s};
        if (!trust.isEmpty())
            arguments << u"--trust"_s << key(trust);
        return say(arguments);
    }
    QString pdfIn(const QString &out) const
    {
        const QDir folder(path(out));
        return folder.filePath(folder.entryList({u"*.pdf"_s}).value(0));
    }
    QString signedBy(const QString &name) const
    {
        sign(name, key(name + u".p12"_s));
        return pdfIn(name);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    /// pdfsig with our authority in a certificate store of its own.
    QByteArray pdfsig(const QString &file)
    {
        const QString store = path(u"nss"_s);
        if (!QDir(store).exists() && QDir().mkpath(store)) {
            m_keys.run(u"certutil"_s, {u"-N"_s, u"-d"_s, u"sql:"_s + store, u"--empty-password"_s});
            m_keys.run(u"certutil"_s, {u"-A"_s, u"-d"_s, u"sql:"_s + store, u"-n"_s, u"authority"_s, u"-t"_s,
                                       u"CT,C,C"_s, u"-i"_s, u"ca.pem"_s});
        }
        return m_keys.run(u"pdfsig"_s, {u"-nssdir"_s, u"sql:"_s + store, file});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_keys.areThere());
        for (const QString &name : {u"authority.json"_s, u"burglary-statistics.cpcase"_s}) {
            const QString sample = written(name, resources::bytes(u"samples/"_s + name));
            QCOMPARE(say({u"import"_s, sample, u"--workspace"_s, path(u"ws"_s)}).exitCode, 0);
        }
        const Said done = sign(u"out"_s, key(u"rsa.p12"_s));
        QVERIFY2(done.exitCode == 0, done.out + done.err);
        m_signed = pdfIn(u"out"_s);
    }

    void verifiesItsOwn()
    {
        const Said good = verify(m_signed);
        QVERIFY2(good.exitCode == 0, good.out + good.err);
        QCOMPARE(good.signature().value(u"signer"_s).toString(), u"Morgan Vale"_s);
        QVERIFY(good.signature().value(u"whole"_s).toBool());
        const Said words = say({u"verify-letter"_s, m_signed, u"--trust"_s, key(u"ca.pem"_s)});
        QVERIFY(words.out.contains("Signed by Morgan Vale (certificate by Borough Test Authority)"));
        QVERIFY(words.out.contains("Nothing was added since."));
    }

    void pdfsigSaysTheSame()
    {
        const QByteArray said = pdfsig(m_signed);
        QVERIFY2(said.contains("Signature is Valid"), said);
        QVERIFY2(said.contains("Certificate is Trusted"), said);
        QVERIFY2(said.contains("Total document signed"), said);
        QVERIFY2(said.contains("ETSI.CAdES.detached"), said);
    }

    void opensslSaysTheSame()
    {
        const QByteArray file = read(m_signed);
        const qsizetype before = file.lastIndexOf("/Contents<") + 9;
        const qsizetype behind = file.indexOf('>', before) + 1;
        m_keys.write(u"content.bin"_s, file.left(before) + file.mid(behind));
        m_keys.write(u"sig.der"_s, QByteArray::fromHex(file.mid(before + 1, behind - before - 2)));
        const QStringList call{u"cms"_s,     u"-verify"_s,  u"-inform"_s,     u"DER"_s,     u"-in"_s,
                               u"sig.der"_s, u"-content"_s, u"content.bin"_s, u"-binary"_s, u"-purpose"_s,
                               u"any"_s,     u"-cades"_s,   u"-out"_s,        u"out.bin"_s, u"-CAfile"_s};
        const QByteArray good = m_keys.run(u"openssl"_s, call + QStringList{u"ca.pem"_s});
        QVERIFY2(!good.startsWith("failed"), good);
        QVERIFY(m_keys.run(u"openssl"_s, call + QStringList{u"other.pem"_s}).startsWith("failed"));
    }

    /// The recorded hash of the letter before it was signed is that of its first bytes.
    void beginsWithTheUnsignedLetter()
    {
        const QByteArray file = read(m_signed);
        const QByteArray before = file.left(file.indexOf("%%EOF\n") + 6);
        const QString hash =
            QString::fromLatin1(QCryptographicHash::hash(before, QCryptographicHash::Sha256).toHex());
        QCOMPARE(verify(m_signed).signature().value(u"unsigned_sha256"_s).toString(), hash);
        const Said again = sign(u"again"_s, key(u"rsa.p12"_s));
        QCOMPARE(again.json()
                     .value(u"files"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"unsigned_sha256"_s)
                     .toString(),
                 hash);
    }

    /// A signature cannot be made again, and need not be: the file begins with what is compared.
    void isMadeAgainUpToItsSignature()
    {
        const Said listed =
            say({u"letter"_s, u"1090/26"_s, u"--issued"_s, u"--json"_s, u"--workspace"_s, path(u"ws"_s)});
        const QJsonObject first = listed.json().value(u"letters"_s).toArray().first().toObject();
        QVERIFY(first.value(u"signed"_s).toBool());
        const Said made = say({u"letter"_s, u"1090/26"_s, u"--as-issued"_s, u"1"_s, u"--out"_s,
                               path(u"made"_s), u"--json"_s, u"--workspace"_s, path(u"ws"_s)});
        QVERIFY2(made.exitCode == 0, made.out + made.err);
        QCOMPARE(made.json().value(u"result"_s).toString(), u"same-beginning"_s);
        QVERIFY(pdfIn(u"made"_s).endsWith(u"_unsigned.pdf"_s));
        const QByteArray bytes = read(pdfIn(u"made"_s));
        QVERIFY(!bytes.isEmpty() && read(m_signed).startsWith(bytes));
    }

    void changesAreSeenByAll()
    {
        QByteArray file = read(m_signed);
        file[3000] = char(file[3000] ^ 1);
        const QString flipped = written(u"flipped.pdf"_s, file);
        QCOMPARE(verify(flipped).exitCode, 6);
        QCOMPARE(verify(flipped).signature().value(u"fault"_s).toString(), u"changed"_s);
        QVERIFY(!pdfsig(flipped).contains("Signature is Valid"));

        const QString more = written(u"more.pdf"_s, read(m_signed) + "9 0 obj\n<<>>\nendobj\n%%EOF\n");
        QCOMPARE(verify(more).exitCode, 6);
        QVERIFY(verify(more).signature().value(u"changes_what_is_shown"_s).toBool());
        QVERIFY(!pdfsig(more).contains("Total document signed"));

        const QString line = written(u"line.pdf"_s, read(m_signed) + "\n");
        QCOMPARE(verify(line).exitCode, 1);
        QVERIFY(!verify(line).signature().value(u"whole"_s).toBool());
    }

    void certificatesThatProveNothing()
    {
        const QString expired = signedBy(u"expired"_s);
        const Said over = verify(expired);
        QCOMPARE(over.exitCode, 1);
        QCOMPARE(over.signature().value(u"certificate"_s).toObject().value(u"period"_s).toString(),
                 u"expired"_s);
        QVERIFY(pdfsig(expired).contains("Certificate has Expired"));

        const QString unknown = signedBy(u"other"_s);
        const Said untrusted = verify(unknown);
        QCOMPARE(untrusted.exitCode, 1);
        QVERIFY(!untrusted.signature().value(u"certificate"_s).toObject().value(u"trusted"_s).toBool());
        QVERIFY(!pdfsig(unknown).contains("Certificate is Trusted"));
        QVERIFY(say({u"verify-letter"_s, unknown}).out.contains("NOBODY that is trusted here"));
        QCOMPARE(verify(m_signed, {}).exitCode, 1);
    }

    /// The certificate of the letter replaced by another of the same length and name: the key does not fit.
    void aKeyThatIsNotTheCertificates()
    {
        QByteArray file = read(m_signed);
        const QByteArray modulus = m_keys.certificate(u"rsa"_s).mid(300, 8).toHex();
        QCOMPARE(file.count(modulus), 1);
        file.replace(modulus, QByteArray(16, '5'));
        const QString wrong = written(u"wrong.pdf"_s, file);
        const Said said = verify(wrong);
        QCOMPARE(said.exitCode, 6);
        QCOMPARE(said.signature().value(u"fault"_s).toString(), u"wrong-key"_s);
        QVERIFY(!pdfsig(wrong).contains("Signature is Valid"));
    }

    /// openssl stamps behind a server of HTTP.
    void aTimeThatOthersVouchFor()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QObject there;
        connect(&server, &QTcpServer::newConnection, &there, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, &there, [this, socket, heard = QByteArray()]() mutable {
                heard += socket->readAll();
                const qsizetype body = heard.indexOf("\r\n\r\n") + 4;
                static const QRegularExpression length(u"content-length: (\\d+)"_s,
                                                       QRegularExpression::CaseInsensitiveOption);
                const qsizetype wanted = length.match(QString::fromLatin1(heard)).captured(1).toInt();
                if (body < 4 || heard.size() - body < wanted)
                    return;
                m_keys.write(u"query.tsq"_s, heard.mid(body));
                m_keys.run(u"openssl"_s, {u"ts"_s, u"-reply"_s, u"-config"_s, u"tsa.cnf"_s, u"-queryfile"_s,
                                          u"query.tsq"_s, u"-signer"_s, u"tsa.pem"_s, u"-inkey"_s,
                                          u"tsa.key"_s, u"-out"_s, u"answer.tsr"_s});
                const QByteArray answer = m_keys.read(u"answer.tsr"_s);
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(answer.size()) +
                              "\r\n\r\n" + answer);
                socket->disconnectFromHost();
            });
        });
        const QString address = u"http://127.0.0.1:"_s + QString::number(server.serverPort());
        const Said done = sign(u"timed"_s, key(u"rsa.p12"_s), "letter\n",
                               {u"--timestamp"_s, address, u"--timestamp-required"_s});
        QVERIFY2(done.exitCode == 0, done.out);
        const Said said = verify(pdfIn(u"timed"_s));
        QCOMPARE(said.exitCode, 0);
        const QJsonObject stamp = said.signature().value(u"timestamp"_s).toObject();
        QVERIFY(stamp.value(u"holds"_s).toBool());
        QCOMPARE(stamp.value(u"authority"_s).toString(), u"Stamp Office"_s);
        QVERIFY(stamp.value(u"certificate"_s).toObject().value(u"trusted"_s).toBool());
        QVERIFY(pdfsig(pdfIn(u"timed"_s)).contains("Signature is Valid"));
    }

    void anAuthorityThatIsDownHoldsNothingUp()
    {
        const QStringList down{u"--timestamp"_s, u"http://127.0.0.1:9"_s};
        const Said done = sign(u"untimed"_s, key(u"rsa.p12"_s), "letter\n", down);
        QVERIFY2(done.exitCode == 0, done.out);
        QVERIFY(done.out.contains("no_timestamp"));
        QCOMPARE(verify(pdfIn(u"untimed"_s)).exitCode, 0);
        const Said insisted =
            sign(u"insisted"_s, key(u"rsa.p12"_s), "letter\n", down + QStringList{u"--timestamp-required"_s});
        QCOMPARE(insisted.exitCode, 5);
        QVERIFY(!QFile::exists(pdfIn(u"insisted"_s)) || pdfIn(u"insisted"_s).endsWith(u'/'));
    }

    void whatIsNoSignedLetter()
    {
        QCOMPARE(
            say({u"letter"_s, u"1090/26"_s, u"--out"_s, path(u"draft"_s), u"--workspace"_s, path(u"ws"_s)})
                .exitCode,
            0);
        const Said none = verify(pdfIn(u"draft"_s));
        QCOMPARE(none.exitCode, 1);
        QVERIFY(!none.json().value(u"signed"_s).toBool(true));
        QCOMPARE(verify(key(u"message"_s)).exitCode, 3);
        QCOMPARE(verify(path(u"not-there.pdf"_s)).exitCode, 3);
        QCOMPARE(verify(m_signed, u"message"_s).exitCode, 3);
    }

    void refusalsWriteNothing_data()
    {
        QTest::addColumn<QString>("keyFile");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("wrong password")
            << u"rsa.p12"_s << QByteArray("lettre\n") << QByteArray("password does not");
        QTest::newRow("no password") << u"rsa.p12"_s << QByteArray() << QByteArray("No password was given");
        QTest::newRow("not RSA") << u"ec.p12"_s << QByteArray("letter\n") << QByteArray("not an RSA key");
        QTest::newRow("no key file") << u"message"_s << QByteArray("letter\n") << QByteArray("not a PKCS#12");
        QTest::newRow("not there") << u"none.p12"_s << QByteArray("letter\n") << QByteArray("cannot be read");
    }
    void refusalsWriteNothing()
    {
        QFETCH(QString, keyFile);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, words);
        const Said said = sign(u"refused"_s, key(keyFile), password);
        QCOMPARE(said.exitCode, 3);
        QVERIFY2(said.out.contains(words), said.out);
        QVERIFY(pdfIn(u"refused"_s).endsWith(u'/') || !QFile::exists(pdfIn(u"refused"_s)));
    }

    void wrongUse()
    {
        const QStringList draft{u"letter"_s,  u"1090/26"_s,     u"--out"_s,
                                path(u"x"_s), u"--workspace"_s, path(u"ws"_s)};
        QCOMPARE(say(draft + QStringList{u"--sign"_s, key(u"rsa.p12"_s)}).exitCode, 2);
        QCOMPARE(
            say(draft + QStringList{u"--final"_s, u"--sign"_s, key(u"rsa.p12"_s), u"--sign-with"_s, u"00"_s})
                .exitCode,
            2);
        const Said noTerminal = say(draft + QStringList{u"--final"_s, u"--sign"_s, key(u"rsa.p12"_s)});
        QCOMPARE(noTerminal.exitCode, 3);
        QVERIFY(noTerminal.err.contains("--password-stdin"));
    }
};

QTEST_GUILESS_MAIN(SignedLetterTest)
#include "tst_signed_letter.moc"
