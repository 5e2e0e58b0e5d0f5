// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/notice_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel({}, Tone::Accent, 16, this)), m_words(new PlainLabel({}, this))
{
    setObjectName(u"noticeBar"_s);
    m_words->setObjectName(u"noticeWords"_s);
    m_words->wrapped();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::page, space::small, space::page, space::small);
    line->setSpacing(space::small);
    line->addWidget(m_icon);
    line->addWidget(m_words, 1);
    for (int i = 0; i < 2; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"notice."_s + QString::number(i));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] {
            const auto run = m_actions.value(i).run;
            if (run)
                run();
        });
        line->addWidget(button);
        m_buttons << button;
    }
    clear();
}

void NoticeBar::tell(Tone tone, const QString &words, const QVector<Action> &actions)
{
    m_tone = tone;
    m_icon->setIcon(signOf(tone).isEmpty() ? u"info"_s : signOf(tone), tone);
    m_words->setText(words);
    m_actions = actions;
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < actions.size());
        m_buttons[i]->setText(i < actions.size() ? actions[i].words : QString());
        m_buttons[i]->setAccessibleDescription(words);
    }
    show();
    update();
}

void NoticeBar::askForAnswer()
{
    m_buttons.first()->setFocus(Qt::OtherFocusReason);
}

void NoticeBar::clear()
{
    m_actions.clear();
    m_words->clear();
    hide();
}

QString NoticeBar::words() const
{
    return m_words->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Style::colours();
    QPainter painter(this);
    painter.fillRect(rect(), m_tone == Tone::Blocks ? colours.blocksSoft
                             : m_tone == Tone::Look ? colours.lookSoft
                                                    : colours.selection);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
}

} // namespace cpoise::ui
