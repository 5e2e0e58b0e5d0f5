// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_export.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "base/sha256.h"
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
    QString path = wanted.filePath();
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(folder).filePath(wanted.completeBaseName() + u" ("_s + QString::number(i) + u")."_s +
                                     wanted.suffix());
    return path;
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
                         std::optional<SigningOrder> order)
{
    if (m_running)
        return;
    m_running = true;
    m_job = std::make_shared<PreviewJob>();
    m_order = std::move(order);
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
    casework::whenDone(printOut(m_services, set.documents, std::exchange(m_order, std::nullopt), m_job), this,
                       [this, set](const Result<QVector<PrintedFile>> &files) {
                           if (files)
                               write(set, *files, 0, {});
                           else
                               end(files.error());
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
            const QByteArray hash = sha256(pdf);
            casework::whenDone(m_desk.recordExported(set, QFileInfo(path).fileName(), hash), this,
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
