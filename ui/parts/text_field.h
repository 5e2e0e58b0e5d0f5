// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QVector>

namespace cpoise::ui
{

/// Words in a text that a finding means, underlined in the signal's colour.
struct TextMark {
    int from = 0; ///< UTF-16 units
    int length = 0;
    QColor colour;
    bool operator==(const TextMark &) const = default;
};

/// Plain text of any length: grows with what is in it, keeps paragraphs and no-break spaces, undoes for ever,
/// takes only plain text from the clipboard. Tab goes on to the next field.
class TextField : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// More than this (in characters) is refused in words and nothing is put in.
    static constexpr qsizetype longest = 8 * 1024 * 1024;

    /// The name is what a screen reader says; it is needed.
    explicit TextField(const QString &accessibleName, QWidget *parent = nullptr);

    /// The text with line feeds between lines; every other character as it was put in.
    QString text() const;
    /// Shows another text; can be undone, does not emit edited(), and leaves the cursor where it was if the
    /// text is the same.
    void setText(const QString &text);
    /// Lines shown at least, and at most before it scrolls.
    void setLines(int least, int most = 40);
    void setMarks(const QVector<TextMark> &marks);
    const QVector<TextMark> &marks() const { return m_marks; }
    /// Focus, with these words selected and in sight; length 0 puts the cursor there.
    void select(int from, int length);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void edited();
    /// Why a paste was not taken, in words; empty when the last one was.
    void refused(const QString &why);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void grow();
    int heightOfText(int stopAt) const;
    int heightOfLines(int lines) const;
    void paintMarks();

    QVector<TextMark> m_marks;
    int m_leastLines = 3;
    int m_mostLines = 40;
    int m_height = 0;
    bool m_showing = false;
    bool m_resizing = false;
};

} // namespace cpoise::ui
