// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QFuture>

#include "ui/services.h"

namespace cpoise::ui
{

/// Laying out some documents on the press's thread: how far it is, and a way to stop it.
struct PreviewJob {
    std::atomic<int> pagesDone{0};
    std::atomic<bool> stop{false};
    /// For the press: false stops.
    print::Progress progress()
    {
        return [this, before = pagesDone.load()](int pages) {
            pagesDone = before + pages;
            return !stop.load();
        };
    }
};

/// Pages of each document. Cancelled when the job was stopped.
QFuture<Result<QVector<print::Pages>>> layOut(Services &services, const QVector<letter::Document> &documents,
                                              const std::shared_ptr<PreviewJob> &job);

/// A document as it is written: its name, and its PDF.
struct PrintedFile {
    QString name;
    QByteArray pdf;
};
QFuture<Result<QVector<PrintedFile>>> printOut(Services &services, const QVector<letter::Document> &documents,
                                               const std::shared_ptr<PreviewJob> &job);

} // namespace cpoise::ui
