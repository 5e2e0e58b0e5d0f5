// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QCache>
#include <QImage>
#include <QSet>
#include <QWidget>

#include "ui/services.h"

namespace cpoise::ui
{

/// The real pages of the documents, one below the other, painted by the press when they come into sight. A
/// click on a paragraph, or Enter on the one that Up and Down chose, leads to where its words come from.
class PagesView : public QWidget
{
    Q_OBJECT
public:
    explicit PagesView(Services &services, QWidget *parent = nullptr);

    /// The old pages stay until these are painted.
    void setDocuments(const QVector<print::Pages> &documents);
    int pageCount() const { return int(m_sheets.size()); }
    /// The placed block under a point of this widget; nullptr when there is none.
    const print::Placed *placedAt(QPointF point) const;
    /// Screen pixels a point of paper.
    double scale() const { return m_scale; }
    QRectF rectOf(const print::Placed &placed, int document) const;
    const QVector<print::Pages> &documents() const { return m_documents; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void wanted(const cpoise::law::Where &where);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Sheet {
        int document = 0;
        int page = 0;
    };
    struct Chosen {
        int document = -1;
        int placed = -1;
    };

    QRectF sheetRect(int sheet) const;
    void layOutSheets();
    void paintSheet(QPainter &painter, int sheet);
    void ask(int sheet);
    void choose(int by);
    void bringIntoSight(const QRectF &rect);
    const print::Placed *chosen() const;

    Services &m_services;
    QVector<print::Pages> m_documents;
    QVector<Sheet> m_sheets;
    QCache<int, QImage> m_images;
    QSet<int> m_asked;
    quint64 m_turn = 0;
    double m_scale = 1.25;
    Chosen m_chosen;
};

} // namespace cpoise::ui
