// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/new_request_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/edits.h"
#include "casework/when_done.h"
#include "ui/cases/question_list.h"
#include "ui/cases/why_date.h"
#include "ui/parts/date_field.h"
#include "ui/parts/date_words.h"
#include "ui/parts/error_words.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/save_key.h"
#include "ui/parts/text_field.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

NewRequestPage::NewRequestPage(casework::RequestDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_faults(new FaultSummary), m_reference(lineField(u"reference"_s, 20)),
      m_referenceNote(new PlainLabel({}, TextSize::Small, Tone::Quiet)),
      m_openClash(new QPushButton(u"O&pen that case"_s)),
      m_received(new DateField(desk.office().clock->today())),
      m_due(new PlainLabel({}, TextSize::Small, Tone::Quiet)), m_why(new QPushButton(u"&Why this date?"_s)),
      m_summary(lineField(u"summary"_s)), m_text(new TextField(u"The request"_s)),
      m_questions(new QuestionList), m_findAgain(new QPushButton(u"&Find them in the text again"_s)),
      m_name(lineField(u"applicantName"_s, 45)), m_address(new TextField(u"Address"_s)),
      m_email(lineField(u"applicantEmail"_s, 45)), m_save(new QPushButton(u"&Save request"_s))
{
    setObjectName(u"newRequestPage"_s);
    m_received->edit()->setObjectName(u"received"_s);
    m_text->setObjectName(u"requestText"_s);
    m_address->setObjectName(u"applicantAddress"_s);
    m_findAgain->setObjectName(u"findQuestions"_s);
    m_save->setObjectName(u"saveRequest"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildForm(), 1);
    layout->addWidget(rule());
    layout->addWidget(buildFoot());

    m_clashRest.setSingleShot(true);
    m_clashRest.setInterval(150);
    m_questionsRest.setSingleShot(true);
    m_questionsRest.setInterval(300);
    connect(&m_clashRest, &QTimer::timeout, this, &NewRequestPage::lookForClash);
    connect(&m_questionsRest, &QTimer::timeout, this, &NewRequestPage::findQuestions);
    connect(m_reference, &QLineEdit::textEdited, this, [this] {
        touch();
        m_clashRest.start();
    });
    connect(m_received, &DateField::dateChanged, this, [this] {
        touch();
        showDue();
        if (m_reference->text() == m_proposed) // another year may mean another number
            propose();
    });
    connect(m_text, &TextField::edited, this, [this] {
        touch();
        if (!m_questionsEdited)
            m_questionsRest.start();
    });
    connect(m_questions, &QuestionList::edited, this, [this] {
        touch();
        m_questionsEdited = true;
    });
    for (QLineEdit *edit : {m_summary, m_name, m_email})
        connect(edit, &QLineEdit::textEdited, this, &NewRequestPage::touch);
    connect(m_address, &TextField::edited, this, &NewRequestPage::touch);
}

QWidget *NewRequestPage::buildForm()
{
    auto *page = new ScrollPage(Style::textWidth() + 2 * space::small);
    QVBoxLayout *column = page->column();
    column->addWidget(new PlainLabel(u"New request"_s, TextSize::Title));
    column->addWidget(m_faults);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::page);
    first->addWidget(buildReference(), 0, Qt::AlignTop);
    first->addWidget(buildReceived(), 0, Qt::AlignTop);
    first->addStretch(1);
    column->addLayout(first);
    column->addWidget(question(u"S&ummary"_s, u"A few words for the list. No names."_s, m_summary));
    m_text->setLines(6, 30);
    column->addWidget(question(u"The re&quest"_s, u"The applicant’s own words, whole."_s, m_text));
    column->addWidget(
        groupHeading(u"Questions"_s, u"As the applicant numbered them; change what was not found right."_s));
    column->addWidget(m_questions);
    column->addWidget(m_findAgain, 0, Qt::AlignLeft);
    connect(m_findAgain, &QPushButton::clicked, this, [this] {
        m_questionsEdited = false;
        findQuestions();
    });
    column->addWidget(buildApplicant());
    column->addStretch(1);
    return page;
}

