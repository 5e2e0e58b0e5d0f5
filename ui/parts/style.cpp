// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/style.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

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

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
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

bool isEditFrame(const QWidget *widget)
{
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
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
    case PM_ScrollBarExtent:
        return 14;
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
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), controlHeight));
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
        if (widget && widget->inherits("QPushButton"))
            return; // drawn with the button
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
    case PE_Frame:
        if (isEditFrame(widget)) {
            box(*painter, option->rect, Qt::transparent,
                widget->hasFocus() ? colours().accent : colours().edge, widget->hasFocus() ? 2 : 1);
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
    drawItemText(&painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.palette,
                 option.state & State_Enabled, item->text, QPalette::WindowText);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeader(*option, *painter);
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
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && edit->hasFrame())
        edit->setTextMargins(space::hair, 0, space::hair, 0);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox"))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace cpoise::ui
