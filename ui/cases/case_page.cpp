// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/case_row.h"
#include "casework/when_done.h"
#include "ui/cases/case_words.h"
#include "ui/cases/history_words.h"
#include "ui/parts/date_words.h"
#include "ui/parts/error_words.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{

PlainLabel *body(const QString &words)
{
    return (new PlainLabel(words))->wrapped();
}

PlainLabel *quiet(const QString &words)
{
    return (new PlainLabel(words, TextSize::Body, Tone::Quiet))->wrapped();
}

/// A line of two columns: a quiet term and what it is.
QWidget *termLine(const QString &term, const QString &words)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::wide);
    auto *left = new PlainLabel(term, TextSize::Body, Tone::Quiet);
    left->setFixedWidth(190);
    layout->addWidget(left, 0, Qt::AlignTop);
    layout->addWidget(body(words), 1);
    return line;
}

QVBoxLayout *tight(QVBoxLayout *column)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::small);
    column->addLayout(layout);
    return layout;
}

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QLayout *layout = item->layout()) {
            clear(static_cast<QVBoxLayout *>(layout));
        }
        delete item->widget();
        delete item;
    }
}

} // namespace

CasePage::CasePage(casework::RequestDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_page(new ScrollPage(Style::textWidth() + 8 * space::page))
{
    setObjectName(u"casePage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_page, 1);
    layout->addWidget(rule());
    layout->addWidget(buildFoot());
}

QWidget *CasePage::buildFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::page, space::medium, space::page, space::medium);
    const auto add = [&](const QString &words, const QString &name) {
        auto *button = new QPushButton(words);
        button->setObjectName(name);
        layout->addWidget(button);
        return button;
    };
    QPushButton *decide = add(u"&Decide"_s, u"caseDecide"_s);
    makePrimary(decide);
    connect(decide, &QPushButton::clicked, this, [this] { Q_EMIT decisionAsked(m_caseId); });
    connect(add(u"&Letter"_s, u"caseLetter"_s), &QPushButton::clicked, this,
            [this] { Q_EMIT letterAsked(m_caseId); });
    connect(add(u"&Work list"_s, u"caseClose"_s), &QPushButton::clicked, this, &CasePage::closed);
    layout->addStretch(1);
    return foot;
}

void CasePage::show(const QString &caseId)
{
    m_caseId = caseId;
    clear(m_page->column());
    casework::whenDone(m_desk.caseRecord(caseId), this,
                       [this, caseId](const Result<casework::CaseRecord> &record) {
                           if (caseId != m_caseId)
                               return;
                           if (record)
                               fill(*record);
                           else
                               m_page->column()->addWidget(body(errorDetail(record.error())));
                       });
}

void CasePage::fill(const casework::CaseRecord &record)
{
    QVBoxLayout *column = m_page->column();
    clear(column);
    addRequest(column, record);
    addApplicant(column);
    addDecision(column, record.content);
    addLetters(column);
    addHistory(column);
    column->addStretch(1);
}

void CasePage::addRequest(QVBoxLayout *column, const casework::CaseRecord &record)
{
    const law::Case &matter = record.content;
    QVBoxLayout *head = tight(column);
    head->addWidget(new PlainLabel(matter.reference, TextSize::Title));
    head->addWidget(body(matter.summary));
    QVBoxLayout *lines = tight(column);
    lines->addWidget(termLine(u"Stage"_s, stageName(record.stage)));
    lines->addWidget(termLine(u"Received"_s, dateWords(matter.received())));
    lines->addWidget(
        termLine(u"Due"_s, record.due.isValid() ? dateWords(record.due) : u"Cannot be counted yet"_s));
    column->addWidget(new PlainLabel(u"Request"_s, TextSize::Heading));
    column->addWidget(matter.requestText.isEmpty() ? quiet(u"The applicant’s words have not been entered."_s)
                                                   : body(matter.requestText)->selectable());
    if (matter.questions.isEmpty())
        return;
    column->addWidget(new PlainLabel(u"Questions"_s, TextSize::Heading));
    QVBoxLayout *questions = tight(column);
    for (const law::Question &question : matter.questions) {
        questions->addWidget(body(question.number + u"  "_s + question.text)->selectable());
        questions->addWidget(quiet(heldName(question.held)));
    }
}

void CasePage::addApplicant(QVBoxLayout *column)
{
    column->addWidget(new PlainLabel(u"Applicant"_s, TextSize::Heading));
    QVBoxLayout *place = tight(column);
    place->addWidget(
        quiet(u"Kept apart: a decision looks at the request and not at who asks. A look is recorded."_s));
    auto *button = new QPushButton(u"Show the &applicant"_s);
    button->setObjectName(u"showApplicant"_s);
    place->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, place, button] { askApplicant(place, button); });
}

void CasePage::askApplicant(QVBoxLayout *place, QPushButton *button)
{
    button->setEnabled(false);
    casework::whenDone(m_desk.applicant(m_caseId, u"case-page"_s), button,
                       [place, button](const Result<casework::Applicant> &applicant) {
                           button->hide();
                           if (!applicant) {
                               place->addWidget(body(errorDetail(applicant.error())));
                               return;
                           }
                           place->addWidget(termLine(u"Name"_s, applicant->name));
                           place->addWidget(termLine(u"Address"_s, applicant->address));
                           place->addWidget(termLine(u"E-mail"_s, applicant->email));
                       });
}

void CasePage::addDecision(QVBoxLayout *column, const law::Case &matter)
{
    column->addWidget(new PlainLabel(u"Decision"_s, TextSize::Heading));
    QVBoxLayout *lines = tight(column);
    const QString provisions = casework::provisionsText(matter);
    if (!provisions.isEmpty())
        lines->addWidget(termLine(u"Exemptions"_s, provisions));
    for (const law::Slice &slice : matter.decision.slices)
        lines->addWidget(
            termLine(slice.label.isEmpty() ? u"All of it"_s : slice.label, outcomeName(slice.outcome)));
    if (matter.decision.slices.isEmpty())
        lines->addWidget(quiet(u"Nothing has been decided yet."_s));
}

void CasePage::addLetters(QVBoxLayout *column)
{
    column->addWidget(new PlainLabel(u"Letters"_s, TextSize::Heading));
    QVBoxLayout *lines = tight(column);
    casework::whenDone(m_desk.letters(m_caseId), lines,
                       [lines](const Result<QVector<casework::LetterRecord>> &letters) {
                           if (!letters || letters->isEmpty()) {
                               lines->addWidget(quiet(u"None has been written."_s));
                               return;
                           }
                           for (const casework::LetterRecord &letter : *letters)
                               lines->addWidget(termLine(momentWords(letter.at),
                                                         visibleLine(letter.fileName) +
                                                             (letter.draft ? u" (draft)"_s : u" (final)"_s)));
                       });
}

void CasePage::addHistory(QVBoxLayout *column)
{
    column->addWidget(new PlainLabel(u"History"_s, TextSize::Heading));
    QVBoxLayout *lines = tight(column);
    casework::whenDone(
        m_desk.history(m_caseId), lines, [lines](const Result<QVector<casework::JournalEntry>> &history) {
            if (!history)
                return;
            for (const casework::JournalEntry &entry : *history)
                lines->addWidget(termLine(momentWords(entry.at),
                                          historyWords(entry) + u", "_s + visibleLine(entry.actor)));
        });
}

void CasePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
