// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace cpoise::ui
{

class PlainLabel;

/// A colour of the letter as "#1b2a41": typed or chosen, shown, and how well it stands out on paper, in
/// words. Empty: the program's.
class ColourField : public QWidget
{
    Q_OBJECT
public:
    explicit ColourField(QWidget *parent = nullptr);
    QString colour() const;
    void setColour(const QString &colour);
    QWidget *field() const;

Q_SIGNALS:
    void edited();

private:
    void choose();
    void showContrast();

    QLineEdit *m_line;
    QWidget *m_swatch;
    PlainLabel *m_contrast;
};

} // namespace cpoise::ui
