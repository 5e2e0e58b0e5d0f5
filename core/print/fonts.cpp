// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/fonts.h"

#include <algorithm>

#include <hb-ot.h>

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QMutex>

#include "base/sha256.h"
#include "print/house_files.h"
#include "print/private_font.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
struct BundledFile {
    QLatin1StringView name;
    int regular; ///< index of the regular face of the same script
    FaceStyle style;
    QChar::Script script; ///< for which it is chosen before the others
    QLatin1StringView sha256;
};

constexpr int emojiFace = 10;

/// In the order of choice. The first four must be there.
constexpr BundledFile bundle[] = {
    {"NotoSans-Regular.ttf"_L1,
     0,
     {false, false},
     QChar::Script_Latin,
     "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d"_L1},
    {"NotoSans-Bold.ttf"_L1,
     0,
     {true, false},
     QChar::Script_Latin,
     "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5"_L1},
    {"NotoSans-Italic.ttf"_L1,
     0,
     {false, true},
     QChar::Script_Latin,
     "5d7618dda819443fd07301c84adcee9fe8960c873ea5e5e1f0f59db384b78082"_L1},
    {"NotoSans-BoldItalic.ttf"_L1,
     0,
     {true, true},
     QChar::Script_Latin,
     "4315b26e5afb62f70f5ffe0edaa3363e57765ff2af2beda12b6fef197e3e5f5a"_L1},
    {"NotoSansArabic-Regular.ttf"_L1,
     4,
     {false, false},
     QChar::Script_Arabic,
     "504d7407d86875acf7d04dfaa0fd7524d0b8797723bc4aa18022f29db25b0b6e"_L1},
    {"NotoSansArabic-Bold.ttf"_L1,
     4,
     {true, false},
     QChar::Script_Arabic,
     "ded6fc7359ca36d15d7aab9ef0c066e21ce48b26a069994d6602fa2cb9a1b952"_L1},
    {"NotoSansHebrew-Regular.ttf"_L1,
     6,
     {false, false},
     QChar::Script_Hebrew,
     "436900d5ad77d33e4234247f3076eaecd25b92b9bea0519514f684140e3566a7"_L1},
    {"NotoSansHebrew-Bold.ttf"_L1,
     6,
     {true, false},
     QChar::Script_Hebrew,
     "d3b01343f71e8a93fffb84c345a1aecbaf4694b98d0eaace916cb9eac9e6dcd3"_L1},
    {"NotoSansDevanagari-Regular.ttf"_L1,
     8,
     {false, false},
     QChar::Script_Devanagari,
     "79a470365ccb210fa3c7d8d8ff2e005ef9d983cfd067f735a0caf7e15070ca9f"_L1},
    {"NotoSansDevanagari-Bold.ttf"_L1,
     8,
     {true, false},
     QChar::Script_Devanagari,
     "77ad688cfe1dc55185bf4edb4db3c614202c65dd23a1463ad0e23fc52bcc9a5c"_L1},
    {"NotoEmoji-Regular.ttf"_L1,
     emojiFace,
     {false, false},
     QChar::Script_Unknown,
     "24aaa2a20c9c06ffe9bf04284bfd1f14376a329d10122f902abe2770817eb504"_L1},
    {"NotoSansSC-Regular.ttf"_L1,
     11,
     {false, false},
     QChar::Script_Han,
     "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"_L1},
};
constexpr int bundleSize = int(std::size(bundle));
constexpr int latinFaces = 4;
constexpr uint emojiSelector = 0xFE0F; // asks for the emoji shape of a sign that has both

QString postScriptName(hb_face_t *face)
{
    char text[128] = {};
    unsigned length = sizeof text;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, text);
    // It becomes a name in a PDF; a font of the house's may be called anything.
    QString name = QString::fromLatin1(text);
    name.removeIf([](QChar c) { return c.unicode() > 127 || !(c.isLetterOrNumber() || c == u'-'); });
    return name.isEmpty() ? u"HouseFont"_s : name;
}

QByteArray tableOf(hb_face_t *face, const char (&tag)[5])
{
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
    unsigned length = 0;
    const char *start = hb_blob_get_data(blob, &length);
    const QByteArray table(start, qsizetype(length));
    hb_blob_destroy(blob);
    return table;
}

