// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/binder.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
using law::Field;

const char *nameOf(Field field)
{
    switch (field) {
    case Field::None:
        return "page";
    case Field::Reference:
        return "reference";
    case Field::Summary:
        return "summary";
    case Field::Received:
        return "received";
    case Field::RequestText:
        return "requestText";
    case Field::QuestionText:
        return "questionText";
    case Field::Held:
        return "held";
    case Field::Searches:
        return "searches";
    case Field::SliceLabel:
        return "sliceLabel";
    case Field::SliceOutcome:
        return "sliceOutcome";
    case Field::SliceExplanation:
        return "sliceExplanation";
    case Field::Provision:
        return "provision";
    case Field::Limbs:
        return "limbs";
    case Field::Purposes:
        return "purposes";
    case Field::Why:
        return "why";
    case Field::Particulars:
        return "particulars";
    case Field::Likelihood:
        return "likelihood";
    case Field::HarmText:
        return "harmText";
    case Field::ActorAndMeans:
        return "actorAndMeans";
    case Field::AlreadyPublic:
        return "alreadyPublic";
    case Field::HarmSeverity:
        return "harmSeverity";
    case Field::Evidence:
        return "evidence";
    case Field::Opinion:
        return "opinion";
    case Field::FactorText:
        return "factorText";
    case Field::FactorWeight:
        return "factorWeight";
    case Field::FactorWhy:
        return "factorWhy";
    case Field::SectionText:
        return "sectionText";
    case Field::BalanceText:
        return "balanceText";
    case Field::Result:
        return "result";
    case Field::StrongestPoint:
        return "strongestPoint";
    case Field::AsAt:
        return "asAt";
    case Field::Extension:
        return "extension";
    case Field::LetterDate:
        return "letterDate";
    case Field::Signatory:
        return "signatory";
    case Field::DelayApology:
        return "delayApology";
    case Field::ComplaintRoute:
        return "complaintRoute";
    case Field::Regulator:
        return "regulator";
    case Field::AuthorityName:
        return "authorityName";
    case Field::ReducedReasons:
        return "reducedReasons";
    case Field::LetterWords:
        return "letterWords";
    }
    return "page";
}
} // namespace

QString fieldName(const law::Where &where, const QString &part)
{
    QString name = QString::fromLatin1(nameOf(where.field));
    if (!part.isEmpty())
        name += u'-' + part;
    return where.objectId.isEmpty() ? name : name + u'.' + where.objectId;
}

} // namespace cpoise::ui
