// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "casework/letter_desk.h"
#include "ui/review/preview_job.h"

namespace cpoise::ui
{

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
    /// With an order a final letter is signed.
    void start(casework::DecisionSession &session, const casework::ExportWish &wish,
               std::optional<SigningOrder> order = std::nullopt);
    void stop();

Q_SIGNALS:
    /// All files are written. `noTimestamp`: why a signed one has none although there is an authority.
    void written(const QStringList &paths, const QString &signer, const QString &noTimestamp);
    void failed(const cpoise::Error &error);

private:
    void print(const casework::LetterSet &set);
    void write(const casework::LetterSet &set, const QVector<PrintedFile> &files, int at,
               const QStringList &done);
    void end(const Error &error);

    Services &m_services;
    casework::LetterDesk m_desk;
    std::optional<SigningOrder> m_order;
    std::shared_ptr<PreviewJob> m_job;
    bool m_running = false;
};

} // namespace cpoise::ui
