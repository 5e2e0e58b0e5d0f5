// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/choice_group.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>

#include "ui/parts/press_label.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

ChoiceGroup::ChoiceGroup(const QString &accessibleName, const QVector<Choice> &choices, Flow flow,
                         QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto *box = new QBoxLayout(flow == Flow::Row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(flow == Flow::Row ? space::small : space::hair);
    for (const Choice &choice : choices)
        box->addWidget(row(accessibleName, choice));
    if (flow == Flow::Row)
        box->addStretch();
    if (auto *first = m_group->buttons().value(0))
        setFocusProxy(first);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceGroup::chosen);
}

QWidget *ChoiceGroup::row(const QString &groupName, const Choice &choice)
{
    auto *button = new QRadioButton(choice.words, this);
    button->setAccessibleName(groupName + u": "_s + QString(choice.words).remove(u'&'));
    button->setAccessibleDescription(choice.help);
    m_group->addButton(button, choice.value);
    if (choice.help.isEmpty())
        return button;
    auto *both = new QWidget(this);
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::medium);
    line->addWidget(button);
    line->addWidget(new PressLabel(choice.help, TextSize::Small, Tone::Quiet, button, both), 1);
    return both;
}

void ChoiceGroup::keyPressEvent(QKeyEvent *event)
{
    const int place = event->key() - Qt::Key_1;
    QAbstractButton *button =
        event->modifiers() == Qt::NoModifier ? m_group->buttons().value(place) : nullptr;
    if (!button)
        return QWidget::keyPressEvent(event);
    button->setFocus(Qt::OtherFocusReason);
    button->click();
}

void ChoiceGroup::setValue(int value)
{
    if (value == m_group->checkedId())
        return;
    QAbstractButton *button = m_group->button(value);
    if (button) {
        button->setChecked(true);
    } else if (QAbstractButton *on = m_group->checkedButton()) {
        m_group->setExclusive(false);
        on->setChecked(false);
        m_group->setExclusive(true);
    }
    QAbstractButton *first = button ? button : m_group->buttons().value(0);
    setFocusProxy(first);
}

} // namespace cpoise::ui
