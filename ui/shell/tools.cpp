// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tools.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/text.h"
#include "casework/case_json.h"
#include "casework/when_done.h"
#include "resources/resources.h"
#include "ui/cases/case_words.h"
#include "ui/parts/error_words.h"
#include "ui/parts/files.h"
#include "ui/parts/line_question.h"
#include "ui/parts/progress_panel.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/import_run.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr qint64 mostPit = 16'000'000;

Outcome failed(const QString &what, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return {what + u": stopped. What was done before stays."_s, Tone::Look};
    const QString detail = error.detail.isEmpty() ? QString() : u" ("_s + error.detail + u')';
    return {what + u": "_s + errorWords(error.code).what + u' ' + errorWords(error.code).todo + detail,
            Tone::Blocks};
}

QString refusals(const QVector<ImportSum::Refused> &refused)
{
    QStringList lines;
    for (const ImportSum::Refused &one : refused)
        lines << one.name + u": "_s + errorWords(one.error.code).what +
                     (one.error.detail.isEmpty() ? QString() : u" ("_s + one.error.detail + u')');
    return lines.join(u' ');
}

/// A line of the window holds no ten thousand references.
QString firstOf(const QStringList &references)
{
    constexpr qsizetype most = 10;
    const qsizetype more = references.size() - most;
    return references.mid(0, most).join(u", "_s) +
           (more > 0 ? u" and "_s + QString::number(more) + u" more"_s : QString());
}

Outcome imported(const QString &name, const ImportSum &sum)
{
    QString words = name + u": "_s + counted(sum.stored, u"case taken over"_s, u"cases taken over"_s);
    if (sum.known > 0)
        words += u", "_s + QString::number(sum.known) + u" here already"_s;
    words += u'.';
    if (!sum.taken.isEmpty())
        words += u" Left out, since another case has the reference: "_s + firstOf(sum.taken) + u'.';
    if (sum.signsLeftOut > 0)
        words += u" In the texts that came in, "_s +
                 counted(sum.signsLeftOut, u"control character or the like was"_s,
                         u"control characters and the like were"_s) +
                 u" left out or replaced."_s;
    if (!sum.refused.isEmpty())
        words += u" Not taken over: "_s + refusals(sum.refused);
    const bool isWhole = sum.taken.isEmpty() && sum.signsLeftOut == 0;
    const Tone tone = !sum.refused.isEmpty() ? Tone::Blocks : isWhole ? Tone::Done : Tone::Look;
    return {words, tone};
}

Outcome verified(const casework::VerifyReport &report)
{
    const QString read = counted(report.entries, u"entry"_s, u"entries"_s) + u" and "_s +
                         counted(report.contents, u"content"_s, u"contents"_s);
    if (report.faults.isEmpty())
        return {u"The records are whole: "_s + read + u" compared."_s, Tone::Done};
    return {u"The records are damaged ("_s + counted(report.faults.size(), u"fault"_s, u"faults"_s) +
                u"): "_s + report.faults.first(),
            Tone::Blocks};
}
} // namespace

Tools::Tools(Services &services, Desks &desks, ProgressPanel *progress, QWidget *window)
    : QObject(window), m_services(services), m_desks(desks), m_progress(progress), m_window(window)
{
}

void Tools::importCases()
{
    prompt::openFiles(m_window, u"Import case files"_s, u"Case files (*.cpcase)"_s,
                      [this](const QStringList &paths) { importFiles(paths); });
}

void Tools::importFiles(const QStringList &paths, const QString &note)
{
    auto *run = new ImportRun(m_desks.imports, paths, this);
    const QString name = importName(paths);
    m_progress->follow<ImportSum>(
        u"Taking over "_s + name, run->start(), [this, name, note](const Result<ImportSum> &sum) {
            Q_EMIT casesChanged(); // also after a stop: what was stored stays
            Outcome outcome = sum ? imported(name, *sum) : failed(name, sum.error());
            outcome.words += note;
            return outcome;
        });
}

