// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/balance_page.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/asked.h"
#include "ui/parts/drop_column.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"
#include "ui/parts/text_field.h"
#include "ui/parts/weight_bar.h"
#include "ui/wizard/balance_item.h"
#include "ui/wizard/factors_page.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/section_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using casework::Side;
using law::SectionRole;
using law::StepKind;

namespace
{
constexpr int spokenLetters = 120;
const SectionRole restRoles[] = {SectionRole::Title, SectionRole::Exemption, SectionRole::Other,
                                 SectionRole::Remainder};

QVector<law::Section> restOf(const law::Case &matter, bool confirming)
{
    QVector<law::Section> rest;
    for (const SectionRole role : restRoles)
        rest += sectionsOf(matter, confirming, role);
    return rest;
}

bool hasProse(const QVector<law::Section> &sections)
{
    return std::any_of(sections.begin(), sections.end(),
                       [](const law::Section &section) { return !isBlank(section.text); });
}

SectionRole roleOf(Side side)
{
    return side == Side::Disclosure ? SectionRole::For : SectionRole::Against;
}
} // namespace

BalancePage::BalancePage(StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent), m_confirming(step == StepKind::ConfirmOrDenyBalance)
{
}

StepKind BalancePage::stepOf(Side side) const
{
    if (side == Side::Disclosure)
        return m_confirming ? StepKind::ConfirmOrDenyFor : StepKind::For;
    return m_confirming ? StepKind::ConfirmOrDenyAgainst : StepKind::Against;
}

QVector<law::Factor> BalancePage::factors(Side side) const
{
    const law::PublicInterestTest *test = casework::findTest(draft(), m_confirming);
    return test ? casework::factors(*test, side) : QVector<law::Factor>();
}

QStringList BalancePage::shape(const law::Case &matter) const
{
    QStringList shape;
    for (const Side side : {Side::Disclosure, Side::Maintaining}) {
        shape << (hasProse(sectionsOf(matter, m_confirming, roleOf(side))) ? u"+"_s : u"-"_s);
        for (const law::Factor &factor : factors(side))
            shape << factor.id << factor.groundId;
    }
    for (const law::Ground &ground : groundsOf(matter, m_confirming))
        shape << ground.id << groundName(ground, catalogue());
    shape << idsOf(sectionsOf(matter, m_confirming, SectionRole::Balance));
    for (const law::Section &section : restOf(matter, m_confirming))
        shape << section.id << QString::number(int(section.role));
    return shape;
}

void BalancePage::build(QVBoxLayout &column)
{
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::wide);
    sides->addWidget(side(Side::Disclosure), 1);
    sides->addWidget(rule(Qt::Vertical));
    sides->addWidget(side(Side::Maintaining), 1);
    column.addLayout(sides);
    column.addWidget(rule());
    buildResult(column);
    QVBoxLayout *rows = narrow(column);
    buildWords(*rows);
    buildRest(*rows);
}

QString BalancePage::nameOf(Side side) const
{
    if (side == Side::Disclosure)
        return m_confirming ? tr("Confirming or denying") : tr("Disclosure");
    return m_confirming ? tr("Neither") : tr("Maintaining the exemption");
}

/// For a screen reader, what the eye takes in at once: the side and its reasons, each with its weight.
QString BalancePage::pictureOf(Side side, const law::Case &matter) const
{
    const law::PublicInterestTest *test = casework::findTest(matter, m_confirming);
    QStringList reasons;
    if (test) {
        for (const law::Factor &factor : casework::factors(*test, side))
            reasons << weightWord(factor.weight) + u": "_s + visibleLine(factor.text.left(spokenLetters));
    }
    return reasons.isEmpty() ? tr("Nothing here yet.") : reasons.join(u"; "_s);
}

