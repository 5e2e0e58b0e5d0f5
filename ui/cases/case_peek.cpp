// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_peek.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "casework/when_done.h"
#include "ui/cases/clock_line.h"
#include "ui/parts/error_words.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

CasePeek::CasePeek(casework::DecisionDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(new ClockLine), m_next(new NextLine)
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
    layout->addWidget(m_clock);
    layout->addWidget(m_next);
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

void CasePeek::clear()
{
    m_rest.stop();
    m_session.reset();
    m_row = {};
    m_reference->clear();
    m_summary->setWholeText(u"No case is chosen"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_open, m_letter})
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
                               m_next->clear(errorWords(opened.error().code).what);
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
    if (!m_session)
        m_clock->clear();
    else if (!m_session->deadline())
        m_clock->clear(m_session->deadline().error().detail);
    else
        m_clock->show(*m_session->deadline(), m_row.stage, m_session->today(), m_session->book(),
                      m_row.reference);
}

void CasePeek::showNext()
{
    if (m_session)
        m_next->show(*m_session);
    else
        m_next->clear();
}

} // namespace cpoise::ui
