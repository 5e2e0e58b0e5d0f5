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
/// One being stored and one that is read meanwhile.
constexpr qsizetype mostUnderWay = 2;

QFuture<Result<casework::ImportReport>> answered(const Error &error)
{
    QPromise<Result<casework::ImportReport>> promise;
    promise.start();
    promise.addResult(tl::unexpected(error));
    promise.finish();
    return promise.future();
}
} // namespace

QString importName(const QStringList &paths)
{
    return paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                             : counted(paths.size(), u"file"_s, u"files"_s);
}

ImportRun::ImportRun(casework::ImportDesk &desk, const QStringList &paths, QObject *parent)
    : QObject(parent), m_desk(desk), m_paths(paths)
{
    connect(&m_first, &QFutureWatcherBase::progressValueChanged, this, &ImportRun::showProgress);
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this, [this] {
        for (QFuture<Answer> &future : m_underWay)
            future.cancel();
    });
}

QFuture<Result<ImportSum>> ImportRun::start()
{
    m_promise.start();
    m_promise.setProgressRange(0, int(m_paths.size()) * stepsPerFile);
    m_cancelled.setFuture(m_promise.future());
    goOn();
    return m_promise.future();
}

bool ImportRun::isOver() const
{
    return m_promise.isCanceled() || m_read == m_paths.size();
}

void ImportRun::goOn()
{
    if (isOver() && m_underWay.isEmpty() && !m_isReading) {
        m_promise.addResult(m_sum);
        m_promise.finish();
        deleteLater();
    } else {
        readNext();
    }
}

void ImportRun::readNext()
{
    if (isOver() || m_isReading || m_underWay.size() >= mostUnderWay)
        return;
    m_isReading = true;
    casework::whenDone(readFile(m_paths.at(m_read++), mostCaseFile), this,
                       [this](const Result<QByteArray> &bytes) { take(bytes); });
}

void ImportRun::take(const Result<QByteArray> &bytes)
{
    m_isReading = false;
    m_underWay << (bytes && !m_promise.isCanceled()
                       ? m_desk.importCaseFile(*bytes)
                       : answered(bytes ? Error{ErrorCode::Cancelled, {}} : bytes.error()));
    if (m_underWay.size() == 1)
        watchFirst();
    readNext();
}

void ImportRun::watchFirst()
{
    m_first.setFuture(m_underWay.first());
    casework::whenDone(m_underWay.first(), this, [this](const Answer &answer) { add(answer); });
}

void ImportRun::add(const Answer &answer)
{
    if (answer) {
        m_sum.stored += answer->stored;
        m_sum.known += answer->known.size();
        m_sum.taken += answer->taken;
        m_sum.signsLeftOut += answer->signsLeftOut;
    } else if (!m_promise.isCanceled()) {
        m_sum.refused << ImportSum::Refused{QFileInfo(m_paths.at(m_done)).fileName(), answer.error()};
    }
    ++m_done;
    m_underWay.removeFirst();
    showProgress();
    if (!m_underWay.isEmpty())
        watchFirst();
    goOn();
}

void ImportRun::showProgress()
{
    const int most = std::max(1, m_first.progressMaximum());
    const int within = m_first.isRunning() ? int(qint64(m_first.progressValue()) * stepsPerFile / most) : 0;
    m_promise.setProgressValue(int(m_done) * stepsPerFile + within);
}

} // namespace cpoise::ui
