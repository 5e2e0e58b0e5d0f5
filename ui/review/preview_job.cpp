// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/preview_job.h"

#include "base/sha256.h"
#include "casework/set_files.h"

namespace cpoise::ui
{

QFuture<Result<QVector<print::Pages>>> layOut(Services &services, const QVector<letter::Document> &documents,
                                              const std::shared_ptr<PreviewJob> &job)
{
    return casework::answer(*services.pressThread,
                            [press = services.press, documents, job]() -> Result<QVector<print::Pages>> {
                                QVector<print::Pages> all;
                                for (const letter::Document &document : documents) {
                                    const auto pages = press->layOut(document, {}, job->progress());
                                    if (!pages)
                                        return tl::unexpected(pages.error());
                                    all << *pages;
                                }
                                return all;
                            });
}

namespace
{
/// Documents become files on the press's thread, signed when there is an order.
class PrintingOut
{
public:
    PrintingOut(const Services &services, std::optional<SigningOrder> order, std::shared_ptr<PreviewJob> job)
        : m_press(services.press), m_order(std::move(order)), m_job(std::move(job))
    {
        if (m_order && services.timestampOffice)
            m_authority = services.timestampOffice([job = m_job] { return !job->stop.load(); });
    }

    Result<QVector<PrintedFile>> run(const QVector<letter::Document> &documents, bool largePrintToo)
    {
        if (const auto opened = openKey(); !opened)
            return tl::unexpected(opened.error());
        QVector<print::PageStyle> styles{{}};
        if (largePrintToo)
            styles << print::pageFor(casework::largePrintPt);
        QVector<PrintedFile> files;
        for (const print::PageStyle &style : styles) {
            for (const letter::Document &document : documents) {
                const auto file = printed(document, style);
                if (!file)
                    return tl::unexpected(file.error());
                files << *file;
            }
        }
        return files;
    }

private:
    Result<void> openKey()
    {
        if (!m_order)
            return {};
        const Secret none;
        auto key = print::openKey(m_order->key, m_order->password ? *m_order->password : none);
        m_order->password.reset();
        if (!key)
            return tl::unexpected(key.error());
        m_key = std::move(*key);
        return {};
    }

    Result<PrintedFile> printed(const letter::Document &document, const print::PageStyle &style)
    {
        const auto pages = m_press->layOut(document, style, m_job->progress());
        if (!pages)
            return tl::unexpected(pages.error());
        const auto pdf = m_press->unsignedPdf(document, *pages, m_job->progress());
        if (!pdf)
            return tl::unexpected(pdf.error());
        if (!m_key)
            return PrintedFile{document.fileName, pdf->bytes, {}, {}};
        const auto made = print::signPdf(*pdf, *m_key, {m_order->at, m_order->shown, {}, m_authority.get()});
        if (!made)
            return tl::unexpected(made.error());
        if (made->noTimestamp && made->noTimestamp->code == ErrorCode::Cancelled)
            return tl::unexpected(*made->noTimestamp);
        return PrintedFile{document.fileName, made->bytes, made->signer,
                           made->noTimestamp ? made->noTimestamp->detail : QString(), sha256(pdf->bytes)};
    }

    print::Press *m_press;
    std::optional<SigningOrder> m_order;
    std::shared_ptr<PreviewJob> m_job;
    std::unique_ptr<print::TimestampAuthority> m_authority;
    std::unique_ptr<print::KeyProvider> m_key;
};
} // namespace

QFuture<Result<QVector<PrintedFile>>> printOut(Services &services, const QVector<letter::Document> &documents,
                                               const std::optional<SigningOrder> &order,
                                               const std::shared_ptr<PreviewJob> &job, bool largePrintToo)
{
    auto printing = std::make_shared<PrintingOut>(services, order, job);
    return casework::answer(*services.pressThread, [printing, documents, largePrintToo] {
        return printing->run(documents, largePrintToo);
    });
}

} // namespace cpoise::ui
