// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/harm_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/section_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// The limbs whose likelihood is chosen; a ground without limbs stands for itself.
QVector<law::Limb> limbsWithLikelihood(const law::Ground &ground, const law::Catalogue &catalogue)
{
    QVector<law::Limb> limbs;
    const law::Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return limbs;
    for (const law::ClaimedLimb &claimed : ground.limbs) {
        const law::Limb *limb = provision->limb(claimed.id);
        if (limb && limb->hasLikelihood() && (limb->role == law::LimbRole::Ncnd) == ground.confirmOrDeny)
            limbs << *limb;
    }
    return limbs;
}

/// True when a level can only be chosen once it is said which part of the provision is relied on.
bool waitsForLimb(const law::Ground &ground, const law::Catalogue &catalogue)
{
    const law::Provision *provision = catalogue.find(ground.provisionId);
    bool some = false;
    for (const law::Limb &limb : provision ? provision->citableLimbs() : QVector<law::Limb>()) {
        if ((limb.role == law::LimbRole::Ncnd) != ground.confirmOrDeny)
            continue;
        if (std::any_of(ground.limbs.begin(), ground.limbs.end(),
                        [&](const law::ClaimedLimb &claimed) { return claimed.id == limb.id; }))
            return false;
        some = some || limb.hasLikelihood();
    }
    return some;
}

int likelihoodOf(const law::Case &matter, const QString &groundId, const QString &limbId)
{
    const law::Ground *ground = casework::findGround(matter, groundId);
    if (!ground)
        return ChoiceGroup::none;
    for (const law::ClaimedLimb &limb : ground->limbs) {
        if (limb.id == limbId)
            return int(limb.likelihood);
    }
    return ChoiceGroup::none;
}
} // namespace

HarmPage::HarmPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList HarmPage::shape(const law::Case &matter) const
{
    QStringList shape = idsOf(sectionsOf(matter, isForConfirming(), law::SectionRole::Harm));
    for (const law::Ground &ground : groundsOf(matter, isForConfirming())) {
        shape << ground.id << groundName(ground, catalogue()) << idsOf(ground.harm.evidence);
        for (const law::ClaimedLimb &limb : ground.limbs)
            shape << limb.id;
    }
    return shape;
}

void HarmPage::build(QVBoxLayout &column)
{
    buildSections(column);
    for (const law::Ground &ground : groundsOf(draft(), isForConfirming())) {
        const law::Provision *provision = catalogue().find(ground.provisionId);
        if (provision && provision->basis != law::Basis::Class)
            buildGround(column, ground);
    }
}

void HarmPage::buildSections(QVBoxLayout &column)
{
    const auto sections = sectionsOf(draft(), isForConfirming(), law::SectionRole::Harm);
    SectionRow row{
        step(), law::Field::HarmText, tr("What would follow, step by step?"),
        tr("The harm, as it is printed: real, of substance, and caused by this disclosure to the world."), 6};
    for (const law::Section &section : sections) {
        auto *rows = new QVBoxLayout;
        rows->setSpacing(space::small);
        addSection(binder(), *rows, content(), section, row);
        column.addLayout(rows);
        row.question = section.heading.isEmpty() ? tr("And further?") : section.heading;
        row.help.clear();
    }
    if (!sections.isEmpty())
        return;
    // There is no harm section yet: one is made with the first words.
    Binder::Text text{where(law::Field::HarmText), row.question, {}, {}, row.lines, {}};
    text.read = [](const law::Case &) { return QString(); };
    text.write = [this](law::Case &matter, const QString &words) {
        law::Section &made =
            casework::sectionFor(casework::testFor(matter, isForConfirming()), law::SectionRole::Harm);
        made.text = words;
        binder().renamed(where(law::Field::HarmText), where(law::Field::HarmText, made.id));
    };
    column.addWidget(new Asked(row.question, row.help, binder().text(content(), text), content()));
}

QWidget *HarmPage::harmText(QWidget *parent, const law::Ground &ground, law::Field field, const QString &name)
{
    return binder().text(parent, {where(field, ground.id), name, {}, {}, 2, {}});
}

