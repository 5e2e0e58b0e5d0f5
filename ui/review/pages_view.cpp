// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pages_view.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

#include "casework/when_done.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr double paperWidthPt = 595.276;
constexpr double paperHeightPt = 841.89;
constexpr double mostScale = 1.4;
constexpr double leastScale = 0.6;
constexpr int gap = space::wide;
/// Enough for what is in sight and a page on either side; a page takes about 4 MB.
constexpr int keptPages = 8;
} // namespace

PagesView::PagesView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_images(keptPages)
{
    setObjectName(u"pagesView"_s);
    setAccessibleName(tr("Pages of the letter"));
    setAccessibleDescription(tr("Up and Down choose a paragraph, Enter goes to where its words come from."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void PagesView::setDocuments(const QVector<print::Pages> &documents)
{
    m_documents = documents;
    m_chosen = {};
    ++m_turn;
    m_asked.clear();
    layOutSheets();
    update();
}

void PagesView::layOutSheets()
{
    m_sheets.clear();
    for (int document = 0; document < m_documents.size(); ++document) {
        for (int page = 0; page < m_documents[document].count(); ++page)
            m_sheets << Sheet{document, page};
    }
    updateGeometry();
    setFixedHeight(sizeHint().height());
}

QSize PagesView::sizeHint() const
{
    const int height = int(paperHeightPt * m_scale) + gap;
    return {int(paperWidthPt * m_scale), std::max(1, int(m_sheets.size())) * height};
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    const double scale = std::clamp((width() - 2.0) / paperWidthPt, leastScale, mostScale);
    if (qFuzzyCompare(scale, m_scale) || event->size().width() == event->oldSize().width())
        return;
    m_scale = scale;
    m_images.clear();
    m_asked.clear();
    ++m_turn;
    setFixedHeight(sizeHint().height());
}

QRectF PagesView::sheetRect(int sheet) const
{
    const double height = paperHeightPt * m_scale;
    return {0, sheet * (std::floor(height) + gap), paperWidthPt * m_scale, height};
}

void PagesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    for (int sheet = 0; sheet < m_sheets.size(); ++sheet) {
        if (sheetRect(sheet).toAlignedRect().intersects(event->rect()))
            paintSheet(painter, sheet);
    }
    if (const print::Placed *placed = chosen(); placed && hasFocus()) {
        painter.setPen(QPen(Style::colours().accent, 2));
        painter.drawRect(rectOf(*placed, m_chosen.document).adjusted(-4, -2, 4, 2));
    }
}

void PagesView::paintSheet(QPainter &painter, int sheet)
{
    const QRectF rect = sheetRect(sheet);
    // Paper is white in every theme: it shows what will be printed.
    painter.fillRect(rect, Qt::white);
    if (const QImage *image = m_images.object(sheet))
        painter.drawImage(rect, *image);
    if (!m_asked.contains(sheet))
        ask(sheet);
    painter.setPen(Style::colours().line);
    painter.drawRect(rect);
}

void PagesView::ask(int sheet)
{
    if (!m_services.press || !m_services.pressThread)
        return;
    m_asked.insert(sheet);
    const Sheet at = m_sheets[sheet];
    const double ratio = devicePixelRatioF();
    const auto painted =
        casework::answer(*m_services.pressThread, [press = m_services.press, pages = m_documents[at.document],
                                                   page = at.page, scale = m_scale * ratio, ratio] {
            QImage image = press->paint(pages, page, scale);
            image.setDevicePixelRatio(ratio);
            return Result<QImage>(image);
        });
    casework::whenDone(painted, this, [this, sheet, turn = m_turn](const Result<QImage> &image) {
        if (!image || turn != m_turn)
            return;
        m_images.insert(sheet, new QImage(*image));
        update(sheetRect(sheet).toAlignedRect());
    });
}

QRectF PagesView::rectOf(const print::Placed &placed, int document) const
{
    const auto first = std::find_if(m_sheets.begin(), m_sheets.end(), [&](const Sheet &sheet) {
        return sheet.document == document && sheet.page == placed.page;
    });
    const QRectF paper = sheetRect(int(first - m_sheets.begin()));
    return {paper.topLeft() + placed.rectPt.topLeft() * m_scale, placed.rectPt.size() * m_scale};
}

const print::Placed *PagesView::placedAt(QPointF point) const
{
    for (int document = 0; document < m_documents.size(); ++document) {
        for (const print::Placed &placed : m_documents[document].placed()) {
            if (placed.from.field != law::Field::None && rectOf(placed, document).contains(point))
                return &placed;
        }
    }
    return nullptr;
}

void PagesView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (const print::Placed *placed = placedAt(event->position()))
        Q_EMIT wanted(placed->from);
}

void PagesView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(placedAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

const print::Placed *PagesView::chosen() const
{
    if (m_chosen.document < 0 || m_chosen.document >= m_documents.size())
        return nullptr;
    const auto &all = m_documents[m_chosen.document].placed();
    return m_chosen.placed >= 0 && m_chosen.placed < all.size() ? &all[m_chosen.placed] : nullptr;
}

void PagesView::choose(int by)
{
    Chosen at = m_chosen.document < 0 ? Chosen{0, by > 0 ? -1 : 0} : m_chosen;
    while (at.document >= 0 && at.document < m_documents.size()) {
        at.placed += by;
        const auto &all = m_documents[at.document].placed();
        if (at.placed < 0 || at.placed >= all.size()) {
            at.document += by;
            const bool back = by < 0 && at.document >= 0;
            at.placed = back ? int(m_documents[at.document].placed().size()) : -1;
        } else if (all[at.placed].from.field != law::Field::None) {
            m_chosen = at;
            bringIntoSight(rectOf(all[at.placed], at.document));
            update();
            return;
        }
    }
}

void PagesView::bringIntoSight(const QRectF &rect)
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QPoint middle = mapTo(area->widget(), rect.center().toPoint());
            area->ensureVisible(middle.x(), middle.y(), 0, int(rect.height() / 2) + space::page);
            return;
        }
    }
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    const print::Placed *placed = chosen();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        choose(event->key() == Qt::Key_Down ? 1 : -1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && placed)
        Q_EMIT wanted(placed->from);
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
