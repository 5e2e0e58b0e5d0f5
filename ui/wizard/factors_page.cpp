// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/factors_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "base/ids.h"
#include "base/text.h"
#include "ui/parts/drop_column.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/factor_card.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/section_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using law::StepKind;

namespace
{
bool isTaken(const law::Case &matter, bool confirming, casework::Side side, const QString &suggestionId)
{
    const law::PublicInterestTest *test = casework::findTest(matter, confirming);
    if (!test)
        return false;
    const QVector<law::Factor> factors = casework::factors(*test, side);
    return std::any_of(factors.begin(), factors.end(),
                       [&](const law::Factor &factor) { return factor.suggestionId == suggestionId; });
}

const QVector<law::Prompt> &suggestionsOf(const law::Provision &provision, casework::Side side)
{
    return side == casework::Side::Disclosure ? provision.factorsFor : provision.factorsAgainst;
}
} // namespace

void weighEachParagraph(law::Case &matter, const QString &sectionId)
{
    law::Section *section = findSection(matter, sectionId);
    if (!section)
        return;
    QVector<law::Factor> factors;
    for (const QString &words : paragraphs(section->text)) {
        law::Factor factor;
        factor.id = newId();
        factor.text = words;
        factor.groundId = section->groundIds.size() == 1 ? section->groundIds.first() : QString();
        factors << factor;
    }
    section->text.clear();
    section->factors = factors + section->factors;
}

FactorsPage::FactorsPage(StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent),
      m_confirming(step == StepKind::ConfirmOrDenyFor || step == StepKind::ConfirmOrDenyAgainst),
      m_side(step == StepKind::For || step == StepKind::ConfirmOrDenyFor ? casework::Side::Disclosure
                                                                         : casework::Side::Maintaining)
{
}

law::SectionRole FactorsPage::role() const
{
    return m_side == casework::Side::Disclosure ? law::SectionRole::For : law::SectionRole::Against;
}

QStringList FactorsPage::shape(const law::Case &matter) const
{
    QStringList shape;
    for (const law::Section &section : sectionsOf(matter, m_confirming, role())) {
        shape << section.id;
        for (const law::Factor &factor : section.factors)
            shape << factor.id << idsOf(factor.evidence);
    }
    for (const law::Ground &ground : groundsOf(matter, m_confirming))
        shape << ground.id << groundName(ground, catalogue());
    return shape;
}

void FactorsPage::build(QVBoxLayout &column)
{
    const QString help =
        m_side == casework::Side::Disclosure
            ? tr("The public interest in disclosure: openness in general, and something about this "
                 "information.")
            : tr("Each factor serves the interest of one exemption that is relied on, and no other.");
    auto *label = new PlainLabel(help, TextSize::Body, Tone::Quiet, content());
    label->wrapped();
    column.addWidget(label);
    for (const law::Section &section : sectionsOf(draft(), m_confirming, role()))
        buildSection(column, section);
    buildAdd(column);
}

void FactorsPage::buildSection(QVBoxLayout &column, const law::Section &section)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::small);
    SectionRow row{step(), law::Field::SectionText, tr("Text before the factors"),
                   tr("Printed first, as it stands. To weigh it, make a factor of each paragraph."), 2};
    row.onlyHeading = isBlank(section.text);
    addSection(binder(), *rows, content(), section, row);
    if (!isBlank(section.text)) {
        auto *weigh =
            binder().action(content(), tr("Make a factor of each paragraph"),
                            u"weighParagraphs."_s + section.id, [this, id = section.id] {
                                binder().edit([&](law::Case &matter) { weighEachParagraph(matter, id); });
                            });
        auto *line = new QHBoxLayout;
        line->addWidget(weigh);
        line->addStretch();
        rows->addLayout(line);
    }
    column.addLayout(rows);
    auto *cards = new DropColumn(space::wide, content());
    connect(cards, &DropColumn::moveWanted, this, &FactorsPage::move);
    int number = 0;
    for (const law::Factor &factor : section.factors)
        cards->addRow(factor.id, card(factor, ++number));
    cards->setVisible(number > 0);
    column.addWidget(cards);
}

