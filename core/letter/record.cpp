// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
QString outcomeWord(law::SliceOutcome outcome)
{
    switch (outcome) {
    case law::SliceOutcome::Undecided:
        return u"undecided"_s;
    case law::SliceOutcome::Disclosed:
        return u"disclosed"_s;
    case law::SliceOutcome::NotHeld:
        return u"not-held"_s;
    case law::SliceOutcome::Withheld:
        return u"withheld"_s;
    case law::SliceOutcome::NeitherConfirmNorDeny:
        return u"neither-confirmed-nor-denied"_s;
    case law::SliceOutcome::RefusedCost:
        return u"refused-cost"_s;
    case law::SliceOutcome::RefusedVexatious:
        return u"refused-vexatious"_s;
    case law::SliceOutcome::RefusedRepeated:
        return u"refused-repeated"_s;
    }
    return {};
}

/// The sections that an answer rests on, as the letter cites them.
QJsonArray lawOf(const Writing &writing, const law::Slice &slice)
{
    QStringList citations;
    for (const law::Ground &ground : writing.groundsOf(slice))
        citations << writing.citationOf(ground);
    citations.removeDuplicates();
    return QJsonArray::fromStringList(citations);
}

QJsonArray answersIn(const Writing &writing)
{
    QJsonArray answers;
    for (const law::Slice &slice : writing.answers()) {
        QJsonObject answer{{u"outcome"_s, outcomeWord(slice.outcome)}};
        if (!writing.hasOneAnswer())
            answer[u"part"_s] = writing.partName(slice);
        if (const QJsonArray law = lawOf(writing, slice); !law.isEmpty())
            answer[u"law"_s] = law;
        answers << answer;
    }
    return answers;
}
} // namespace

QByteArray decisionRecord(const LetterInput &input)
{
    const Writing writing(input);
    const QJsonObject record{{u"schema"_s, u"counterpoise-decision/1"_s},
                             {u"reference"_s, writing.matter().reference},
                             {u"regime"_s, regimeWord(writing.matter().regime)},
                             {u"authority"_s, writing.authority().name},
                             {u"date"_s, writing.decision().letterDate.toString(Qt::ISODate)},
                             {u"draft"_s, input.draft},
                             {u"answers"_s, answersIn(writing)}};
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

void attachRecord(Document &letter, const LetterInput &input)
{
    if (!letter.date.isValid())
        return;
    const Writing writing(input);
    QString name = letter.fileName;
    name.chop(4); // ".pdf"
    name += u".json"_s;
    const QString sentence = writing.say(u"record-attached"_s, {{u"file"_s, name}});
    letter.attachment = {name, sentence, decisionRecord(input)};
    letter.blocks << paragraph(sentence, at(law::StepKind::Letter, {}, law::Field::None));
}

} // namespace cpoise::letter
