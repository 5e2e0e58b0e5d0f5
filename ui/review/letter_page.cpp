// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/error_words.h"
#include "ui/parts/flow.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/step_words.h"
#include "ui/review/letter_words.h"
#include "ui/review/pages_view.h"
#include "ui/review/set_options.h"
#include "ui/review/set_outlook.h"
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
} // namespace

LetterPage::LetterPage(law::StepKind step, casework::DecisionSession &session, Services &services,
                       QWidget *parent)
    : StepPage(step, session, parent), m_services(services), m_export(new LetterExport(services, this)),
      m_outlook(new SetOutlook(this))
{
    m_rest.setSingleShot(true);
    m_watch.setInterval(patienceMs);
    connect(&m_rest, &QTimer::timeout, this, &LetterPage::layOutNow);
    connect(&m_watch, &QTimer::timeout, this, &LetterPage::showProgress);
    connect(&session, &casework::DecisionSession::changed, this, &LetterPage::layOutSoon);
    connect(&session, &casework::DecisionSession::checked, this, &LetterPage::showFindings);
    connect(m_export, &LetterExport::written, this, &LetterPage::onWritten);
    connect(m_export, &LetterExport::failed, this, &LetterPage::onFailed);
    connect(m_outlook, &SetOutlook::seen, this, &LetterPage::showAhead);
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
    m_set = line(TextSize::Small, u"whatGoesOut"_s);
    m_look = line(TextSize::Body, u"setFaults"_s);
    m_look->setTone(Tone::Look);
    m_look->hide();
    m_blocked = line(TextSize::Body, u"whatBlocks"_s);
    m_blocked->setTone(Tone::Blocks);
    m_together = new SetOptions(area);
    connect(m_together, &SetOptions::changed, this, &LetterPage::lookAhead);
    connect(m_together, &SetOptions::documentsChanged, this, &LetterPage::layOutNow);
    rows->addWidget(m_together);
    m_signing = new SigningPart(area);
    rows->addWidget(m_signing);
    rows->addLayout(buildButtons());
    rows->addLayout(buildProgress());
    m_said = line(TextSize::Body, u"letterSaid"_s);
    m_said->hide();
    auto *after = new QHBoxLayout;
    m_show = button(after, tr("Show in fo&lder"), u"showInFolder"_s, &LetterPage::showWritten);
    m_print = button(after, {}, u"printWritten"_s, &LetterPage::printWritten);
    after->addStretch(1);
    m_show->hide();
    m_print->hide();
    rows->addLayout(after);
    showFolder();
    return area;
}

QLayout *LetterPage::buildButtons()
{
    auto *line = new FlowLayout(space::small);
    m_final = button(line, {}, u"exportFinal"_s, &LetterPage::exportFinal);
    makePrimary(m_final);
    m_draft = button(line, {}, u"exportDraft"_s, &LetterPage::exportDraft);
    m_folder = new ElidedLabel({}, TextSize::Small, content());
    m_folder->setTone(Tone::Quiet);
    m_folder->setObjectName(u"exportFolder"_s);
    line->addWidget(m_folder);
    button(line, tr("&Change folder"), u"changeFolder"_s, &LetterPage::chooseFolder);
    nameButtons();
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
    casework::whenDone(casework::LetterDesk::previewSoon(session(), m_together->hasSchedule()), this,
                       [this](const Result<casework::SetPreview> &preview) {
                           if (preview)
                               layOutPages(*preview);
                           else
                               showPages(tl::unexpected(preview.error()));
                       });
}

void LetterPage::layOutPages(const casework::SetPreview &preview)
{
    m_preview = preview;
    lookAhead();
    casework::whenDone(layOut(m_services, preview.documents, m_job), this,
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
    m_progress->setText(progressWords());
    m_progress->show();
    m_stop->show();
}

QString LetterPage::progressWords() const
{
    constexpr qint64 mega = 1'000'000;
    const bool writes = m_export->isRunning();
    if (writes && m_export->bytesTotal() > mega)
        return tr("Writing: ") + QString::number(m_export->bytesDone() / mega) + tr(" of ") +
               QString::number(m_export->bytesTotal() / mega) + tr(" MB");
    const int done = writes ? m_export->pagesDone() : m_job ? m_job->pagesDone.load() : 0;
    return (writes ? tr("Writing page ") : tr("Laying out page ")) + QString::number(done + 1);
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
    m_print->hide();
    if (!words.isEmpty())
        Q_EMIT statusText(words);
}

} // namespace cpoise::ui
