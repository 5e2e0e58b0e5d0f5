// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/asked.h"

#include <QVBoxLayout>

#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"
#include "ui/parts/text_field.h"

namespace cpoise::ui
{

Asked::Asked(const QString &question, const QString &help, QWidget *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_help(new PlainLabel(help, TextSize::Small, Tone::Quiet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    auto *label = new PlainLabel(question, TextSize::Body, this);
    label->setBuddy(field);
    label->wrapped();
    QFont bold = Style::font(TextSize::Body);
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    column->addWidget(label);
    m_help->wrapped();
    column->addWidget(m_help);
    setHelp(help);
    column->addWidget(field);
    if (auto *text = qobject_cast<TextField *>(field))
        connect(text, &TextField::refused, this, &Asked::showNotice);
}

void Asked::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    m_field->setAccessibleDescription(help);
}

void Asked::showNotice(const QString &words)
{
    if (!m_notice) {
        m_notice = new PlainLabel({}, TextSize::Small, Tone::Blocks, this);
        m_notice->wrapped();
        layout()->addWidget(m_notice);
    }
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

} // namespace cpoise::ui
