// SPDX-License-Identifier: GPL-3.0-or-later
// Where the public interest tests stand: in the letter, in annexes behind it, or in a file of their own.
#include "base/text.h"
#include "letter/changes.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::PitPlace;
using law::PublicInterestTest;
using law::StepKind;

namespace
{
law::Where atTest(const PublicInterestTest &test)
{
    return at(test.confirmOrDeny ? StepKind::ConfirmOrDenyBalance : StepKind::Balance, test.id,
              Field::SectionText);
}

/// "A", "B" ... and plain numbers after "Z".
QString annexLetter(qsizetype index)
{
    constexpr qsizetype letters = 26;
    return index < letters ? QString(QChar(char16_t(u'A' + index))) : QString::number(index + 1);
}

QString annexName(const Writing &writing, qsizetype index)
{
    return writing.say(u"pit-annex-name"_s, {{u"letter"_s, annexLetter(index)}});
}

Blocks inLetter(const Writing &writing)
{
    Blocks blocks;
    for (const PublicInterestTest &test : writing.tests()) {
        blocks << heading(2, testTitle(writing, test), atTest(test));
        blocks += testBlocks(writing, test, 3, Stands::InLetter);
    }
    return fixedWords(blocks);
}

Blocks pointers(const Writing &writing, const QStringList &sentences)
{
    Blocks blocks{heading(2, writing.say(u"pit-heading"_s), at(StepKind::Balance, {}, Field::None))};
    for (const QString &sentence : sentences)
        blocks << paragraph(sentence, at(StepKind::Balance, {}, Field::None));
    return blocks;
}

QStringList annexSentences(const Writing &writing)
{
    QStringList sentences;
    for (qsizetype i = 0; i < writing.tests().size(); ++i)
        sentences << writing.say(u"pit-in-annex"_s, {{u"annex"_s, annexName(writing, i)}});
    return sentences;
}

} // namespace

Blocks belongsTo(const Writing &writing, const QString &key)
{
    const QString &reference = writing.matter().reference;
    const QDate date = writing.decision().letterDate;
    if (isBlank(reference) && !date.isValid())
        return {};
    QString known;
    if (!date.isValid())
        known = u"-undated"_s;
    else if (isBlank(reference))
        known = u"-dated"_s;
    return {
        paragraph(writing.say(key + known, {{u"reference"_s, reference}, {u"date"_s, writing.date(date)}}),
                  at(StepKind::Letter, {}, Field::LetterDate))};
}

Blocks pitPart(const Writing &writing)
{
    if (writing.tests().isEmpty())
        return {};
    switch (writing.decision().pitPlace) {
    case PitPlace::InLetter:
        return inLetter(writing);
    case PitPlace::Annex:
        return pointers(writing, annexSentences(writing));
    case PitPlace::OwnFile:
        return pointers(writing, {writing.sayWithReference(u"pit-in-file"_s)});
    }
    return {};
}

Blocks annexes(const Writing &writing)
{
    Blocks blocks;
    if (writing.decision().pitPlace != PitPlace::Annex)
        return blocks;
    const QVector<PublicInterestTest> tests = writing.tests();
    for (qsizetype i = 0; i < tests.size(); ++i) {
        const Values values{{u"letter"_s, annexLetter(i)}, {u"title"_s, testTitle(writing, tests[i])}};
        Block title = heading(2, writing.say(u"pit-annex-title"_s, values), atTest(tests[i]));
        title.pageBreakBefore = true;
        blocks << title;
        blocks += belongsTo(writing, u"pit-belongs"_s);
        blocks += testBlocks(writing, tests[i], 3, Stands::Apart);
    }
    return fixedWords(blocks);
}

} // namespace cpoise::letter
