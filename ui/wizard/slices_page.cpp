// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/slices_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/card.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/slice_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// A part speaks of the question, or of all of them.
bool isAnswered(const law::Case &matter, const law::Question &question)
{
    const auto &slices = matter.decision.slices;
    return std::any_of(slices.begin(), slices.end(), [&](const law::Slice &slice) {
        return slice.questionId.isEmpty() || slice.questionId == question.id;
    });
}
} // namespace

SlicesPage::SlicesPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList SlicesPage::shape(const law::Case &matter) const
{
    QStringList shape = idsOf(matter.decision.slices);
    for (const law::Question &question : matter.questions)
        shape << question.id << question.number << (isAnswered(matter, question) ? u"+"_s : u"-"_s);
    return shape;
}

void SlicesPage::build(QVBoxLayout &column)
{
    auto *help = new PlainLabel(
        tr("A part is a question, a year of it, a document, a few lines. What is said of it here stands in "
           "the step Outcome too, and can be changed there."),
        TextSize::Body, Tone::Quiet, content());
    column.addWidget(help->wrapped());
    int number = 0;
    for (const law::Slice &slice : draft().decision.slices)
        column.addWidget(sliceCard(slice, ++number));
    for (const law::Question &question : draft().questions) {
        if (!isAnswered(draft(), question))
            addButton(column, tr("Add a part for question ") + question.number, question.id);
    }
    addButton(column, tr("&Add a part"), {});
}

void SlicesPage::addButton(QVBoxLayout &column, const QString &words, const QString &questionId)
{
    const QString name = questionId.isEmpty() ? u"addSlice"_s : u"addSlice."_s + questionId;
    auto *button = binder().action(content(), words, name, [this, questionId] {
        QString id;
        binder().edit([&](law::Case &matter) { id = casework::addSlice(matter, questionId); });
        goTo(where(law::Field::SliceLabel, id));
    });
    binder().place(where(law::Field::SliceOutcome, questionId), button);
    auto *line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch();
    column.addLayout(line);
}

QWidget *SlicesPage::sliceCard(const law::Slice &slice, int number)
{
    auto *card = new Card(tr("Part ") + QString::number(number), content());
    const QString question = tr("What is it called in the letter?");
    Binder::Text label{where(law::Field::SliceLabel, slice.id), question, {}, {}, 1, {}};
    card->column().addWidget(
        new Asked(question, tr("\u201cQuestion 2, 2021 to 2022\u201d"), binder().line(card, label), card));
    QVector<std::pair<QString, QString>> questions{{tr("All questions"), QString()}};
    for (const law::Question &asked : draft().questions)
        questions.append({tr("Question ") + asked.number, asked.id});
    Binder::Value<QString> of{where(law::Field::SliceLabel, slice.id),
                              tr("Which question does it belong to?"),
                              {},
                              {},
                              u"question"_s};
    of.read = [id = slice.id](const law::Case &matter) {
        const auto *found = findSlice(matter, id);
        return found ? found->questionId : QString();
    };
    of.write = [id = slice.id](law::Case &matter, const QString &questionId) {
        if (auto *found = findSlice(matter, id))
            found->questionId = questionId;
    };
    card->column().addWidget(new Asked(of.name, {}, binder().combo(card, questions, of), card));
    card->column().addWidget(askOutcome(binder(), card, step(), slice, {}));
    auto *remove = binder().action(card, tr("Remove"), u"removeSlice."_s + slice.id, [this, id = slice.id] {
        focusNext(u"addSlice"_s);
        binder().edit([&](law::Case &matter) { casework::removeSlice(matter, id); });
    });
    remove->setFlat(true);
    remove->setAccessibleName(tr("Remove part ") + QString::number(number));
    card->addAction(remove);
    return card;
}

} // namespace cpoise::ui