QWidget *NewRequestPage::buildReference()
{
    auto *asked = question(u"&Reference"_s, {}, m_reference);
    m_referenceNote->setObjectName(u"referenceNote"_s);
    m_referenceNote->wrapped();
    m_openClash->setObjectName(u"openClash"_s);
    m_openClash->setFlat(true);
    m_openClash->hide();
    asked->layout()->addWidget(m_referenceNote);
    asked->layout()->addWidget(m_openClash);
    asked->layout()->setAlignment(m_openClash, Qt::AlignLeft);
    asked->setFixedWidth(208); // the due date and its reason need the rest
    connect(m_openClash, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_clash); });
    return asked;
}

QWidget *NewRequestPage::buildReceived()
{
    auto *asked = question(u"Rece&ived on"_s, {}, m_received);
    m_due->setObjectName(u"dueNote"_s);
    m_why->setObjectName(u"whyDue"_s);
    m_why->setFlat(true);
    m_why->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_why, &QPushButton::clicked, this, &NewRequestPage::whyThisDate);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_due);
    line->addWidget(m_why);
    line->addStretch(1);
    static_cast<QVBoxLayout *>(asked->layout())->addLayout(line);
    return asked;
}

QWidget *NewRequestPage::buildApplicant()
{
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins({});
    layout->setSpacing(space::wide);
    layout->addWidget(
        groupHeading(u"Applicant"_s, u"Kept apart from the decision. Each look at it is recorded."_s));
    layout->addWidget(question(u"&Name"_s, {}, m_name));
    m_address->setLines(3, 8);
    m_address->setMaximumWidth(m_name->maximumWidth());
    layout->addWidget(question(u"&Address"_s, {}, m_address));
    layout->addWidget(question(u"E-&mail"_s, {}, m_email));
    return group;
}

QWidget *NewRequestPage::buildFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::page, space::medium, space::page, space::medium);
    auto *cancel = new QPushButton(u"Cance&l"_s);
    cancel->setObjectName(u"cancelRequest"_s);
    makePrimary(m_save);
    saveByKey(m_save, this);
    layout->addWidget(m_save);
    layout->addWidget(cancel);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &NewRequestPage::save);
    connect(cancel, &QPushButton::clicked, this, &NewRequestPage::cancel);
    return foot;
}

void NewRequestPage::begin()
{
    if (!m_touched) {
        clear();
        m_received->setDate(m_desk.office().clock->today());
        showDue();
        propose();
    }
    m_reference->setFocus();
}

void NewRequestPage::clear()
{
    m_faults->show({});
    for (QLineEdit *edit : {m_reference, m_summary, m_name, m_email})
        edit->clear();
    m_text->setText({});
    m_address->setText({});
    m_questions->setQuestions({});
    m_received->setDate({});
    m_due->clear();
    m_why->hide();
    m_referenceNote->clear();
    m_openClash->hide();
    m_proposed.clear();
    m_clash.clear();
    m_touched = m_questionsEdited = false;
}

void NewRequestPage::touch()
{
    m_touched = true;
}

void NewRequestPage::propose()
{
    const QDate on = m_received->date().isValid() ? m_received->date() : m_desk.office().clock->today();
    casework::whenDone(m_desk.freeReference(on), this, [this](const Result<QString> &reference) {
        const bool untouched = m_reference->text().isEmpty() || m_reference->text() == m_proposed;
        if (!reference || !untouched)
            return;
        m_proposed = *reference;
        m_reference->setText(*reference);
        m_reference->selectAll();
        m_referenceNote->setTone(Tone::Quiet);
        m_referenceNote->setText(u"The next free one."_s);
    });
}

void NewRequestPage::lookForClash()
{
    const QString typed = m_reference->text();
    casework::whenDone(m_desk.clash(typed), this, [this, typed](const Result<QString> &stored) {
        if (!stored || typed != m_reference->text())
            return;
        m_clash = *stored;
        m_openClash->setVisible(!m_clash.isEmpty());
        m_referenceNote->setTone(m_clash.isEmpty() ? Tone::Quiet : Tone::Blocks);
        m_referenceNote->setText(m_clash.isEmpty() ? QString() : m_clash + u" is taken."_s);
    });
}