QWidget *BalancePage::side(Side side)
{
    const bool left = side == Side::Disclosure;
    auto *whole = new QWidget(content());
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto *heading = new PlainLabel(nameOf(side), TextSize::Heading, whole);
    heading->setAlignment(left ? Qt::AlignLeft : Qt::AlignRight);
    column->addWidget(heading->wrapped());
    auto *items = new DropColumn(space::hair, whole);
    items->setAccessibleName(nameOf(side));
    binder().onShow([this, items, side](const law::Case &matter) {
        items->setAccessibleDescription(pictureOf(side, matter));
    });
    connect(items, &DropColumn::moveWanted, this, &BalancePage::move);
    addItems(*items, side);
    column->addWidget(items);
    auto *add = binder().action(whole, tr("Add"), left ? u"addFor"_s : u"addAgainst"_s, [this, side] {
        Q_EMIT wanted({stepOf(side), {}, law::Field::FactorText, 0, 0});
    });
    add->setAccessibleName(left ? tr("Add a factor for disclosure") : tr("Add a factor for maintaining"));
    auto *line = new QHBoxLayout;
    line->setDirection(left ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft);
    line->addWidget(add);
    line->addStretch();
    column->addLayout(line);
    column->addStretch();
    return whole;
}

void BalancePage::addItems(DropColumn &column, Side side)
{
    const QVector<law::Factor> all = factors(side);
    const QVector<law::Ground> grounds = groundsOf(draft(), m_confirming);
    const bool grouped = side == Side::Maintaining && grounds.size() > 1;
    QStringList known;
    const auto heading = [&](const QString &words) {
        auto *label = new PlainLabel(words, TextSize::Small, Tone::Quiet, &column);
        label->setAlignment(Qt::AlignRight);
        column.addFixed(label->wrapped());
    };
    for (const law::Ground &ground : grounds) {
        known << ground.id;
        if (grouped)
            heading(groundTitle(ground, catalogue()));
        for (const law::Factor &factor : all) {
            if (grouped && factor.groundId == ground.id)
                addItem(column, side, factor);
        }
    }
    bool told = !grouped;
    for (const law::Factor &factor : all) {
        if (grouped && known.contains(factor.groundId))
            continue;
        if (!std::exchange(told, true))
            heading(tr("Not tied to an exemption yet"));
        addItem(column, side, factor);
    }
    const bool prose = hasProse(sectionsOf(draft(), m_confirming, roleOf(side)));
    if (!all.isEmpty() && !prose)
        return;
    auto *note =
        new PlainLabel(prose ? tr("Written as one text. Make a factor of each paragraph to weigh them.")
                             : tr("Nothing here yet."),
                       TextSize::Body, Tone::Quiet, &column);
    note->setAlignment(side == Side::Disclosure ? Qt::AlignLeft : Qt::AlignRight);
    column.addFixed(note->wrapped());
    if (!prose)
        return;
    auto *weigh = binder().action(&column, tr("Make a factor of each paragraph"),
                                  side == Side::Disclosure ? u"weighFor"_s : u"weighAgainst"_s, [this, side] {
                                      binder().edit([&](law::Case &matter) {
                                          for (const law::Section &section :
                                               sectionsOf(matter, m_confirming, roleOf(side)))
                                              weighEachParagraph(matter, section.id);
                                      });
                                  });
    column.addFixed(weigh);
}

void BalancePage::addItem(DropColumn &column, Side side, const law::Factor &factor)
{
    auto *item =
        new BalanceItem(factor, side == Side::Disclosure ? BalanceItem::Side::Left : BalanceItem::Side::Right,
                        nameOf(side), &column);
    const QString id = factor.id;
    connect(item, &BalanceItem::weighed, this, [this, id](law::Weight weight) {
        binder().edit([&](law::Case &matter) { casework::setWeight(matter, id, weight); });
    });
    connect(item, &BalanceItem::opened, this, [this, id, side] {
        Q_EMIT wanted({stepOf(side), id, law::Field::FactorText, 0, 0});
    });
    binder().onShow([this, item, id](const law::Case &matter) {
        item->setReadOnly(session().isReadOnly());
        if (const law::Factor *shown = casework::findFactor(matter, id))
            item->setFactor(*shown);
    });
    binder().place(where(law::Field::FactorWeight, id), item);
    column.addRow(id, item);
}

