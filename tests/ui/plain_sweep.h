// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTextBrowser>
#include <QToolTip>
#include <QWidget>

namespace cpoise::test
{

/// True when Qt shows this tooltip as it stands: it is shown, and its label looked at.
inline bool tipIsPlain(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return true;
    QToolTip::showText({10, 10}, text);
    bool plain = false;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        const auto *tip = qobject_cast<const QLabel *>(top);
        if (tip && tip->inherits("QTipLabel") && tip->text() == text)
            plain = tip->textFormat() == Qt::PlainText;
    }
    return plain;
}

/// Every place under `root` (itself too) where text from outside would be taken for rich text: labels and
/// tooltips that Qt would guess about, editors that take rich text. One line each; empty is good.
inline QStringList notPlain(const QWidget &root)
{
    QStringList found;
    const auto tell = [&](const QObject *object, const char *what, const QString &text) {
        found << QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName() + u' ' +
                     QString::fromLatin1(what) + QStringLiteral(": ") + text.left(60);
    };
    const auto tip = [&](const QObject *object, const QString &text) {
        if (!tipIsPlain(text))
            tell(object, "tooltip", text);
    };
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        tip(widget, widget->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget);
            label && label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            tell(label, "label", label->text());
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget);
            edit && !edit->isReadOnly() && edit->acceptRichText())
            tell(edit, "editor", {});
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            const int rows = std::min(50, view->model()->rowCount());
            for (int row = 0; row < rows; ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    tip(view, view->model()->index(row, column).data(Qt::ToolTipRole).toString());
            }
        }
    }
    for (const QAction *action : root.findChildren<QAction *>())
        tip(action, action->toolTip());
    return found;
}

} // namespace cpoise::test
