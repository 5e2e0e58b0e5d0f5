// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/painter.h"

#include <QGlyphRun>
#include <QPainter>

namespace cpoise::print
{

namespace
{
void drawRun(QPainter &painter, const GlyphRun &run, double scale, FontShelf &fonts)
{
    QVector<quint32> ids;
    QVector<QPointF> positions;
    for (const Glyph &glyph : run.glyphs) {
        ids << glyph.id;
        positions << glyph.position * scale;
    }
    QGlyphRun glyphs;
    glyphs.setRawFont(fonts.paintFont(run.face, run.sizePt * scale));
    glyphs.setGlyphIndexes(ids);
    glyphs.setPositions(positions);
    painter.setPen(QColor(run.ink));
    painter.drawGlyphRun(run.origin * scale, glyphs);
}
} // namespace

QImage paintPage(const Pages::Data &pages, int page, double scale, FontShelf &fonts)
{
    if (page < 0 || page >= pages.sheets.size() || scale <= 0)
        return {};
    QImage image((pages.style.pagePt * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    for (const Mark &mark : pages.sheets[page].marks) {
        for (const Bar &bar : mark.bars)
            painter.fillRect(QRectF(bar.rect.topLeft() * scale, bar.rect.size() * scale), QColor(bar.ink));
        for (const Picture &picture : mark.pictures)
            painter.drawImage(QRectF(picture.rect.topLeft() * scale, picture.rect.size() * scale),
                              pages.images[picture.image]);
        for (const GlyphRun &run : mark.runs)
            drawRun(painter, run, scale, fonts);
    }
    return image;
}

} // namespace cpoise::print
