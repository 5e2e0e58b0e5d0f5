// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/refusal_page.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/limb_boxes.h"
#include "ui/wizard/lookups.h"

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
    return shape;
}

void RefusalPage::build(QVBoxLayout &column)
{
    const law::Basis wanted = isCost() ? law::Basis::Cost : law::Basis::RequestConduct;
    if (isCost()) {
        auto *limit = new PlainLabel(tr("The limit for ") + session().authority().name + tr(" is \u00a3") +
                                         QString::number(session().authority().costLimitPounds) + u'.',
                                     TextSize::Body, Tone::Quiet, content());
        column.addWidget(limit->wrapped());
    }
    for (const law::Ground &ground : draft().decision.grounds) {
        const law::Provision *provision = catalogue().find(ground.provisionId);
        if (provision && provision->basis == wanted)
            column.addWidget(card(ground));
    }
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
    const QString why = isCost() ? tr("How could the request be narrowed?") : tr("Why is it refused?");
    card->column().addWidget(
        new Asked(why, tr("Printed in the letter."),
                  binder().text(card, {where(law::Field::Why, ground.id), why, {}, {}, 3, {}}), card));
    return card;
}

} // namespace cpoise::ui
