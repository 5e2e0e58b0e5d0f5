// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

#include "app/places.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{
constexpr int answerWithinMs = 500;
}

SingleInstance::SingleInstance(const QString &workspace)
{
    const QString key = accountName() + u'\n' + QDir(workspace).absolutePath();
    m_name = u"counterpoise-"_s +
             QString::fromLatin1(
                 QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        Q_EMIT raiseAsked();
    });
}

bool SingleInstance::raiseOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(answerWithinMs);
}

void SingleInstance::listen()
{
    // What a killed instance left behind would keep the name: nobody answered, so it is free.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace cpoise::app
