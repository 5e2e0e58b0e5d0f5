// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/sheet.h"

class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class PlainLabel;
class TextField;

/// Where words of the letter are changed: over the pages at the passage, with the letter's own words readable
/// beneath. What is typed counts at once; Escape goes back to what stood there before.
class WordsSheet : public Sheet
{
    Q_OBJECT
public:
    explicit WordsSheet(QWidget *parent);

    /// Opens with the words that stand there now.
    void begin(const QString &words, const QString &original);
    QString words() const;
    /// Shows words that changed elsewhere.
    void setWords(const QString &words);
    /// As wide as `area`, from its top down; moved up where it would reach beyond the parent.
    void placeAt(const QRectF &area);

Q_SIGNALS:
    void edited();
    void kept();
    void putBack();
    void cancelled();
    /// It needs another height.
    void grown();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildButtons(QVBoxLayout &column);
    void onEdited();

    TextField *m_field;
    PlainLabel *m_blank;
    PlainLabel *m_original;
    QPushButton *m_keep = nullptr;
};

} // namespace cpoise::ui
