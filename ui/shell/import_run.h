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
    qsizetype known = 0;     ///< here already with the same content
    QStringList taken;       ///< references that another case has
    qint64 signsLeftOut = 0; ///< control characters and the like, of texts that came in
    /// Files that were not taken over, and why.
    struct Refused {
        QString name;
        Error error;
    };
    QVector<Refused> refused;
};

/// Case files, one after another, as one piece of long work; goes by itself at its end. The next file is read
/// while one is being stored. Cancelling the future stops the file in hand and those after it; what was
/// stored stays.
class ImportRun : public QObject
{
    Q_OBJECT
public:
    ImportRun(casework::ImportDesk &desk, const QStringList &paths, QObject *parent);
    QFuture<Result<ImportSum>> start();

private:
    using Answer = Result<casework::ImportReport>;

    bool isOver() const;
    void goOn();
    void readNext();
    void take(const Result<QByteArray> &bytes);
    void watchFirst();
    void add(const Answer &answer);
    void showProgress();

    casework::ImportDesk &m_desk;
    QStringList m_paths;
    qsizetype m_read = 0;              ///< files whose reading was begun
    qsizetype m_done = 0;              ///< files that are over
    bool m_isReading = false;          ///< one at a time, so that they come to the desk in order
    QList<QFuture<Answer>> m_underWay; ///< with the desk, in order
    ImportSum m_sum;
    QPromise<Result<ImportSum>> m_promise;
    QFutureWatcher<Result<ImportSum>> m_cancelled;
    QFutureWatcher<Answer> m_first;
};

/// "Taking over" needs a name: that of the one file, or how many there are.
QString importName(const QStringList &paths);

} // namespace cpoise::ui
