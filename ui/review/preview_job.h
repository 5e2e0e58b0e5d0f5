// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QFuture>

#include "print/key_choice.h"
#include "ui/services.h"

namespace cpoise::ui
{

/// Laying out some documents on the press's thread, and writing them: how far it is, and a way to stop it.
struct PreviewJob {
    std::atomic<int> pagesDone{0};
    std::atomic<qint64> bytesDone{0};
    std::atomic<qint64> bytesTotal{0}; ///< 0: nothing is being written yet
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

/// With which key letters are signed.
struct SigningOrder {
    print::KeyChoice key;
    std::shared_ptr<Secret> password; ///< of a key file
    QDateTime at;                     ///< UTC
    QStringList shown;                ///< above the holder's name in the visible block
};

/// A document as it is written: its name, and its PDF.
struct PrintedFile {
    QString name;
    QByteArray pdf;
    QString signer;                 ///< empty: not signed
    QString noTimestamp;            ///< why there is none although there is an authority
    QByteArray unsignedSha256 = {}; ///< of what a signed file begins with; empty: it is not signed
};
/// The documents in their order, then all of them again in large print when that is wanted too.
/// Nothing is laid out before the key is open: a wrong password is told at once.
QFuture<Result<QVector<PrintedFile>>> printOut(Services &services, const QVector<letter::Document> &documents,
                                               const std::optional<SigningOrder> &order,
                                               const std::shared_ptr<PreviewJob> &job,
                                               bool largePrintToo = false);

} // namespace cpoise::ui
