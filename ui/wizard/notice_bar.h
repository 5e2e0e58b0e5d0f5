// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "ui/parts/style.h"

class QPushButton;

namespace cpoise::ui
{

class IconLabel;
class PlainLabel;

/// A line above the pages that says something about the whole case and offers at most two things to do.
/// Never in the way, never gone by itself.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    struct Action {
        QString words;
        std::function<void()> run;
    };
    explicit NoticeBar(QWidget *parent = nullptr);
    /// Shows the words; the first action is the usual one.
    void tell(Tone tone, const QString &words, const QVector<Action> &actions = {});
    /// The keyboard goes to the first action: nothing else can be done before it is answered.
    void askForAnswer();
    void clear();
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Accent;
    IconLabel *m_icon;
    PlainLabel *m_words;
    QVector<QPushButton *> m_buttons;
    QVector<Action> m_actions;
};

} // namespace cpoise::ui
