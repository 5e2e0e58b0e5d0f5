// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/words_sheet.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int leastLines = 3;
constexpr int mostLines = 12;
constexpr int leastWidth = 320;
} // namespace

WordsSheet::WordsSheet(QWidget *parent)
    : Sheet(Sheet::Base, parent), m_field(new TextField(tr("Words of the letter"), this)),
      m_blank(new PlainLabel(tr("Write the words that stand here, or put back the letter’s own."),
                             TextSize::Small, Tone::Look, this)),
      m_original(new PlainLabel({}, TextSize::Body, Tone::Quiet, this))
{
    setObjectName(u"wordsSheet"_s);
    m_field->setObjectName(u"letterWords"_s);
    m_field->setLines(leastLines, mostLines);
    m_original->setObjectName(u"originalWords"_s);
    m_original->wrapped();
    m_original->selectable();
    m_blank->wrapped();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::small);
    column->addWidget(new Asked(tr("Words of the letter"),
                                tr("They stand in the letter as you type. Ctrl+Enter keeps them, Escape goes "
                                   "back. The decision itself stays as it is."),
                                m_field, this));
    column->addWidget(m_blank);
    auto *head = new PlainLabel(tr("The letter’s own words"), TextSize::Small, Tone::Quiet, this);
    column->addWidget(head);
    column->addWidget(m_original);
    buildButtons(*column);
    connect(m_field, &TextField::edited, this, &WordsSheet::onEdited);
    const auto onKey = [this](const QKeySequence &keys, void (WordsSheet::*signal)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, signal);
    };
    onKey(Qt::Key_Escape, &WordsSheet::cancelled);
    onKey(Qt::CTRL | Qt::Key_Return, &WordsSheet::kept);
    onKey(Qt::CTRL | Qt::Key_Enter, &WordsSheet::kept);
    hide();
}

void WordsSheet::buildButtons(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    const auto add = [&](const QString &words, const QString &name, void (WordsSheet::*signal)()) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    m_keep = add(tr("&Keep"), u"keepWords"_s, &WordsSheet::kept);
    makePrimary(m_keep);
    row->addWidget(m_keep);
    row->addWidget(add(tr("Cancel"), u"cancelWords"_s, &WordsSheet::cancelled));
    row->addStretch(1);
    column.addLayout(row);
    // On a line of its own: beside the others it would not fit at 200 %.
    auto *back = new QHBoxLayout;
    back->addWidget(add(tr("&Put back the letter’s own words"), u"putBackWords"_s, &WordsSheet::putBack));
    back->addStretch(1);
    column.addLayout(back);
}

void WordsSheet::begin(const QString &words, const QString &original)
{
    m_original->setText(original);
    m_field->setText(words);
    m_field->document()->clearUndoRedoStacks();
    onEdited();
    show();
    raise();
    m_field->moveCursor(QTextCursor::End);
    m_field->setFocus(Qt::OtherFocusReason);
}

QString WordsSheet::words() const
{
    return cleaned(m_field->text());
}

void WordsSheet::setWords(const QString &words)
{
    m_field->setText(words);
    onEdited();
}

void WordsSheet::placeAt(const QRectF &area)
{
    const int room = parentWidget()->width();
    const int wanted = std::min(room, std::max(leastWidth, int(area.width()) + 2 * space::wide));
    const int tall =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted) : sizeHint().height();
    const int left = std::clamp(int(area.left()) - space::wide, 0, std::max(0, room - wanted));
    const int top =
        std::clamp(int(area.top()) - space::small, 0, std::max(0, parentWidget()->height() - tall));
    setGeometry(left, top, wanted, tall);
}

void WordsSheet::onEdited()
{
    const bool blank = isBlank(words());
    m_blank->setVisible(blank);
    m_keep->setEnabled(!blank);
    Q_EMIT edited();
}

bool WordsSheet::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT grown();
    return Sheet::event(event);
}

void WordsSheet::paintEvent(QPaintEvent *event)
{
    Sheet::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(Style::colours().accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace cpoise::ui
