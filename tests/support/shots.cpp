// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shots.h"

#include <algorithm>

#include <QApplication>
#include <QDir>
#include <QHash>
#include <QPainter>
#include <QSet>
#include <QTest>

#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// A pixel differs when a channel does by more than this (the palette and the smoothing of fonts move it a
/// little).
constexpr int channelTolerance = 40;
/// This share of pixels may differ: about 200 of a whole window, less than one changed word.
constexpr double pixelTolerance = 0.0002;

QString shotsFolder()
{
    return QStringLiteral(CPOISE_SOURCE_DIR) + u"/tests/shots"_s;
}

int distance(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

QImage grab(QWidget &widget, QSize size, double scale)
{
    widget.resize(size);
    widget.show();
    // Layouts, wrapped texts and lists settle through posted events, each of which may post more.
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::white);
    widget.render(&pixmap);
    QImage image = pixmap.toImage().convertToFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    return image;
}

/// Adds the commonest colour of each cube that has none yet, up to `most` colours in all. `mask` gives the
/// cubes' size.
void addCubes(QVector<QRgb> &colours, const QVector<QRgb> &commonestFirst, QRgb mask, qsizetype most)
{
    QSet<QRgb> cubes;
    for (const QRgb colour : std::as_const(colours))
        cubes.insert(colour & mask);
    for (const QRgb colour : commonestFirst) {
        if (colours.size() < most && !cubes.contains(colour & mask)) {
            cubes.insert(colour & mask);
            colours << colour;
        }
    }
}

/// Up to 256 colours that stand for all: mostly the commonest ones, and some of every part of the colour
/// space, so that a rare red is not lost among the greys of smoothed letters.
QVector<QRgb> commonest(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++counts[line[x] | 0xff000000U];
    }
    QVector<QRgb> all = counts.keys();
    std::sort(all.begin(), all.end(),
              [&](QRgb a, QRgb b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    QVector<QRgb> colours;
    addCubes(colours, all, 0xfff8f8f8U, 192);
    addCubes(colours, all, 0xffe0e0e0U, 256);
    return colours;
}

qsizetype nearest(const QVector<QRgb> &colours, QRgb wanted)
{
    return std::min_element(colours.begin(), colours.end(),
                            [wanted](QRgb a, QRgb b) { return distance(a, wanted) < distance(b, wanted); }) -
           colours.begin();
}

QString write(const QImage &image, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return image.save(path, "PNG", 0) ? QString() : u"cannot write "_s + path;
}

QString complain(const QImage &now, const QImage &difference, const QString &name, const QString &why)
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/shots/"_s;
    write(now, folder + name + u".new.png"_s);
    if (!difference.isNull())
        write(difference, folder + name + u".difference.png"_s);
    return name + u": "_s + why + u"; see "_s + folder;
}
} // namespace

void startShots(ui::Theme theme)
{
    ui::Style::start(resources::fontFolder(), theme);
    QFont font = QApplication::font();
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    QApplication::setFont(font);
    QApplication::setCursorFlashTime(0);
}

void startContrastShots(Ground ground)
{
    const bool black = ground == Ground::Black;
    const QColor under = black ? Qt::black : Qt::white, text = black ? Qt::white : Qt::black;
    QPalette palette(text, under, under, under, text, text, text, under, under);
    palette.setColor(QPalette::Link, black ? QColor(Qt::yellow) : QColor(0, 0, 159));
    palette.setColor(QPalette::Highlight, black ? QColor(0x1A, 0xEB, 0xFF) : QColor(0x37, 0, 0x6E));
    palette.setColor(QPalette::HighlightedText, under);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, black ? QColor(0x3F, 0xF2, 0x3F) : QColor(0x60, 0, 0));
    QApplication::setPalette(palette);
    startShots(ui::Theme::System);
}

QImage paletted(const QImage &image)
{
    const QVector<QRgb> colours = commonest(image);
    QHash<QRgb, uchar> index;
    for (qsizetype i = 0; i < colours.size(); ++i)
        index.insert(colours.at(i), uchar(i));
    QImage result(image.size(), QImage::Format_Indexed8);
    result.setColorTable(colours);
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        uchar *to = result.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const QRgb colour = from[x] | 0xff000000U;
            auto found = index.find(colour);
            if (found == index.end())
                found = index.insert(colour, uchar(nearest(colours, colour)));
            to[x] = *found;
        }
    }
    return result;
}

QString compareShot(QWidget &widget, const QString &name, QSize size, double scale)
{
    const QImage now = paletted(grab(widget, size, scale)).convertToFormat(QImage::Format_RGB32);
    const QString path = shotsFolder() + u'/' + name + u".png"_s;
    if (qEnvironmentVariableIsSet("CPOISE_SHOTS_WRITE"))
        return write(paletted(now), path);
    const QImage kept = QImage(path).convertToFormat(QImage::Format_RGB32);
    if (kept.isNull())
        return complain(now, {}, name, u"there is no picture yet"_s);
    if (kept.size() != now.size())
        return complain(now, {}, name, u"the size is another"_s);
    QImage difference(now.size(), QImage::Format_RGB32);
    difference.fill(Qt::white);
    qint64 differing = 0;
    for (int y = 0; y < now.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(kept.constScanLine(y));
        for (int x = 0; x < now.width(); ++x) {
            if (distance(a[x], b[x]) <= channelTolerance)
                continue;
            ++differing;
            difference.setPixel(x, y, 0xffff0000U);
        }
    }
    if (differing <= qint64(pixelTolerance * now.width() * now.height()))
        return {};
    return complain(now, difference, name, QString::number(differing) + u" pixels differ"_s);
}

} // namespace cpoise::test
