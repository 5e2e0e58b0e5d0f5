// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/adrift_rows.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Enough of the letter's former words to know them by.
constexpr qsizetype shownOfOriginal = 160;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= shownOfOriginal ? line : line.left(shownOfOriginal).trimmed() + u'\u2026';
}
} // namespace

AdriftRows::AdriftRows(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"adriftWords"_s);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(space::small);
    hide();
}

void AdriftRows::show(const QVector<law::LetterChange> &changes, bool canChange)
{
    if (changes == m_changes && canChange == m_canChange)
        return;
    m_changes = changes;
    m_canChange = canChange;
    m_use.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (const law::LetterChange &change : changes)
        addRow(change);
    setVisible(!changes.isEmpty());
    setTarget(m_hasTarget);
    Q_EMIT laidOut();
}

void AdriftRows::addRow(const law::LetterChange &change)
{
    auto *row = new Sheet(Sheet::BlocksSoft, this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::hair);
    auto *head = new QHBoxLayout;
    head->addWidget(new IconLabel(signOf(Tone::Blocks), Tone::Blocks, 16, row));
    auto *title =
        new PlainLabel(tr("Your words no longer fit: the letter does not say any more what they replaced"),
                       TextSize::Body, Tone::Blocks, row);
    head->addWidget(title->wrapped(), 1);
    column->addLayout(head);
    auto *words = new PlainLabel(change.words, TextSize::Body, row);
    words->setObjectName(u"adriftText."_s + change.id);
    words->wrapped();
    column->addWidget(words->selectable());
    auto *original =
        new PlainLabel(tr("They replaced: ") + shortened(change.original), TextSize::Small, Tone::Quiet, row);
    column->addWidget(original->wrapped());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    const auto add = [&](const QString &text, const QString &name,
                         void (AdriftRows::*signal)(const QString &)) {
        auto *button = new QPushButton(text, row);
        button->setObjectName(name + u'.' + change.id);
        button->setAccessibleDescription(shortened(change.words));
        button->setAutoDefault(false);
        button->setEnabled(m_canChange);
        connect(button, &QPushButton::clicked, this, [this, signal, id = change.id] {
            Q_EMIT(this->*signal)(id);
        });
        buttons->addWidget(button);
        return button;
    };
    m_use << add(tr("Use for the chosen paragraph"), u"useWords"_s, &AdriftRows::useWanted);
    add(tr("Let them go"), u"letGoWords"_s, &AdriftRows::letGoWanted);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_rows->addWidget(row);
}

void AdriftRows::setTarget(bool has)
{
    m_hasTarget = has;
    for (QPushButton *button : std::as_const(m_use)) {
        button->setEnabled(has && m_canChange);
        button->setToolTip(has ? QString() : tr("Choose the paragraph in the pages first."));
    }
}

bool AdriftRows::goTo(const QString &changeId)
{
    auto *button = findChild<QPushButton *>(u"letGoWords."_s + changeId);
    if (!button || button->isHidden())
        return false;
    button->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace cpoise::ui
