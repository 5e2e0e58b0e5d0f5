// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/held_page.h"

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

using law::Held;

HeldPage::HeldPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList HeldPage::shape(const law::Case &matter) const
{
    return idsOf(matter.questions);
}

void HeldPage::build(QVBoxLayout &column)
{
    auto *help = new PlainLabel(
        tr("The letter says for each question whether you hold the information (section 1(1)(a))."),
        TextSize::Body, Tone::Quiet, content());
    column.addWidget(help->wrapped());
    for (const law::Question &question : draft().questions)
        column.addWidget(questionCard(question));
    if (draft().questions.isEmpty()) {
        auto *none = new PlainLabel(tr("There is no question yet. Add what is asked for in the first step."),
                                    content());
        column.addWidget(none->wrapped());
    }
    auto *line = new QHBoxLayout;
    line->addWidget(binder().action(content(), tr("Answer &parts separately"), u"addSlice"_s, [this] {
        QString id;
        const QString first = draft().questions.isEmpty() ? QString() : draft().questions.first().id;
        binder().edit([&](law::Case &matter) {
            if (matter.decision.slices.isEmpty())
                casework::addSlice(matter, first);
            id = casework::addSlice(matter, {});
        });
        Q_EMIT wanted({law::StepKind::Slices, id, law::Field::SliceLabel, 0, 0});
    }));
    line->addStretch();
    column.addLayout(line);
}

QWidget *HeldPage::questionCard(const law::Question &question)
{
    const QString name = tr("Question ") + question.number;
    auto *card = new Card(name, content());
    auto *words = new PlainLabel(question.text, card);
    binder().onShow([words, id = question.id](const law::Case &matter) {
        if (const auto *found = findQuestion(matter, id))
            words->setText(isBlank(found->text) ? tr("(no words yet)") : found->text);
    });
    card->column().addWidget(words->wrapped());
    const QVector<ChoiceGroup::Choice> choices{
        {int(Held::Held), tr("held"), tr("all of it")},
        {int(Held::PartlyHeld), tr("partly held"), tr("some of it; say what is not")},
        {int(Held::NotHeld), tr("not held"), tr("nothing, also not on your behalf")},
        {int(Held::NeitherConfirmNorDeny), tr("neither confirm nor deny"),
         tr("saying either would itself do harm")}};
    Binder::Value<int> held{where(law::Field::Held, question.id), tr("Do you hold it?"), {}, {}, {}};
    held.read = [id = question.id](const law::Case &matter) {
        const auto *found = findQuestion(matter, id);
        return found && found->held != Held::Unstated ? int(found->held) : ChoiceGroup::none;
    };
    held.write = [id = question.id](law::Case &matter, int value) {
        if (auto *found = findQuestion(matter, id))
            found->held = Held(value);
    };
    card->column().addWidget(
        new Asked(held.name, {}, binder().choice(card, choices, ChoiceGroup::Flow::Column, held), card));
    const QString searches = tr("Where did you look?");
    card->column().addWidget(new Asked(
        searches, tr("Which systems, for which words, by which team. Needed when something is not held."),
        binder().text(card, {where(law::Field::Searches, question.id), searches, {}, {}, 2, {}}), card));
    return card;
}

} // namespace cpoise::ui
