// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pages_view.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

#include "casework/when_done.h"
#include "ui/parts/style.h"
#include "ui/review/pages_accessible.h"
#include "ui/review/passage_bar.h"

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
/// The mark of changed words stands in the margin, clear of the text.
constexpr double markGapPt = 12;
constexpr int barWidth = 3;
constexpr int pencilSize = 14;

/// What the letter itself says there.
QString ownWordsOf(const print::Passage &passage)
{
    return passage.original.isEmpty() ? passage.text : passage.original;
}

PagesView::Place placeOf(const PagesView &view, const law::Where &from, const QString &words)
{
    const auto &all = view.readingOrder();
    const auto found = std::find_if(all.begin(), all.end(), [&](PagesView::Place place) {
        const print::Passage &passage = view.passage(place);
        return ownWordsOf(passage) == words && passage.from.objectId == from.objectId;
    });
    return found == all.end() ? PagesView::Place() : *found;
}

/// A pencil, drawn for white paper whatever the theme: the set's icons take the theme's colours.
void paintOnPaper(QPainter &painter, const QRect &rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 14.0, rect.height() / 14.0);
    painter.setPen(QPen(lightColours().look, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF pencil[] = {{1.5, 12.5}, {2.3, 9.3}, {9.8, 1.8}, {12.2, 4.2}, {4.7, 11.7}};
    painter.drawPolygon(pencil, int(std::size(pencil)));
    painter.drawLine(QPointF(8.2, 3.4), QPointF(10.6, 5.8));
    painter.restore();
}
} // namespace

