// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/weight_bar.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/parts/style.h"

namespace cpoise::ui
{

namespace
{
constexpr int parts = 4;
constexpr int partWidth = 9;
constexpr int partHeight = 10;
constexpr int gap = 2;
constexpr int barWidth = parts * partWidth + (parts - 1) * gap;

int wordWidth()
{
    const QFontMetrics metrics(Style::font(TextSize::Small));
    return metrics.horizontalAdvance(weightWord(law::Weight::Unstated));
}
} // namespace

QString weightWord(law::Weight weight)
{
    switch (weight) {
    case law::Weight::Unstated:
        return QCoreApplication::translate("Weight", "not yet");
    case law::Weight::Slight:
        return QCoreApplication::translate("Weight", "slight");
    case law::Weight::Some:
        return QCoreApplication::translate("Weight", "some");
    case law::Weight::Clear:
        return QCoreApplication::translate("Weight", "clear");
    case law::Weight::Strong:
        return QCoreApplication::translate("Weight", "strong");
    }
    return {};
}

WeightBar::WeightBar(Towards towards, QWidget *parent) : QWidget(parent), m_towards(towards)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WeightBar::setWeight(law::Weight weight)
{
    m_weight = weight;
    setAccessibleName(weightWord(weight));
    update();
}

QSize WeightBar::sizeHint() const
{
    const int words = QFontMetrics(Style::font(TextSize::Small)).height();
    return {std::max(barWidth, wordWidth()), partHeight + space::hair + words};
}

/// The bar above, its word below; both begin at the side that faces the page's edge.
void WeightBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Style::colours();
    const int filled = int(m_weight);
    for (int i = 0; i < parts; ++i) {
        const int offset = i * (partWidth + gap);
        const int x = m_towards == Towards::Right ? offset : width() - offset - partWidth;
        const QRect part(x, 2, partWidth, partHeight);
        if (i < filled)
            painter.fillRect(part, colours.accent);
        else {
            painter.setPen(colours.edge);
            painter.drawRect(part.adjusted(0, 0, -1, -1));
        }
    }
    painter.setFont(Style::font(TextSize::Small));
    painter.setPen(m_weight == law::Weight::Unstated ? colours.quiet : colours.text);
    painter.drawText(QRect(0, partHeight + space::hair, width(), height()),
                     Qt::AlignTop | (m_towards == Towards::Right ? Qt::AlignLeft : Qt::AlignRight),
                     weightWord(m_weight));
}

} // namespace cpoise::ui
