// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/text_field.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <cmath>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// QTextDocument::toPlainText would turn no-break spaces into spaces; a letter's words must come out as they
/// went in.
QString rawLines(QString raw)
{
    raw.replace(QChar::ParagraphSeparator, u'\n');
    raw.replace(QChar::LineSeparator, u'\n');
    return raw;
}
} // namespace

TextField::TextField(const QString &accessibleName, QWidget *parent) : QPlainTextEdit(parent)
{
    Q_ASSERT(!accessibleName.isEmpty());
    setAccessibleName(accessibleName);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    // Qt counts the margin as an edit: undo would go back past the text that the field began with.
    document()->clearUndoRedoStacks();
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (!m_showing)
            Q_EMIT edited();
    });
    grow();
}

QString TextField::text() const
{
    return rawLines(document()->toRawText());
}

void TextField::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_showing = true;
    if (document()->isEmpty() && !document()->isUndoAvailable()) {
        setPlainText(text);
    } else {
        const int position = textCursor().position();
        QTextCursor cursor(document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(text);
        cursor.setPosition(std::min(position, std::max(0, document()->characterCount() - 1)));
        setTextCursor(cursor);
    }
    m_showing = false;
}

void TextField::setLines(int least, int most)
{
    m_leastLines = least;
    m_mostLines = std::max(least, most);
    grow();
}

void TextField::setMarks(const QVector<TextMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    paintMarks();
}

void TextField::paintMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    const int last = std::max(0, document()->characterCount() - 1);
    for (const TextMark &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::clamp(mark.from, 0, last));
        selection.cursor.setPosition(std::clamp(mark.from + mark.length, 0, last), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(mark.colour);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void TextField::select(int from, int length)
{
    const int last = std::max(0, document()->characterCount() - 1);
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(from, 0, last));
    cursor.setPosition(std::clamp(from + length, 0, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
    ensureCursorVisible();
}

QSize TextField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, m_height};
}

bool TextField::canInsertFromMimeData(const QMimeData *source) const
{
    return !isReadOnly() && source->hasText();
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (!canInsertFromMimeData(source))
        return;
    const QString text = source->text();
    if (text.size() + document()->characterCount() > longest) {
        Q_EMIT refused(
            tr("That is more than 8 MB of text and was not put in. Paste the part that is needed."));
        return;
    }
    textCursor().insertText(cleaned(text));
    ensureCursorVisible();
    Q_EMIT refused({});
}

QMimeData *TextField::createMimeDataFromSelection() const
{
    auto *source = new QMimeData;
    source->setText(rawLines(textCursor().selectedText()));
    return source;
}

/// Grown only when Qt is done with a resize: in the middle of one it would not lay out its viewport again,
/// and that would cover the frame's lower edge.
bool TextField::event(QEvent *event)
{
    if (event->type() != QEvent::Resize)
        return QPlainTextEdit::event(event);
    m_resizing = true;
    const bool done = QPlainTextEdit::event(event);
    m_resizing = false;
    grow();
    return done;
}

/// Of the viewport. In a field that was laid out before it is shown it comes by itself, after the field's
/// own.
void TextField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (!m_resizing && event->oldSize().width() != event->size().width())
        grow();
}

void TextField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        grow();
}

/// The page scrolls, not the field, unless the field is longer than it may grow or has nothing more to show.
void TextField::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff || !hasFocus())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void TextField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

int TextField::heightOfLines(int lines) const
{
    const double margins = 2 * document()->documentMargin() + 2 * frameWidth();
    return int(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + margins));
}

/// Only as many blocks are laid out as can be shown: a text of a megabyte costs no more than a page of it.
int TextField::heightOfText(int stopAt) const
{
    double height =
        document()->documentMargin() + 2 * frameWidth(); // Qt counts the lower one to the last block
    const int longestBlock = 64 * 1024;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.length() > longestBlock || height >= stopAt)
            return stopAt;
        height += document()->documentLayout()->blockBoundingRect(block).height();
    }
    return int(std::ceil(height));
}

void TextField::grow()
{
    const int most = heightOfLines(m_mostLines);
    const int wanted = heightOfText(most + 1);
    const int height = std::clamp(wanted, heightOfLines(m_leastLines), most);
    setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height == m_height)
        return;
    m_height = height;
    setFixedHeight(height);
    updateGeometry();
}

} // namespace cpoise::ui