PagesView::PagesView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_bar(new PassageBar(this)), m_images(keptPages)
{
    setObjectName(u"pagesView"_s);
    setAccessibleName(tr("Pages of the letter"));
    setAccessibleDescription(
        tr("Up and Down choose a paragraph. Enter changes the letter’s own words, or goes "
           "to the field that the words come from."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    giveAccessiblePages();
    connect(m_bar, &PassageBar::changeWanted, this, [this] { change(m_chosen); });
    connect(m_bar, &PassageBar::sourceWanted, this, [this] { goToSource(m_chosen); });
}

void PagesView::setDocuments(const QVector<print::Pages> &documents)
{
    const print::Passage *before = chosenPassage();
    const print::Passage was = before ? *before : print::Passage();
    m_documents = documents;
    ++m_edition;
    ++m_turn;
    m_asked.clear();
    layOutSheets();
    noteOrder();
    m_chosen = {};
    if (before)
        m_chosen = placeOf(*this, was.from, ownWordsOf(was));
    showBar();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void PagesView::noteOrder()
{
    m_order.clear();
    for (int document = 0; document < m_documents.size(); ++document) {
        int last = -1;
        for (const print::Placed &placed : m_documents[document].placed()) {
            if (placed.passage > last)
                m_order << Place{document, placed.passage};
            last = std::max(last, placed.passage);
        }
    }
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
    showBar();
    Q_EMIT rescaled();
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
    paintMarks(painter, event->rect());
    paintChosen(painter);
}

/// A bar and a pencil in the margin beside words that differ from the letter's own. On paper, which is white
/// in every theme.
void PagesView::paintMarks(QPainter &painter, const QRect &area) const
{
    for (int document = 0; document < m_documents.size(); ++document) {
        const print::Pages &pages = m_documents[document];
        for (const print::Placed &placed : pages.placed()) {
            if (pages.passages().value(placed.passage).original.isEmpty())
                continue;
            const QRectF words = rectOf(placed, document);
            const double left = words.left() - markGapPt * m_scale;
            const QRectF bar(left, words.top() - 2, barWidth, words.height() + 4);
            const int size = pencilSize;
            const QRect pencil(int(left) - size - space::hair, int(words.top()), size, size);
            if (!area.intersects(bar.united(pencil).toAlignedRect()))
                continue;
            painter.fillRect(bar, lightColours().look);
            paintOnPaper(painter, pencil);
        }
    }
}

void PagesView::paintChosen(QPainter &painter) const
{
    if (m_chosen.document < 0)
        return;
    // Paper is white: the accent of the light theme is seen on it.
    painter.setPen(QPen(lightColours().accent, hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    for (const print::Placed &placed : m_documents[m_chosen.document].placed()) {
        if (placed.passage == m_chosen.passage)
            painter.drawRect(rectOf(placed, m_chosen.document).adjusted(-4, -2, 4, 2));
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
            if (leadsAnywhere({document, placed.passage}) && rectOf(placed, document).contains(point))
                return &placed;
        }
    }
    return nullptr;
}

PagesView::Place PagesView::placeAt(QPointF point) const
{
    const print::Placed *placed = placedAt(point);
    for (int document = 0; placed && document < m_documents.size(); ++document) {
        const auto &all = m_documents[document].placed();
        if (placed >= all.data() && placed < all.data() + all.size())
            return {document, placed->passage};
    }
    return {};
}

const print::Passage &PagesView::passage(Place place) const
{
    static const print::Passage none;
    if (place.document < 0 || place.document >= m_documents.size())
        return none;
    const auto &all = m_documents[place.document].passages();
    return place.passage >= 0 && place.passage < all.size() ? all[place.passage] : none;
}

QRectF PagesView::rectOf(Place place) const
{
    QRectF rect;
    int page = -1;
    if (place.document < 0 || place.document >= m_documents.size())
        return rect;
    for (const print::Placed &placed : m_documents[place.document].placed()) {
        if (placed.passage != place.passage || (page >= 0 && placed.page != page))
            continue;
        page = placed.page;
        rect |= rectOf(placed, place.document);
    }
    return rect;
}

const print::Passage *PagesView::chosenPassage() const
{
    return m_chosen.document < 0 ? nullptr : &passage(m_chosen);
}

void PagesView::setCanChange(bool can)
{
    m_canChange = can;
    showBar();
}

void PagesView::setChanging(bool changing)
{
    m_changing = changing;
    showBar();
}

bool PagesView::canChange(Place place) const
{
    return m_canChange && passage(place).ownWords;
}

bool PagesView::leadsAnywhere(Place place) const
{
    return canChange(place) || passage(place).from.field != law::Field::None;
}

void PagesView::choose(Place place)
{
    if (place.document >= 0)
        bringIntoSight(rectOf(place));
    setChosen(place);
}

void PagesView::setChosen(Place place)
{
    m_chosen = place;
    showBar();
    update();
    Q_EMIT chosenChanged();
    if (QAccessible::isActive() && hasFocus() && m_order.contains(place)) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(int(m_order.indexOf(place)));
        QAccessible::updateAccessibility(&event);
    }
}

bool PagesView::chooseWords(const QString &about, const QString &original)
{
    law::Where from;
    from.objectId = about;
    const Place place = placeOf(*this, from, original);
    if (place.document < 0)
        return false;
    setFocus(Qt::OtherFocusReason);
    choose(place);
    return true;
}

void PagesView::chooseBy(int by)
{
    qsizetype at = m_order.indexOf(m_chosen);
    if (at < 0)
        at = by > 0 ? -1 : m_order.size();
    for (at += by; at >= 0 && at < m_order.size(); at += by) {
        if (leadsAnywhere(m_order[at])) {
            choose(m_order[at]);
            return;
        }
    }
}

void PagesView::goToSource(Place place)
{
    if (const law::Where from = passage(place).from; from.field != law::Field::None)
        Q_EMIT wanted(from);
}

void PagesView::change(Place place)
{
    if (!canChange(place))
        return;
    choose(place);
    Q_EMIT changeWanted();
}

/// Above the chosen passage, at its right end; beneath it at the head of the pages.
void PagesView::showBar()
{
    const bool show = m_chosen.document >= 0 && canChange(m_chosen) && !m_changing;
    m_bar->setHasSource(show && passage(m_chosen).from.field != law::Field::None);
    m_bar->setVisible(show);
    if (!show)
        return;
    m_bar->adjustSize();
    const QRectF words = rectOf(m_chosen).adjusted(-4, -2, 4, 2);
    const double above = words.top() - m_bar->height() - 1;
    const double left = std::max(0.0, std::min(words.right(), double(width())) - m_bar->width());
    m_bar->move(int(left), int(above < 0 ? words.bottom() + 2 : above));
    m_bar->raise();
}

void PagesView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    const Place place = placeAt(event->position());
    // Not brought wholly into sight: the second press of a double-click has to find it where it is.
    if (event->button() != Qt::LeftButton || canChange(place))
        setChosen(place);
    else
        goToSource(place);
}

void PagesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        change(placeAt(event->position()));
}

void PagesView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(placedAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PagesView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        choose(placeAt(event->pos()));
    if (m_chosen.document < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"passageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &words, bool on, const auto &run) {
        QAction *action = menu->addAction(words);
        action->setEnabled(on);
        connect(action, &QAction::triggered, this, run);
    };
    const bool own = canChange(m_chosen);
    add(tr("&Change words"), own, [this] { change(m_chosen); });
    add(tr("&Put back the letter’s own words"), own && !passage(m_chosen).original.isEmpty(),
        [this] { Q_EMIT putBackWanted(); });
    add(tr("Go to where it c&omes from"), passage(m_chosen).from.field != law::Field::None,
        [this] { goToSource(m_chosen); });
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(byMouse ? event->globalPos() : mapToGlobal(rectOf(m_chosen).center().toPoint()));
}

void PagesView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    // By the keyboard one is somewhere at once.
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_chosen.document < 0)
        chooseBy(1);
    update();
}

void PagesView::bringIntoSight(const QRectF &rect)
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QPoint middle = mapTo(area->widget(), rect.center().toPoint());
            area->ensureVisible(middle.x(), middle.y(), 0, int(rect.height() / 2) + space::page * 2);
            return;
        }
    }
}

bool PagesView::isChanging(const QKeyEvent &event) const
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return canChange(m_chosen) && (enter || event.key() == Qt::Key_F2);
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        chooseBy(event->key() == Qt::Key_Down ? 1 : -1);
    else if (isChanging(*event))
        change(m_chosen);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_chosen.document >= 0)
        goToSource(m_chosen);
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