void Tools::openSamples()
{
    QStringList paths;
    const QFileInfoList files = QDir(u":/samples"_s).entryInfoList({u"*.cpcase"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        paths << file.filePath();
    if (paths.isEmpty()) {
        prompt::tell(m_window, prompt::Kind::Information, u"There are no sample cases in this copy."_s);
        return;
    }
    casework::whenDone(m_desks.settings.read(), this,
                       [this, paths](const Result<casework::Settings> &settings) {
                           if (settings && isBlank(settings->authority.name))
                               takeSampleAuthority(paths);
                           else
                               importFiles(paths);
                       });
}

/// Without it the samples' letters would have no sender, nobody to sign and no way to complain.
void Tools::takeSampleAuthority(const QStringList &paths)
{
    const QByteArray json = resources::bytes(u"samples/authority.json"_s);
    const auto sample = casework::authorityFromJson(QJsonDocument::fromJson(json).object());
    if (!sample) {
        importFiles(paths);
        return;
    }
    casework::whenDone(
        m_desks.settings.setAuthority(*sample), this, [this, paths](const Result<law::Authority> &stored) {
            importFiles(paths, stored ? u" The settings are now those of the samples’ invented "
                                        u"authority, "_s +
                                            stored->name + u": put in your own before real work."_s
                                      : QString());
        });
}

void Tools::readPit()
{
    prompt::openFile(m_window, u"Read in a public interest test"_s, u"Texts (*.txt);;All files (*)"_s,
                     [this](const QString &path) { readPitFrom(path, {}); });
}

void Tools::readPitFrom(const QString &path, const QString &reference)
{
    const QString name = QFileInfo(path).fileName();
    const auto read = [this, path, name](const Result<casework::ImportedPit> &pit) {
        if (pit) {
            const QString remainder =
                pit->hasRemainder ? u" Some of it could not be placed: look at the remainder."_s : QString();
            prompt::tell(m_window, prompt::Kind::Information,
                         u"The test was taken over as case "_s + pit->record.content.reference + u'.',
                         (pit->notes.join(u'\n') + remainder).trimmed());
            Q_EMIT caseCame(pit->record.id);
            return;
        }
        const Error &error = pit.error();
        const bool noReference =
            error.code == ErrorCode::Invalid && error.detail.startsWith(u"reference: missing"_s);
        if (!noReference && error.code != ErrorCode::Duplicate) {
            prompt::tell(m_window, prompt::Kind::Warning, errorWords(error.code).what, errorDetail(error));
            return;
        }
        const QString why = noReference ? u"The text names no reference."_s
                                        : u"The reference "_s + error.detail + u" is taken."_s;
        askLine(m_window, u"Reference for "_s + name, why,
                [this, path](const QString &typed) { readPitFrom(path, typed); });
    };
    casework::whenDone(readFile(path, mostPit), this,
                       [this, reference, read](const Result<QByteArray> &bytes) {
                           if (!bytes)
                               read(tl::unexpected(bytes.error()));
                           else
                               casework::whenDone(m_desks.imports.importPit(*bytes, reference), this, read);
                       });
}

void Tools::exportCase(const QString &caseId)
{
    if (caseId.isEmpty())
        return;
    prompt::ask(
        m_window,
        {prompt::Kind::Question,
         u"Should the applicant’s name and address go into the file?"_s,
         u"Leave them out when the file goes to people who need not know. A look at them is recorded."_s,
         {u"&Leave out"_s, u"&Put in"_s, u"Cancel"_s},
         2},
        [this, caseId](int button) {
            if (button == 2)
                return;
            casework::whenDone(
                m_desks.requests.caseRecord(caseId), this,
                [this, caseId, button](const Result<casework::CaseRecord> &record) {
                    const QString reference = record ? record->content.reference : QString();
                    prompt::saveFile(m_window, u"Export case file"_s, safeFileName(reference) + u".cpcase"_s,
                                     u"Case files (*.cpcase)"_s, [this, caseId, button](const QString &path) {
                                         writeCase(caseId, button == 1, path);
                                     });
                });
        });
}

void Tools::writeCase(const QString &caseId, bool withApplicant, const QString &path)
{
    casework::whenDone(
        m_desks.imports.exportCase(caseId, withApplicant), this,
        [this, path](const Result<QByteArray> &bytes) {
            const QString name = QFileInfo(path).fileName();
            if (!bytes) {
                prompt::tell(m_window, prompt::Kind::Warning, errorWords(bytes.error().code).what,
                             errorDetail(bytes.error()));
                return;
            }
            m_progress->follow<void>(
                u"Writing "_s + name, writeFile(path, *bytes), [name, path](const Result<void> &done) {
                    return done ? Outcome{u"The case was written to "_s + QDir::toNativeSeparators(path),
                                          Tone::Done, path}
                                : failed(name, done.error());
                });
        });
}

void Tools::backup()
{
    prompt::openFolder(
        m_window, u"Back up to"_s, m_services.workspaceFolder + u"/backups"_s, [this](const QString &folder) {
            m_progress->follow<QString>(
                u"Backing up"_s, m_desks.upkeep.backup(folder), [](const Result<QString> &path) {
                    return path ? Outcome{u"Backed up and checked: "_s + QDir::toNativeSeparators(*path),
                                          Tone::Done, *path}
                                : failed(u"Backup"_s, path.error());
                });
        });
}

void Tools::restore()
{
    prompt::openFile(
        m_window, u"Restore a backup"_s, u"Backups (*.db);;All files (*)"_s, [this](const QString &path) {
            prompt::ask(m_window,
                        {prompt::Kind::Warning,
                         u"Put this backup in place of all cases?"_s,
                         QDir::toNativeSeparators(path) + u"\n\nEverything since that backup will be out of "
                                                          u"sight. The cases of now are kept in a file "
                                                          u"beside it."_s,
                         {u"&Keep the cases of now"_s, u"&Put the backup in place"_s},
                         0},
                        [this, path](int button) {
                            if (button == 1)
                                restoreFrom(path);
                        });
        });
}

void Tools::restoreFrom(const QString &path)
{
    m_progress->follow<QString>(u"Restoring "_s + QFileInfo(path).fileName(), m_desks.upkeep.restore(path),
                                [this](const Result<QString> &old) {
                                    Q_EMIT casesChanged();
                                    return old ? Outcome{u"Restored. What was there before lies in "_s +
                                                             QDir::toNativeSeparators(*old),
                                                         Tone::Done}
                                               : failed(u"Restore"_s, old.error());
                                });
}

void Tools::verify()
{
    m_progress->follow<casework::VerifyReport>(u"Verifying the records"_s, m_desks.upkeep.verify(),
                                               [this](const Result<casework::VerifyReport> &report) {
                                                   if (report && !report->faults.isEmpty())
                                                       tellFaults(report->faults);
                                                   return report ? verified(*report)
                                                                 : failed(u"Verification"_s, report.error());
                                               });
}

void Tools::tellFaults(const QStringList &faults)
{
    constexpr qsizetype most = 20;
    QString listed = faults.mid(0, most).join(u'\n');
    if (faults.size() > most)
        listed += u"\nand "_s + QString::number(faults.size() - most) + u" more"_s;
    prompt::tell(m_window, prompt::Kind::Warning, errorWords(ErrorCode::Corrupt).what,
                 errorWords(ErrorCode::Corrupt).todo + u"\n\n"_s + listed);
}

} // namespace cpoise::ui
