// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_field.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"search"_s);
    setAccessibleName(u"Search cases"_s);
    setPlaceholderText(u"Search cases (Ctrl+F)"_s);
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s, Tone::Quiet), QLineEdit::LeadingPosition)->setText(u"Search"_s);
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(button->defaultAction() && !button->defaultAction()->text().isEmpty()
                                      ? button->defaultAction()->text()
                                      : u"Empty the search"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &text) { Q_EMIT searched(text.simplified()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT listAsked();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return ||
               event->key() == Qt::Key_Enter) {
        Q_EMIT listAsked();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace cpoise::ui
