// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_export.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "base/sha256.h"
#include "casework/set_files.h"
#include "casework/when_done.h"
#include "ui/parts/files.h"

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

/// A name that no file has yet: "624A_23_letter (2).pdf". Nothing is overwritten.
QString freePath(const QString &folder, const QString &name)
{
    const QFileInfo wanted(QDir(folder).filePath(name));
    const QString suffix = wanted.suffix().isEmpty() ? QString() : u'.' + wanted.suffix();
    QString path = wanted.filePath();
    for (int i = 2; QFileInfo::exists(path); ++i)
        path =
            QDir(folder).filePath(wanted.completeBaseName() + u" ("_s + QString::number(i) + u')' + suffix);
    return path;
}

constexpr qint64 mostEnclosed = 500'000'000; ///< bytes, each

/// Where a set goes: "624A_23_letter_set", or the same as an archive.
QString placeOf(const QString &folder, const casework::LetterSet &set, const SetOrder &order)
{
    const QString stem = QFileInfo(set.documents.first().fileName).completeBaseName() + u"_set"_s;
    return freePath(folder, order.zip ? stem + u".zip"_s : stem);
}

Result<casework::SetBytes> bytesOf(const QVector<PrintedFile> &printed, qsizetype documents,
                                   const casework::SetWish &wish)
{
    casework::SetBytes bytes;
    for (const PrintedFile &file : printed)
        (bytes.letters.size() < documents ? bytes.letters : bytes.largePrint)
            << casework::LetterFile{file.pdf, file.unsignedSha256};
    for (const QString &path : wish.enclosures) {
        auto enclosure = readFileNow(path, mostEnclosed);
        if (!enclosure)
            return tl::unexpected(enclosure.error());
        bytes.enclosures << std::move(*enclosure);
    }
    return bytes;
}

Result<void> writeTo(const QString &place, const QVector<NamedFile> &files, QDate on, bool zip,
                     const std::shared_ptr<PreviewJob> &job)
{
    if (!zip)
        return writeNewFolder(place, files, [job](qsizetype) { return !job->stop.load(); });
    const auto archive = zipOf(files, on);
    if (!archive)
        return tl::unexpected(archive.error());
    if (job->stop)
        return fail(ErrorCode::Cancelled, {});
    return writeNewFile(place, *archive);
}

Result<WrittenSet> writtenSet(const QString &folder, const casework::LetterSet &set, const SetOrder &order,
                              const QVector<PrintedFile> &printed, const std::shared_ptr<PreviewJob> &job)
{
    const auto bytes = bytesOf(printed, set.documents.size(), order.wish);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const casework::SetFiles made = casework::filesOf(set, order.wish, *bytes);
    QDir().mkpath(folder);
    const QString place = placeOf(folder, set, order);
    if (const auto wrote = writeTo(place, made.files, set.documents.first().date, order.zip, job); !wrote)
        return tl::unexpected(wrote.error());
    return WrittenSet{place, made.lines, printed.first().signer, printed.first().noTimestamp};
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
        if (set)
            print(*set);
        else
            end(set.error());
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

void LetterExport::writeSet(const casework::LetterSet &set, const QVector<PrintedFile> &files)
{
    m_faults = casework::faultsOf(set, m_together->wish);
    casework::whenDone(casework::answer(*m_services.pressThread,
                                        [into = folder(), set, order = *m_together, files, job = m_job] {
                                            return writtenSet(into, set, order, files, job);
                                        }),
                       this, [this, set](const Result<WrittenSet> &wrote) {
                           if (wrote)
                               noteSet(set, *wrote, 0);
                           else
                               end(wrote.error());
                       });
}

/// Every letter of the set is journalled, one after the other from `at` on.
void LetterExport::noteSet(const casework::LetterSet &set, const WrittenSet &wrote, qsizetype at)
{
    while (at < wrote.lines.size() && !casework::isLetter(wrote.lines[at].entry.part))
        ++at;
    if (at == wrote.lines.size()) {
        m_running = false;
        Q_EMIT written({wrote.place}, wrote.signer, wrote.noTimestamp);
        return;
    }
    const casework::ManifestLine &line = wrote.lines[at];
    casework::whenDone(m_desk.recordExported(set, casework::writtenLetter(line)), this,
                       [this, set, wrote, at](const Result<void> &noted) {
                           if (noted)
                               noteSet(set, wrote, at + 1);
                           else
                               end(noted.error());
                       });
}

void LetterExport::write(const casework::LetterSet &set, const QVector<PrintedFile> &files, int at,
                         const QStringList &done)
{
    if (at >= files.size()) {
        m_running = false;
        Q_EMIT written(done, files.value(0).signer, files.value(0).noTimestamp);
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
