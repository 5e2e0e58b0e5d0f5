// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

#include "ui/parts/icons.h"
#include "ui/parts/indicators.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr const char *primaryProperty = "cpoisePrimary";
constexpr double corner = 4;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(primaryProperty).toBool();
}

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge, double width = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const double half = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner);
    painter.restore();
}

void drawHeader(const QStyleOption &option, QPainter &painter)
{
    const Colours &c = Style::colours();
    const QRect &rect = option.rect;
    painter.fillRect(rect, option.state & QStyle::State_MouseOver ? c.hover : c.window);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.line);
    painter.fillRect(QRect(rect.right(), rect.top() + space::small, 1, rect.height() - 2 * space::small),
                     c.line);
}

QColor buttonFill(const QStyleOption &option, bool primary)
{
    const Colours &c = Style::colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (primary && enabled)
        return down || (option.state & QStyle::State_MouseOver) ? mixed(c.accent, c.text, 0.2) : c.accent;
    if (down)
        return c.selection;
    if (!enabled)
        return c.window;
    return option.state & QStyle::State_MouseOver ? c.hover : c.base;
}

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Colours &c = Style::colours();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool primary = isPrimary(widget);
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    if (flat && !active && !focus)
        return;
    const QColor edge = focus ? (primary ? c.text : c.accent) : flat ? QColor() : primary ? c.accent : c.edge;
    box(painter, option.rect, flat && !active ? QColor(Qt::transparent) : buttonFill(option, primary),
        option.state & QStyle::State_Enabled ? edge : c.line, focus ? 2 : 1);
}

void drawField(const QStyleOption &option, QPainter &painter)
{
    const Colours &c = Style::colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    box(painter, option.rect, enabled ? c.base : c.window,
        focus     ? c.accent
        : enabled ? c.edge
                  : c.line,
        focus ? 2 : 1);
}

bool isEnter(const QKeyEvent &event)
{
    const bool key = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return key && !event.isAutoRepeat() && !(event.modifiers() & ~Qt::KeypadModifier);
}

/// What does something; boxes and rings are turned by Space. A dialog has a default button.
bool isPressedByEnter(const QObject *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && !button->isCheckable() && !button->window()->inherits("QDialog");
}

bool isTurnedByWheel(const QObject *widget)
{
    return widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox");
}

bool isEditFrame(const QWidget *widget)
{
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

void drawEditFrame(const QStyleOption &option, QPainter &painter, const QWidget &widget)
{
    const Colours &c = Style::colours();
    const bool focus = widget.hasFocus();
    box(painter, option.rect, widget.isEnabled() ? c.base : c.window, focus ? c.accent : c.edge,
        focus ? 2 : 1);
}

/// The sign of a primary button, in the colour of its words.
QIcon onAccent(const QIcon &sign, const QSize &size, double ratio)
{
    QPixmap pixmap = sign.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), Style::colours().onAccent);
    painter.end();
    return QIcon(pixmap);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter)
{
    const Colours &c = Style::colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    box(painter, option.rect, buttonFill(option, false),
        focus     ? c.accent
        : enabled ? c.edge
                  : c.line,
        focus ? 2 : 1);
    constexpr int size = 16;
    const QRect sign(option.rect.right() - size - space::small + 1, option.rect.center().y() - size / 2 + 1,
                     size, size);
    icon(u"chevron-down"_s, Tone::Quiet)
        .paint(&painter, QStyle::visualRect(option.direction, option.rect, sign));
}

/// The handle of a scroll bar along its groove: from, length.
std::pair<int, int> handleOf(const QStyleOptionSlider &bar)
{
    const int groove = bar.orientation == Qt::Horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return {0, groove};
    const qint64 share = qint64(groove) * bar.pageStep / (range + bar.pageStep);
    const int length = int(std::clamp<qint64>(share, controlHeight, std::max(controlHeight, groove)));
    return {QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, groove - length,
                                            bar.upsideDown),
            length};
}

QRect alongBar(const QStyleOptionSlider &bar, int from, int length)
{
    const QRect &r = bar.rect;
    return bar.orientation == Qt::Horizontal ? QRect(r.x() + from, r.y(), length, r.height())
                                             : QRect(r.x(), r.y() + from, r.width(), length);
}

/// A thin handle and nothing else: what scrolls is read, not its bar.
void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter)
{
    const Colours &c = Style::colours();
    const auto [from, length] = handleOf(bar);
    if (bar.maximum <= bar.minimum)
        return;
    const bool held = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int inset = held ? 2 : 3;
    QRect handle = alongBar(bar, from, length);
    handle = bar.orientation == Qt::Horizontal ? handle.adjusted(2, inset, -2, -inset)
                                               : handle.adjusted(inset, 2, -inset, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(held ? c.quiet : c.edge);
    const double radius = std::min(handle.width(), handle.height()) / 2.0;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

/// The sort arrow stands beside the words of its column.
QRect headerArrow(const QStyleOptionHeader &header)
{
    constexpr int size = 8;
    const int words = header.fontMetrics.horizontalAdvance(header.text);
    const bool right = header.textAlignment & Qt::AlignRight;
    const int x = right ? header.rect.right() - space::small - words - size - space::hair
                        : header.rect.left() + space::small + words + space::small;
    return {std::max(header.rect.left(), std::min(x, header.rect.right() - size)),
            header.rect.center().y() - size / 2 + 1, size, size};
}

/// As Qt does it, but with the arrow where headerArrow wants it: Qt asks no proxy for that place.
void drawSortedHeader(const Style &style, const QStyleOptionHeader &header, QPainter &painter,
                      const QWidget *widget)
{
    QStyleOptionHeader plain = header;
    plain.sortIndicator = QStyleOptionHeader::None;
    painter.save(); // Qt leaves its own clip behind
    style.drawControl(QStyle::CE_Header, &plain, &painter, widget);
    painter.restore();
    QStyleOptionHeader arrow = header;
    arrow.rect = headerArrow(header);
    style.drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, &painter, widget);
}
} // namespace

