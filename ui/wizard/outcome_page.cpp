// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/outcome_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/lookups.h"
#include "ui/wizard/slice_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
Binder::Value<QDate> decisionDate(const law::Where &where, const QString &name, QDate law::Decision::*member,
                                  const QString &part)
{
    return {where, name, [member](const law::Case &matter) { return matter.decision.*member; },
            [member](law::Case &matter, QDate date) { matter.decision.*member = date; }, part};
}

Binder::Text decisionText(const law::Where &where, const QString &name, QString law::Decision::*member,
                          int lines, const QString &part)
{
    return {where,
            name,
            [member](const law::Case &matter) { return matter.decision.*member; },
            [member](law::Case &matter, const QString &words) { matter.decision.*member = words; },
            lines,
            part};
}
} // namespace

OutcomePage::OutcomePage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList OutcomePage::shape(const law::Case &matter) const
{
    QStringList shape;
    for (const law::Slice &slice : matter.decision.slices)
        shape << slice.id << sliceName(slice, matter);
    for (const law::Ground &ground : matter.decision.grounds)
        shape << ground.id << groundName(ground, catalogue());
    return shape;
}

void OutcomePage::build(QVBoxLayout &column)
{
    for (const law::Slice &slice : draft().decision.slices)
        column.addWidget(sliceCard(slice));
    auto *line = new QHBoxLayout;
    const bool none = draft().decision.slices.isEmpty();
    auto *add = binder().action(
        content(), none ? tr("&Say what happens") : tr("Answer another &part separately"), u"addSlice"_s,
        [this] {
            QString id;
            binder().edit([&](law::Case &matter) {
                const bool single = matter.questions.size() == 1;
                id = casework::addSlice(matter, single ? matter.questions.first().id : QString());
            });
            goTo(where(law::Field::SliceOutcome, id));
        });
    binder().place(where(law::Field::SliceOutcome), add);
    line->addWidget(add);
    line->addStretch();
    column.addLayout(line);
    buildLetter(column);
}

QWidget *OutcomePage::sliceCard(const law::Slice &slice)
{
    auto *card = new Card(sliceName(slice, draft()), content());
    card->column().addWidget(askOutcome(binder(), card, step(), slice, {}));
    auto *grounds = new QVBoxLayout;
    grounds->setSpacing(space::hair);
    for (const law::Ground &ground : draft().decision.grounds) {
        const QString name = groundTitle(ground, catalogue());
        Binder::Value<bool> rests{where(law::Field::Provision, slice.id), name, {}, {}, ground.id};
        rests.read = [id = slice.id, ground = ground.id](const law::Case &matter) {
            const auto *found = findSlice(matter, id);
            return found && found->groundIds.contains(ground);
        };
        rests.write = [this, id = slice.id, ground = ground.id](law::Case &matter, bool on) {
            casework::setSliceGround(matter, id, ground, on, catalogue());
        };
        grounds->addWidget(
            binder().checkRow(card, tr("Relies on ") + name.left(1).toLower() + name.mid(1), rests));
    }
    card->column().addLayout(grounds);
    const QString explanation = tr("What should the letter say about it?");
    card->column().addWidget(new Asked(
        explanation,
        tr("What is enclosed, where it is, what was looked for. It goes into the letter as written."),
        binder().text(card, {where(law::Field::SliceExplanation, slice.id), explanation, {}, {}, 2, {}}),
        card));
    return card;
}

