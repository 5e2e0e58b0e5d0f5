// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_peek.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "casework/days_left.h"
#include "casework/when_done.h"
#include "ui/cases/case_words.h"
#include "ui/cases/why_date.h"
#include "ui/parts/bar.h"
#include "ui/parts/date_words.h"
#include "ui/parts/error_words.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

CasePeek::CasePeek(casework::DecisionDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(u"casePeek"_s);
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(120); // an arrow key held down reads no cases
    connect(&m_rest, &QTimer::timeout, this, &CasePeek::read);
    clear();
}

void CasePeek::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::medium, space::wide, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(buildHead());
    layout->addWidget(buildClock());
    layout->addWidget(buildNext());
}

QWidget *CasePeek::buildHead()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::medium);
    m_reference = new PlainLabel({}, TextSize::Heading);
    m_reference->setObjectName(u"peekReference"_s);
    m_summary = new ElidedLabel({}, TextSize::Heading);
    m_summary->setObjectName(u"peekSummary"_s);
    m_open = new QPushButton(u"&Open"_s);
    m_open->setObjectName(u"peekOpen"_s);
    makePrimary(m_open);
    m_letter = new QPushButton(u"&Letter"_s);
    m_letter->setObjectName(u"peekLetter"_s);
    layout->addWidget(m_reference);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_letter);
    layout->addWidget(m_open);
    setTabOrder(m_letter, m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_row.id); });
    connect(m_letter, &QPushButton::clicked, this, [this] { Q_EMIT letterAsked(m_row.id); });
    return line;
}

QWidget *CasePeek::buildClock()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    m_day = new PlainLabel;
    m_day->setObjectName(u"peekDay"_s);
    m_bar = new Bar;
    m_bar->setAccessibleName(u"Days used"_s);
    m_bar->setMaximumWidth(240);
    m_due = new PlainLabel;
    m_due->setObjectName(u"peekDue"_s);
    m_daysSign = new IconLabel({});
    m_days = new PlainLabel;
    m_why = new QPushButton(u"&Why this date?"_s);
    m_why->setObjectName(u"peekWhy"_s);
    m_why->setFlat(true);
    layout->addWidget(m_day);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_due);
    layout->addWidget(m_daysSign);
    layout->addWidget(m_days);
    layout->addWidget(m_why);
    layout->addStretch(1);
    connect(m_why, &QPushButton::clicked, this, &CasePeek::explainDate);
    return line;
}

QWidget *CasePeek::buildNext()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    m_next = new PlainLabel;
    m_next->setObjectName(u"peekNext"_s);
    m_findingsSign = new IconLabel({});
    m_findings = new ElidedLabel;
    m_findings->setObjectName(u"peekFindings"_s);
    layout->addWidget(m_next);
    layout->addSpacing(space::small);
    layout->addWidget(m_findingsSign);
    layout->addWidget(m_findings, 1);
    return line;
}

void CasePeek::clear()
{
    m_rest.stop();
    m_session.reset();
    m_row = {};
    m_reference->clear();
    m_summary->setWholeText(u"No case is chosen"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_open, m_letter, m_why})
        widget->setEnabled(false);
    showClock();
    showNext();
}

void CasePeek::show(const casework::CaseRow &row)
{
    const bool same = row.id == m_row.id;
    m_row = row;
    m_reference->setText(row.reference);
    m_summary->setWholeText(row.summary.isEmpty() ? u"No summary yet"_s : row.summary);
    m_open->setEnabled(true);
    m_letter->setEnabled(true);
    if (!same) {
        m_session.reset();
        showClock();
        showNext();
    }
    m_rest.start();
}

void CasePeek::refresh()
{
    if (!m_row.id.isEmpty())
        read();
}

void CasePeek::read()
{
    const QString id = m_row.id;
    casework::whenDone(m_desk.open(id), this,
                       [this, id](const Result<casework::DecisionDesk::Opened> &opened) {
                           if (id != m_row.id)
                               return; // another row has been chosen since
                           if (opened)
                               take(*opened);
                           else if (opened.error().code == ErrorCode::Cancelled)
                               m_rest.start();
                           else
                               m_next->setText(errorWords(opened.error().code).what);
                       });
}

void CasePeek::take(const casework::DecisionDesk::Opened &opened)
{
    m_session = std::make_unique<casework::DecisionSession>(
        opened.record, opened.authority, *m_desk.office().book, m_desk.office().clock->today());
    if (opened.keptDraft)
        m_session->replaceDraft(opened.keptDraft->content);
    connect(m_session.get(), &casework::DecisionSession::findingsChanged, this, &CasePeek::showNext);
    showClock();
    showNext();
}

void CasePeek::showClock()
{
    const bool counts = m_session && m_session->deadline().has_value();
    m_why->setEnabled(counts);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_why, m_daysSign})
        widget->setVisible(counts);
    m_days->setText({});
    m_due->setText({});
    if (!counts) {
        m_day->setText(m_session ? m_session->deadline().error().detail : QString());
        return;
    }
    const law::Deadline &deadline = *m_session->deadline();
    const QDate today = m_desk.office().clock->today();
    const bool finished = isFinished(m_row.stage);
    const auto left =
        finished ? std::nullopt : casework::daysLeft(deadline.due, today, *m_desk.office().book);
    const DayCount days = dayOf(deadline, today);
    const Tone tone = daysTone(left);
    m_day->setText(u"Day "_s + QString::number(days.day) + u" of "_s + QString::number(days.limit));
    m_bar->setRange(0, days.limit);
    m_bar->setValue(days.day);
    m_bar->setTone(tone == Tone::Plain ? Tone::Accent : tone);
    m_due->setText(u"due "_s + dateWords(deadline.due));
    m_daysSign->setIcon(signOf(tone), tone);
    m_daysSign->setVisible(tone != Tone::Plain);
    m_days->setTone(tone);
    m_days->setText(finished ? stageName(m_row.stage) : daysWords(left));
}

void CasePeek::showNext()
{
    if (!m_session) {
        m_next->clear();
        m_findings->setWholeText({});
        m_findingsSign->setIcon({}, Tone::Plain);
        return;
    }
    const QVector<law::Finding> &findings = m_session->findings();
    const bool blocks = std::any_of(findings.cbegin(), findings.cend(), [](const law::Finding &f) {
        return f.severity == law::Severity::Blocks;
    });
    const Tone tone = blocks ? Tone::Blocks : findings.isEmpty() ? Tone::Done : Tone::Look;
    m_next->setText(u"Next: "_s + nextWords(m_session->steps()) + u'.');
    m_findingsSign->setIcon(signOf(tone), tone);
    m_findings->setTone(tone);
    m_findings->setWholeText(findingsWords(findings));
}

void CasePeek::explainDate()
{
    if (m_session && m_session->deadline())
        showWhyDate(*m_session->deadline(), m_row.reference, this);
}

} // namespace cpoise::ui
