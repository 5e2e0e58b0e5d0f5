// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/balance_item.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "base/text.h"
#include "ui/parts/drop_column.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/weight_bar.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// A page shows both sides at a glance: long factors are cut at a word, and stand whole where they are
/// written.
constexpr int shownLetters = 220;
constexpr int narrowBelow = 220;

QString beginning(const QString &text)
{
    const QString line = visibleLine(text).simplified();
    if (line.size() <= shownLetters)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', shownLetters);
    return line.left(space > 0 ? space : shownLetters) + u" \u2026"_s;
}
} // namespace

BalanceItem::BalanceItem(const law::Factor &factor, Side side, const QString &sideName, QWidget *parent)
    : QAbstractButton(parent), m_sideName(sideName),
      m_direction(side == Side::Left ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft),
      m_row(new QBoxLayout(m_direction, this)),
      m_bar(new WeightBar(side == Side::Left ? WeightBar::Towards::Right : WeightBar::Towards::Left, this)),
      m_words(new PlainLabel({}, this)), m_why(new PlainLabel({}, TextSize::Small, Tone::Quiet, this))
{
    setObjectName(u"balanceItem."_s + factor.id);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_words->wrapped();
    m_why->wrapped();
    m_words->setTextInteractionFlags(Qt::NoTextInteraction);
    m_why->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *text = new QVBoxLayout;
    text->setSpacing(space::hair);
    text->addWidget(m_words);
    text->addWidget(m_why);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->setDirection(m_direction);
    head->addWidget(new DragGrip(factor.id, this), 0, Qt::AlignTop);
    head->addWidget(m_bar, 0, Qt::AlignTop);
    head->addStretch();
    m_row->setContentsMargins(space::small, space::small, space::small, space::small);
    m_row->setSpacing(space::small);
    m_row->addLayout(head);
    m_row->addLayout(text, 1);
    showReason(false);
    setFactor(factor);
    // Pressed by a screen reader; keys and mouse are told apart below.
    connect(this, &QAbstractButton::clicked, this, &BalanceItem::opened);
}

void BalanceItem::setFactor(const law::Factor &factor)
{
    m_bar->setWeight(factor.weight);
    m_words->setText(isBlank(factor.text) ? tr("(no words yet)") : beginning(factor.text));
    m_why->setText(isBlank(factor.why) ? tr("No reason for this weight yet.") : beginning(factor.why));
    setAccessibleName(m_sideName + u", "_s + weightWord(factor.weight) + u": "_s + m_words->text());
    setAccessibleDescription(
        m_why->text() + tr(" Space shows the reason, 1 to 4 weigh it, Enter goes to where it is written."));
    plainToolTip(this, m_why->text());
}

void BalanceItem::showReason(bool shown)
{
    m_reasonShown = shown;
    m_why->setVisible(shown);
}

void BalanceItem::keyPressEvent(QKeyEvent *event)
{
    const int place = event->key() - Qt::Key_0;
    if (event->key() == Qt::Key_Space)
        showReason(!m_reasonShown);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else if (place >= int(law::Weight::Slight) && place <= int(law::Weight::Strong) && !m_readOnly)
        Q_EMIT weighed(law::Weight(place));
    else
        QWidget::keyPressEvent(event); // not as a button: Space is taken
}

void BalanceItem::keyReleaseEvent(QKeyEvent *event)
{
    QWidget::keyReleaseEvent(event);
}

void BalanceItem::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void BalanceItem::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void BalanceItem::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT opened();
}

void BalanceItem::focusInEvent(QFocusEvent *)
{
    update();
}

void BalanceItem::focusOutEvent(QFocusEvent *)
{
    update();
}

/// Where a column is too narrow for both, the words stand under the bar.
void BalanceItem::resizeEvent(QResizeEvent *)
{
    m_row->setDirection(width() < narrowBelow ? QBoxLayout::TopToBottom : m_direction);
}

void BalanceItem::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Style::colours().accent, 2));
    painter.setBrush(Style::colours().selection);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace cpoise::ui
