// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/limb_boxes.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include "ui/parts/press_label.h"
#include "ui/parts/tr.h"
#include "ui/wizard/lookups.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
bool isClaimed(const law::Case &matter, const QString &groundId, const QString &limbId)
{
    const law::Ground *ground = casework::findGround(matter, groundId);
    return ground && (ground->purposes.contains(limbId) ||
                      std::any_of(ground->limbs.begin(), ground->limbs.end(),
                                  [&](const law::ClaimedLimb &limb) { return limb.id == limbId; }));
}

/// A check box with words that wrap: a limb's title can be a sentence.
void addBox(Binder &binder, QVBoxLayout &column, QWidget *parent, const law::Where &where,
            const law::Limb &limb)
{
    Binder::Value<bool> value{where, limb.id + u": "_s + limb.title, {}, {}, limb.id};
    value.read = [ground = where.objectId, id = limb.id](const law::Case &matter) {
        return isClaimed(matter, ground, id);
    };
    value.write = [&binder, ground = where.objectId, id = limb.id](law::Case &matter, bool on) {
        casework::setLimb(matter, ground, id, on, binder.session().book().catalogue);
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    auto *box = binder.check(parent, limb.id, value);
    box->setMinimumWidth(96);
    row->addWidget(box, 0, Qt::AlignTop);
    auto *title = new PressLabel(limb.title, box, parent);
    const int above = std::max(0, (box->sizeHint().height() - title->fontMetrics().height()) / 2);
    title->setContentsMargins(0, above, 0, above);
    row->addWidget(title, 1, Qt::AlignTop);
    column.addLayout(row);
}

PlainLabel *heading(const QString &words, QWidget *parent)
{
    auto *label = new PlainLabel(words, parent);
    QFont bold = Style::font(TextSize::Body);
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}
} // namespace

bool needsPurpose(const law::Ground &ground, const law::Catalogue &catalogue)
{
    const law::Provision *provision = catalogue.find(ground.provisionId);
    return provision &&
           std::any_of(ground.limbs.begin(), ground.limbs.end(), [&](const law::ClaimedLimb &claimed) {
               const law::Limb *limb = provision->limb(claimed.id);
               return limb && limb->role == law::LimbRole::LimbNeedsPurpose;
           });
}

void addLimbs(Binder &binder, QVBoxLayout &column, QWidget *parent, law::StepKind step,
              const law::Ground &ground)
{
    const law::Catalogue &catalogue = binder.session().book().catalogue;
    const law::Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return;
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::hair);
    const QVector<law::Limb> limbs = provision->citableLimbs();
    if (!limbs.isEmpty())
        rows->addWidget(heading(tr("Which part of it?"), parent));
    for (const law::Limb &limb : limbs) {
        if ((limb.role == law::LimbRole::Ncnd) == ground.confirmOrDeny)
            addBox(binder, *rows, parent, {step, ground.id, law::Field::Limbs, 0, 0}, limb);
    }
    if (needsPurpose(ground, catalogue)) {
        rows->addSpacing(space::medium);
        rows->addWidget(heading(tr("For which purpose?"), parent));
        for (const law::Limb &limb : provision->limbs) {
            if (limb.role == law::LimbRole::Purpose)
                addBox(binder, *rows, parent, {step, ground.id, law::Field::Purposes, 0, 0}, limb);
        }
    }
    column.addLayout(rows);
}

} // namespace cpoise::ui
