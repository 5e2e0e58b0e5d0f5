// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/opinion_page.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/text_field.h"
#include "ui/wizard/card.h"
#include "ui/wizard/lookups.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
using OpinionText = QString law::QualifiedOpinion::*;

Binder::Text opinionText(const law::Where &where, OpinionText member, const QString &name, int lines,
                         const QString &part)
{
    Binder::Text text{where, name, {}, {}, lines, part};
    text.read = [id = where.objectId, member](const law::Case &matter) {
        const law::Ground *ground = casework::findGround(matter, id);
        return ground ? ground->opinion.*member : QString();
    };
    text.write = [id = where.objectId, member](law::Case &matter, const QString &words) {
        if (law::Ground *ground = casework::findGround(matter, id))
            ground->opinion.*member = words;
    };
    return text;
}
} // namespace

OpinionPage::OpinionPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList OpinionPage::shape(const law::Case &matter) const
{
    QStringList shape;
    for (const law::Ground &ground : matter.decision.grounds)
        shape << ground.id << groundName(ground, catalogue());
    return shape;
}

void OpinionPage::build(QVBoxLayout &column)
{
    for (const law::Ground &ground : draft().decision.grounds) {
        const law::Provision *provision = catalogue().find(ground.provisionId);
        if (provision && provision->qualifiedPerson)
            column.addWidget(card(ground));
    }
}

QWidget *OpinionPage::card(const law::Ground &ground)
{
    const law::Where opinion = where(law::Field::Opinion, ground.id);
    auto *card = new Card(groundTitle(ground, catalogue()), content());
    const auto ask = [&](OpinionText member, const QString &question, const QString &help, int lines,
                         const QString &part) {
        const Binder::Text text = opinionText(opinion, member, question, lines, part);
        QWidget *field =
            lines == 1 ? static_cast<QWidget *>(binder().line(card, text)) : binder().text(card, text);
        card->column().addWidget(new Asked(question, help, field, card));
    };
    ask(&law::QualifiedOpinion::reasons, tr("What is their opinion, and why?"),
        tr("That disclosure would, or would be likely to, have the effect that the limb names; in their own "
           "reasons."),
        4, {});
    ask(&law::QualifiedOpinion::person, tr("Who is the qualified person?"),
        tr("The office, and the name if it is to be given (section 36(5))."), 1, u"person"_s);
    ask(&law::QualifiedOpinion::authorisation, tr("By what are they the qualified person?"),
        tr("The Act names them, or a minister authorised them."), 1, u"authorisation"_s);
    Binder::Value<QDate> date{opinion, tr("When did they give it?"), {}, {}, u"date"_s};
    date.read = [id = ground.id](const law::Case &matter) {
        const law::Ground *found = casework::findGround(matter, id);
        return found ? found->opinion.date : QDate();
    };
    date.write = [id = ground.id](law::Case &matter, QDate day) {
        if (law::Ground *found = casework::findGround(matter, id))
            found->opinion.date = day;
    };
    card->column().addWidget(new Asked(date.name, {}, binder().date(card, date), card));
    ask(&law::QualifiedOpinion::papersSeen, tr("What did they have before them?"),
        tr("The information itself, the submission, the arguments on both sides."), 2, u"papers"_s);
    card->column().addWidget(statisticalRow(card, opinion));
    return card;
}

QWidget *OpinionPage::statisticalRow(QWidget *parent, const law::Where &opinion)
{
    const QString words = tr("This is statistical information, and needs no opinion (section 36(4))");
    Binder::Value<bool> statistical{opinion, words, {}, {}, u"statistical"_s};
    statistical.read = [id = opinion.objectId](const law::Case &matter) {
        const law::Ground *found = casework::findGround(matter, id);
        return found && found->opinion.statistical;
    };
    statistical.write = [id = opinion.objectId](law::Case &matter, bool on) {
        if (law::Ground *found = casework::findGround(matter, id))
            found->opinion.statistical = on;
    };
    return binder().checkRow(parent, words, statistical);
}

} // namespace cpoise::ui
