// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

#include "ui/parts/style.h"

/// Text from outside is plain text everywhere: a label that guesses rich text opens paths that a requester
/// wrote into a subject line. Labels are made here and nowhere else; the guard holds it for what Qt makes
/// itself.
namespace cpoise::ui
{

/// The only label there is: plain text, one of four sizes, one of the tones.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);
    PlainLabel(const QString &text, TextSize size, QWidget *parent = nullptr);
    PlainLabel(const QString &text, TextSize size, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setSize(TextSize size);
    /// Breaks lines and may be read and copied with mouse and keyboard: for longer texts of other people.
    PlainLabel *wrapped();
    PlainLabel *selectable();

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();

    /// What was measured for heightForWidth, and of what.
    struct Measured {
        QString text;
        QFont font;
        QMargins margins;
        bool isWrapped = false;
        Qt::TextInteractionFlags interaction; ///< Qt lays a text out in another way where it can be selected
        QHash<int, int> heights;              ///< by width
    };

    Tone m_tone = Tone::Plain;
    mutable Measured m_measured;
};

/// A form's label with its field as buddy ("&Reference"), which gives the field its mnemonic and, where it
/// has none of its own, its accessible name.
PlainLabel *fieldLabel(const QString &text, QWidget *field);

/// One line that gives way: shown as far as there is room, whole in its tooltip.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, TextSize size = TextSize::Body, QWidget *parent = nullptr);
    void setWholeText(const QString &text);
    QString wholeText() const { return m_whole; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();
    QString m_whole;
};

/// A tooltip as literal text.
void plainToolTip(QWidget *widget, const QString &text);

/// Outside text inside a menu entry or a button: '&' stays itself.
QString withoutMnemonic(QString text);

/// Puts the guard on the application: every QLabel that is shown (message boxes and tooltips too) is plain
/// text.
void guardPlainText();

} // namespace cpoise::ui
