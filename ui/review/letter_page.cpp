// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/error_words.h"
#include "ui/parts/plain_text.h"
#include "ui/prompt/prompt.h"
#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Typing goes on: pages follow when it rests for a moment.
constexpr int restMs = 150;
/// Work that takes longer than this says how far it is.
constexpr int patienceMs = 400;
} // namespace

LetterPage::LetterPage(law::StepKind step, casework::DecisionSession &session, Services &services,
                       QWidget *parent)
    : StepPage(step, session, parent), m_services(services), m_export(new LetterExport(services, this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    m_watch.setInterval(patienceMs);
    connect(&m_rest, &QTimer::timeout, this, &LetterPage::layOutNow);
    connect(&m_watch, &QTimer::timeout, this, &LetterPage::showProgress);
    connect(&session, &casework::DecisionSession::changed, this, &LetterPage::layOutSoon);
    connect(m_export, &LetterExport::written, this, &LetterPage::onWritten);
    connect(m_export, &LetterExport::failed, this, &LetterPage::onFailed);
}

LetterPage::~LetterPage()
{
    stop();
}

QStringList LetterPage::shape(const law::Case &) const
{
    return {u"letter"_s};
}

void LetterPage::build(QVBoxLayout &column)
{
    column.addWidget(buildExport());
    m_view = new PagesView(m_services, content());
    column.addWidget(m_view);
    connect(m_view, &PagesView::wanted, this, &LetterPage::wanted);
    if (!m_services.press)
        say(tr("The letter’s fonts are missing. Install the program again; the draft is safe."),
            Tone::Blocks);
}

QWidget *LetterPage::buildExport()
{
    auto *area = new QWidget(content());
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins({});
    rows->setSpacing(space::small);
    m_set = new PlainLabel({}, TextSize::Body, Tone::Quiet, area);
    m_set->setObjectName(u"whatGoesOut"_s);
    rows->addWidget(m_set->wrapped());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_draft = button(buttons, tr("&Export draft"), u"exportDraft"_s, &LetterPage::exportDraft);
    m_final = button(buttons, tr("Export &final letter"), u"exportFinal"_s, &LetterPage::exportFinal);
    button(buttons, tr("&Change folder"), u"changeFolder"_s, &LetterPage::chooseFolder);
    m_stop = button(buttons, tr("&Stop"), u"stopLetter"_s, &LetterPage::stop);
    m_stop->hide();
    buttons->addStretch(1);
    rows->addLayout(buttons);
    m_folder = new PlainLabel({}, TextSize::Small, Tone::Quiet, area);
    m_folder->setObjectName(u"exportFolder"_s);
    rows->addWidget(m_folder->wrapped());
    m_said = new PlainLabel({}, TextSize::Body, Tone::Quiet, area);
    m_said->setObjectName(u"letterSaid"_s);
    m_said->hide();
    rows->addWidget(m_said->wrapped());
    showFolder();
    return area;
}

QPushButton *LetterPage::button(QLayout *layout, const QString &words, const QString &name,
                                void (LetterPage::*run)())
{
    auto *made = new QPushButton(words, content());
    made->setObjectName(name);
    layout->addWidget(made);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

void LetterPage::showEvent(QShowEvent *event)
{
    StepPage::showEvent(event);
    layOutNow();
}

void LetterPage::showFindings()
{
    if (!m_final)
        return;
    const bool blocks = session().blocksIssuing();
    m_final->setEnabled(!blocks);
    m_final->setAccessibleDescription(blocks ? tr("Not yet: something blocks the letter. See the checks.")
                                             : QString());
}

void LetterPage::focusFirst()
{
    if (m_draft)
        m_draft->setFocus(Qt::OtherFocusReason);
}

void LetterPage::layOutSoon()
{
    if (isVisible())
        m_rest.start();
}

void LetterPage::layOutNow()
{
    if (!m_view || !m_services.press || !m_services.pressThread)
        return;
    if (m_job) {
        // The one under way is of an older draft: it stops, and its end starts the next.
        m_again = true;
        m_job->stop = true;
        return;
    }
    flush();
    const QVector<letter::Document> documents = casework::LetterDesk::preview(session());
    showSet(documents);
    showFindings();
    m_job = std::make_shared<PreviewJob>();
    m_watch.start();
    casework::whenDone(layOut(m_services, documents, m_job), this,
                       [this](const Result<QVector<print::Pages>> &pages) { showPages(pages); });
}

void LetterPage::showPages(const Result<QVector<print::Pages>> &pages)
{
    m_job.reset();
    m_watch.stop();
    m_stop->hide();
    if (std::exchange(m_again, false)) {
        layOutNow();
        return;
    }
    if (!pages) {
        if (pages.error().code != ErrorCode::Cancelled)
            onFailed(pages.error());
        return;
    }
    m_view->setDocuments(*pages);
    qsizetype unprintable = 0;
    for (const print::Pages &document : *pages)
        unprintable += document.unprintable().size();
    if (unprintable > 0)
        say(tr("%n character(s) cannot be printed and show as a mark. Write them another way.", nullptr,
               int(unprintable)),
            Tone::Look);
    else if (!m_hasSpoken)
        say({}, Tone::Quiet);
    Q_EMIT shown();
}

void LetterPage::showSet(const QVector<letter::Document> &documents)
{
    QStringList names;
    for (const letter::Document &document : documents)
        names << visibleLine(document.fileName);
    m_set->setText(tr("What goes out: ") + names.join(u", "_s) +
                   tr(". The applicant’s name and address are put in when it is written."));
}

void LetterPage::showProgress()
{
    if (m_job)
        say(tr("Laying out: page ") + QString::number(m_job->pagesDone.load() + 1), Tone::Quiet);
    m_stop->setVisible(m_job || m_export->isRunning());
}

void LetterPage::stop()
{
    if (m_job)
        m_job->stop = true;
    m_export->stop();
}

void LetterPage::say(const QString &words, Tone tone)
{
    if (!m_said)
        return;
    m_said->setTone(tone);
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        Q_EMIT statusText(words);
}

void LetterPage::exportDraft()
{
    flush();
    m_hasSpoken = true;
    say(tr("Writing the draft"), Tone::Quiet);
    startExport(true);
}

void LetterPage::exportFinal()
{
    flush();
    m_hasSpoken = true;
    say(tr("Writing the letter"), Tone::Quiet);
    if (session().isDirty()) {
        // A final letter is of a revision: what was typed becomes one first.
        m_finalWaits = true;
        Q_EMIT revisionWanted();
        return;
    }
    startExport(false);
}

void LetterPage::onRevisionSaved()
{
    if (std::exchange(m_finalWaits, false))
        startExport(false);
}

void LetterPage::startExport(bool draft)
{
    m_draft->setEnabled(false);
    m_final->setEnabled(false);
    m_export->start(session(), draft);
}

void LetterPage::exportEnded()
{
    m_draft->setEnabled(true);
    showFindings();
}

void LetterPage::chooseFolder()
{
    prompt::openFolder(this, tr("Where letters go"), LetterExport::folder(), [this](const QString &path) {
        LetterExport::setFolder(path);
        showFolder();
    });
}

void LetterPage::showFolder()
{
    m_folder->setText(tr("Into ") + QDir::toNativeSeparators(LetterExport::folder()));
}

void LetterPage::onWritten(const QStringList &paths)
{
    exportEnded();
    QStringList shown;
    for (const QString &path : paths)
        shown << visibleLine(QDir::toNativeSeparators(path));
    say(tr("Written: ") + shown.join(u", "_s), Tone::Done);
}

void LetterPage::onFailed(const Error &error)
{
    exportEnded();
    say(errorWords(error.code).what + u' ' + errorDetail(error), Tone::Blocks);
}

} // namespace cpoise::ui
