// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_page.h"

#include <algorithm>

#include <QDir>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/error_words.h"
#include "ui/parts/files.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/step_words.h"
#include "ui/prompt/prompt.h"
#include "ui/review/letter_words.h"
#include "ui/review/pages_view.h"
#include "ui/review/set_options.h"
#include "ui/review/signing_part.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Pages that came within two frames follow every key; slower ones come when typing rests for a moment.
constexpr int followMs = 33;
constexpr int restMs = 150;
/// Work that takes longer than this says how far it is.
constexpr int patienceMs = 400;
/// More would be no help: the places are told one by one as these are mended.
constexpr int toldCharacters = 8;

/// Which characters no font of the letter has; empty when it has all.
QString unprintableWords(const QVector<print::Pages> &documents)
{
    QStringList told;
    qsizetype count = 0;
    for (const print::Pages &document : documents) {
        count += document.unprintable().size();
        for (const print::Unprintable &one : document.unprintable()) {
            const QString code =
                u"U+"_s + QString::number(uint(one.codePoint), 16).toUpper().rightJustified(4, u'0');
            if (!told.contains(code) && told.size() < toldCharacters)
                told << code;
        }
    }
    if (count == 0)
        return {};
    const QString words = count == 1 ? LetterPage::tr("1 character cannot be printed and shows as a mark")
                                     : QString::number(count) +
                                           LetterPage::tr(" characters cannot be printed and show as a mark");
    return words + u" ("_s + told.join(u", "_s) + LetterPage::tr("). Write it in another way.");
}
QString signedWords(const QString &signer, const QString &noTimestamp)
{
    if (signer.isEmpty())
        return {};
    const QString by = LetterPage::tr(". Signed by ") + visibleLine(signer);
    if (noTimestamp.isEmpty())
        return by + u'.';
    return by + LetterPage::tr(", without a timestamp: ") + visibleLine(noTimestamp) +
           LetterPage::tr(". The signature is good all the same.");
}
} // namespace

LetterPage::LetterPage(law::StepKind step, casework::DecisionSession &session, Services &services,
                       QWidget *parent)
    : StepPage(step, session, parent), m_services(services), m_export(new LetterExport(services, this))
{
    m_rest.setSingleShot(true);
    m_watch.setInterval(patienceMs);
    connect(&m_rest, &QTimer::timeout, this, &LetterPage::layOutNow);
    connect(&m_watch, &QTimer::timeout, this, &LetterPage::showProgress);
    connect(&session, &casework::DecisionSession::changed, this, &LetterPage::layOutSoon);
    connect(&session, &casework::DecisionSession::checked, this, &LetterPage::showFindings);
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
    buildWords(column);
    if (!m_services.press)
        say(tr("The letter’s fonts are missing. Install the program again; the draft is safe."),
            Tone::Blocks);
}

void LetterPage::hideEvent(QHideEvent *event)
{
    // What was typed stays; another page does not find a sheet open over the letter.
    if (m_words && !event->spontaneous())
        m_words->close();
    StepPage::hideEvent(event);
}

QWidget *LetterPage::buildExport()
{
    auto *area = new QWidget(content());
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins({});
    rows->setSpacing(space::small);
    const auto line = [&](TextSize size, const QString &name) {
        auto *label = new PlainLabel({}, size, Tone::Quiet, area);
        label->setObjectName(name);
        rows->addWidget(label->wrapped());
        return label;
    };
    m_set = line(TextSize::Body, u"whatGoesOut"_s);
    m_blocked = line(TextSize::Body, u"whatBlocks"_s);
    m_blocked->setTone(Tone::Blocks);
    m_together = new SetOptions(area);
    connect(m_together, &SetOptions::changed, this, &LetterPage::showSet);
    rows->addWidget(m_together);
    m_signing = new SigningPart(area);
    rows->addWidget(m_signing);
    rows->addLayout(buildButtons());
    rows->addLayout(buildFolder());
    rows->addLayout(buildProgress());
    m_said = line(TextSize::Body, u"letterSaid"_s);
    m_said->hide();
    auto *after = new QHBoxLayout;
    m_show = button(after, tr("Show in fo&lder"), u"showInFolder"_s, &LetterPage::showWritten);
    after->addStretch(1);
    m_show->hide();
    rows->addLayout(after);
    showFolder();
    return area;
}

