// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>
#include <QScrollArea>

#include "ui/parts/style.h"

class QLineEdit;
class QVBoxLayout;

namespace cpoise::ui
{

/// A page that scrolls: one column, no wider than can be read, with the page's margin around.
class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollPage(int widest, QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column;
};

/// A label above its field, with a line of help between them where there is one.
QWidget *question(const QString &label, const QString &help, QWidget *field);
/// A one-line field of a width in characters.
QLineEdit *lineField(const QString &name, int columns = textColumns);
/// Puts the fields of a row that was made later where the eye meets them: in the order they were made, just
/// before `next` in the Tab order. Both stand in one window.
void tabBefore(QWidget *row, QWidget *next);
/// A heading between groups of a form, with an optional line of help.
QWidget *groupHeading(const QString &words, const QString &help = {});

} // namespace cpoise::ui
