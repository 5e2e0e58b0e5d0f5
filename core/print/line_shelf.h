// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "print/line_layout.h"

namespace cpoise::print
{

/// A text as lines.
struct SetText {
    QVector<TextLine> lines;       ///< none when the text is blank
    QVector<char32_t> unprintable; ///< as in StyledText
};

/// Sets texts, and remembers what the last few letters were made of: when one paragraph of a letter has
/// changed, the lines of the others are taken as they were. A text is known by all that its lines come from
/// (words, style, width), compared in full, so that lines from the shelf are those that setting anew would
/// give. Belongs to one thread, as the fonts do.
class LineShelf
{
public:
    /// `most`: how many characters are remembered; 0 for none. A longer letter's others are set anew.
    explicit LineShelf(FontShelf &fonts, qsizetype most = mostCharacters);
    ~LineShelf();
    Q_DISABLE_COPY_MOVE(LineShelf)

    /// Errors are those of layOutLines(), and are not remembered.
    Result<SetText> set(const QVector<letter::Run> &runs, const TextStyle &style, double widthPt);
    /// A letter is laid out whole: what the last few did not use goes.
    void endLetter();
    /// Nothing is remembered: what was set may lack a font that could not be read.
    void clear();
    /// What is remembered, in characters.
    qsizetype size() const;

    /// About 20 MB: a letter of some 80 pages.
    static constexpr qsizetype mostCharacters = 200'000;
    /// A preview has a few documents, laid out by turns.
    static constexpr int lettersKept = 4;

private:
    struct Kept;
    FontShelf &m_fonts;
    qsizetype m_most;
    std::unique_ptr<Kept> m_kept;
    int m_letter = 0;
};

} // namespace cpoise::print
