// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/house_files.h"

#include <memory>

#include <hb-subset.h>

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include "print/private_font.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr qsizetype largestLogo = 1 << 20;
constexpr qsizetype largestFont = 4 << 20;
/// A logo of 50 mm by 170 mm at 300 points an inch has less.
constexpr qint64 mostPixels = 2'000'000;

/// Beside the printable ASCII signs: what our own texts are set with.
constexpr char16_t needed[] = u"\u00A3\u00E9\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u00A0";

// OS/2, fsType: what the font's maker lets a document do with it (OpenType 1.9).
constexpr qsizetype fsTypeAt = 8;
constexpr quint16 restricted = 0x0002;
constexpr quint16 wholeOnly = 0x0100;
constexpr quint16 bitmapsOnly = 0x0200;

struct FaceDeleter {
    void operator()(hb_face_t *face) const { hb_face_destroy(face); }
};
using OwnedFace = std::unique_ptr<hb_face_t, FaceDeleter>;

OwnedFace faceOf(const QByteArray &file)
{
    hb_blob_t *blob =
        hb_blob_create(file.constData(), unsigned(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    OwnedFace face(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    return face;
}

QByteArray table(const OwnedFace &face, const char *tag)
{
    hb_blob_t *blob = hb_face_reference_table(face.get(), hb_tag_from_string(tag, 4));
    unsigned length = 0;
    const char *start = hb_blob_get_data(blob, &length);
    const QByteArray bytes(start, qsizetype(length));
    hb_blob_destroy(blob);
    return bytes;
}

QString faultOfForm(const QByteArray &file)
{
    if (file.size() > largestFont)
        return u"This font file is larger than 4 MB. Choose a smaller one."_s;
    if (file.startsWith("OTTO"))
        return u"This font has PostScript outlines (it is an OpenType font of the .otf kind), which a letter "
               "cannot hold. Choose its TrueType version (.ttf)."_s;
    if (file.startsWith("ttcf"))
        return u"This file holds several fonts. Choose a file with a single one (.ttf)."_s;
    if (file.startsWith("wOFF") || file.startsWith("wOF2"))
        return u"This is a font for web pages. Choose its TrueType version (.ttf)."_s;
    if (asPrivateFont(file, u"Try"_s).isEmpty())
        return u"This is not a TrueType font file (.ttf), or it is damaged. Choose another one."_s;
    return {};
}

QString faultOfTables(const OwnedFace &face)
{
    if (!table(face, "fvar").isEmpty())
        return u"This is a variable font: one file for many styles. Choose the file of one fixed style."_s;
    if (table(face, "glyf").isEmpty() || table(face, "loca").isEmpty())
        return u"This font holds pictures and no outlines, which a letter cannot hold. Choose another one."_s;
    for (const char *tag : {"head", "hhea", "hmtx", "maxp", "cmap", "OS/2"}) {
        if (table(face, tag).isEmpty())
            return u"A part of this font file is missing. Choose another one."_s;
    }
    const QByteArray os2 = table(face, "OS/2");
    const quint16 rights =
        os2.size() < fsTypeAt + 2 ? quint16(0) : qFromBigEndian<quint16>(os2.constData() + fsTypeAt);
    if ((rights & restricted) != 0)
        return u"The maker of this font does not let it into documents. Choose another one."_s;
    if ((rights & (wholeOnly | bitmapsOnly)) != 0)
        return u"The maker of this font does not let parts of it into documents, and a letter holds only the "
               "signs that it uses. Choose another one."_s;
    return {};
}

QVector<char16_t> signsOfLetters()
{
    QVector<char16_t> signs;
    for (char16_t c = u' '; c <= u'~'; ++c)
        signs << c;
    for (const char16_t c : needed) {
        if (c != 0)
            signs << c;
    }
    return signs;
}

/// Asks what a letter will ask: a glyph for each sign, and a font that holds only these.
QString faultOfSigns(const OwnedFace &face)
{
    hb_font_t *font = hb_font_create(face.get());
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    QString missing;
    for (const char16_t c : signsOfLetters()) {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(font, c, &glyph) || glyph == 0)
            missing += QString(QChar(c)) + u' ';
        hb_set_add(hb_subset_input_glyph_set(input), glyph);
    }
    hb_font_destroy(font);
    const OwnedFace part(hb_subset_or_fail(face.get(), input));
    hb_subset_input_destroy(input);
    if (!missing.isEmpty())
        return u"This font has no shape for: "_s + missing.trimmed() + u". Choose another one."_s;
    return part ? QString() : u"This font file is damaged. Choose another one."_s;
}

Result<void> checked(const QString &what, const Result<void> &result)
{
    if (result)
        return {};
    return fail(result.error().code, what + u": "_s + result.error().detail);
}
} // namespace

Result<QImage> logoImage(const QByteArray &png)
{
    if (png.size() > largestLogo)
        return fail(ErrorCode::Invalid, u"This picture is larger than 1 MB. Make it smaller."_s);
    QBuffer buffer;
    buffer.setData(png);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size();
    if (!reader.canRead() || size.isEmpty())
        return fail(ErrorCode::Invalid,
                    u"This is not a PNG picture, or it is damaged. Choose another one."_s);
    if (qint64(size.width()) * size.height() > mostPixels)
        return fail(ErrorCode::Invalid,
                    u"This picture has more than two million points. Make it smaller: 1,500 by 1,000 is "
                    "plenty."_s);
    const QImage read = reader.read();
    if (read.isNull())
        return fail(ErrorCode::Invalid, u"This picture is damaged. Choose another one."_s);
    const QImage rgba = read.convertToFormat(QImage::Format_RGBA8888);
    QImage paper(rgba.size(), QImage::Format_RGB888);
    // By hand and in whole numbers: the same bytes on every machine.
    for (int y = 0; y < rgba.height(); ++y) {
        const uchar *from = rgba.constScanLine(y);
        uchar *to = paper.scanLine(y);
        for (int x = 0; x < rgba.width(); ++x) {
            const int alpha = from[4 * x + 3];
            for (int channel = 0; channel < 3; ++channel)
                to[3 * x + channel] =
                    uchar((from[4 * x + channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return paper;
}

Result<void> checkFont(const QByteArray &file)
{
    QString fault = faultOfForm(file);
    if (fault.isEmpty()) {
        const OwnedFace face = faceOf(file);
        fault = faultOfTables(face);
        if (fault.isEmpty())
            fault = faultOfSigns(face);
    }
    if (!fault.isEmpty())
        return fail(ErrorCode::Invalid, fault);
    return {};
}

Result<void> checkFiles(const law::HouseStyle &style)
{
    if (!style.logo.png.isEmpty()) {
        if (const auto image = logoImage(style.logo.png); !image)
            return fail(image.error().code, u"logo: "_s + image.error().detail);
    }
    const law::FontFiles &font = style.font;
    const std::pair<QString, const QByteArray *> files[] = {{u"regular font"_s, &font.regular},
                                                            {u"bold font"_s, &font.bold},
                                                            {u"italic font"_s, &font.italic},
                                                            {u"bold italic font"_s, &font.boldItalic}};
    for (const auto &[what, file] : files) {
        if (file->isEmpty())
            continue;
        if (const auto result = checked(what, checkFont(*file)); !result)
            return result;
    }
    return {};
}

} // namespace cpoise::print
