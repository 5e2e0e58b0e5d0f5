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
    return provision && provision->basis == (isCost() ? law::Basis::Cost : law::Basis::RequestConduct);
}

void RefusalPage::build(QVBoxLayout &column)
{
    if (isCost()) {
        auto *limit = new PlainLabel(tr("The limit for ") + session().authority().name + tr(" is \u00a3") +
                                         QString::number(session().authority().costLimitPounds) + u'.',
                                     TextSize::Body, Tone::Quiet, content());
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
    const QString name = sliceName(slice, draft());
    const auto &grounds = draft().decision.grounds;
    const bool rests = std::any_of(grounds.begin(), grounds.end(), [&](const law::Ground &ground) {
        return isOfPage(ground) && slice.groundIds.contains(ground.id);
    });
    if (!rests) {
        auto *button =
            binder().action(content(), isCost() ? tr("Rely on section 12") : tr("Rely on section 14"),
                            u"rely."_s + slice.id, [this, id = slice.id] { rely(id); });
        button->setAccessibleName(button->text() + tr(" for ") + name);
        binder().place(where(law::Field::SliceOutcome, slice.id), button);
        column.addWidget(new PlainLabel(name, TextSize::Heading, content()));
        column.addWidget(button, 0, Qt::AlignLeft);
    }
    if (isCost())
        column.addWidget(
            askNarrowing(binder(), content(), slice, name + tr(". Printed in the letter (section 16).")));
}

void RefusalPage::rely(const QString &sliceId)
{
    const QString provision = isCost() ? u"s12"_s : u"s14"_s;
    binder().edit([&](law::Case &matter) {
        QString ground;
        for (const law::Ground &one : std::as_const(matter.decision.grounds)) {
            if (one.provisionId == provision)
                ground = one.id;
        }
        if (ground.isEmpty())
            ground = casework::addGround(matter, provision, catalogue());
        casework::setSliceGround(matter, sliceId, ground, true, catalogue());
    });
}

QWidget *RefusalPage::card(const law::Ground &ground)
{
    auto *card = new Card(groundTitle(ground, catalogue()), content());
    addLimbs(binder(), card->column(), card, step(), ground);
    const QString particulars = isCost() ? tr("What is the estimate, and how was it made?")
                                         : tr("What would answering it mean for your work?");
    const QString help =
        isCost() ? tr("Count only finding out whether you hold it, locating, retrieving and extracting it. A "
                      "sample makes an estimate credible.")
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