QLayout *LetterPage::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_final = button(buttons, tr("Export &final letter"), u"exportFinal"_s, &LetterPage::exportFinal);
    makePrimary(m_final);
    m_draft = button(buttons, tr("&Export draft"), u"exportDraft"_s, &LetterPage::exportDraft);
    buttons->addStretch(1);
    return buttons;
}

QLayout *LetterPage::buildFolder()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_folder = new PlainLabel({}, TextSize::Small, Tone::Quiet, content());
    m_folder->setObjectName(u"exportFolder"_s);
    line->addWidget(m_folder->wrapped(), 1);
    button(line, tr("&Change folder"), u"changeFolder"_s, &LetterPage::chooseFolder);
    return line;
}

QLayout *LetterPage::buildProgress()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_progress = new PlainLabel({}, TextSize::Body, Tone::Quiet, content());
    m_progress->setObjectName(u"letterProgress"_s);
    line->addWidget(m_progress);
    m_stop = button(line, tr("&Stop"), u"stopLetter"_s, &LetterPage::stop);
    line->addStretch(1);
    m_progress->hide();
    m_stop->hide();
    return line;
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

QVector<law::Finding> LetterPage::findings() const
{
    QVector<law::Finding> all = session().findings();
    std::stable_sort(all.begin(), all.end(), [](const law::Finding &one, const law::Finding &other) {
        return one.severity < other.severity;
    });
    return all;
}

QString LetterPage::wordsWithoutFindings() const
{
    return tr("Nothing. The letter can go out.");
}

void LetterPage::showFindings()
{
    if (!m_final)
        return;
    showAdrift();
    if (session().findingsPending()) { // not known yet; checked() comes back here
        m_final->setEnabled(false);
        return;
    }
    const bool blocks = session().blocksIssuing();
    m_final->setEnabled(!blocks && !m_finalWaits && !m_export->isRunning());
    const QString words =
        blocks ? findingsSummary(session().findings()) + tr(". A draft can be written all the same.")
               : QString();
    m_blocked->setText(words);
    m_blocked->setVisible(blocks);
    m_final->setAccessibleDescription(words);
}

void LetterPage::focusFirst()
{
    if (QPushButton *first = m_final && m_final->isEnabled() ? m_final : m_draft)
        first->setFocus(Qt::OtherFocusReason);
}

void LetterPage::layOutSoon()
{
    if (isVisible())
        m_rest.start(m_lastTook <= followMs ? 0 : restMs);
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
    showFindings();
    m_job = std::make_shared<PreviewJob>();
    m_begun.start();
    m_watch.start();
    casework::whenDone(casework::LetterDesk::previewSoon(session()), this,
                       [this](const Result<QVector<letter::Document>> &documents) {
                           if (documents)
                               layOutPages(*documents);
                           else
                               showPages(tl::unexpected(documents.error()));
                       });
}

void LetterPage::layOutPages(const QVector<letter::Document> &documents)
{
    m_documents = documents;
    showSet();
    casework::whenDone(layOut(m_services, documents, m_job), this,
                       [this](const Result<QVector<print::Pages>> &pages) { showPages(pages); });
}

void LetterPage::showPages(const Result<QVector<print::Pages>> &pages)
{
    m_job.reset();
    if (std::exchange(m_again, false)) {
        layOutNow();
        return;
    }
    restWhenDone();
    if (!pages) {
        m_hasSpoken = true;
        if (pages.error().code == ErrorCode::Cancelled)
            say(tr("Stopped. The pages in sight may be older than the draft."), Tone::Look);
        else
            onFailed(pages.error());
        return;
    }
    m_lastTook = m_begun.elapsed();
    m_view->setDocuments(*pages);
    m_words->follow();
    if (!m_wanted.isEmpty())
        m_words->goTo(std::exchange(m_wanted, {}));
    const QString unprintable = unprintableWords(*pages);
    if (!unprintable.isEmpty())
        say(unprintable, Tone::Look);
    else if (!m_hasSpoken)
        say({}, Tone::Quiet);
    Q_EMIT shown();
}

