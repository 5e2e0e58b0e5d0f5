// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/styled_text.h"

#include <QTextBoundaryFinder>

#include "print/cleaning.h"

namespace cpoise::print
{

namespace
{
constexpr qsizetype longestGrapheme = 64; // the longest of real text, flags by tags, have 14

class Styler
{
public:
    Styler(FontShelf &fonts, StyledText &out) : m_fonts(fonts), m_out(out) {}

    void add(const QString &text, int run, FaceStyle style)
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to > from; to = finder.toNextBoundary()) {
            // Qt cuts an emoji between letters of Hindi through the middle of its surrogate pair.
            if (to < text.size() && text[to].isLowSurrogate())
                continue;
            addPieces(QStringView(text).mid(from, to - from), run, style);
            from = to;
        }
    }

private:
    /// Shaping takes a time that grows with the square of the marks on one letter, and a string of PDF has a
    /// longest length: a storm of marks is cut into pieces that are shaped one by one.
    void addPieces(QStringView grapheme, int run, FaceStyle style)
    {
        for (qsizetype from = 0; from < grapheme.size();) {
            qsizetype length = std::min(longestGrapheme, grapheme.size() - from);
            if (grapheme[from + length - 1].isHighSurrogate() && from + length < grapheme.size())
                ++length;
            m_mustPart = from > 0;
            addGrapheme(grapheme.mid(from, length), run, style);
            from += length;
        }
        m_mustPart = false;
    }

    void addGrapheme(QStringView grapheme, int run, FaceStyle style)
    {
        if (const auto face = m_fonts.faceFor(grapheme, style))
            return append(grapheme, run, *face);
        // No one face has the whole of it: each character for itself.
        for (const uint c : grapheme.toUcs4())
            addCodePoint(c, run, style);
    }

    void addCodePoint(char32_t c, int run, FaceStyle style)
    {
        const QString one = QString::fromUcs4(&c, 1);
        if (const auto face = m_fonts.faceFor(one, style))
            return append(one, run, *face);
        if (!m_out.unprintable.contains(c))
            m_out.unprintable << c;
        m_fonts.noteUnprintable();
        const QChar replacement(replacementCharacter);
        append(QStringView(&replacement, 1), run,
               m_fonts.faceFor(QStringView(&replacement, 1), style).value_or(0));
    }

    void append(QStringView text, int run, int face)
    {
        const QString drawable = withoutUnknownShaping(text, face);
        if (drawable.isEmpty())
            return;
        auto &stretches = m_out.stretches;
        if (m_mustPart || stretches.isEmpty() || stretches.last().run != run || stretches.last().face != face)
            stretches << Stretch{int(m_out.text.size()), 0, run, face};
        m_mustPart = false;
        stretches.last().length += int(drawable.size());
        m_out.text += drawable;
    }

    /// A joiner or selector that the face does not know would make Qt look for a face that does: it goes.
    QString withoutUnknownShaping(QStringView text, int face)
    {
        QString drawable;
        for (const char32_t c : text.toUcs4()) {
            if (!isShaping(c) || m_fonts.face(face).supports(c))
                drawable += QString::fromUcs4(&c, 1);
        }
        return drawable;
    }

    FontShelf &m_fonts;
    StyledText &m_out;
    bool m_mustPart = false; ///< from the stretch before it
};
} // namespace

StyledText styled(const QVector<letter::Run> &runs, FaceStyle base, FontShelf &fonts)
{
    StyledText out;
    Styler styler(fonts, out);
    for (int i = 0; i < runs.size(); ++i)
        styler.add(printable(runs[i].text), i,
                   {base.bold || runs[i].bold, base.italic || runs[i].italic, base.house});
    return out;
}

} // namespace cpoise::print