void OutcomePage::buildLetter(QVBoxLayout &column)
{
    column.addWidget(new PlainLabel(tr("The letter"), TextSize::Heading, content()));
    QVector<std::pair<QString, QString>> people{{tr("Nobody yet"), QString()}};
    for (const law::Person &person : session().authority().signatories)
        people.append({person.role.isEmpty() ? person.name : person.name + u", "_s + person.role, person.id});
    const Binder::Value<QString> signs{
        where(law::Field::Signatory),
        tr("Who signs?"),
        [](const law::Case &matter) { return matter.decision.signatoryId; },
        [](law::Case &matter, const QString &id) { matter.decision.signatoryId = id; },
        {}};
    const QString nobody =
        people.size() > 1 ? QString() : tr("Signatories are entered under Tools, Settings.");
    column.addWidget(new Asked(signs.name, nobody, binder().combo(content(), people, signs), content()));
    buildDates(column);
    const QVector<ChoiceGroup::Choice> places{{int(law::PitPlace::InLetter), tr("in the letter"), {}},
                                              {int(law::PitPlace::Annex), tr("as an annex"), {}},
                                              {int(law::PitPlace::OwnFile), tr("as a file of its own"), {}}};
    const Binder::Value<int> place{
        where(law::Field::None), tr("Where does the public interest test stand?"),
        [](const law::Case &matter) { return int(matter.decision.pitPlace); },
        [](law::Case &matter, int value) { matter.decision.pitPlace = law::PitPlace(value); }, u"pitPlace"_s};
    column.addWidget(new Asked(
        place.name, {}, binder().choice(content(), places, ChoiceGroup::Flow::Column, place), content()));
    const auto ask = [&](const QString &question, const QString &help, const Binder::Text &text) {
        column.addWidget(new Asked(question, help, binder().text(content(), text), content()));
    };
    const QString late = tr("If it is late: what do you say about it?");
    ask(late, {}, decisionText(where(law::Field::DelayApology), late, &law::Decision::delayApology, 1, {}));
    const QString opening = tr("First paragraph of your own");
    ask(opening, tr("Empty: the usual one is printed."),
        decisionText(where(law::Field::None), opening, &law::Decision::openingWords, 1, u"opening"_s));
    const QString closing = tr("Last paragraph of your own");
    ask(closing, {},
        decisionText(where(law::Field::None), closing, &law::Decision::closingWords, 1, u"closing"_s));
    buildReducedReasons(column);
}

void OutcomePage::buildDates(QVBoxLayout &column)
{
    const auto ask = [this](const Binder::Value<QDate> &value, const QString &help) {
        return new Asked(value.name, help, binder().date(content(), value), content());
    };
    column.addWidget(ask(decisionDate(where(law::Field::LetterDate), tr("Which date does the letter bear?"),
                                      &law::Decision::letterDate, {}),
                         {}));
    column.addWidget(ask(decisionDate(where(law::Field::Extension), tr("More time: notice given on"),
                                      &law::Decision::extensionNoticeDate, {}),
                         tr("Only for the public interest test (section 17(2)).")));
    column.addWidget(ask(decisionDate(where(law::Field::Extension), tr("More time: answer expected by"),
                                      &law::Decision::extensionUntil, u"until"_s),
                         tr("The estimate that the notice gave.")));
}

void OutcomePage::buildReducedReasons(QVBoxLayout &column)
{
    const QString words =
        tr("Leave out reasons that would themselves disclose what is withheld (section 17(4))");
    const Binder::Value<bool> reduced{where(law::Field::ReducedReasons),
                                      words,
                                      [](const law::Case &matter) { return matter.decision.reducedReasons; },
                                      [](law::Case &matter, bool on) { matter.decision.reducedReasons = on; },
                                      {}};
    const QString why = tr("Why? For the file only");
    // The text before the box: the finding on it speaks of the words.
    auto *asked = new Asked(why, tr("Never printed."),
                            binder().text(content(), decisionText(where(law::Field::ReducedReasons), why,
                                                                  &law::Decision::s17_4Reason, 1, u"why"_s)),
                            content());
    column.addWidget(binder().checkRow(content(), words, reduced));
    binder().onShow([asked](const law::Case &matter) { asked->setVisible(matter.decision.reducedReasons); });
    column.addWidget(asked);
}

} // namespace cpoise::ui