QWidget *FactorsPage::card(const law::Factor &factor, int number)
{
    FactorCard::Input input{step(), number, {}, [this](const QString &name) { focusNext(name); }};
    if (m_side == casework::Side::Maintaining) {
        for (const law::Ground &ground : groundsOf(draft(), m_confirming))
            input.grounds.append({groundTitle(ground, catalogue()), ground.id});
    }
    auto *card = new FactorCard(binder(), factor, input, content());
    connect(card, &FactorCard::moveWanted, this, [this, id = factor.id](int by) { move(id, by); });
    connect(card, &FactorCard::removeWanted, this, [this, id = factor.id] { remove(id); });
    return card;
}

void FactorsPage::buildAdd(QVBoxLayout &column)
{
    auto *button =
        binder().action(content(), tr("&Add a factor"), u"addFactor"_s, [this] { add({}, {}, {}); });
    binder().place(where(law::Field::SectionText), button);
    auto *line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch();
    column.addLayout(line);
}

void FactorsPage::add(const QString &words, const QString &suggestionId, const QString &groundId)
{
    QString id;
    QString ground = groundId;
    const QVector<law::Ground> grounds = groundsOf(draft(), m_confirming);
    if (ground.isEmpty() && m_side == casework::Side::Maintaining && grounds.size() == 1)
        ground = grounds.first().id;
    binder().edit([&](law::Case &matter) {
        id = casework::addFactor(matter, m_confirming, m_side, words, suggestionId, ground);
    });
    goTo(where(law::Field::FactorText, id));
}

void FactorsPage::focusFirst()
{
    const law::PublicInterestTest *test = casework::findTest(draft(), m_confirming);
    const QVector<law::Factor> factors = test ? casework::factors(*test, m_side) : QVector<law::Factor>();
    if (factors.isEmpty())
        goTo(where(law::Field::SectionText)); // the button that adds one
    else
        goTo(where(law::Field::FactorText, factors.first().id));
}

void FactorsPage::move(const QString &factorId, int by)
{
    binder().edit([&](law::Case &matter) {
        for (int i = 0; i < std::abs(by); ++i)
            casework::moveFactor(matter, factorId, by > 0 ? 1 : -1);
    });
}

void FactorsPage::remove(const QString &factorId)
{
    focusNext(u"addFactor"_s);
    binder().edit([&](law::Case &matter) { casework::removeFactor(matter, factorId); });
}

QVector<FindingsPanel::Prompt> FactorsPage::prompts() const
{
    QVector<FindingsPanel::Prompt> prompts;
    const auto offer = [&](const QVector<law::Prompt> &suggestions) {
        for (const law::Prompt &suggestion : suggestions) {
            if (!isTaken(draft(), m_confirming, m_side, suggestion.id))
                prompts.append({suggestion.id, suggestion.text, !session().isReadOnly()});
        }
    };
    if (m_side == casework::Side::Disclosure)
        offer(catalogue().genericFactorsFor());
    for (const law::Ground &ground : groundsOf(draft(), m_confirming)) {
        if (const law::Provision *provision = catalogue().find(ground.provisionId))
            offer(suggestionsOf(*provision, m_side));
    }
    return prompts;
}

QString FactorsPage::groundFor(const QString &promptId) const
{
    for (const law::Ground &ground : groundsOf(draft(), m_confirming)) {
        const law::Provision *provision = catalogue().find(ground.provisionId);
        if (!provision || m_side == casework::Side::Disclosure)
            continue;
        for (const law::Prompt &prompt : provision->factorsAgainst) {
            if (prompt.id == promptId)
                return ground.id;
        }
    }
    return {};
}

void FactorsPage::take(const QString &promptId)
{
    for (const FindingsPanel::Prompt &prompt : prompts()) {
        if (prompt.id == promptId)
            return add(prompt.text, promptId, groundFor(promptId));
    }
}

} // namespace cpoise::ui
