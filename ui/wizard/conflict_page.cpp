// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/conflict_page.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/choice_group.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/card.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
enum Keep { Mine, Theirs };

QWidget *sideOf(const QString &whose, const QString &text, QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    column->addWidget(new PlainLabel(whose, TextSize::Small, Tone::Quiet, side));
    auto *words = new PlainLabel(isBlank(text) ? ConflictPage::tr("(empty)") : text, side);
    column->addWidget(words->wrapped());
    column->addStretch();
    return side;
}
} // namespace

ConflictPage::ConflictPage(const law::Case &theirs, const casework::Merge &merge,
                           const casework::DecisionSession &session, QWidget *parent)
    : QWidget(parent), m_theirs(theirs), m_merge(merge), m_session(session)
{
    setObjectName(u"conflictPage"_s);
    setAccessibleName(tr("Somebody saved this case while you wrote"));
    auto *sheet = new QWidget;
    auto *across = new QHBoxLayout(sheet);
    across->setContentsMargins(space::page, space::page, space::page, space::page);
    auto *content = new QWidget(sheet);
    content->setMaximumWidth(2 * Style::textWidth());
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::wide);
    column->addWidget((new PlainLabel(accessibleName(), TextSize::Title, content))->wrapped());
    column->addWidget(
        (new PlainLabel(tr("These fields were changed by both of you. Choose which words stay; the others "
                           "remain in the case's history."),
                        TextSize::Body, Tone::Quiet, content))
            ->wrapped());
    for (const casework::FieldConflict &conflict : merge.conflicts)
        column->addWidget(comparison(conflict));
    addTaken(*column);
    auto *accept = new QPushButton(tr("&Put together and go on"), content);
    accept->setObjectName(u"settle"_s);
    makePrimary(accept);
    connect(accept, &QPushButton::clicked, this, &ConflictPage::accept);
    column->addWidget(accept, 0, Qt::AlignLeft);
    column->addStretch();
    across->addWidget(content, 1);
    across->addStretch(0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget *ConflictPage::comparison(const casework::FieldConflict &conflict)
{
    const law::Catalogue &catalogue = m_session.book().catalogue;
    QString name = pathWords(conflict.path, m_merge.merged, catalogue);
    name = name.isEmpty() ? pathWords(conflict.path, m_theirs, catalogue) : name;
    auto *card = new Card(name, this);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::page);
    sides->addWidget(sideOf(tr("Your words"), conflict.mine, card), 1);
    sides->addWidget(sideOf(tr("Saved meanwhile"), conflict.theirs, card), 1);
    card->column().addLayout(sides);
    auto *choice =
        new ChoiceGroup(name, {{Mine, tr("keep your words"), {}}, {Theirs, tr("take what was saved"), {}}},
                        ChoiceGroup::Flow::Row, card);
    choice->setObjectName(u"keep."_s + conflict.path);
    choice->setValue(Mine);
    m_choices.insert(conflict.path, choice);
    card->column().addWidget(choice);
    return card;
}

void ConflictPage::addTaken(QVBoxLayout &column)
{
    if (m_merge.takenFromTheirs.isEmpty())
        return;
    QStringList words;
    for (const QString &path : m_merge.takenFromTheirs)
        words << pathWords(path, m_merge.merged, m_session.book().catalogue);
    words.removeDuplicates();
    words.removeAll(QString());
    auto *label =
        new PlainLabel(tr("Changed by the other person alone, and taken over: ") + words.join(u"; "_s) + u'.',
                       TextSize::Body, Tone::Quiet, this);
    column.addWidget(label->wrapped());
}

void ConflictPage::accept()
{
    QStringList theirs;
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        if (choice.value()->value() == Theirs)
            theirs << choice.key();
    }
    Q_EMIT settled(takeOver(m_merge.merged, m_theirs, theirs));
}

void ConflictPage::focusFirst()
{
    if (ChoiceGroup *first = m_choices.isEmpty() ? nullptr : m_choices.value(m_merge.conflicts.first().path))
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace cpoise::ui
