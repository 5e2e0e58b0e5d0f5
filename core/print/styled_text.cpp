// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/styled_text.h"

#include <QTextBoundaryFinder>

#include "print/cleaning.h"

namespace cpoise::print
{

namespace
{
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
            addGrapheme(QStringView(text).mid(from, to - from), run, style);
            from = to;
        }
    }

private:
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
        const QChar replacement(replacementCharacter);
        append(QStringView(&replacement, 1), run,
               m_fonts.faceFor(QStringView(&replacement, 1), style).value_or(0));
    }

    void append(QStringView text, int run, int face)
    {
        auto &stretches = m_out.stretches;
        if (stretches.isEmpty() || stretches.last().run != run || stretches.last().face != face)
            stretches << Stretch{int(m_out.text.size()), 0, run, face};
        stretches.last().length += int(text.size());
        m_out.text += text;
    }

    FontShelf &m_fonts;
    StyledText &m_out;
};
} // namespace

StyledText styled(const QVector<letter::Run> &runs, FaceStyle base, FontShelf &fonts)
{
    StyledText out;
    Styler styler(fonts, out);
    for (int i = 0; i < runs.size(); ++i)
        styler.add(printable(runs[i].text), i, {base.bold || runs[i].bold, base.italic || runs[i].italic});
    return out;
}

} // namespace cpoise::print