void HarmPage::buildGround(QVBoxLayout &column, const law::Ground &ground)
{
    auto *card = new Card(groundTitle(ground, catalogue()), content());
    const auto ask = [&](law::Field field, const QString &question, const QString &help) {
        card->column().addWidget(new Asked(question, help, harmText(card, ground, field, question), card));
    };
    ask(law::Field::ActorAndMeans, tr("Who would use it, and how?"),
        tr("The link from what is released to the harm (causation)."));
    ask(law::Field::AlreadyPublic, tr("What is already public?"),
        tr("And what would this add to it? Say which pieces fit together (mosaic)."));
    buildLikelihood(card->column(), card, ground);
    ask(law::Field::HarmSeverity, tr("How bad would it be, how often, for how long?"), {});
    buildEvidence(card->column(), card, ground);
    column.addWidget(card);
}

void HarmPage::buildLikelihood(QVBoxLayout &column, QWidget *parent, const law::Ground &ground)
{
    if (waitsForLimb(ground, catalogue()))
        askForLimb(column, parent, ground);
    const auto limbs = limbsWithLikelihood(ground, catalogue());
    for (const law::Limb &limb : limbs) {
        const QString name = tr("How likely is it?");
        const QVector<ChoiceGroup::Choice> choices{
            {int(law::Likelihood::Would), tr("would"), tr("more likely than not")},
            {int(law::Likelihood::WouldBeLikely), tr("would be likely"), tr("a real and significant risk")}};
        Binder::Value<int> value{where(law::Field::Likelihood, ground.id), name, {}, {}, limb.id};
        value.read = [id = ground.id, limb = limb.id](const law::Case &matter) {
            return likelihoodOf(matter, id, limb);
        };
        value.write = [id = ground.id, limb = limb.id](law::Case &matter, int level) {
            casework::setLikelihood(matter, id, limb, law::Likelihood(level));
        };
        auto *group = binder().choice(parent, choices, ChoiceGroup::Flow::Column, value);
        column.addWidget(new Asked(name, limb.id + u"  "_s + limb.title, group, parent));
    }
}

void HarmPage::askForLimb(QVBoxLayout &column, QWidget *parent, const law::Ground &ground)
{
    auto *choose = new QPushButton(tr("Choose the part"), parent);
    choose->setObjectName(u"chooseLimb."_s + ground.id);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, id = ground.id] {
        Q_EMIT wanted({law::StepKind::Grounds, id, law::Field::Limbs, 0, 0});
    });
    binder().place(where(law::Field::Likelihood, ground.id), choose);
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(choose);
    row->addStretch();
    const QString help = tr("First say which part of ") + groundName(ground, catalogue()).toLower() +
                         tr(" you rely on: each has its own level.");
    column.addWidget(new Asked(tr("How likely is it?"), help, line, parent));
    choose->setAccessibleDescription(help);
}

void HarmPage::buildEvidence(QVBoxLayout &column, QWidget *parent, const law::Ground &ground)
{
    EvidenceRow row{
        where(law::Field::Evidence, ground.id), {}, [this](const QString &name) { focusNext(name); }};
    row.list = [id = ground.id](law::Case &matter) {
        law::Ground *found = casework::findGround(matter, id);
        return found ? &found->harm.evidence : nullptr;
    };
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::small);
    addEvidence(binder(), *rows, parent, ground.harm.evidence, row);
    column.addLayout(rows);
}

QVector<FindingsPanel::Prompt> HarmPage::prompts() const
{
    QVector<FindingsPanel::Prompt> prompts;
    for (const law::Ground &ground : groundsOf(draft(), isForConfirming())) {
        const law::Provision *provision = catalogue().find(ground.provisionId);
        if (!provision)
            continue;
        for (const law::Prompt &prompt : provision->harmPrompts) {
            const FindingsPanel::Prompt shown{prompt.id, prompt.text, false};
            if (!prompts.contains(shown))
                prompts.append(shown);
        }
    }
    return prompts;
}

} // namespace cpoise::ui
