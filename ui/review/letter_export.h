// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "casework/letter_desk.h"
#include "ui/review/preview_job.h"
#include "ui/review/set_options.h"

namespace cpoise::ui
{

/// A set that has its place.
struct WrittenSet {
    QString place;
    QVector<casework::ManifestLine> lines;
    QString signer, noTimestamp; ///< as of a PrintedFile
};

/// Writes a letter out: composes with the applicant, prints, writes each file whole, journals it. One at a
/// time.
class LetterExport : public QObject
{
    Q_OBJECT
public:
    LetterExport(Services &services, QObject *parent);

    /// Where files go: the person's documents, until another folder is chosen; kept while the program runs.
    static QString folder();
    static void setFolder(const QString &folder);

    bool isRunning() const { return m_running; }
    int pagesDone() const { return m_job ? m_job->pagesDone.load() : 0; }
    /// With an order a final letter is signed. With a set, all of it goes into one new folder or archive, or
    /// nothing does.
    void start(casework::DecisionSession &session, const casework::ExportWish &wish,
               std::optional<SigningOrder> order = std::nullopt,
               std::optional<SetOrder> together = std::nullopt);
    void stop();
    /// What to look at in the set that was written last.
    const QVector<casework::SetFault> &faults() const { return m_faults; }

Q_SIGNALS:
    /// All files are written. `noTimestamp`: why a signed one has none although there is an authority.
    void written(const QStringList &paths, const QString &signer, const QString &noTimestamp);
    void failed(const cpoise::Error &error);

private:
    void print(const casework::LetterSet &set);
    void write(const casework::LetterSet &set, const QVector<PrintedFile> &files, int at,
               const QStringList &done);
    void writeSet(const casework::LetterSet &set, const QVector<PrintedFile> &files);
    void noteSet(const casework::LetterSet &set, const WrittenSet &wrote, qsizetype at);
    void end(const Error &error);

    Services &m_services;
    casework::LetterDesk m_desk;
    std::optional<SigningOrder> m_order;
    std::optional<SetOrder> m_together;
    QVector<casework::SetFault> m_faults;
    std::shared_ptr<PreviewJob> m_job;
    bool m_running = false;
};

} // namespace cpoise::ui
