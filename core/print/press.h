// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSizeF>

#include "base/result.h"
#include "letter/blocks.h"
#include "print/signature_field.h"

/// Blocks -> pages -> tagged PDF, and the same pages as pictures for the preview. Needs a QGuiApplication
/// (offscreen will do). One Press belongs to one thread.
namespace cpoise::print
{

struct PageStyle {
    QSizeF pagePt{595.276, 841.89}; ///< A4, in points
    double marginPt = 70.0;         ///< all sides, 24.7 mm
    double bodyPt = 12.0;           ///< 18 for large print
};

/// A page for text of that size. From 16 pt on it has smaller margins and closer headings (Look), so that the
/// first page still shows the decision and the rights at a glance.
PageStyle pageFor(double bodyPt);

/// Called between pages with pages done so far; return false to stop (the call then fails with Cancelled).
using Progress = std::function<bool(int pagesDone)>;

/// A character that no bundled font has, replaced by U+FFFD; the officer is told.
struct Unprintable {
    char32_t codePoint = 0;
    law::Where from;
};

/// Where a passage (or its part, when it runs over pages) stands.
struct Placed {
    int page = 0;
    QRectF rectPt; ///< from the top left of the page, in points
    law::Where from;
    int passage = -1; ///< which of Pages::passages()
};

/// A block, or the first words of an item of a list, as a reader meets it.
struct Passage {
    letter::BlockKind kind = letter::BlockKind::Paragraph; ///< List: an item of one
    int level = 0;                                         ///< of a heading
    QString text;                                          ///< plain, a line for each line or cell
    law::Where from;
    bool ownWords = false; ///< as in a letter::Block
    QString original;
};

/// A laid-out document: pages of glyphs. Immutable; cheap to copy.
class Pages
{
public:
    int count() const;
    const QVector<Placed> &placed() const;
    /// In reading order; some stand nowhere (a list beside its items, a blank paragraph).
    const QVector<Passage> &passages() const;
    const QVector<Unprintable> &unprintable() const;
    struct Data;
    explicit Pages(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    Pages() = default;
    const Data *data() const { return m_data.get(); }

private:
    std::shared_ptr<const Data> m_data;
};

/// Owns the bundled fonts (read when first needed), lays out and writes.
class Press
{
public:
    /// What a press does with texts that it set for the last few letters.
    enum class Habit { Remember, SetAnew };
    /// `fontFolder` holds the bundled TTF files. Unavailable when the Latin ones are missing. The pages are
    /// the same whichever habit it has; a letter of which little changed comes sooner when it remembers.
    static Result<std::shared_ptr<Press>> open(const QString &fontFolder, Habit habit = Habit::Remember);
    /// Whether open() has what it needs, without reading it: Unavailable names the missing file.
    static Result<void> areFontsThere(const QString &fontFolder);
    virtual ~Press() = default;

    /// Unavailable when a font that the text needs is missing or damaged: never a letter without it.
    virtual Result<Pages> layOut(const letter::Document &document, const PageStyle &style,
                                 const Progress &progress = {}) = 0;
    /// Tagged PDF 1.7 bytes; the same input gives the same bytes.
    Result<QByteArray> pdf(const letter::Document &document, const Pages &pages,
                           const Progress &progress = {});
    /// The same bytes, and what a signer needs to know of them.
    virtual Result<UnsignedPdf> unsignedPdf(const letter::Document &document, const Pages &pages,
                                            const Progress &progress = {}) = 0;
    /// One page at `scale` device pixels a point, white paper.
    virtual QImage paint(const Pages &pages, int page, double scale) = 0;
};

} // namespace cpoise::print