void NewRequestPage::showDue()
{
    const auto deadline = casework::deadlineOf(content(), *m_desk.office().book);
    const bool counts = m_received->date().isValid() && deadline;
    const bool future = m_received->date() > m_desk.office().clock->today();
    m_due->setTone(future ? Tone::Look : Tone::Quiet);
    m_due->setText(future   ? u"This day is yet to come."_s
                   : counts ? u"An answer is due by "_s + dateWords(deadline->due) + u'.'
                            : QString());
    m_why->setVisible(counts);
}

void NewRequestPage::whyThisDate()
{
    m_received->take();
    if (const auto deadline = casework::deadlineOf(content(), *m_desk.office().book))
        showWhyDate(*deadline, visibleLine(m_reference->text()), this);
}

void NewRequestPage::cancel()
{
    if (!m_touched) {
        Q_EMIT cancelled();
        return;
    }
    prompt::ask(this,
                {prompt::Kind::Question,
                 u"Keep what you typed?"_s,
                 u"It waits here until Counterpoise is closed."_s,
                 {u"&Keep it"_s, u"&Throw it away"_s},
                 0},
                [this](int button) {
                    if (button == 1)
                        clear();
                    Q_EMIT cancelled();
                });
}

void NewRequestPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled(); // what was typed stays
    else
        QWidget::keyPressEvent(event);
}

void NewRequestPage::findQuestions()
{
    if (!m_questionsEdited)
        m_questions->setQuestions(casework::questionsIn(m_text->text()));
}

law::Case NewRequestPage::content() const
{
    law::Case matter;
    matter.reference = m_reference->text().trimmed();
    matter.summary = m_summary->text().trimmed();
    matter.events = {{law::ClockEventKind::Received, m_received->date()}};
    matter.reading = m_reading;
    matter.requestText = m_text->text();
    matter.questions = m_questions->questions();
    return matter;
}

bool NewRequestPage::isComplete()
{
    QVector<FaultSummary::Fault> faults;
    if (referenceKey(m_reference->text()).isEmpty())
        faults.append({u"Give the request a reference."_s, m_reference});
    else if (!m_clash.isEmpty())
        faults.append({m_clash + u" is taken: use another reference."_s, m_reference});
    if (!m_received->date().isValid())
        faults.append({m_received->isBlank() ? u"Say when the request came in."_s : m_received->fault(),
                       m_received->edit()});
    if (isBlank(m_text->text()))
        faults.append({u"Put in the applicant’s words."_s, m_text});
    m_faults->show(faults);
    return faults.isEmpty();
}

void NewRequestPage::save()
{
    m_received->take();             // a key saves while the focus is still in the date
    if (m_questionsRest.isActive()) // saved faster than the questions were looked for
        findQuestions();
    if (m_saving || !isComplete())
        return;
    m_saving = true;
    m_save->setEnabled(false);
    const casework::Applicant applicant{m_name->text().trimmed(), m_address->text(),
                                        m_email->text().trimmed()};
    casework::whenDone(m_desk.open(content(), applicant), this,
                       [this](const Result<casework::CaseRecord> &record) {
                           m_saving = false;
                           m_save->setEnabled(true);
                           if (!record) {
                               saveFailed(record.error());
                               return;
                           }
                           clear();
                           Q_EMIT saved(record->id);
                       });
}

void NewRequestPage::saveFailed(const Error &error)
{
    if (error.code == ErrorCode::Duplicate) {
        m_clash = error.detail;
        m_faults->show({{error.detail + u" was taken meanwhile: use another reference."_s, m_reference}});
        lookForClash();
        return;
    }
    const ErrorWords words = errorWords(error.code);
    m_faults->show({{words.what + u' ' + words.todo, m_save}});
}

} // namespace cpoise::ui
