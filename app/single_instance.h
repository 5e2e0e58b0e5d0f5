// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QLocalServer>
#include <QObject>

namespace cpoise::app
{

/// One window a workspace: a second start tells the first to come to the front, and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `workspace`: the folder; each has a name of its own on this machine, for this account.
    explicit SingleInstance(const QString &workspace);

    /// True when another instance answered and was asked to come forward.
    bool raiseOther();
    /// From now on this instance answers.
    void listen();

Q_SIGNALS:
    void raiseAsked();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace cpoise::app
