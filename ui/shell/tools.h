// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/services.h"
#include "ui/shell/desks.h"

class QWidget;

namespace cpoise::ui
{

class ProgressPanel;

/// Files in and out, copies and verification: asks where, hands the work to a desk, shows it in the progress
/// panel and says what came of it.
class Tools : public QObject
{
    Q_OBJECT
public:
    Tools(Services &services, Desks &desks, ProgressPanel *progress, QWidget *window);

    void importCases();
    void importFile(const QString &path) { importFiles({path}); }
    /// One after another, as one piece of work.
    void importFiles(const QStringList &paths) { importFiles(paths, {}); }
    void readPit();
    void exportCase(const QString &caseId);
    void backup();
    void restore();
    void verify();
    /// The sample cases; with the authority that they are of, where the workspace has none yet.
    void openSamples();

Q_SIGNALS:
    /// Cases were added or everything was put back: what is shown is out of date.
    void casesChanged();
    /// One case came in.
    void caseCame(const QString &caseId);

private:
    /// `note` is said behind what came of it.
    void importFiles(const QStringList &paths, const QString &note);
    void takeSampleAuthority(const QStringList &paths);
    void readPitFrom(const QString &path, const QString &reference);
    void writeCase(const QString &caseId, bool withApplicant, const QString &path);
    void restoreFrom(const QString &path);
    void tellFaults(const QStringList &faults);

    Services &m_services;
    Desks &m_desks;
    ProgressPanel *m_progress;
    QWidget *m_window;
};

} // namespace cpoise::ui
