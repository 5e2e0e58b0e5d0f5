// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_run.h"

#include <QFileInfo>

#include "casework/when_done.h"
#include "ui/cases/case_words.h"
#include "ui/parts/files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr qint64 mostCaseFile = 64'000'000;
constexpr int stepsPerFile = 1000;
} // namespace

QString importName(const QStringList &paths)
{
    return paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                             : counted(paths.size(), u"file"_s, u"files"_s);
}

ImportRun::ImportRun(casework::ImportDesk &desk, const QStringList &paths, QObject *parent)
    : QObject(parent), m_desk(desk), m_paths(paths)
{
    connect(&m_inHand, &QFutureWatcherBase::progressValueChanged, this, &ImportRun::showProgress);
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this, [this] { m_inHand.future().cancel(); });
}

QFuture<Result<ImportSum>> ImportRun::start()
{
    m_promise.start();
    m_promise.setProgressRange(0, int(m_paths.size()) * stepsPerFile);
    m_cancelled.setFuture(m_promise.future());
    next();
    return m_promise.future();
}

void ImportRun::next()
{
    if (m_promise.isCanceled() || m_at == m_paths.size()) {
        m_promise.addResult(m_sum);
        m_promise.finish();
        deleteLater();
        return;
    }
    casework::whenDone(readFile(m_paths.at(m_at), mostCaseFile), this,
                       [this](const Result<QByteArray> &bytes) {
                           if (bytes)
                               take(*bytes);
                           else
                               refuse(bytes.error());
                       });
}

void ImportRun::take(const QByteArray &bytes)
{
    const QFuture<Result<casework::ImportReport>> future = m_desk.importCaseFile(bytes);
    m_inHand.setFuture(future);
    casework::whenDone(future, this, [this](const Result<casework::ImportReport> &report) { add(report); });
}

void ImportRun::add(const Result<casework::ImportReport> &report)
{
    if (!report) {
        refuse(report.error());
        return;
    }
    m_sum.stored += report->stored;
    m_sum.known += report->known.size();
    m_sum.taken += report->taken;
    ++m_at;
    showProgress();
    next();
}

void ImportRun::refuse(const Error &error)
{
    if (!m_promise.isCanceled())
        m_sum.refused << ImportSum::Refused{QFileInfo(m_paths.at(m_at)).fileName(), error};
    ++m_at;
    showProgress();
    next();
}

void ImportRun::showProgress()
{
    const int most = std::max(1, m_inHand.progressMaximum());
    const int within = m_inHand.isRunning() ? int(qint64(m_inHand.progressValue()) * stepsPerFile / most) : 0;
    m_promise.setProgressValue(int(m_at) * stepsPerFile + within);
}

} // namespace cpoise::ui
