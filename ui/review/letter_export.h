// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "casework/letter_desk.h"
#include "ui/review/preview_job.h"
#include "ui/review/set_options.h"

namespace cpoise::ui
{

/// What was written, and where.
struct WrittenOut {
    QStringList places;          ///< paths of the letters, or of the set
    QStringList names;           ///< of all files in the set
    QStringList letters;         ///< paths of PDFs that can be printed; none in an archive
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
    /// Of the set that is being written, as it goes; nothing before that.
    qint64 bytesDone() const { return m_job ? m_job->bytesDone.load() : 0; }
    qint64 bytesTotal() const { return m_job ? m_job->bytesTotal.load() : 0; }
    /// With an order a final letter is signed. With a set, all of it goes into one new folder or archive, or
    /// nothing does. A set whose web page says who asked fails with Invalid "web page: applicant named"
    /// before anything is written, unless that is known.
    void start(casework::DecisionSession &session, const casework::ExportWish &wish,
               std::optional<SigningOrder> order = std::nullopt,
               std::optional<SetOrder> together = std::nullopt);
    void stop();
    /// What to look at in the set that was written last.
    const QVector<casework::SetFault> &faults() const { return m_faults; }

Q_SIGNALS:
    void written(const cpoise::ui::WrittenOut &out);
    void failed(const cpoise::Error &error);

private:
    void print(const casework::LetterSet &set);
    void write(const casework::LetterSet &set, const QVector<PrintedFile> &files, int at,
               const QStringList &done);
    void writeSet(const casework::LetterSet &set, const QVector<PrintedFile> &files);
    void noteSet(const casework::LetterSet &set, const WrittenOut &out,
                 const QVector<casework::ManifestLine> &lines, qsizetype at);
    void finish(const WrittenOut &out);
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
