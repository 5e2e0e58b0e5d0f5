// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/form.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

ScrollPage::ScrollPage(int widest, QWidget *parent) : QScrollArea(parent), m_column(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QWidget;
    column->setMaximumWidth(widest);
    column->setLayout(m_column);
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->addWidget(column, 1000);
    layout->addStretch(1);
    m_column->setContentsMargins({});
    m_column->setSpacing(space::wide);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    qApp->installEventFilter(this);
}

bool ScrollPage::eventFilter(QObject *watched, QEvent *event)
{
    // Whatever gets the focus comes into sight, however deep it lies; but not under a mouse that pressed it:
    // a button that moves away then is not clicked.
    if (event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason) {
        if (auto *focused = qobject_cast<QWidget *>(watched);
            focused && focused != widget() && widget()->isAncestorOf(focused))
            ensureWidgetVisible(focused, 0, space::page);
    }
    return QScrollArea::eventFilter(watched, event);
}

QWidget *question(const QString &label, const QString &help, QWidget *field)
{
    auto *asked = new QWidget;
    auto *layout = new QVBoxLayout(asked);
    layout->setContentsMargins({});
    layout->setSpacing(space::hair);
    layout->addWidget(fieldLabel(label, field));
    if (!help.isEmpty())
        layout->addWidget((new PlainLabel(help, TextSize::Small, Tone::Quiet))->wrapped());
    layout->addWidget(field);
    QWidget *spoken = field->focusProxy() ? field->focusProxy() : field;
    if (!help.isEmpty())
        spoken->setAccessibleDescription(help);
    return asked;
}

QLineEdit *lineField(const QString &name, int columns)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setMaximumWidth(Style::textWidth() * columns / textColumns + 2 * space::small);
    return edit;
}

void tabBefore(QWidget *row, QWidget *next)
{
    QWidget *last = next->previousInFocusChain();
    while (last != next && (!(last->focusPolicy() & Qt::TabFocus) || row->isAncestorOf(last)))
        last = last->previousInFocusChain();
    for (QWidget *field : row->findChildren<QWidget *>()) {
        if (!(field->focusPolicy() & Qt::TabFocus) || field->focusProxy())
            continue;
        QWidget::setTabOrder(last, field);
        last = field;
    }
}

QWidget *groupHeading(const QString &words, const QString &help)
{
    auto *heading = new QWidget;
    auto *layout = new QVBoxLayout(heading);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::hair);
    layout->addWidget(new PlainLabel(words, TextSize::Heading));
    if (!help.isEmpty())
        layout->addWidget((new PlainLabel(help, TextSize::Small, Tone::Quiet))->wrapped());
    return heading;
}

} // namespace cpoise::ui
