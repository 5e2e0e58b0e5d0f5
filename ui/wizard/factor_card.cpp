// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/factor_card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "casework/edits.h"
#include "ui/parts/asked.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/parts/weight_bar.h"
#include "ui/wizard/section_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
template<typename T>
auto reading(const QString &id, T law::Factor::*member)
{
    return [id, member](const law::Case &matter) {
        const law::Factor *factor = casework::findFactor(matter, id);
        return factor ? factor->*member : T();
    };
}

template<typename T>
auto writing(const QString &id, T law::Factor::*member)
{
    return [id, member](law::Case &matter, const T &value) {
        if (law::Factor *factor = casework::findFactor(matter, id))
            factor->*member = value;
    };
}

QVector<ChoiceGroup::Choice> weights()
{
    QVector<ChoiceGroup::Choice> choices;
    for (const law::Weight weight :
         {law::Weight::Slight, law::Weight::Some, law::Weight::Clear, law::Weight::Strong})
        choices.append({int(weight), weightWord(weight), {}});
    return choices;
}
} // namespace

FactorCard::FactorCard(Binder &binder, const law::Factor &factor, const Input &input, QWidget *parent)
    : Card(tr("Factor ") + QString::number(input.number), parent)
{
    setObjectName(u"factor."_s + factor.id);
    buildHead(binder, factor.id);
    const law::Where text{input.step, factor.id, law::Field::FactorText, 0, 0};
    column().addWidget(binder.text(this, {text,
                                          tr("Factor ") + QString::number(input.number),
                                          reading(factor.id, &law::Factor::text),
                                          writing(factor.id, &law::Factor::text),
                                          2,
                                          {}}));
    const QString specific = tr("This speaks of the information asked for");
    column().addWidget(binder.checkRow(
        this, specific,
        {{input.step, factor.id, law::Field::FactorText, 0, 0},
         specific,
         reading(factor.id, &law::Factor::specific),
         [id = factor.id](law::Case &matter, bool on) { writing(id, &law::Factor::specific)(matter, on); },
         u"specific"_s}));
    buildGround(binder, factor.id, input);
    buildWeight(binder, factor.id, input.step);
    buildEvidence(binder, factor, input);
}

void FactorCard::buildHead(Binder &binder, const QString &id)
{
    const auto action = [&](const QString &iconName, const QString &words, const QString &name, auto emits) {
        QPushButton *button = binder.action(this, {}, name + u'.' + id, emits);
        button->setIcon(icon(iconName));
        button->setFlat(true);
        button->setFixedWidth(controlHeight);
        button->setAccessibleName(words);
        plainToolTip(button, words);
        addAction(button);
    };
    action(u"arrow-up"_s, tr("Move this factor up (Alt+Up)"), u"up"_s, [this] { Q_EMIT moveWanted(-1); });
    action(u"arrow-down"_s, tr("Move this factor down (Alt+Down)"), u"down"_s,
           [this] { Q_EMIT moveWanted(1); });
    action(u"trash-2"_s, tr("Remove this factor"), u"remove"_s, [this] { Q_EMIT removeWanted(); });
}

void FactorCard::buildWeight(Binder &binder, const QString &id, law::StepKind step)
{
    Binder::Value<int> weight{
        {step, id, law::Field::FactorWeight, 0, 0}, tr("How much does it count?"), {}, {}, {}};
    weight.read = [id](const law::Case &matter) {
        const law::Factor *factor = casework::findFactor(matter, id);
        return factor && factor->weight != law::Weight::Unstated ? int(factor->weight) : ChoiceGroup::none;
    };
    weight.write = [id](law::Case &matter, int value) {
        casework::setWeight(matter, id, law::Weight(value));
    };
    auto *group = binder.choice(this, weights(), ChoiceGroup::Flow::Row, weight);
    column().addWidget(new Asked(weight.name, {}, group, this));
    const law::Where why{step, id, law::Field::FactorWhy, 0, 0};
    const QString question = tr("Why that much?");
    auto *text = binder.text(
        this, {why, question, reading(id, &law::Factor::why), writing(id, &law::Factor::why), 1, {}});
    column().addWidget(new Asked(question, {}, text, this));
}

void FactorCard::buildGround(Binder &binder, const QString &id, const Input &input)
{
    if (input.grounds.size() < 2)
        return;
    const QString question = tr("Which exemption's interest does it serve?");
    auto *combo = binder.combo(this, input.grounds,
                               {{input.step, id, law::Field::Provision, 0, 0},
                                question,
                                reading(id, &law::Factor::groundId),
                                writing(id, &law::Factor::groundId),
                                {}});
    column().addWidget(new Asked(question, {}, combo, this));
}

void FactorCard::buildEvidence(Binder &binder, const law::Factor &factor, const Input &input)
{
    EvidenceRow row{{input.step, factor.id, law::Field::Evidence, 0, 0}, {}, input.focusNext};
    row.list = [id = factor.id](law::Case &matter) {
        law::Factor *found = casework::findFactor(matter, id);
        return found ? &found->evidence : nullptr;
    };
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::small);
    addEvidence(binder, *rows, this, factor.evidence, row);
    column().addLayout(rows);
}

} // namespace cpoise::ui
