// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QFont>
#include <QHash>
#include <QRawFont>

#include "base/result.h"
#include "law/house_style.h"

struct hb_face_t;
struct hb_font_t;
struct hb_set_t;

namespace cpoise::print
{

struct FaceStyle {
    bool bold = false;
    bool italic = false;
    int house = -1; ///< whose font comes before the bundled ones (FontShelf::houseFont); -1: nobody's
    bool operator==(const FaceStyle &) const = default;
};

/// One bundled font file. Read when first asked for; known to Qt under a private family name, so that an
/// installed font of the same name can never be taken for it.
class Face
{
public:
    /// Unavailable when the file cannot be read, or is not the one with this SHA-256 (in hex).
    static Result<std::unique_ptr<Face>> read(const QString &path, QLatin1StringView sha256);
    /// A font of the house's own: one that house_files.h has checked.
    static std::unique_ptr<Face> of(const QByteArray &bytes);
    ~Face();
    Q_DISABLE_COPY_MOVE(Face)

    bool supports(char32_t c) const;
    quint32 glyphFor(char32_t c) const;  ///< 0 when the face has none
    double advance(quint32 glyph) const; ///< in thousandths of the size
    hb_face_t *harfbuzz() const { return m_face; }
    const QByteArray &bytes() const { return m_bytes; }
    const QString &postScriptName() const { return m_postScriptName; }
    /// The private family; the first call hands the face to Qt.
    QString family();
    /// True when a font that Qt chose is this face (by its head and name tables: on Windows family and style
    /// names came out equal for regular and bold).
    bool isSameAs(const QRawFont &font) const;

private:
    Face(QByteArray bytes, QLatin1StringView sha256);
    QByteArray m_bytes;
    QByteArray m_privateBytes;
    QString m_family;
    QString m_postScriptName;
    hb_face_t *m_face = nullptr;
    hb_font_t *m_font = nullptr;
    hb_set_t *m_coverage = nullptr;
};

/// The bundled faces. Latin is read at once, each other script when a character first asks for it. Belongs to
/// one thread.
class FontShelf
{
public:
    static Result<std::shared_ptr<FontShelf>> open(const QString &folder);
    /// Whether the files are there that open() needs, without reading them.
    static Result<void> areThere(const QString &folder);

    /// Takes the house's font on the shelf, and says what to put in FaceStyle::house; -1 when it has none.
    /// Invalid when it cannot be drawn with.
    Result<int> houseFont(const law::FontFiles &files);

    /// The face for all characters of a grapheme in this style or, failing that, another style of the same
    /// script; nothing when no bundled face has them all.
    std::optional<int> faceFor(QStringView grapheme, FaceStyle style);
    /// To be told of a character that no face has: one that is missing might have had it.
    void noteUnprintable();
    /// The file that was missing or damaged when a character needed it, since this was asked last.
    std::optional<Error> takeTrouble() { return std::exchange(m_trouble, std::nullopt); }
    Face &face(int index) { return *m_faces[size_t(index)]; }
    /// The face that Qt chose; nothing when it is none of ours.
    std::optional<int> indexOf(const QRawFont &font);
    /// For layout: at 1000 pixels an em, unhinted.
    QFont layoutFont(int index);
    /// For painting at a size in pixels.
    QRawFont paintFont(int index, double pixelSize);

private:
    explicit FontShelf(QString folder);
    bool isThere(int index);
    bool isThereAsNeeded(int index);
    bool hasAll(int index, const QVector<uint> &points);
    std::optional<int> houseFace(const QVector<uint> &points, FaceStyle style);
    int styledFace(int regular, FaceStyle style, const QVector<uint> &points);
    QString m_folder;
    std::vector<std::unique_ptr<Face>> m_faces; ///< the bundled ones, then those of houses
    struct House {
        law::FontFiles files;
        int first = 0; ///< of its four faces: regular, bold, italic, bold italic
    };
    QVector<House> m_houses;
    std::vector<std::optional<Error>> m_missing; ///< why a file could not be read
    std::optional<Error> m_trouble;
    QHash<QRawFont, int> m_known;
    QHash<QPair<int, int>, QRawFont> m_paintFonts;
};

/// Joiners, variation selectors and tags: they shape what stands beside them and need no glyph of their own.
bool isShaping(char32_t c);

/// U+FFFD, which the Latin faces have.
constexpr char16_t replacementCharacter = 0xFFFD;

} // namespace cpoise::print
