// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace cpoise::app
{

/// One window a workspace: a second start gives its files to the first, tells it to come to the front, and
/// ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `workspace`: the folder; each has a name of its own on this machine, for this account.
    explicit SingleInstance(const QString &workspace);

    /// True when another instance answered and took `files` (absolute paths): it comes forward and opens
    /// them. False when there is none, or one that does not move: then the workspace is found to be in use.
    bool raiseOther(const QStringList &files);
    /// From now on this instance answers.
    void listen();

Q_SIGNALS:
    void raiseAsked();
    void filesAsked(const QStringList &files);

private:
    void take(class QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace cpoise::app
