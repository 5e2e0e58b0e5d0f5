// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_preview.h"

#include <algorithm>

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include "casework/when_done.h"
#include "letter/house_style.h"
#include "ui/parts/error_words.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/review/pages_view.h"
#include "ui/style/style_samples.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// As on the letter's page: pages that come within two frames follow every key.
constexpr int followMs = 33;
constexpr int restMs = 150;
} // namespace

StylePreview::StylePreview(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_kind(new QComboBox),
      m_said(new PlainLabel({}, TextSize::Body, Tone::Look)), m_view(new PagesView(services))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::page, space::wide, 0);
    column->setSpacing(space::small);
    m_kind->setObjectName(u"previewKind"_s);
    for (const StyleSample &sample : styleSamples())
        m_kind->addItem(sample.name);
    m_kind->setMinimumContentsLength(16);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(question(tr("Preview: &kind of letter"),
                               tr("An invented case. A click on a standing text goes to its words."),
                               m_kind));
    m_said->setObjectName(u"previewSaid"_s);
    m_said->hide();
    column->addWidget(m_said->wrapped());
    m_view->setCanChange(false);
    m_view->setAccessibleName(tr("Preview of a letter in this style"));
    m_view->setAccessibleDescription(
        tr("Up and Down choose a standing text. Enter goes to its words in the form."));
    auto *area = new QScrollArea;
    area->setObjectName(u"previewArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_view);
    column->addWidget(area, 1);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &StylePreview::layOutNow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StylePreview::layOutNow);
    connect(m_view, &PagesView::wanted, this,
            [this](const law::Where &where) { Q_EMIT textWanted(where.objectId); });
    if (!m_services.press || !m_services.pressThread) {
        m_view->setFocusPolicy(Qt::NoFocus);
        say(tr("The letter’s fonts are missing. Install the program again to see a preview."));
    }
}

StylePreview::~StylePreview()
{
    if (m_job)
        m_job->stop = true;
}

void StylePreview::follow(const law::Authority &authority)
{
    if (m_hasAuthority && m_authority == authority)
        return;
    m_hasAuthority = true;
    m_authority = authority;
    layOutSoon();
}

void StylePreview::showKind(const QString &kind)
{
    const auto isThis = [&kind](const StyleSample &sample) { return letter::kindName(sample.kind) == kind; };
    const auto &samples = styleSamples();
    const auto first = std::ranges::find_if(samples, isThis);
    if (first != samples.end() && !isThis(samples.value(m_kind->currentIndex())))
        m_kind->setCurrentIndex(int(first - samples.begin()));
}

void StylePreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    layOutNow();
}

void StylePreview::layOutSoon()
{
    if (isVisible())
        m_rest.start(m_lastTook <= followMs ? 0 : restMs);
}

void StylePreview::layOutNow()
{
    m_rest.stop();
    if (!isVisible() || !m_hasAuthority || !m_services.press || !m_services.pressThread)
        return;
    if (m_job) {
        // The one under way is of an older style: it stops, and its end starts the next.
        m_again = true;
        m_job->stop = true;
        return;
    }
    m_job = std::make_shared<PreviewJob>();
    m_begun.start();
    const StyleSample sample = styleSamples().value(m_kind->currentIndex());
    const auto composed = casework::answer(
        *m_services.pressThread,
        [sample, authority = m_authority, formats = m_services.formats, book = m_services.office.book] {
            return styleLetters(sample, authority, *formats, *book);
        });
    casework::whenDone(composed, this, [this](const Result<QVector<letter::Document>> &documents) {
        layOutPages(documents);
    });
}

void StylePreview::layOutPages(const Result<QVector<letter::Document>> &documents)
{
    if (!documents) {
        showPages(tl::unexpected(documents.error()));
        return;
    }
    casework::whenDone(layOut(m_services, *documents, m_job), this,
                       [this](const Result<QVector<print::Pages>> &pages) { showPages(pages); });
}

void StylePreview::showPages(const Result<QVector<print::Pages>> &pages)
{
    m_job.reset();
    if (std::exchange(m_again, false)) {
        layOutNow();
        return;
    }
    if (!pages) {
        if (pages.error().code != ErrorCode::Cancelled)
            say(errorWords(pages.error().code).what + u' ' + errorDetail(pages.error()));
        return;
    }
    m_lastTook = m_begun.elapsed();
    say({});
    m_view->setDocuments(*pages);
    Q_EMIT shown();
}

void StylePreview::say(const QString &words)
{
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

} // namespace cpoise::ui
