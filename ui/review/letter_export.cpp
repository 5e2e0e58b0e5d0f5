// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_export.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "base/sha256.h"
#include "casework/set_files.h"
#include "casework/when_done.h"
#include "ui/parts/files.h"
#include "ui/review/set_outlook.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{

QString &chosenFolder()
{
    static QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder;
}

/// A set that has its place.
struct WrittenSet {
    QString place;
    QVector<casework::ManifestLine> lines;
};

casework::SetBytes bytesOf(const QVector<PrintedFile> &printed, qsizetype documents)
{
    casework::SetBytes bytes;
    for (const PrintedFile &file : printed)
        (bytes.letters.size() < documents ? bytes.letters : bytes.largePrint)
            << casework::LetterFile{file.pdf, file.unsignedSha256};
    return bytes;
}

Result<WrittenSet> writtenSet(const QString &folder, const casework::LetterSet &set, const SetOrder &order,
                              const QVector<PrintedFile> &printed, const std::shared_ptr<PreviewJob> &job)
{
    const auto progress = [job](qint64 done, qint64 total) {
        job->bytesDone = done;
        job->bytesTotal = total;
        return !job->stop.load();
    };
    QDir().mkpath(folder);
    const QString place = freePath(folder, setName(set.documents.first(), order.zip));
    const auto lines = casework::writeSet(place, order.zip, set, order.wish,
                                          bytesOf(printed, set.documents.size()), progress);
    if (!lines)
        return tl::unexpected(lines.error());
    return WrittenSet{place, *lines};
}

WrittenOut outOf(const WrittenSet &wrote, bool zip, const PrintedFile &first)
{
    WrittenOut out;
    out.places << wrote.place;
    for (const casework::ManifestLine &line : wrote.lines)
        out.names << line.entry.name;
    if (!zip)
        out.letters = casework::letterPaths(wrote.place, wrote.lines);
    out.signer = first.signer;
    out.noTimestamp = first.noTimestamp;
    return out;
}

} // namespace

LetterExport::LetterExport(Services &services, QObject *parent)
    : QObject(parent), m_services(services), m_desk(services.office)
{
}

QString LetterExport::folder()
{
    return chosenFolder();
}

void LetterExport::setFolder(const QString &folder)
{
    chosenFolder() = folder;
}

void LetterExport::start(casework::DecisionSession &session, const casework::ExportWish &wish,
                         std::optional<SigningOrder> order, std::optional<SetOrder> together)
{
    if (m_running)
        return;
    m_running = true;
    m_job = std::make_shared<PreviewJob>();
    m_order = std::move(order);
    m_together = std::move(together);
    m_faults.clear();
    if (m_order) {
        m_order->at = m_services.office.clock->nowUtc();
        m_order->shown = m_desk.signatureWords(m_order->at);
    }
    casework::whenDone(m_desk.forExport(session, wish), this, [this](const Result<casework::LetterSet> &set) {
        if (!set) {
            end(set.error());
            return;
        }
        if (m_together)
            m_faults = casework::faultsOf(*set, m_together->wish);
        if (m_faults.contains(casework::SetFault::ApplicantNamed) && !m_together->namedIsKnown)
            end({ErrorCode::Invalid, u"web page: applicant named"_s});
        else
            print(*set);
    });
}

void LetterExport::stop()
{
    if (m_job)
        m_job->stop = true;
}

void LetterExport::print(const casework::LetterSet &set)
{
    const bool largePrint = m_together && m_together->wish.largePrint;
    casework::whenDone(
        printOut(m_services, set.documents, std::exchange(m_order, std::nullopt), m_job, largePrint), this,
        [this, set](const Result<QVector<PrintedFile>> &files) {
            if (!files)
                end(files.error());
            else if (m_together)
                writeSet(set, *files);
            else
                write(set, *files, 0, {});
        });
}

/// Beside the press: enclosures may take minutes, and the pages in sight follow what is typed meanwhile.
void LetterExport::writeSet(const casework::LetterSet &set, const QVector<PrintedFile> &files)
{
    casework::PoolWorker pool;
    const auto work = [into = folder(), set, order = *m_together, files, job = m_job] {
        return writtenSet(into, set, order, files, job);
    };
    casework::whenDone(casework::answer(pool, work), this,
                       [this, set, first = files.first()](const Result<WrittenSet> &wrote) {
                           if (wrote)
                               noteSet(set, outOf(*wrote, m_together->zip, first), wrote->lines, 0);
                           else
                               end(wrote.error());
                       });
}

/// Every letter of the set is journalled, one after the other from `at` on.
void LetterExport::noteSet(const casework::LetterSet &set, const WrittenOut &out,
                           const QVector<casework::ManifestLine> &lines, qsizetype at)
{
    while (at < lines.size() && !casework::isLetter(lines[at].entry.part))
        ++at;
    if (at == lines.size()) {
        finish(out);
        return;
    }
    casework::whenDone(m_desk.recordExported(set, casework::writtenLetter(lines[at])), this,
                       [this, set, out, lines, at](const Result<void> &noted) {
                           if (noted)
                               noteSet(set, out, lines, at + 1);
                           else
                               end(noted.error());
                       });
}

void LetterExport::finish(const WrittenOut &out)
{
    m_running = false;
    Q_EMIT written(out);
}

void LetterExport::write(const casework::LetterSet &set, const QVector<PrintedFile> &files, int at,
                         const QStringList &done)
{
    if (at >= files.size()) {
        finish({done, {}, done, files.value(0).signer, files.value(0).noTimestamp});
        return;
    }
    QDir().mkpath(folder());
    const QString path = freePath(folder(), files[at].name);
    const QByteArray pdf = files[at].pdf;
    casework::whenDone(
        writeFile(path, pdf), this, [this, set, files, at, done, path, pdf](const Result<void> &wrote) {
            if (!wrote) {
                end(wrote.error());
                return;
            }
            const casework::WrittenLetter written{QFileInfo(path).fileName(), sha256(pdf), at,
                                                  print::PageStyle().bodyPt, files[at].unsignedSha256};
            casework::whenDone(m_desk.recordExported(set, written), this,
                               [this, set, files, at, done, path](const Result<void> &noted) {
                                   if (noted)
                                       write(set, files, at + 1, done + QStringList{path});
                                   else
                                       end(noted.error());
                               });
        });
}

void LetterExport::end(const Error &error)
{
    m_running = false;
    m_order.reset();
    Q_EMIT failed(error);
}

} // namespace cpoise::ui
