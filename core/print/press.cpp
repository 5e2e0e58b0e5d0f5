// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/press.h"

#include <QElapsedTimer>

#include "base/log.h"
#include "letter/house_style.h"
#include "print/block_layout.h"
#include "print/cleaning.h"
#include "print/footer.h"
#include "print/house_files.h"
#include "print/painter.h"
#include "print/pdf_writer.h"

namespace cpoise::print
{

int Pages::count() const
{
    return m_data ? int(m_data->sheets.size()) : 0;
}

const QVector<Placed> &Pages::placed() const
{
    static const QVector<Placed> none;
    return m_data ? m_data->placed : none;
}

const QVector<Passage> &Pages::passages() const
{
    static const QVector<Passage> none;
    return m_data ? m_data->passages : none;
}

const QVector<Unprintable> &Pages::unprintable() const
{
    static const QVector<Unprintable> none;
    return m_data ? m_data->unprintable : none;
}

namespace
{
/// Fills in what each placed rectangle is a part of, and where it leads.
QVector<Placed> placedOf(const PageBreaker &breaker, const QVector<Passage> &passages)
{
    QVector<Placed> placed = breaker.placed();
    for (qsizetype i = 0; i < placed.size(); ++i) {
        placed[i].passage = breaker.placesOf()[i];
        placed[i].from = passages.value(placed[i].passage).from;
    }
    return placed;
}

/// A slow one is worth a line; the preview lays out at every pause in typing.
void noteLayOut(const Pages &pages, qint64 ms)
{
    constexpr qint64 slow = 250;
    log::room("print")->log(ms < slow ? spdlog::level::debug : spdlog::level::info,
                            "laid out: {} pages, {} ms", pages.count(), ms);
}

/// Reads the pictures of a document, and remembers the last: a preview asks at each key.
class PictureShelf
{
public:
    Result<QVector<QImage>> of(const QVector<letter::Block> &blocks)
    {
        QVector<QImage> images;
        for (const letter::Block &block : blocks) {
            if (block.kind != letter::BlockKind::Figure)
                continue;
            if (m_png != block.png || m_image.isNull()) {
                auto image = logoImage(block.png);
                if (!image)
                    return tl::unexpected(image.error());
                m_png = block.png;
                m_image = std::move(*image);
            }
            images << m_image;
        }
        return images;
    }

private:
    QByteArray m_png;
    QImage m_image;
};

Look lookOf(const letter::Document &document, const PageStyle &style, int house)
{
    Look look(style.bodyPt);
    look.house = house;
    if (letter::contrastOf(document.accent) >= letter::leastContrast)
        look.accent = QColor(document.accent).rgb();
    return look;
}

class ShelfPress final : public Press
{
public:
    ShelfPress(std::shared_ptr<FontShelf> fonts, qsizetype remembered)
        : m_fonts(std::move(fonts)), m_lines(*m_fonts, remembered)
    {
    }

    Result<Pages> layOut(const letter::Document &document, const PageStyle &style,
                         const Progress &progress) override
    {
        QElapsedTimer timer;
        timer.start();
        auto pages = pagesOf(document, style, progress);
        if (const auto trouble = m_fonts->takeTrouble()) {
            m_lines.clear();
            return tl::unexpected(pages ? *trouble : pages.error());
        }
        if (!pages)
            return pages;
        m_lines.endLetter();
        noteLayOut(*pages, timer.elapsed());
        return pages;
    }

    Result<UnsignedPdf> unsignedPdf(const letter::Document &document, const Pages &pages,
                                    const Progress &progress) override
    {
        if (pages.count() == 0)
            return fail(ErrorCode::Invalid, QStringLiteral("no pages"));
        QElapsedTimer timer;
        timer.start();
        auto file = writePdf(document, *pages.data(), *m_fonts, progress);
        if (!file)
            return tl::unexpected(file.error());
        log::room("print")->info("PDF made: {} pages, {} bytes, {} ms", pages.count(), file->bytes.size(),
                                 timer.elapsed());
        return file;
    }

    QImage paint(const Pages &pages, int page, double scale) override
    {
        return pages.data() ? paintPage(*pages.data(), page, scale, *m_fonts) : QImage();
    }

private:
    Result<Pages> pagesOf(const letter::Document &document, const PageStyle &style, const Progress &progress)
    {
        auto data = std::make_shared<Pages::Data>();
        const auto house = m_fonts->houseFont(document.font);
        auto pictures = m_pictures.of(document.blocks);
        if (!house || !pictures)
            return tl::unexpected(house ? pictures.error() : house.error());
        data->house = *house;
        data->images = std::move(*pictures);
        StructureTree tree(document.language);
        PageBreaker breaker(style, tree, progress);
        BlockLayout layout(m_lines, tree, breaker, lookOf(document, style, *house));
        layout.setPictures(data->images);
        layout.addSignatureField(printable(document.signatureField));
        if (const auto done = layout.layOut(document.blocks); !done)
            return tl::unexpected(done.error());
        if (!breaker.finish())
            return fail(ErrorCode::Cancelled);
        data->style = style;
        data->sheets = breaker.takeSheets();
        if (const auto footers = addFooters(document, style, *house, m_lines, data->sheets); !footers)
            return tl::unexpected(footers.error());
        data->bookmarks = breaker.takeBookmarks();
        data->passages = layout.takePassages();
        data->placed = placedOf(breaker, data->passages);
        data->unprintable = layout.takeUnprintable();
        data->elements = tree.take();
        return Pages(std::move(data));
    }

    std::shared_ptr<FontShelf> m_fonts;
    LineShelf m_lines;
    PictureShelf m_pictures;
};
} // namespace

Result<QByteArray> Press::pdf(const letter::Document &document, const Pages &pages, const Progress &progress)
{
    return unsignedPdf(document, pages, progress).map([](const UnsignedPdf &file) { return file.bytes; });
}

Result<void> Press::areFontsThere(const QString &fontFolder)
{
    return FontShelf::areThere(fontFolder);
}

Result<std::shared_ptr<Press>> Press::open(const QString &fontFolder, Habit habit)
{
    auto fonts = FontShelf::open(fontFolder);
    if (!fonts)
        return tl::unexpected(fonts.error());
    return std::make_shared<ShelfPress>(std::move(*fonts),
                                        habit == Habit::Remember ? LineShelf::mostCharacters : 0);
}

} // namespace cpoise::print