QByteArray nameTableOf(const QByteArray &font)
{
    hb_blob_t *blob =
        hb_blob_create(font.constData(), unsigned(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    const QByteArray table = tableOf(face, "name");
    hb_face_destroy(face);
    return table;
}

/// Each distinct file is handed to Qt once in the life of the process, whatever number of presses there are:
/// removing an application font would make Qt build its whole font database anew.
void registerOnce(const QString &family, const QByteArray &bytes)
{
    static QMutex mutex;
    static QSet<QString> families;
    const QMutexLocker lock(&mutex);
    if (families.contains(family))
        return;
    QFontDatabase::addApplicationFontFromData(bytes);
    families.insert(family);
}
} // namespace

bool isShaping(char32_t c)
{
    return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE01EF);
}

Face::Face(QByteArray bytes, QLatin1StringView sha256) : m_bytes(std::move(bytes))
{
    hb_blob_t *blob = hb_blob_create(m_bytes.constData(), unsigned(m_bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    m_face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    m_font = hb_font_create(m_face);
    m_coverage = hb_set_create();
    hb_face_collect_unicodes(m_face, m_coverage);
    m_postScriptName = print::postScriptName(m_face);
    m_family = u"Cpoise"_s + sha256.left(12);
}

Face::~Face()
{
    hb_set_destroy(m_coverage);
    hb_font_destroy(m_font);
    hb_face_destroy(m_face);
}

Result<std::unique_ptr<Face>> Face::read(const QString &path, QLatin1StringView sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, u"the font "_s + path + u" cannot be read"_s);
    QByteArray bytes = file.readAll();
    // A damaged file may well be opened, and draw boxes or nothing in the place of letters.
    const QByteArray found = cpoise::sha256(bytes).toHex();
    if (QLatin1StringView(found) != sha256)
        return fail(ErrorCode::Unavailable, u"the font "_s + path + u" is damaged, or is another one"_s);
    return std::unique_ptr<Face>(new Face(std::move(bytes), sha256));
}

std::unique_ptr<Face> Face::of(const QByteArray &bytes)
{
    const QByteArray hash = cpoise::sha256(bytes).toHex();
    return std::unique_ptr<Face>(new Face(bytes, QLatin1StringView(hash)));
}

bool Face::supports(char32_t c) const
{
    return hb_set_has(m_coverage, c);
}

quint32 Face::glyphFor(char32_t c) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_font, c, &glyph) ? glyph : 0;
}

double Face::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_font, glyph) * 1000.0 / hb_face_get_upem(m_face);
}

QString Face::family()
{
    if (m_privateBytes.isEmpty()) {
        m_privateBytes = asPrivateFont(m_bytes, m_family);
        registerOnce(m_family, m_privateBytes);
    }
    return m_family;
}

bool Face::isSameAs(const QRawFont &font) const
{
    return !m_privateBytes.isEmpty() && font.fontTable("name") == nameTableOf(m_privateBytes) &&
           font.fontTable("head") == tableOf(m_face, "head");
}

FontShelf::FontShelf(QString folder) : m_folder(std::move(folder)), m_faces(bundleSize), m_missing(bundleSize)
{
}

Result<std::shared_ptr<FontShelf>> FontShelf::open(const QString &folder)
{
    std::shared_ptr<FontShelf> shelf(new FontShelf(folder));
    for (int i = 0; i < latinFaces; ++i) {
        auto face = Face::read(QDir(folder).filePath(bundle[i].name), bundle[i].sha256);
        if (!face)
            return tl::unexpected(face.error());
        shelf->m_faces[size_t(i)] = std::move(*face);
    }
    return shelf;
}

Result<void> FontShelf::areThere(const QString &folder)
{
    for (int i = 0; i < latinFaces; ++i) {
        const QString path = QDir(folder).filePath(bundle[i].name);
        if (!QFile::exists(path))
            return fail(ErrorCode::Unavailable, u"the font "_s + path + u" is missing"_s);
    }
    return {};
}

bool FontShelf::isThere(int index)
{
    const auto at = size_t(index);
    if (m_faces[at] || m_missing[at])
        return m_faces[at] != nullptr;
    auto face = Face::read(QDir(m_folder).filePath(bundle[index].name), bundle[index].sha256);
    if (face)
        m_faces[at] = std::move(*face);
    else
        m_missing[at] = face.error();
    return m_faces[at] != nullptr;
}

/// Another face may have the characters, and yet the letter would not look as it must.
bool FontShelf::isThereAsNeeded(int index)
{
    if (isThere(index))
        return true;
    m_trouble = m_missing[size_t(index)];
    return false;
}

void FontShelf::noteUnprintable()
{
    for (int i = 0; i < bundleSize && !m_trouble; ++i)
        isThereAsNeeded(i);
}

