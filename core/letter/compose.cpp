// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/compose.h"

#include "base/text.h"
#include "letter/changes.h"
#include "letter/house_style.h"
#include "letter/parts.h"
#include "letter/record.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
/// Leaves room for the ending under the limit of safeFileName.
constexpr qsizetype longestReference = 100;

QString fileNameOf(const law::Case &matter, const QString &ending)
{
    if (isBlank(matter.reference))
        return safeFileName(QString(ending + u".pdf"_s));
    return safeFileName(QString(matter.reference.left(longestReference) + u'_' + ending + u".pdf"_s));
}

/// What a screen reader calls the field: whose signature it is, else which authority's.
QString signatureFieldName(const Writing &writing)
{
    const law::Person *person = signatoryOf(writing);
    const QString whose = person && !isBlank(person->name) ? person->name : writing.authority().name;
    if (isBlank(whose))
        return writing.say(u"signature-field-plain"_s);
    return writing.say(u"signature-field"_s, {{u"signatory"_s, linesOf(whose).join(u' ')}});
}

Document emptyDocument(const Writing &writing, const QString &ending)
{
    Document document;
    document.language = u"en-GB"_s;
    document.author = writing.authority().name;
    document.reference = writing.matter().reference;
    document.date = writing.decision().letterDate;
    document.draft = writing.input().draft;
    document.accent = writing.style().accent;
    document.font = writing.style().font;
    document.fileName = fileNameOf(writing.matter(), ending);
    if (writing.input().toBeSigned)
        document.signatureField = signatureFieldName(writing);
    return document;
}

/// What stands between the decision at a glance and the signature.
struct MovablePart {
    QStringView name;
    Blocks (*part)(const Writing &);
};
constexpr MovablePart movable[] = {{u"request", requestPart},     {u"held", heldPart},
                                   {u"schedule", schedulePart},   {u"disclosed", disclosedPart},
                                   {u"extension", extensionPart}, {u"withheld", withheldPart},
                                   {u"ncnd", ncndPart},           {u"test", pitPart},
                                   {u"cost", costPart},           {u"conduct", conductPart},
                                   {u"reuse", reusePart},         {u"help", helpPart},
                                   {u"rights", rightsPart}};

Blocks bodyOf(const Writing &writing)
{
    Blocks blocks = opening(writing) + glance(writing);
    QStringList order = writing.style().parts;
    if (order.isEmpty())
        order = movableParts();
    for (const QString &name : std::as_const(order)) {
        for (const auto &[known, part] : movable) {
            if (name == known)
                blocks += part(writing);
        }
    }
    return blocks + closing(writing) + annexes(writing);
}

Document letterOf(const Writing &writing)
{
    Document document = emptyDocument(writing, u"letter"_s);
    document.title = titleOf(writing);
    document.blocks = letterhead(writing);
    document.blocks << heading(1, document.title, at(law::StepKind::Request, {}, law::Field::Reference));
    document.blocks += bodyOf(writing);
    return document;
}

/// The authority, the title, and which letter it belongs to: how a document that stands apart begins.
Blocks headOf(const Writing &writing, const QString &title, const QString &belongsKey)
{
    Blocks blocks = logo(writing);
    if (const QStringList lines = linesOf(writing.authority().name); !lines.isEmpty())
        blocks << addressOf(lines, at(law::StepKind::Letter, {}, law::Field::AuthorityName));
    blocks << heading(1, title, at(law::StepKind::Request, {}, law::Field::Reference));
    return blocks + belongsTo(writing, belongsKey);
}

QString pitTitle(const Writing &writing)
{
    const QVector<law::PublicInterestTest> tests = writing.tests();
    if (tests.size() == 1) {
        const QString own = testTitle(writing, tests.first());
        if (own != writing.sayFor(tests.first().confirmOrDeny, u"pit-heading"_s))
            return own;
    }
    return writing.sayWithReference(u"pit-title"_s);
}

/// One test stands right under the document's title; several have a heading each.
Blocks testsOf(const Writing &writing)
{
    const QVector<law::PublicInterestTest> tests = writing.tests();
    if (tests.size() == 1)
        return testBlocks(writing, tests.first(), 2, Stands::Apart);
    Blocks blocks;
    for (const law::PublicInterestTest &test : tests) {
        const law::StepKind step =
            test.confirmOrDeny ? law::StepKind::ConfirmOrDenyBalance : law::StepKind::Balance;
        blocks << heading(2, testTitle(writing, test), at(step, test.id, law::Field::SectionText));
        blocks += testBlocks(writing, test, 3, Stands::Apart);
    }
    return blocks;
}

Document pitOf(const Writing &writing)
{
    Document document = emptyDocument(writing, u"PIT"_s);
    document.title = pitTitle(writing);
    document.blocks = fixedWords(headOf(writing, document.title, u"pit-belongs"_s) + testsOf(writing));
    return document;
}

Document scheduleOf(const Writing &writing)
{
    Document document = emptyDocument(writing, u"schedule"_s);
    document.title = writing.sayWithReference(u"schedule-title"_s);
    document.blocks =
        fixedWords(headOf(writing, document.title, u"schedule-belongs"_s) << scheduleTable(writing));
    return document;
}
} // namespace

QVector<Document> compose(const LetterInput &input)
{
    const Writing writing(input);
    QVector<Document> documents{withChanges(letterOf(writing), writing.decision().letterChanges)};
    if (input.matter.decision.pitPlace == law::PitPlace::OwnFile && !writing.tests().isEmpty())
        documents << pitOf(writing);
    if (input.withRecord)
        attachRecord(documents.first(), input);
    if (input.scheduleApart)
        documents << scheduleOf(writing);
    return documents;
}

QStringList movableParts()
{
    QStringList names;
    for (const MovablePart &part : movable)
        names << part.name.toString();
    return names;
}

QStringList signatureWords(const Wording &wording, QDate signedOn)
{
    return {wording.text(u"signature-shown"_s, {{u"date"_s, longDate(signedOn)}})};
}

Document composePit(const LetterInput &input)
{
    return pitOf(Writing(input));
}

} // namespace cpoise::letter
