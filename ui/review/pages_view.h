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

class PassageBar;

/// The real pages of the documents, one below the other, painted by the press when they come into sight.
/// Passages are chosen with Up and Down or the mouse. One of the letter's own words can be changed (Enter,
/// F2, a double-click); any other leads to the field that its words come from.
class PagesView : public QWidget
{
    Q_OBJECT
public:
    /// A passage of one of the documents.
    struct Place {
        int document = -1;
        int passage = -1;
        bool operator==(const Place &) const = default;
    };

    explicit PagesView(Services &services, QWidget *parent = nullptr);

    /// The old pages stay until these are painted. What was chosen stays chosen where it still stands.
    void setDocuments(const QVector<print::Pages> &documents);
    int pageCount() const { return int(m_sheets.size()); }
    /// The placed passage under a point of this widget, if it leads anywhere; nullptr when there is none.
    const print::Placed *placedAt(QPointF point) const;
    /// Screen pixels a point of paper.
    double scale() const { return m_scale; }
    QRectF rectOf(const print::Placed &placed, int document) const;
    const QVector<print::Pages> &documents() const { return m_documents; }

    /// Whether words can be changed; not in a case that is open for reading only.
    void setCanChange(bool can);
    bool canChange(Place place) const;
    /// While words are being changed nothing else is offered.
    void setChanging(bool changing);
    void bringIntoSight(const QRectF &rect);
    /// All passages that stand on a page, in reading order.
    const QVector<Place> &readingOrder() const { return m_order; }
    /// Counts the sets of documents shown: places are those of one edition.
    int edition() const { return m_edition; }
    const print::Passage &passage(Place place) const;
    /// Where it stands, or where it begins when it runs over pages.
    QRectF rectOf(Place place) const;
    Place chosen() const { return m_chosen; }
    const print::Passage *chosenPassage() const;
    void choose(Place place);
    /// The passage that has, or had, these words of the letter's own about an object; none: false.
    bool chooseWords(const QString &about, const QString &original);
    /// Where its words come from; nothing when they come from no field.
    void goToSource(Place place);
    void change(Place place);

    QSize sizeHint() const override;

public Q_SLOTS:
    /// The Edit menu tells these to what has the focus.
    void undo() { Q_EMIT undoWanted(); }
    void redo() { Q_EMIT redoWanted(); }

Q_SIGNALS:
    void wanted(const cpoise::law::Where &where);
    /// The words of the chosen passage are to be changed, or to be the letter's own again.
    void changeWanted();
    void putBackWanted();
    void chosenChanged();
    /// The pages stand at another size.
    void rescaled();
    void undoWanted();
    void redoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Sheet {
        int document = 0;
        int page = 0;
    };

    QRectF sheetRect(int sheet) const;
    void layOutSheets();
    void noteOrder();
    void paintSheet(QPainter &painter, int sheet);
    void paintMarks(QPainter &painter, const QRect &area) const;
    void paintChosen(QPainter &painter) const;
    void ask(int sheet);
    Place placeAt(QPointF point) const;
    bool leadsAnywhere(Place place) const;
    void setChosen(Place place);
    void chooseBy(int by);
    void showBar();
    bool isChanging(const QKeyEvent &event) const;

    Services &m_services;
    PassageBar *m_bar;
    QVector<print::Pages> m_documents;
    QVector<Sheet> m_sheets;
    QVector<Place> m_order;
    QCache<int, QImage> m_images;
    QSet<int> m_asked;
    quint64 m_turn = 0;
    int m_edition = 0;
    double m_scale = 1.25;
    bool m_canChange = true;
    bool m_changing = false;
    Place m_chosen;
};

} // namespace cpoise::ui
