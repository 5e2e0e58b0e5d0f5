// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

#include "app/places.h"
#include "base/sha256.h"

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{
constexpr int answerWithinMs = 500;
/// Windows hands nothing over before the other end reads, and a busy window reads late.
constexpr int handedOverWithinMs = 10'000;
constexpr qsizetype mostBytes = 1'048'576;

/// Windows tells folders apart without regard to case.
QString folderKey(const QString &workspace)
{
    QString path = QDir(workspace).absolutePath();
#ifdef Q_OS_WIN
    return path.toCaseFolded();
#else
    return path;
#endif
}

/// Windows lets a program come to the front only when the one in front allows it: this one, just started.
void letOthersComeForward()
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY);
#endif
}

QStringList filesIn(const QByteArray &message)
{
    QStringList files;
    const QJsonArray entries = QJsonDocument::fromJson(message).array();
    for (const auto &entry : entries)
        files << entry.toString();
    return files;
}
} // namespace

SingleInstance::SingleInstance(const QString &workspace)
{
    const QString key = accountName() + u'\n' + folderKey(workspace);
    m_name = u"counterpoise-"_s + QString::fromLatin1(sha256(key.toUtf8()).toHex().left(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            connect(socket, &QLocalSocket::disconnected, this, [this, socket] { take(socket); });
        Q_EMIT raiseAsked();
    });
}

void SingleInstance::take(QLocalSocket *socket)
{
    const QStringList files = filesIn(socket->read(mostBytes));
    socket->deleteLater();
    if (!files.isEmpty())
        Q_EMIT filesAsked(files);
}

bool SingleInstance::raiseOther(const QStringList &files)
{
    letOthersComeForward();
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerWithinMs))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact));
    bool moves = true;
    while (moves && socket.bytesToWrite() > 0)
        moves = socket.waitForBytesWritten(handedOverWithinMs);
    socket.disconnectFromServer();
    return moves;
}

void SingleInstance::listen()
{
    // What a killed instance left behind would keep the name: nobody answered, so it is free.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace cpoise::app
