// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/icons.h"

#include <QDir>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int sizes[] = {16, 20, 24, 32, 48};

int bestSize(int wanted)
{
    for (const int size : sizes) {
        if (size >= wanted)
            return size;
    }
    return sizes[std::size(sizes) - 1];
}

QPixmap tinted(const QString &name, int pixels, const QColor &colour)
{
    const QString key =
        u"icon/"_s + name + u'/' + QString::number(pixels) + u'/' + colour.name(QColor::HexArgb);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(u":/icons/"_s + name + u'-' + QString::number(bestSize(pixels)) + u".png"_s);
    if (image.isNull())
        return {};
    if (image.width() != pixels)
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIcon final : public QIconEngine
{
public:
    TintedIcon(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return tinted(m_name, std::min(size.width(), size.height()),
                      mode == QIcon::Disabled ? Style::colours().edge : Style::colour(m_tone));
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new TintedIcon(m_name, m_tone); }

private:
    QString m_name;
    Tone m_tone;
};
} // namespace

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new TintedIcon(name, tone));
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files = QDir(u":/icons"_s).entryList({u"*-16.png"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names << file.chopped(7);
    return names;
}

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Blocks:
        return u"circle-x"_s;
    case Tone::Look:
        return u"triangle-alert"_s;
    case Tone::Done:
        return u"circle-check"_s;
    default:
        return {};
    }
}

IconLabel::IconLabel(const QString &name, Tone tone, int size, QWidget *parent)
    : QWidget(parent), m_size(size)
{
    setFixedSize(size, size);
    setIcon(name, tone);
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    m_icon = name.isEmpty() ? QIcon() : icon(name, tone);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace cpoise::ui