void LetterPage::showProgress()
{
    const int done = m_export->isRunning() ? m_export->pagesDone() : m_job ? m_job->pagesDone.load() : 0;
    m_progress->setText((m_export->isRunning() ? tr("Writing page ") : tr("Laying out page ")) +
                        QString::number(done + 1));
    m_progress->show();
    m_stop->show();
}

void LetterPage::restWhenDone()
{
    if (m_job || m_export->isRunning())
        return;
    m_watch.stop();
    m_progress->hide();
    m_stop->hide();
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
    m_show->hide();
    if (!words.isEmpty())
        Q_EMIT statusText(words);
}

void LetterPage::exportDraft()
{
    flush();
    startExport(true);
}

/// Says what is missing, and leads there.
bool LetterPage::lacksForSigning()
{
    const QString missing = m_signing->missing();
    if (missing.isEmpty())
        return false;
    m_hasSpoken = true;
    say(missing, Tone::Look);
    m_signing->focusMissing();
    return true;
}

void LetterPage::exportFinal()
{
    flush();
    if (lacksForSigning())
        return;
    m_order = m_signing->isWanted() ? std::optional(m_signing->takeOrder()) : std::nullopt;
    if (!session().isDirty()) {
        startExport(false);
        return;
    }
    // A final letter is of a revision: what was typed becomes one first.
    m_finalWaits = true;
    m_final->setEnabled(false);
    Q_EMIT revisionWanted();
}

void LetterPage::onRevisionSaved()
{
    if (!m_finalWaits)
        return;
    if (session().isDirty()) { // that was an older draft, sent off before the last words were typed
        Q_EMIT revisionWanted();
        return;
    }
    m_finalWaits = false;
    startExport(false);
}

void LetterPage::onNotSaved()
{
    if (!std::exchange(m_finalWaits, false))
        return;
    m_order.reset();
    showFindings();
    m_hasSpoken = true;
    say(tr("The letter was not written: what was typed is not saved yet."), Tone::Blocks);
}

void LetterPage::startExport(bool draft, bool withoutName)
{
    m_hasSpoken = true;
    say({}, Tone::Quiet);
    m_draft->setEnabled(false);
    m_final->setEnabled(false);
    m_watch.start();
    const auto order = draft ? std::nullopt : m_order;
    m_export->start(session(), {draft, withoutName, order.has_value()}, order, m_together->order());
}

void LetterPage::exportEnded()
{
    restWhenDone();
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

void LetterPage::onWritten(const QStringList &paths, const QString &signer, const QString &noTimestamp)
{
    exportEnded();
    m_order.reset();
    QStringList shown;
    for (const QString &path : paths)
        shown << visibleLine(QDir::toNativeSeparators(path));
    const QString written = tr("Written: ") + shown.join(u", "_s) + signedWords(signer, noTimestamp);
    const QString look = setFaultWords(m_export->faults());
    say(look.isEmpty() ? written : written + tr(". To look at: ") + look,
        noTimestamp.isEmpty() && look.isEmpty() ? Tone::Done : Tone::Look);
    m_written = paths.value(0);
    m_show->setVisible(!m_written.isEmpty());
}

void LetterPage::showWritten()
{
    showInFolder(m_written);
}

void LetterPage::onFailed(const Error &error)
{
    exportEnded();
    if (error.code == ErrorCode::Invalid && error.detail == u"addressee: unnamed") {
        askWithoutName();
        return;
    }
    if (std::exchange(m_order, std::nullopt))
        m_signing->focusMissing();
    const Tone tone = error.code == ErrorCode::Cancelled ? Tone::Quiet : Tone::Blocks;
    say(errorWords(error.code).what + u' ' + errorDetail(error), tone);
}

/// Who is written to is not seen by those who decide; it is only at the end that a name can be missed.
void LetterPage::askWithoutName()
{
    say(tr("The letter was not written: the case has no applicant’s name."), Tone::Blocks);
    prompt::ask(this,
                {prompt::Kind::Question,
                 tr("This case has no applicant’s name."),
                 tr("A final letter names whom it answers. Write it without a name only if the name is not "
                    "known, or stands in the message that it goes out with."),
                 {tr("&Do not write it"), tr("&Write it without a name")},
                 0},
                [this](int button) {
                    if (button == 1)
                        startExport(false, true);
                    else
                        m_order.reset();
                });
}

} // namespace cpoise::ui
