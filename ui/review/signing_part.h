// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "print/key_store.h"
#include "ui/review/preview_job.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace cpoise::ui
{

class PlainLabel;

/// Whether the final letter is signed, and with which key: a file, or a certificate that the system keeps.
class SigningPart : public QWidget
{
    Q_OBJECT
public:
    explicit SigningPart(QWidget *parent = nullptr);

    bool isWanted() const;
    /// What is still to be chosen or typed, in words; empty: nothing.
    QString missing() const;
    /// The order as it stands; the password's field is emptied and what was in it is wiped after use.
    SigningOrder takeOrder();
    /// Puts the focus where the next thing is to be done.
    void focusMissing();

Q_SIGNALS:
    void changed();

private:
    QLayout *buildFile();
    void build();
    void onWanted(bool wanted);
    void lookForKeys();
    void showKeys(const QVector<print::StoredKey> &keys);
    void showChoice();
    void chooseFile();
    void setFile(const QString &path);
    bool isFileChosen() const;

    QCheckBox *m_wanted;
    QWidget *m_rest;
    QComboBox *m_keys;
    QWidget *m_keyQuestion;
    QWidget *m_fileRows;
    PlainLabel *m_file;
    QPushButton *m_choose;
    QLineEdit *m_password;
    QString m_path;
    bool m_hasLooked = false;
};

} // namespace cpoise::ui
