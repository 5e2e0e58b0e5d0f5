// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <thread>
#include <vector>

#include <QCryptographicHash>
#include <QTest>

#include "base/sha256.h"

using namespace cpoise;

namespace
{
const QByteArray hashOfMillion =
    QByteArray::fromHex("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");

QByteArray millionOfA()
{
    return QByteArray(1'000'000, 'a');
}

/// Bytes that differ at each place.
QByteArray mixedBytes(qsizetype size, int seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = static_cast<quint32>(seed) * 2654435761U + 1;
    for (char &byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}
} // namespace

class Sha256Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The examples of FIPS 180-4.
    void knownHashes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("nothing") << QByteArray()
                                 << QByteArray(
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray(
                                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("56 bytes") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                  << QByteArray(
                                         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million") << millionOfA() << hashOfMillion.toHex();
        QTest::newRow("with NUL") << QByteArray("\0", 1)
                                  << QByteArray(
                                         "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }
    void knownHashes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, hash);
        QCOMPARE(sha256(bytes).toHex(), hash);
        Sha256 streamed;
        streamed.addData(bytes);
        QCOMPARE(streamed.result().toHex(), hash);
    }

    void inOddPieces()
    {
        const QByteArray bytes = millionOfA();
        Sha256 hash;
        qsizetype at = 0;
        for (qsizetype size = 1; at < bytes.size(); size = size * 3 % 70001 + 1) {
            hash.addData(QByteArrayView(bytes).sliced(at, qMin(size, bytes.size() - at)));
            hash.addData({});
            at += size;
        }
        QCOMPARE(hash.result(), hashOfMillion);
    }

    void beginsAnew()
    {
        Sha256 hash;
        hash.addData("abc");
        QCOMPARE(hash.result(), sha256("abc"));
        QCOMPARE(hash.result(), sha256({}));
        hash.addData("abd");
        QCOMPARE(hash.result(), sha256("abd"));
    }

    void partsAreOneAfterTheOther()
    {
        QCOMPARE(sha256({"a", "", "bc"}), sha256("abc"));
        QVERIFY(sha256({"a", "c", "b"}) != sha256("abc"));
    }

    void severalThreads()
    {
        std::atomic<int> wrong{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&wrong, t] {
                Sha256 own;
                for (int i = 0; i < 300; ++i) {
                    const QByteArray bytes = mixedBytes(i * 7, t);
                    own.addData(bytes);
                    const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
                    wrong += own.result() != expected || sha256(bytes) != expected;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