void makePrimary(QWidget *button)
{
    button->setProperty(primaryProperty, true);
    button->update();
}

Style::Style() : QProxyStyle(u"fusion"_s) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::medium;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_ScrollBarExtent:
        return space::medium;
    case PM_DefaultFrameWidth: // or the square viewport covers the round corners
        return isEditFrame(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
        return space::hair;
    case PM_FocusFrameHMargin: // beside the text of a cell
        return space::small - 1;
    case PM_HeaderMargin:
        return space::small;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.rwidth() += space::medium;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), controlHeight));
        break;
    case CT_ComboBox: // its sign stands further in than Fusion's
        size = QSize(size.width() + space::medium, std::max(size.height(), controlHeight));
        break;
    case CT_HeaderSection:
        size.setHeight(std::max(size.height(), rowHeight));
        break;
    case CT_MenuBarItem:
        size.rwidth() += space::hair;
        size.setHeight(controlHeight + space::small);
        break;
    case CT_MenuItem:
        if (size.height() > space::medium) // a separator stays thin
            size.setHeight(std::max(size.height(), rowHeight));
        break;
    case CT_RadioButton:
    case CT_CheckBox:
        size.setHeight(std::max(size.height(), rowHeight));
        break;
    default:
        break;
    }
    return size;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*option, *painter, widget);
        return;
    case PE_FrameFocusRect:
        if (widget && (widget->inherits("QPushButton") || widget->inherits("QCheckBox") ||
                       widget->inherits("QRadioButton")))
            return; // drawn with the button, the box, the ring
        if (option->state & State_KeyboardFocusChange || (widget && widget->hasFocus()))
            box(*painter, option->rect, Qt::transparent, colours().accent, 1);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(*option, *painter);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_IndicatorCheckBox:
        drawCheckBox(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter);
        return;
    case PE_Frame:
        if (isEditFrame(widget)) {
            drawEditFrame(*option, *painter, *widget);
            return;
        }
        painter->save();
        painter->setPen(colours().line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawMenuTitle(const QStyleOption &option, QPainter &painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    if (option.state & State_Selected)
        painter.fillRect(option.rect, colours().hover);
    drawItemText(&painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                 option.palette, option.state & State_Enabled, item->text, QPalette::WindowText);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeader(*option, *painter);
        return;
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_Header && header->sortIndicator != QStyleOptionHeader::None) {
        drawSortedHeader(*this, *header, *painter, widget);
        return;
    }
    if (element == CE_MenuBarEmptyArea)
        return; // no line under the menus: what follows draws its own
    if (element == CE_MenuBarItem) {
        drawMenuTitle(*option, *painter);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    if (element == CE_PushButtonLabel && button && (isPrimary(widget) || flat) &&
        (option->state & State_Enabled)) {
        QStyleOptionButton copy = *button; // a flat button reads like a link
        copy.palette.setColor(QPalette::ButtonText, flat ? colours().accent : colours().onAccent);
        if (flat && (option->state & State_HasFocus)) // it has no panel that would show the focus
            box(*painter, widget->rect(), Qt::transparent, colours().accent, 2);
        if (!flat && !copy.icon.isNull())
            copy.icon = onAccent(copy.icon, copy.iconSize, painter->device()->devicePixelRatioF());
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && combo && !combo->editable)
        drawComboBox(*combo, *painter);
    else if (control == CC_ScrollBar && bar)
        drawScrollBar(*bar, *painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(3, 0, -space::hair, 0);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto [from, length] = handleOf(*bar);
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return alongBar(*bar, from, length);
    case SC_ScrollBarSubPage:
        return alongBar(*bar, 0, from);
    case SC_ScrollBarAddPage:
        return alongBar(*bar, from + length,
                        (bar->orientation == Qt::Horizontal ? bar->rect.width() : bar->rect.height()) - from -
                            length);
    default:
        return {}; // no arrows
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == SE_HeaderArrow)
        return headerArrow(*header);
    return QProxyStyle::subElementRect(element, option, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && edit->hasFrame())
        edit->setTextMargins(space::hair, 0, space::hair, 0);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") ||
        widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (isTurnedByWheel(widget) || isPressedByEnter(widget))
        widget->installEventFilter(this);
}

void Style::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

/// The wheel scrolls the page: a choice that it happens to pass over stays what it was. Enter presses the
/// button that has the focus; Qt does so in dialogs only.
bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && isTurnedByWheel(watched)) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isEnter(*static_cast<QKeyEvent *>(event)) &&
        isPressedByEnter(watched)) {
        static_cast<QAbstractButton *>(watched)->click();
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace cpoise::ui