void BalancePage::buildResult(QVBoxLayout &column)
{
    using law::BalanceResult;
    const QVector<ChoiceGroup::Choice> choices{
        {int(BalanceResult::Disclosure), m_confirming ? tr("confirming or denying") : tr("disclosure"), {}},
        {int(BalanceResult::Even),
         m_confirming ? tr("even: so confirm or deny") : tr("even: so disclose"),
         {}},
        {int(BalanceResult::Maintaining),
         m_confirming ? tr("neither outweighs confirming") : tr("maintaining outweighs disclosure"),
         {}}};
    const law::PublicInterestTest *test = casework::findTest(draft(), m_confirming);
    Binder::Value<int> value{
        where(law::Field::Result, test ? test->id : QString()), tr("Where does it lie?"), {}, {}, {}};
    value.read = [this](const law::Case &matter) {
        const law::PublicInterestTest *found = casework::findTest(matter, m_confirming);
        return found && found->result != BalanceResult::Undecided ? int(found->result) : ChoiceGroup::none;
    };
    value.write = [this](law::Case &matter, int result) {
        casework::testFor(matter, m_confirming).result = BalanceResult(result);
    };
    auto *group = binder().choice(content(), choices, ChoiceGroup::Flow::Column, value);
    column.addWidget(new Asked(value.name,
                               tr("Information is withheld only if maintaining the exemption outweighs "
                                  "disclosure; when both weigh the same, it is disclosed."),
                               group, content()));
}

void BalancePage::buildWords(QVBoxLayout &column)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(space::wide);
    SectionRow row{step(), law::Field::BalanceText, tr("Why?"),
                   tr("The balance in your own words, as it is printed."), 5};
    const auto sections = sectionsOf(draft(), m_confirming, SectionRole::Balance);
    for (const law::Section &section : sections) {
        auto *rows = new QVBoxLayout;
        rows->setSpacing(space::small);
        addSection(binder(), *rows, content(), section, row);
        words->addLayout(rows);
    }
    if (sections.isEmpty()) {
        Binder::Text text{where(law::Field::BalanceText), row.question, {}, {}, row.lines, {}};
        text.read = [](const law::Case &) { return QString(); };
        text.write = [this](law::Case &matter, const QString &typed) {
            law::Section &made =
                casework::sectionFor(casework::testFor(matter, m_confirming), SectionRole::Balance);
            made.text = typed;
            binder().renamed(where(law::Field::BalanceText), where(law::Field::BalanceText, made.id));
        };
        words->addWidget(new Asked(row.question, row.help, binder().text(content(), text), content()));
    }
    const law::PublicInterestTest *test = casework::findTest(draft(), m_confirming);
    const QString question =
        tr("What is the strongest point of the other side, and how did you deal with it?");
    Binder::Text strongest{
        where(law::Field::StrongestPoint, test ? test->id : QString()), question, {}, {}, 2, {}};
    strongest.read = [this](const law::Case &matter) {
        const law::PublicInterestTest *found = casework::findTest(matter, m_confirming);
        return found ? found->strongestPoint : QString();
    };
    strongest.write = [this](law::Case &matter, const QString &typed) {
        law::PublicInterestTest &made = casework::testFor(matter, m_confirming);
        made.strongestPoint = typed;
        binder().renamed(where(law::Field::StrongestPoint), where(law::Field::StrongestPoint, made.id));
    };
    words->addWidget(new Asked(question, tr("Printed after the balance."),
                               binder().text(content(), strongest), content()));
    Binder::Value<QDate> asAt{
        where(law::Field::AsAt, test ? test->id : QString()), tr("As at which date?"), {}, {}, {}};
    asAt.read = [this](const law::Case &matter) {
        const law::PublicInterestTest *found = casework::findTest(matter, m_confirming);
        return found ? found->asAt : QDate();
    };
    asAt.write = [this](law::Case &matter, QDate date) {
        casework::testFor(matter, m_confirming).asAt = date;
    };
    words->addWidget(new Asked(asAt.name, tr("The day on which the balance was struck."),
                               binder().date(content(), asAt), content()));
    column.addLayout(words);
}

