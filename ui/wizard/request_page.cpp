// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/request_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/lookups.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
void setReceived(law::Case &matter, QDate date)
{
    for (law::ClockEvent &event : matter.events) {
        if (event.kind == law::ClockEventKind::Received) {
            event.date = date;
            return;
        }
    }
    matter.events.prepend({law::ClockEventKind::Received, date});
}

/// True while splitting would lose nothing: no question holds more than words that the request holds too.
bool canSplit(const law::Case &matter)
{
    return std::all_of(matter.questions.begin(), matter.questions.end(), [&](const law::Question &question) {
        return question.held == law::Held::Unstated && isBlank(question.searches) &&
               (isBlank(question.text) || matter.requestText.contains(question.text));
    });
}
} // namespace

RequestPage::RequestPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList RequestPage::shape(const law::Case &matter) const
{
    return idsOf(matter.questions);
}

void RequestPage::build(QVBoxLayout &column)
{
    buildHead(column);
    const QString question = tr("What does the request say?");
    column.addWidget(new Asked(
        question, tr("The applicant's own words, whole. They are never changed by the program."),
        binder().text(content(), {where(law::Field::RequestText), question, {}, {}, 5, {}}), content()));
    buildQuestions(column);
}

void RequestPage::buildHead(QVBoxLayout &column)
{
    const auto line = [this](law::Field field, const QString &question, const QString &help) {
        return new Asked(question, help, binder().line(content(), {where(field), question, {}, {}, 1, {}}),
                         content());
    };
    column.addWidget(
        line(law::Field::Summary, tr("What is it about, in a few words?"), tr("For the list of cases.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::page);
    row->addWidget(line(law::Field::Reference, tr("Reference"), tr("In any spelling your office uses.")), 1,
                   Qt::AlignTop);
    Binder::Value<QDate> received{where(law::Field::Received), tr("When did it come in?"), {}, {}, {}};
    received.read = [](const law::Case &matter) { return matter.received(); };
    received.write = [](law::Case &matter, QDate date) { setReceived(matter, date); };
    row->addWidget(new Asked(received.name, tr("Counted from the next working day."),
                             binder().date(content(), received), content()),
                   1, Qt::AlignTop);
    column.addLayout(row);
}

void RequestPage::buildQuestions(QVBoxLayout &column)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::medium);
    rows->addWidget(new PlainLabel(tr("The questions in it"), TextSize::Heading, content()));
    auto *help = new PlainLabel(tr("Each gets an answer. Number them as the applicant did."), TextSize::Small,
                                Tone::Quiet, content());
    rows->addWidget(help->wrapped());
    for (const law::Question &question : draft().questions)
        rows->addWidget(questionCard(question));
    auto *buttons = new QHBoxLayout;
    auto *add = binder().action(content(), tr("&Add a question"), u"addQuestion"_s, [this] {
        QString id;
        binder().edit([&](law::Case &matter) { id = casework::addQuestion(matter); });
        goTo(where(law::Field::QuestionText, id));
    });
    binder().place(where(law::Field::QuestionText), add);
    buttons->addWidget(add);
    auto *split = binder().action(content(), tr("&Split by its numbers"), u"splitQuestions"_s,
                                  [this] { this->split(); });
    binder().onShow([this, split](const law::Case &matter) {
        split->setEnabled(!session().isReadOnly() && !isBlank(matter.requestText) && canSplit(matter));
    });
    buttons->addWidget(split);
    buttons->addStretch();
    rows->addLayout(buttons);
    column.addLayout(rows);
}

QWidget *RequestPage::questionCard(const law::Question &question)
{
    auto *row = new QWidget(content());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    Binder::Text number{
        where(law::Field::QuestionText, question.id), tr("Number of the question"), {}, {}, 1, u"number"_s};
    number.read = [id = question.id](const law::Case &matter) {
        const auto *found = findQuestion(matter, id);
        return found ? found->number : QString();
    };
    number.write = [id = question.id](law::Case &matter, const QString &words) {
        if (auto *found = findQuestion(matter, id))
            found->number = words;
    };
    auto *text = binder().text(
        row,
        {where(law::Field::QuestionText, question.id), tr("Question ") + question.number, {}, {}, 1, {}});
    auto *shortLine = binder().line(row, number);
    shortLine->setFixedWidth(56);
    line->addWidget(shortLine, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    auto *remove =
        binder().action(row, tr("Remove"), u"removeQuestion."_s + question.id, [this, id = question.id] {
            focusNext(u"addQuestion"_s);
            binder().edit([&](law::Case &matter) { casework::removeQuestion(matter, id); });
        });
    remove->setFlat(true);
    remove->setAccessibleName(tr("Remove question ") + question.number);
    line->addWidget(remove, 0, Qt::AlignTop);
    return row;
}

void RequestPage::split()
{
    binder().edit([](law::Case &matter) {
        if (canSplit(matter))
            matter.questions = casework::questionsIn(matter.requestText);
    });
}

} // namespace cpoise::ui
