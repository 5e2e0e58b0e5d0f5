// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QWidget>

#include "base/result.h"

class QPushButton;

namespace cpoise::ui
{

class PlainLabel;

/// A file that becomes part of the house style: chosen, looked at before it is taken, and let go of again.
/// One that is refused says why beneath it, and the one before stays.
class FilePick : public QWidget
{
    Q_OBJECT
public:
    /// Invalid with a sentence when the bytes cannot be used; called on another thread.
    using Check = std::function<Result<void>(const QByteArray &)>;
    struct Kind {
        QString name;   ///< of the widgets: "logo" gives logoChoose, logoRemove, logoState, logoFault
        QString title;  ///< "Regular font", in front of what was chosen and of the dialog
        QString help;   ///< read out with the button
        QString choose; ///< on the button
        QString filter;
        qint64 mostBytes;
        Check check;
    };
    explicit FilePick(const Kind &kind, QWidget *parent = nullptr);

    const QByteArray &bytes() const { return m_bytes; }
    void setBytes(const QByteArray &bytes);
    QWidget *field() const;

Q_SIGNALS:
    void edited();
    /// A file was taken, called so without its ending.
    void taken(const QString &baseName);

private:
    void choose();
    void read(const QString &path);
    void take(const QString &path, const Result<QByteArray> &bytes);
    void showState(const QString &fault = {});

    Kind m_kind;
    QByteArray m_bytes;
    QPushButton *m_choose;
    QPushButton *m_remove;
    PlainLabel *m_state;
    PlainLabel *m_fault;
};

} // namespace cpoise::ui
