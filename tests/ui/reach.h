// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QApplication>
#include <QWidget>

/// What can be reached with the keyboard, and what a screen reader says of it.
namespace cpoise::test
{

inline bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy();
}

inline QString spokenName(QWidget *widget)
{
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(widget);
    return shown ? shown->text(QAccessible::Name) : QString();
}

/// Something that says what it is: a button, a text, a list; not just an area.
inline bool hasRole(QWidget *widget)
{
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(widget);
    return shown && shown->role() != QAccessible::NoRole && shown->role() != QAccessible::Client;
}

inline QString called(const QWidget *widget)
{
    return widget ? QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()
                  : QStringLiteral("nothing");
}

/// True when one is read after another: further down, or beside it to the right; or in the next of two
/// columns.
inline bool isReadAfter(const QRect &next, const QRect &before)
{
    const bool below = next.center().y() > before.center().y();
    const bool sameRow = next.top() < before.bottom() && before.top() < next.bottom();
    return below || (sameRow && next.left() > before.left()) || next.left() >= before.right();
}

} // namespace cpoise::test