bool FontShelf::hasAll(int index, const QVector<uint> &points)
{
    return isThere(index) && std::all_of(points.begin(), points.end(), [&](uint c) {
               return isShaping(c) || c == QChar::LineSeparator || face(index).supports(c);
           });
}

Result<int> FontShelf::houseFont(const law::FontFiles &files)
{
    if (files.regular.isEmpty())
        return -1;
    const auto known = std::ranges::find(m_houses, files, &House::files);
    if (known != m_houses.end())
        return known->first;
    for (const QByteArray *file : {&files.regular, &files.bold, &files.italic, &files.boldItalic}) {
        if (const auto usable = file->isEmpty() ? Result<void>() : checkFont(*file); !usable)
            return tl::unexpected(usable.error());
    }
    m_houses << House{files, int(m_faces.size())};
    for (const QByteArray *file : {&files.regular, &files.bold, &files.italic, &files.boldItalic}) {
        m_faces.push_back(file->isEmpty() ? nullptr : Face::of(*file));
        m_missing.emplace_back();
    }
    return m_houses.last().first;
}

/// Only for scripts that are drawn letter by letter: others need tables that the house's font may not have,
/// and ours have.
std::optional<int> FontShelf::houseFace(const QVector<uint> &points, FaceStyle style)
{
    const QChar::Script script = points.isEmpty() ? QChar::Script_Common : QChar::script(points.first());
    constexpr QChar::Script simple[] = {QChar::Script_Latin, QChar::Script_Greek, QChar::Script_Cyrillic,
                                        QChar::Script_Common, QChar::Script_Inherited};
    if (std::ranges::find(simple, script) == std::end(simple) || points.contains(emojiSelector))
        return {};
    const int bold = style.bold ? 1 : 0;
    for (const int offset : {bold + (style.italic ? 2 : 0), bold, 0}) {
        const int index = style.house + offset;
        if (m_faces[size_t(index)] && hasAll(index, points))
            return index;
    }
    return {};
}

/// The face of this script that comes nearest to the style: bold matters more than italic.
int FontShelf::styledFace(int regular, FaceStyle style, const QVector<uint> &points)
{
    int best = regular;
    int bestScore = 0;
    for (int i = regular; i < bundleSize && bundle[i].regular == regular; ++i) {
        const int score =
            2 * int(bundle[i].style.bold == style.bold) + int(bundle[i].style.italic == style.italic);
        if (score > bestScore && isThereAsNeeded(i) && hasAll(i, points)) {
            best = i;
            bestScore = score;
        }
    }
    return best;
}

std::optional<int> FontShelf::faceFor(QStringView grapheme, FaceStyle style)
{
    const QVector<uint> points = grapheme.toUcs4();
    if (style.house >= 0) {
        if (const auto own = houseFace(points, style))
            return own;
    }
    if (points.contains(emojiSelector) && hasAll(emojiFace, points))
        return emojiFace;
    // Noto Sans maps Devanagari letters too, but cannot join them: a script's own face comes first.
    const QChar::Script script = points.isEmpty() ? QChar::Script_Common : QChar::script(points.first());
    for (const bool own : {true, false}) {
        for (int i = 0; i < bundleSize; ++i) {
            if (bundle[i].regular != i || (bundle[i].script == script) != own)
                continue;
            if (own)
                isThereAsNeeded(i);
            if (hasAll(i, points))
                return styledFace(i, style, points);
        }
    }
    return {};
}

std::optional<int> FontShelf::indexOf(const QRawFont &font)
{
    if (const auto known = m_known.constFind(font); known != m_known.constEnd())
        return *known;
    for (int i = 0; i < int(m_faces.size()); ++i) {
        if (m_faces[size_t(i)] && face(i).isSameAs(font)) {
            m_known.insert(font, i);
            return i;
        }
    }
    return {};
}

QFont FontShelf::layoutFont(int index)
{
    QFont font(face(index).family());
    font.setPixelSize(1000);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Merging stays on: without it Qt refuses a font for text of a script that the font does not claim.
    // Nothing is ever merged, since each face gets only characters that it has; indexOf() would notice.
    font.setStyleStrategy(QFont::PreferOutline);
    font.setKerning(true);
    return font;
}

QRawFont FontShelf::paintFont(int index, double pixelSize)
{
    QRawFont &font = m_paintFonts[{index, int(pixelSize * 64)}];
    if (!font.isValid())
        font.loadFromData(face(index).bytes(), pixelSize, QFont::PreferNoHinting);
    return font;
}

} // namespace cpoise::print
