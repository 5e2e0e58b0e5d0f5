// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace cpoise::ui
{

/// Where a row is taken hold of to be dragged. The keys for the same are Alt+Up and Alt+Down.
class DragGrip : public QWidget
{
    Q_OBJECT
public:
    explicit DragGrip(const QString &rowId, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {16, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QString m_rowId;
    QPoint m_pressed;
};

/// Rows one below the other that change places by dragging or by Alt+Up and Alt+Down. It moves nothing
/// itself: it says what was asked for.
class DropColumn : public QWidget
{
    Q_OBJECT
public:
    explicit DropColumn(int spacing, QWidget *parent = nullptr);
    void addRow(const QString &rowId, QWidget *row);
    /// A heading or a button between rows: nothing to drag.
    void addFixed(QWidget *widget);
    bool isEmpty() const { return m_ids.isEmpty(); }

Q_SIGNALS:
    /// Up (negative) or down by so many places among this column's rows.
    void moveWanted(const QString &rowId, int by);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int placeAt(int y) const;
    int lineY(int place) const;
    void wantMove(const QString &rowId, int by);

    QVBoxLayout *m_layout;
    QStringList m_ids;
    QVector<QWidget *> m_rows;
    int m_dropPlace = -1;
};

} // namespace cpoise::ui
