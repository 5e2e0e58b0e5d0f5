// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/preview_job.h"

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

QFuture<Result<QVector<PrintedFile>>> printOut(Services &services, const QVector<letter::Document> &documents,
                                               const std::shared_ptr<PreviewJob> &job)
{
    return casework::answer(*services.pressThread,
                            [press = services.press, documents, job]() -> Result<QVector<PrintedFile>> {
                                QVector<PrintedFile> files;
                                for (const letter::Document &document : documents) {
                                    const auto pages = press->layOut(document, {}, job->progress());
                                    if (!pages)
                                        return tl::unexpected(pages.error());
                                    const auto pdf = press->pdf(document, *pages, job->progress());
                                    if (!pdf)
                                        return tl::unexpected(pdf.error());
                                    files << PrintedFile{document.fileName, *pdf};
                                }
                                return files;
                            });
}

} // namespace cpoise::ui
