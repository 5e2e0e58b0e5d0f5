// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/step_page.h"

#include <QApplication>
#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/parts/plain_text.h"
#include "ui/parts/step_words.h"
#include "ui/parts/tab_order.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int wideColumns = 2;

/// What is asked first; a button only where nothing is asked. Of choices that belong together the chosen one.
QWidget *firstField(QWidget *among)
{
    QWidget *button = nullptr;
    const QWidgetList all = inReadingOrder(among);
    for (QWidget *one : all) {
        if (!one->isVisibleTo(among) || !one->isEnabled())
            continue;
        if (const auto *radio = qobject_cast<QRadioButton *>(one); radio && radio->group())
            return radio->group()->checkedButton() ? radio->group()->checkedButton() : one;
        if (!qobject_cast<QPushButton *>(one))
            return one;
        button = button ? button : one;
    }
    return button;
}
} // namespace

StepPage::StepPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : QWidget(parent), m_step(step), m_binder(new Binder(session, this)), m_scroll(new QScrollArea(this))
{
    setObjectName(u"page."_s + QString::number(int(step)));
    setAccessibleName(stepName(step));
    setAccessibleDescription(stepQuestion(step));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    whole->addWidget(m_scroll);
}

void StepPage::refresh()
{
    const QStringList shape = this->shape(draft());
    if (!m_built || shape != m_shape) {
        m_shape = shape;
        rebuild();
    }
    m_binder->show();
    if (!m_focusNext.isEmpty())
        restoreFocus(std::exchange(m_focusNext, {}));
}

void StepPage::showFindings()
{
    m_binder->showMarks();
}

void StepPage::rebuild()
{
    m_built = true;
    const QWidget *focus = QApplication::focusWidget();
    if (m_focusNext.isEmpty() && focus && isAncestorOf(focus))
        m_focusNext = focus->objectName();
    m_binder->beginBuild();
    // The old content may hold the very button that is being pressed: it goes when that is done.
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    auto *sheet = new QWidget;
    sheet->setAutoFillBackground(false);
    auto *across = new QHBoxLayout(sheet);
    across->setContentsMargins(space::page, space::page, space::page, space::page);
    m_content = new QWidget(sheet);
    m_content->setMaximumWidth(Style::textWidth() * (isWide() ? wideColumns : 1));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::page);
    auto *title = new PlainLabel(stepQuestion(m_step), TextSize::Title, m_content);
    title->setObjectName(u"pageTitle"_s);
    title->wrapped();
    column->addWidget(title);
    build(*column);
    column->addStretch();
    across->addWidget(m_content, 1);
    across->addStretch(0);
    m_scroll->setWidget(sheet);
    sheet->show();
    m_binder->endBuild();
    Q_EMIT laidOut();
}

QVBoxLayout *StepPage::narrow(QVBoxLayout &column)
{
    auto *rows = new QWidget(m_content);
    rows->setMaximumWidth(Style::textWidth());
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::page);
    auto *across = new QHBoxLayout;
    across->addWidget(rows, 1);
    across->addStretch(0);
    column.addLayout(across);
    return layout;
}

void StepPage::restoreFocus(const QString &objectName)
{
    if (auto *widget = m_content->findChild<QWidget *>(objectName)) {
        widget->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(widget, space::page, space::page);
    }
}

bool StepPage::goTo(const law::Where &where)
{
    refresh();
    QWidget *widget = m_binder->at(where);
    if (!widget)
        return false;
    m_scroll->ensureWidgetVisible(widget, space::page, space::page);
    if (auto *text = qobject_cast<TextField *>(widget))
        text->select(where.from, where.length);
    else
        widget->setFocus(Qt::OtherFocusReason);
    return true;
}

void StepPage::focusFirst()
{
    if (QWidget *first = m_content ? firstField(m_content) : nullptr)
        first->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureVisible(0, 0);
}

} // namespace cpoise::ui
