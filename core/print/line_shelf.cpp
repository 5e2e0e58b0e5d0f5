// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/line_shelf.h"

#include <QHash>

namespace cpoise::print
{

namespace
{
bool isSame(const letter::Run &a, const letter::Run &b)
{
    return a.bold == b.bold && a.italic == b.italic && a.text == b.text;
}

/// Bit for bit: what is nearly as wide may break elsewhere.
bool isSame(double a, double b)
{
    return !(a < b) && !(b < a);
}

bool isSame(const TextStyle &a, const TextStyle &b)
{
    return isSame(a.sizePt, b.sizePt) && a.face == b.face && a.ink == b.ink &&
           a.mayStartRight == b.mayStartRight;
}

qsizetype charactersOf(const QVector<letter::Run> &runs)
{
    qsizetype characters = 1; // nothing is free
    for (const letter::Run &run : runs)
        characters += run.text.size();
    return characters;
}

Result<SetText> setAnew(const QVector<letter::Run> &runs, const TextStyle &style, double width,
                        FontShelf &fonts)
{
    const StyledText text = styled(runs, style.face, fonts);
    SetText set{{}, text.unprintable};
    if (text.text.trimmed().isEmpty())
        return set;
    auto lines = layOutLines(text, style, width, fonts);
    if (!lines)
        return tl::unexpected(lines.error());
    set.lines = std::move(*lines);
    return set;
}
} // namespace

struct LineShelf::Kept {
    /// All that lines come from. Languages and links are put on afterwards (InlineTags).
    struct Wanted {
        QVector<letter::Run> runs;
        TextStyle style;
        double width = 0;

        friend bool operator==(const Wanted &a, const Wanted &b)
        {
            return isSame(a.width, b.width) && isSame(a.style, b.style) &&
                   std::equal(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(),
                              [](const letter::Run &x, const letter::Run &y) { return isSame(x, y); });
        }

        friend size_t qHash(const Wanted &wanted, size_t seed = 0)
        {
            const TextStyle &style = wanted.style;
            seed = qHashMulti(seed, wanted.width, style.sizePt, style.ink, style.face.bold, style.face.italic,
                              style.face.house);
            for (const letter::Run &run : wanted.runs)
                seed = qHashMulti(seed, run.text, run.bold, run.italic);
            return seed;
        }
    };
    struct Entry {
        SetText text;
        qsizetype characters = 0;
        int usedIn = 0; ///< which letter
    };
    QHash<Wanted, Entry> entries;
    qsizetype characters = 0;
};

LineShelf::LineShelf(FontShelf &fonts, qsizetype most)
    : m_fonts(fonts), m_most(most), m_kept(std::make_unique<Kept>())
{
}

LineShelf::~LineShelf() = default;

Result<SetText> LineShelf::set(const QVector<letter::Run> &runs, const TextStyle &style, double widthPt)
{
    const Kept::Wanted wanted{runs, style, widthPt};
    if (const auto known = m_kept->entries.find(wanted); known != m_kept->entries.end()) {
        known->usedIn = m_letter;
        return known->text;
    }
    auto text = setAnew(runs, style, widthPt, m_fonts);
    const qsizetype characters = charactersOf(runs);
    if (!text || m_kept->characters + characters > m_most)
        return text;
    m_kept->entries.insert(wanted, {*text, characters, m_letter});
    m_kept->characters += characters;
    return text;
}

void LineShelf::endLetter()
{
    const int oldest = ++m_letter - lettersKept;
    m_kept->entries.removeIf([this, oldest](const auto &entry) {
        const bool goes = entry->usedIn < oldest;
        m_kept->characters -= goes ? entry->characters : 0;
        return goes;
    });
}

void LineShelf::clear()
{
    *m_kept = {};
}

qsizetype LineShelf::size() const
{
    return m_kept->characters;
}

} // namespace cpoise::print