/// What a text that was read in holds besides: it is printed where it stood, and can be given a place.
void BalancePage::buildRest(QVBoxLayout &column)
{
    const QVector<law::Section> rest = restOf(draft(), m_confirming);
    if (rest.isEmpty())
        return;
    column.addWidget(rule());
    column.addWidget(new PlainLabel(tr("Further sections of this test"), TextSize::Heading, content()));
    for (const law::Section &section : rest)
        buildRestSection(column, section);
}

void BalancePage::buildRestSection(QVBoxLayout &column, const law::Section &section)
{
    const bool remainder = section.role == SectionRole::Remainder;
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::small);
    SectionRow row{
        step(), law::Field::SectionText,
        remainder ? tr("Text that found no place")
                  : (section.heading.isEmpty() ? tr("Section") : section.heading),
        remainder ? tr("Say below what it is, or leave it: it is printed where it stood.") : QString(), 2};
    addSection(binder(), *rows, content(), section, row);
    Binder::Value<QString> role{
        where(law::Field::SectionText, section.id), tr("What this section is"), {}, {}, u"role"_s};
    role.read = [id = section.id](const law::Case &matter) {
        const auto *found = findSection(matter, id);
        return found ? QString::number(int(found->role)) : QString();
    };
    role.write = [id = section.id](law::Case &matter, const QString &chosen) {
        if (auto *found = findSection(matter, id))
            found->role = SectionRole(chosen.toInt());
    };
    QVector<std::pair<QString, QString>> roles;
    const auto offer = [&](SectionRole kind, const QString &words) {
        roles.append({words, QString::number(int(kind))});
    };
    offer(SectionRole::Title, tr("Title"));
    offer(SectionRole::Exemption, tr("The exemption"));
    offer(SectionRole::Harm, tr("Harm"));
    offer(SectionRole::For, tr("For disclosure"));
    offer(SectionRole::Against, tr("Against disclosure"));
    offer(SectionRole::Balance, tr("Balance"));
    offer(SectionRole::Other, tr("Something else"));
    if (remainder)
        offer(SectionRole::Remainder, tr("Found no place"));
    auto *line = new QHBoxLayout;
    auto *combo = binder().combo(content(), roles, role);
    auto *label = new PlainLabel(role.name, TextSize::Small, Tone::Quiet, content());
    label->setBuddy(combo);
    line->addWidget(label);
    line->addWidget(combo);
    line->addStretch();
    rows->addLayout(line);
    column.addLayout(rows);
}

void BalancePage::move(const QString &factorId, int by)
{
    binder().edit([&](law::Case &matter) {
        for (int i = 0; i < std::abs(by); ++i)
            casework::moveFactor(matter, factorId, by > 0 ? 1 : -1);
    });
}

QVector<FindingsPanel::Prompt> BalancePage::prompts() const
{
    QVector<FindingsPanel::Prompt> prompts;
    for (const law::Prompt &prompt : catalogue().globalNotRelevant())
        prompts.append({prompt.id, prompt.text, false});
    return prompts;
}

void BalancePage::focusFirst()
{
    const QVector<law::Factor> first = factors(Side::Disclosure);
    QWidget *item =
        first.isEmpty() ? nullptr : binder().at(where(law::Field::FactorWeight, first.first().id));
    if (item)
        item->setFocus(Qt::OtherFocusReason);
    else
        StepPage::focusFirst();
}

} // namespace cpoise::ui
