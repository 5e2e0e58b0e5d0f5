// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_samples.h"

#include <QJsonDocument>

#include "base/text.h"
#include "casework/case_json.h"
#include "letter/house_style.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Private use: no text of ours or of a person has them, and no font. They never reach a page.
constexpr char16_t firstSign = 0xE000;
/// No deadline of any regime is as long.
constexpr int longAfterDays = 200;

law::Authority writer(const law::Authority &authority)
{
    if (!isBlank(authority.name))
        return authority;
    const QByteArray json = resources::bytes(u"samples/authority.json"_s);
    auto sample = casework::authorityFromJson(QJsonDocument::fromJson(json).object());
    if (!sample)
        return authority;
    sample->style = authority.style;
    return *sample;
}

/// The sample's case, signed by somebody whom the authority has.
Result<law::Case> caseOf(const StyleSample &sample, const law::Authority &authority,
                         casework::FileFormats &formats)
{
    const auto cases = formats.readCaseFile(resources::bytes(sample.file));
    if (!cases)
        return tl::unexpected(cases.error());
    if (cases->isEmpty())
        return fail(ErrorCode::Invalid, sample.file);
    law::Case matter = cases->first().record.content;
    if (!authority.signatories.isEmpty())
        matter.decision.signatoryId = authority.signatories.first().id;
    if (!matter.decision.letterDate.isValid() && !matter.events.isEmpty())
        matter.decision.letterDate = matter.events.last().date;
    if (sample.late)
        matter.decision.letterDate = matter.decision.letterDate.addDays(longAfterDays);
    return matter;
}

/// The standing text that a passage begins in: the one whose sign stands in these runs.
QString keyIn(const QVector<letter::Run> &runs, const QStringList &keys)
{
    for (const letter::Run &run : runs) {
        for (const QChar c : run.text) {
            if (c.unicode() >= firstSign && c.unicode() < firstSign + keys.size())
                return keys[c.unicode() - firstSign];
        }
    }
    return {};
}

QString signOf(const QString &key, const QStringList &keys)
{
    const qsizetype at = keys.indexOf(key);
    return at < 0 ? QString() : QString(QChar(char16_t(firstSign + at)));
}

letter::Wording withSigns(letter::Wording wording, const QStringList &keys)
{
    for (const QString &key : keys)
        wording.put(key, signOf(key, keys) + wording.raw(key));
    return wording;
}

/// What is blank stays so: it is no rewording.
void putSigns(QVector<law::Rewording> &words, const QStringList &keys)
{
    for (law::Rewording &own : words) {
        if (!isBlank(own.text))
            own.text.prepend(signOf(own.key, keys));
    }
}

law::Authority withSigns(law::Authority house, const QStringList &keys)
{
    putSigns(house.style.words, keys);
    for (law::KindStyle &kind : house.style.kinds)
        putSigns(kind.words, keys);
    return house;
}

law::Where placeOf(const QString &key)
{
    if (key.isEmpty())
        return {};
    return {law::StepKind::Letter, key, law::Field::LetterWords, 0, 0};
}

/// Gives each block the place of the text that its twin with signs was made from.
void lead(QVector<letter::Block> &blocks, const QVector<letter::Block> &signedTwins, const QStringList &keys)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        letter::Block &block = blocks[i];
        const letter::Block twin = signedTwins.value(i);
        block.from = placeOf(keyIn(twin.runs, keys));
        block.ownWords = false;
        for (qsizetype j = 0; j < block.items.size(); ++j) {
            const letter::ListItem item = twin.items.value(j);
            block.items[j].from = placeOf(keyIn(item.runs, keys));
            block.items[j].ownWords = false;
            lead(block.items[j].children, item.children, keys);
        }
    }
}
} // namespace

const QVector<StyleSample> &styleSamples()
{
    using enum letter::LetterKind;
    static const QVector<StyleSample> samples{
        {u"Refusal in part"_s, u"samples/anpr-camera-sites.cpcase"_s, PartialRefusal},
        {u"Refusal in full"_s, u"samples/staff-survey.cpcase"_s, Refusal},
        {u"Refusal with a test in a file of its own"_s, u"samples/change-board-minutes.cpcase"_s,
         PartialRefusal},
        {u"Everything given"_s, u"samples/police-dogs-and-horses.cpcase"_s, Disclosure},
        {u"Not held"_s, u"samples/tram-collisions.cpcase"_s, NotHeld},
        {u"Neither confirm nor deny"_s, u"samples/named-person-investigation.cpcase"_s,
         NeitherConfirmNorDeny},
        {u"Refusal on cost"_s, u"samples/emails-about-parking.cpcase"_s, Cost},
        {u"Vexatious or repeated"_s, u"samples/forty-requests.cpcase"_s, Conduct},
        {u"More time needed"_s, u"samples/harbour-fire-file.cpcase"_s, Undecided},
        {u"Everything given, after the deadline"_s, u"samples/police-dogs-and-horses.cpcase"_s, Disclosure,
         true},
    };
    return samples;
}

Result<QVector<letter::Document>> styleLetters(const StyleSample &sample, const law::Authority &authority,
                                               casework::FileFormats &formats, const casework::LawBook &book)
{
    const law::Authority house = writer(authority);
    const auto matter = caseOf(sample, house, formats);
    if (!matter)
        return tl::unexpected(matter.error());
    const QStringList keys = letter::rewordable(book.wording);
    const auto composed = [&](const letter::Wording &wording, const law::Authority &by) {
        return letter::compose({*matter, by, {}, book.catalogue, book.calendar, wording, true});
    };
    QVector<letter::Document> documents = composed(book.wording, house);
    const QVector<letter::Document> twins = composed(withSigns(book.wording, keys), withSigns(house, keys));
    for (qsizetype i = 0; i < documents.size(); ++i)
        lead(documents[i].blocks, twins.value(i).blocks, keys);
    return documents;
}

} // namespace cpoise::ui
