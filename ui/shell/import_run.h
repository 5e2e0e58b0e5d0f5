// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include "casework/import_desk.h"

namespace cpoise::ui
{

/// What became of several case files.
struct ImportSum {
    qint64 stored = 0;
    qsizetype known = 0; ///< here already with the same content
    QStringList taken;   ///< references that another case has
    /// Files that were not taken over, and why.
    struct Refused {
        QString name;
        Error error;
    };
    QVector<Refused> refused;
};

/// Case files, one after another, as one piece of long work; goes by itself at its end. Cancelling the future
/// stops the file in hand and those after it; what was stored stays.
class ImportRun : public QObject
{
    Q_OBJECT
public:
    ImportRun(casework::ImportDesk &desk, const QStringList &paths, QObject *parent);
    QFuture<Result<ImportSum>> start();

private:
    void next();
    void take(const QByteArray &bytes);
    void add(const Result<casework::ImportReport> &report);
    void refuse(const Error &error);
    void showProgress();

    casework::ImportDesk &m_desk;
    QStringList m_paths;
    qsizetype m_at = 0;
    ImportSum m_sum;
    QPromise<Result<ImportSum>> m_promise;
    QFutureWatcher<Result<ImportSum>> m_cancelled;
    QFutureWatcher<Result<casework::ImportReport>> m_inHand;
};

/// "Taking over" needs a name: that of the one file, or how many there are.
QString importName(const QStringList &paths);

} // namespace cpoise::ui
