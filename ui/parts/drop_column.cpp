// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/drop_column.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
const QString rowFormat = u"application/x-counterpoise-row"_s;

QString rowIn(const QDropEvent *event)
{
    return QString::fromUtf8(event->mimeData()->data(rowFormat));
}
} // namespace

DragGrip::DragGrip(const QString &rowId, QWidget *parent) : QWidget(parent), m_rowId(rowId)
{
    setFixedSize(sizeHint());
    setCursor(Qt::OpenHandCursor);
    plainToolTip(this, tr("Drag to another place, or press Alt+Up or Alt+Down"));
}

void DragGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(u"grip-vertical"_s, Tone::Quiet).paint(&painter, QRect(0, (height() - 16) / 2, 16, 16));
}

void DragGrip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
}

void DragGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) ||
        (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    auto *drag = new QDrag(this);
    auto *row = new QMimeData;
    row->setData(rowFormat, m_rowId.toUtf8());
    drag->setMimeData(row);
    drag->setPixmap(parentWidget()->grab());
    drag->exec(Qt::MoveAction);
}

DropColumn::DropColumn(int spacing, QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setAcceptDrops(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing);
}

void DropColumn::addRow(const QString &rowId, QWidget *row)
{
    m_ids << rowId;
    m_rows << row;
    m_layout->addWidget(row);
    const auto onKey = [&](Qt::Key key, int by) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), row);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, rowId, by] { wantMove(rowId, by); });
    };
    onKey(Qt::Key_Up, -1);
    onKey(Qt::Key_Down, 1);
}

void DropColumn::addFixed(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void DropColumn::wantMove(const QString &rowId, int by)
{
    const qsizetype to = m_ids.indexOf(rowId) + by;
    if (by != 0 && to >= 0 && to < m_ids.size())
        Q_EMIT moveWanted(rowId, by);
}

int DropColumn::placeAt(int y) const
{
    int place = 0;
    while (place < m_rows.size() && m_rows[place]->geometry().center().y() < y)
        ++place;
    return place;
}

int DropColumn::lineY(int place) const
{
    const int half = m_layout->spacing() / 2;
    return place < m_rows.size() ? m_rows[place]->y() - half : m_rows.constLast()->geometry().bottom() + half;
}

void DropColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_ids.contains(rowIn(event)))
        event->acceptProposedAction();
}

void DropColumn::dragMoveEvent(QDragMoveEvent *event)
{
    m_dropPlace = placeAt(event->position().toPoint().y());
    update();
    event->acceptProposedAction();
}

void DropColumn::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropPlace = -1;
    update();
}

void DropColumn::dropEvent(QDropEvent *event)
{
    const QString rowId = rowIn(event);
    const int from = int(m_ids.indexOf(rowId));
    const int place = placeAt(event->position().toPoint().y());
    m_dropPlace = -1;
    update();
    event->acceptProposedAction();
    // A row taken out from above its new place leaves that place one further up.
    wantMove(rowId, place > from ? place - from - 1 : place - from);
}

void DropColumn::paintEvent(QPaintEvent *)
{
    if (m_dropPlace < 0 || m_rows.isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, lineY(m_dropPlace) - 1, width(), 3), Style::colours().accent);
}

} // namespace cpoise::ui
