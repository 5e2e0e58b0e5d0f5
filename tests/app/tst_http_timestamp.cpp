// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include "app/http_timestamp.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using app::HttpTimestampAuthority;

namespace
{
/// An authority on this machine that answers as it is told to; nothing: it never does.
class LocalAuthority : public QTcpServer
{
public:
    explicit LocalAuthority(QByteArray answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &LocalAuthority::serve);
    }
    QUrl address() const { return QUrl(u"http://127.0.0.1:"_s + QString::number(serverPort()) + u"/tsa"_s); }
    QByteArray heard;

private:
    void serve()
    {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            heard += socket->readAll();
            const bool isRedirected = heard.contains("GET ") && heard.endsWith("\r\n\r\n");
            if (m_answer.isEmpty() || (!heard.endsWith("request") && !isRedirected))
                return;
            socket->write(m_answer);
            socket->disconnectFromHost();
        });
    }
    QByteArray m_answer;
};

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\n" + headers +
           "Content-Type: application/timestamp-reply\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}
} // namespace

/// A real server of HTTP on this machine: an authority that is slow, down or talks nonsense never holds up a
/// letter, and the reason is told.
class HttpTimestampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheRuleSays()
    {
        LocalAuthority server(http("200 OK", "token"));
        const auto answer = HttpTimestampAuthority(server.address()).ask("request");
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(*answer, QByteArray("token"));
        QVERIFY(server.heard.startsWith("POST /tsa HTTP/1.1\r\n"));
        QVERIFY(server.heard.toLower().contains("content-type: application/timestamp-query\r\n"));
        QVERIFY(server.heard.endsWith("\r\n\r\nrequest"));
    }

    void saysWhyThereIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("out of order") << http("503 Service Unavailable", "later") << u"HTTP status 503"_s;
        QTest::newRow("not there") << http("404 Not Found", "no") << u"HTTP status 404"_s;
        QTest::newRow("without end") << http("200 OK", QByteArray(2000000, 'x'))
                                     << u"more than a timestamp"_s;
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << u"cannot be reached"_s;
        QTest::newRow("silent") << QByteArray() << u"did not answer within 0.3 seconds"_s;
        QTest::newRow("a circle") << http("302 Found", "", "Location: /tsa\r\n") << u"cannot be reached"_s;
    }
    void saysWhyThereIsNoAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        LocalAuthority server(answer);
        HttpTimestampAuthority authority(server.address(), {}, std::chrono::milliseconds(300));
        const auto got = authority.ask("request");
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::Unavailable);
        QVERIFY2(got.error().detail.contains(words), qPrintable(got.error().detail));
    }

    void nobodyListens()
    {
        quint16 port = 0;
        {
            QTcpServer gone;
            gone.listen(QHostAddress::LocalHost);
            port = gone.serverPort();
        }
        const QUrl address(u"http://127.0.0.1:"_s + QString::number(port));
        const auto got = HttpTimestampAuthority(address).ask("request");
        QVERIFY(!got);
        QVERIFY2(got.error().detail.contains(u"cannot be reached"_s), qPrintable(got.error().detail));
    }

    void stopsWhenTold()
    {
        LocalAuthority silent({});
        int asked = 0;
        HttpTimestampAuthority authority(silent.address(), [&asked] { return ++asked < 2; });
        const auto got = authority.ask("request");
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::Cancelled);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("http") << u" http://time.example/tsa "_s << true;
        QTest::newRow("https") << u"https://time.example"_s << true;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("no scheme") << u"time.example"_s << false;
        QTest::newRow("no host") << u"http:///tsa"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isOne);
        QCOMPARE(HttpTimestampAuthority::addressOf(typed).has_value(), isOne);
    }
};

QTEST_GUILESS_MAIN(HttpTimestampTest)
#include "tst_http_timestamp.moc"
