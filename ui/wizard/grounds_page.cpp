// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/grounds_page.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/limb_boxes.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/provision_picker.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// What a ground's particulars are called where its provision asks for some.
QString particularsOf(const QString &provisionId)
{
    if (provisionId == u"s21")
        return GroundsPage::tr("Where can the applicant get it?");
    if (provisionId == u"s22")
        return GroundsPage::tr("When is it to be published?");
    if (provisionId == u"eir-12-4-d")
        return GroundsPage::tr("Who is preparing it, and when should it be finished?");
    if (provisionId == u"s44")
        return GroundsPage::tr("Which enactment prohibits it?");
    return {};
}

Binder::Value<bool> flag(const law::Where &where, const QString &name, bool law::Ground::*member,
                         const QString &part)
{
    Binder::Value<bool> value{where, name, {}, {}, part};
    value.read = [id = where.objectId, member](const law::Case &matter) {
        const law::Ground *ground = casework::findGround(matter, id);
        return ground && ground->*member;
    };
    value.write = [id = where.objectId, member](law::Case &matter, bool on) {
        if (law::Ground *ground = casework::findGround(matter, id))
            ground->*member = on;
    };
    return value;
}

/// "31(3)" is the only part that lets one neither confirm nor deny: what can be known is not asked.
void claimOnlyLimb(law::Case &matter, const QString &groundId, const law::Catalogue &catalogue)
{
    const law::Ground *ground = casework::findGround(matter, groundId);
    const law::Provision *provision = ground ? catalogue.find(ground->provisionId) : nullptr;
    if (!provision || !ground->confirmOrDeny)
        return;
    QStringList ids;
    for (const law::Limb &limb : provision->citableLimbs()) {
        if (limb.role == law::LimbRole::Ncnd)
            ids << limb.id;
    }
    if (ids.size() == 1)
        casework::setLimb(matter, groundId, ids.first(), true, catalogue);
}

/// Provisions that exclude one another can be pleaded in the alternative.
bool excludesAnother(const law::Provision &provision)
{
    return std::any_of(provision.combinations.begin(), provision.combinations.end(),
                       [](const law::Combination &one) {
                           return one.severity == law::CombinationSeverity::BlockSameInformation;
                       });
}
} // namespace

GroundsPage::GroundsPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList GroundsPage::shape(const law::Case &matter) const
{
    QStringList shape;
    for (const law::Ground &ground : matter.decision.grounds)
        shape << ground.id << ground.provisionId << (needsPurpose(ground, catalogue()) ? u"p"_s : u"-"_s)
              << (ground.confirmOrDeny ? u"ncnd"_s : QString());
    return shape;
}

void GroundsPage::build(QVBoxLayout &column)
{
    for (const law::Ground &ground : draft().decision.grounds)
        column.addWidget(groundCard(ground));
    buildPicker(column);
}

void GroundsPage::buildPicker(QVBoxLayout &column)
{
    auto *picker = new ProvisionPicker(catalogue(), draft().regime, content());
    connect(picker, &ProvisionPicker::picked, this, &GroundsPage::add);
    binder().onShow([this, picker](const law::Case &) { picker->setEnabled(!session().isReadOnly()); });
    binder().place(where(law::Field::Provision), picker->search());
    const bool first = draft().decision.grounds.isEmpty();
    column.addWidget(new Asked(
        first ? tr("Find the exemption") : tr("Another one?"),
        tr("By its number or by a word. Where everything is disclosed, none is needed."), picker, content()));
    picker->setFocusProxy(picker->search());
}

void GroundsPage::add(const QString &provisionId)
{
    QString id;
    binder().edit([&](law::Case &matter) { id = casework::addGround(matter, provisionId, catalogue()); });
    goTo(where(law::Field::Limbs, id));
}

void GroundsPage::remove(const QString &groundId)
{
    focusNext(u"provisionSearch"_s);
    binder().edit([&](law::Case &matter) { casework::removeGround(matter, groundId); });
}

QWidget *GroundsPage::groundCard(const law::Ground &ground)
{
    const law::Provision *provision = catalogue().find(ground.provisionId);
    auto *card = new Card(groundTitle(ground, catalogue()), content());
    card->setObjectName(u"ground."_s + ground.id);
    binder().onShow([this, card, id = ground.id](const law::Case &matter) {
        if (const law::Ground *shown = casework::findGround(matter, id))
            card->heading()->setText(groundTitle(*shown, catalogue()));
    });
    auto *remove = binder().action(card, tr("Remove"), u"removeGround."_s + ground.id,
                                   [this, id = ground.id] { this->remove(id); });
    remove->setFlat(true);
    remove->setAccessibleName(tr("Remove ") + groundName(ground, catalogue()));
    card->addAction(remove);
    addLimbs(binder(), card->column(), card, step(), ground);
    if (const QString question = particularsOf(ground.provisionId); !question.isEmpty()) {
        const Binder::Text text{where(law::Field::Particulars, ground.id), question, {}, {}, 2, {}};
        card->column().addWidget(
            new Asked(question, tr("Printed in the letter."), binder().text(card, text), card));
    }
    const QString why = tr("Why does it apply?");
    card->column().addWidget(
        new Asked(why, tr("Section 17(1)(c), where the harm does not say it."),
                  binder().text(card, {where(law::Field::Why, ground.id), why, {}, {}, 2, {}}), card));
    if (provision && provision->ncnd.exists()) {
        const QString words =
            tr("Relied on for neither confirming nor denying (") + provision->ncnd.provision + u')';
        auto value = flag(where(law::Field::Provision, ground.id), words, &law::Ground::confirmOrDeny,
                          u"confirmOrDeny"_s);
        value.write = [this, id = ground.id](law::Case &matter, bool on) {
            casework::setConfirmOrDeny(matter, id, on, catalogue());
            claimOnlyLimb(matter, id, catalogue());
        };
        card->column().addWidget(binder().checkRow(card, words, value));
    }
    if (provision && excludesAnother(*provision)) {
        const QString words = tr("Relied on in the alternative to one that it excludes");
        card->column().addWidget(binder().checkRow(card, words,
                                                   flag(where(law::Field::Provision, ground.id), words,
                                                        &law::Ground::inTheAlternative, u"alternative"_s)));
    }
    return card;
}

QVector<FindingsPanel::Prompt> GroundsPage::prompts() const
{
    QVector<FindingsPanel::Prompt> prompts;
    for (const law::Ground &ground : draft().decision.grounds) {
        const law::Provision *provision = catalogue().find(ground.provisionId);
        if (!provision)
            continue;
        for (const QString &note : provision->noticeNotes) {
            const FindingsPanel::Prompt prompt{ground.provisionId + note, note, false};
            if (!prompts.contains(prompt))
                prompts.append(prompt);
        }
    }
    return prompts;
}

void GroundsPage::focusFirst()
{
    if (QWidget *search = binder().at(where(law::Field::Provision)))
        search->setFocus(Qt::OtherFocusReason);
}

} // namespace cpoise::ui
