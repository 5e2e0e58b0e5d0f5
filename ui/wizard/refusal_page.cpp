// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/refusal_page.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/limb_boxes.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/slice_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// What the page calls things, by the law of the case.
struct Names {
    QString cost, conduct; ///< what a refusal rests on
    QString help;          ///< where help to narrow is asked for
    QString counts;        ///< what an estimate may count
};

Names namesIn(law::Regime regime)
{
    const auto tr = [](const char *text) { return RefusalPage::tr(text); };
    switch (regime) {
    case law::Regime::Eir:
        return {tr("regulation 12(4)(b)"), tr("regulation 12(4)(b)"), tr("regulation 9"),
                tr("All that answering would take. A sample makes an estimate credible.")};
    case law::Regime::Foisa:
        return {tr("section 12"), tr("section 14"), tr("section 15"),
                tr("Count only locating, retrieving and providing it. A sample makes an estimate credible.")};
    case law::Regime::Foia:
        break;
    }
    return {tr("section 12"), tr("section 14"), tr("section 16"),
            tr("Count only finding out whether you hold it, locating, retrieving and extracting it. A "
               "sample makes an estimate credible.")};
}

/// What the law sets as the limit, in words (R-COST-1; law.md sections 4 and 5).
QString limitWords(law::Regime regime, const law::Authority &authority)
{
    if (regime == law::Regime::Eir)
        return RefusalPage::tr("The Regulations set no limit of cost. A request can be manifestly "
                               "unreasonable for what it would take, and the public interest is weighed.");
    if (regime == law::Regime::Foisa)
        return RefusalPage::tr("The amount for every Scottish authority is \u00a3600.");
    return RefusalPage::tr("The limit for ") + authority.name + RefusalPage::tr(" is \u00a3") +
           QString::number(authority.costLimitPounds) + u'.';
}
} // namespace

RefusalPage::RefusalPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList RefusalPage::shape(const law::Case &matter) const
{
    QStringList shape;
    for (const law::Ground &ground : matter.decision.grounds)
        shape << ground.id << groundName(ground, catalogue());
    for (const law::Slice &slice : matter.decision.slices)
        shape << slice.id << QString::number(int(slice.outcome)) << slice.groundIds;
    return shape;
}

bool RefusalPage::isOfPage(const law::Slice &slice) const
{
    using enum law::SliceOutcome;
    return isCost() ? slice.outcome == RefusedCost
                    : slice.outcome == RefusedVexatious || slice.outcome == RefusedRepeated;
}

bool RefusalPage::isOfPage(const law::Ground &ground) const
{
    const law::Provision *provision = catalogue().find(ground.provisionId);
    if (provision && provision->id == u"eir-12-4-b")
        return true; // it stands for both
    return provision && provision->basis == (isCost() ? law::Basis::Cost : law::Basis::RequestConduct);
}

void RefusalPage::build(QVBoxLayout &column)
{
    if (isCost()) {
        auto *limit = new PlainLabel(limitWords(draft().regime, session().authority()), TextSize::Body,
                                     Tone::Quiet, content());
        column.addWidget(limit->wrapped());
    }
    for (const law::Ground &ground : draft().decision.grounds) {
        if (isOfPage(ground))
            column.addWidget(card(ground));
    }
    for (const law::Slice &slice : draft().decision.slices) {
        if (isOfPage(slice))
            buildSlice(column, slice);
    }
}

/// A part that is refused here: what it rests on, and for cost how it could be narrowed.
void RefusalPage::buildSlice(QVBoxLayout &column, const law::Slice &slice)
{
    const Names names = namesIn(draft().regime);
    const QString name = sliceName(slice, draft());
    const auto &grounds = draft().decision.grounds;
    const bool rests = std::any_of(grounds.begin(), grounds.end(), [&](const law::Ground &ground) {
        return isOfPage(ground) && slice.groundIds.contains(ground.id);
    });
    if (!rests) {
        auto *button = binder().action(content(), tr("Rely on ") + (isCost() ? names.cost : names.conduct),
                                       u"rely."_s + slice.id, [this, id = slice.id] { rely(id); });
        button->setAccessibleName(button->text() + tr(" for ") + name);
        binder().place(where(law::Field::SliceOutcome, slice.id), button);
        column.addWidget(new PlainLabel(name, TextSize::Heading, content()));
        column.addWidget(button, 0, Qt::AlignLeft);
    }
    if (isCost())
        column.addWidget(askNarrowing(binder(), content(), slice,
                                      name + tr(". Printed in the letter (") + names.help + u")."_s));
}

void RefusalPage::rely(const QString &sliceId)
{
    binder().edit([&](law::Case &matter) { casework::relyOnRequestGround(matter, sliceId, catalogue()); });
}

QWidget *RefusalPage::card(const law::Ground &ground)
{
    auto *card = new Card(groundTitle(ground, catalogue()), content());
    addLimbs(binder(), card->column(), card, step(), ground);
    const QString particulars = isCost() ? tr("What is the estimate, and how was it made?")
                                         : tr("What would answering it mean for your work?");
    const QString help = isCost()
                             ? namesIn(draft().regime).counts
                             : tr("Burden, motive, value, harassment: the request counts, not the person.");
    card->column().addWidget(new Asked(
        particulars, help,
        binder().text(card, {where(law::Field::Particulars, ground.id), particulars, {}, {}, 3, {}}), card));
    const QString why = isCost() ? tr("Why does it go over the limit?") : tr("Why is it refused?");
    card->column().addWidget(
        new Asked(why, tr("Printed in the letter."),
                  binder().text(card, {where(law::Field::Why, ground.id), why, {}, {}, 3, {}}), card));
    return card;
}

} // namespace cpoise::ui
