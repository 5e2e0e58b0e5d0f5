// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace cpoise::ui
{

/// The search in the window's corner: finds while one types. Down goes to the list, Escape empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// The menu bar gives its corner this and no more.
    QSize sizeHint() const override { return {280, QLineEdit::sizeHint().height()}; }

Q_SIGNALS:
    void searched(const QString &words);
    void listAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace cpoise::ui
