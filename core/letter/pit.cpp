// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QRegularExpression>

#include "base/text.h"
#include "letter/parts.h"
#include "letter/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::BalanceResult;
using law::Field;
using law::PublicInterestTest;
using law::Section;
using law::SectionRole;
using law::StepKind;
using law::Weight;

namespace
{
StepKind stepOf(SectionRole role, bool confirmOrDeny)
{
    switch (role) {
    case SectionRole::Harm:
        return confirmOrDeny ? StepKind::ConfirmOrDenyHarm : StepKind::Harm;
    case SectionRole::For:
        return confirmOrDeny ? StepKind::ConfirmOrDenyFor : StepKind::For;
    case SectionRole::Against:
        return confirmOrDeny ? StepKind::ConfirmOrDenyAgainst : StepKind::Against;
    case SectionRole::Exemption:
        return StepKind::Grounds;
    case SectionRole::Title:
    case SectionRole::Balance:
    case SectionRole::Other:
    case SectionRole::Remainder:
        break;
    }
    return confirmOrDeny ? StepKind::ConfirmOrDenyBalance : StepKind::Balance;
}

Field fieldOf(SectionRole role)
{
    if (role == SectionRole::Harm)
        return Field::HarmText;
    return role == SectionRole::Balance ? Field::BalanceText : Field::SectionText;
}

law::Where atTest(const PublicInterestTest &test, Field field)
{
    return at(stepOf(SectionRole::Balance, test.confirmOrDeny), test.id, field);
}

bool opensWithTitle(const PublicInterestTest &test)
{
    return !test.sections.isEmpty() && test.sections.first().role == SectionRole::Title &&
           !isBlank(test.sections.first().heading);
}

QString weightWords(const Writing &writing, Weight weight)
{
    switch (weight) {
    case Weight::Unstated:
        return {};
    case Weight::Slight:
        return writing.say(u"weight-slight"_s);
    case Weight::Some:
        return writing.say(u"weight-some"_s);
    case Weight::Clear:
        return writing.say(u"weight-clear"_s);
    case Weight::Strong:
        return writing.say(u"weight-strong"_s);
    }
    return {};
}

QVector<law::Ground> groundsOf(const Writing &writing, const PublicInterestTest &test)
{
    return writing.groundsNamed(test.groundIds);
}

/// "This serves section 38(1)." where a test weighs several exemptions together (R-PIT-3, R-PIT-6).
QString servedBy(const Writing &writing, const PublicInterestTest &test, const law::Factor &factor)
{
    const QString citation = writing.citationOf(writing.groundsNamed({factor.groundId}));
    if (groundsOf(writing, test).size() < 2 || citation.isEmpty())
        return {};
    return writing.say(u"pit-factor-about"_s, {{u"citation"_s, citation}});
}

/// The weight and the reason for it, as sentences of their own behind the factor.
Blocks weightBlocks(const Writing &writing, const PublicInterestTest &test, const law::Factor &factor,
                    StepKind step)
{
    Blocks blocks = typed(factor.why, at(step, factor.id, Field::FactorWhy));
    QStringList own{servedBy(writing, test, factor), weightWords(writing, factor.weight)};
    own.removeAll(QString());
    if (own.isEmpty())
        return blocks;
    const QString sentences = own.join(u' ');
    if (blocks.isEmpty())
        return {paragraph(sentences, at(step, factor.id, Field::FactorWeight))};
    blocks.first().runs.prepend(runsOf(sentences + u' ').first());
    return blocks;
}

Blocks factorBlocks(const Writing &writing, const PublicInterestTest &test, const law::Factor &factor,
                    StepKind step)
{
    return typed(factor.text, at(step, factor.id, Field::FactorText)) +
           weightBlocks(writing, test, factor, step) +
           evidenceBlocks(writing, factor.evidence, at(step, factor.id, Field::Evidence));
}

/// Which of several exemptions a section speaks of.
Blocks aboutBlocks(const Writing &writing, const PublicInterestTest &test, const Section &section)
{
    const qsizetype all = groundsOf(writing, test).size();
    const QVector<law::Ground> own = writing.groundsNamed(section.groundIds);
    if (own.isEmpty() || own.size() >= all)
        return {};
    return {paragraph(writing.say(u"pit-section-about"_s, {{u"citation"_s, writing.citationOf(own)}}),
                      atTest(test, Field::Provision))};
}

Blocks headingBlocks(const Writing &writing, const Section &section, const law::Where &from, int level)
{
    Blocks blocks;
    if (section.role == SectionRole::Remainder) {
        blocks << heading(level, writing.say(u"remainder-heading"_s), from);
        if (!isBlank(section.heading)) {
            Block own = leadIn(section.heading.trimmed(), from);
            own.runs.first().bold = true;
            own.keepWithNext = !isBlank(section.text) || !section.factors.isEmpty();
            blocks << own;
        }
    } else if (!isBlank(section.heading)) {
        blocks << heading(level, section.heading.trimmed(), from);
    }
    return blocks;
}

const Section *onlyWithFactors(const PublicInterestTest &test, SectionRole role)
{
    const Section *found = nullptr;
    for (const Section &section : test.sections) {
        if (section.role != role || section.factors.isEmpty())
            continue;
        if (found)
            return nullptr;
        found = &section;
    }
    return found;
}

/// Both sides stand beside each other when the house writes so and there is one of each.
bool hasColumns(const Writing &writing, const PublicInterestTest &test)
{
    return writing.style().factors == law::FactorLayout::Columns && onlyWithFactors(test, SectionRole::For) &&
           onlyWithFactors(test, SectionRole::Against);
}

bool isInColumns(const Writing &writing, const PublicInterestTest &test, const Section &section)
{
    return hasColumns(writing, test) && (&section == onlyWithFactors(test, SectionRole::For) ||
                                         &section == onlyWithFactors(test, SectionRole::Against));
}

/// The factors of a section as the house writes them.
Blocks layOutFactors(const Writing &writing, const PublicInterestTest &test, const Section &section,
                     const law::Where &from)
{
    const law::FactorLayout layout = writing.style().factors;
    Blocks paragraphs;
    QVector<ListItem> items;
    for (const law::Factor &factor : section.factors) {
        const Blocks own = factorBlocks(writing, test, factor, from.step);
        paragraphs += own;
        if (!own.isEmpty())
            items << itemOf(own);
    }
    if (items.isEmpty() || layout == law::FactorLayout::Paragraphs)
        return paragraphs;
    Block list = listOf(items, from);
    list.ordered = list.lettered = layout == law::FactorLayout::Letters;
    return {list};
}

QVector<Run> cellOf(const Writing &writing, const PublicInterestTest &test, const Section &section,
                    qsizetype row)
{
    if (row >= section.factors.size())
        return {};
    QStringList texts;
    const StepKind step = stepOf(section.role, test.confirmOrDeny);
    for (const Block &block : factorBlocks(writing, test, section.factors.at(row), step))
        texts << plainText(block).simplified();
    return runsOf(texts.join(u' '));
}

/// Heads are the sections' own headings, in the order in which the sections stand.
Block columnsOf(const Writing &writing, const PublicInterestTest &test)
{
    const Section *first = onlyWithFactors(test, SectionRole::For);
    const Section *second = onlyWithFactors(test, SectionRole::Against);
    if (second < first)
        std::swap(first, second);
    Block table;
    table.kind = BlockKind::Table;
    table.from = at(stepOf(first->role, test.confirmOrDeny), first->id, fieldOf(first->role));
    table.columnWeights = {1, 1};
    table.head.cells = {runsOf(first->heading.trimmed()), runsOf(second->heading.trimmed())};
    const qsizetype rows = std::max(first->factors.size(), second->factors.size());
    for (qsizetype row = 0; row < rows; ++row)
        table.rows << TableRow{{cellOf(writing, test, *first, row), cellOf(writing, test, *second, row)}};
    return table;
}

Blocks sectionBlocks(const Writing &writing, const PublicInterestTest &test, const Section &section,
                     int level)
{
    const StepKind step = stepOf(section.role, test.confirmOrDeny);
    const law::Where from = at(step, section.id, fieldOf(section.role));
    Blocks blocks = typed(section.text, from);
    const bool inColumns = isInColumns(writing, test, section);
    if (inColumns && blocks.isEmpty())
        return {}; // its heading is that of its column
    if (!inColumns)
        blocks += layOutFactors(writing, test, section, from);
    if (blocks.isEmpty() && isBlank(section.heading))
        return {};
    const bool isTitle = opensWithTitle(test) && &section == &test.sections.first();
    const Blocks head = isTitle ? Blocks() : headingBlocks(writing, section, from, level);
    return head + aboutBlocks(writing, test, section) + blocks;
}

/// True when the officer's own words already state what the law asks for (s17(3)).
bool saysOutweighs(const PublicInterestTest &test)
{
    static const QRegularExpression outweighs(u"(?<!\\bnot )(?<!n['’]t )\\boutweigh(s|ed)?\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return std::any_of(test.sections.begin(), test.sections.end(), [](const Section &section) {
        return section.role == SectionRole::Balance && section.text.simplified().contains(outweighs);
    });
}

QString conclusionKey(const Writing &writing, const PublicInterestTest &test)
{
    switch (test.result) {
    case BalanceResult::Undecided:
        return {};
    case BalanceResult::Disclosure:
        return u"balance-disclosure"_s;
    case BalanceResult::Even:
        return u"balance-even"_s;
    case BalanceResult::Maintaining:
        if (saysOutweighs(test) && !writing.decision().reducedReasons)
            return {};
        return !test.confirmOrDeny && groundsOf(writing, test).size() > 1 ? u"balance-maintaining-many"_s
                                                                          : u"balance-maintaining"_s;
    }
    return {};
}

/// What stands behind the balance: its strongest point, its conclusion and the date it speaks of.
Blocks resultBlocks(const Writing &writing, const PublicInterestTest &test)
{
    Blocks blocks;
    if (!writing.decision().reducedReasons)
        blocks = typed(test.strongestPoint, atTest(test, Field::StrongestPoint));
    if (const QString key = conclusionKey(writing, test); !key.isEmpty())
        blocks << paragraph(writing.sayFor(test.confirmOrDeny, key), atTest(test, Field::Result));
    if (test.asAt.isValid() && !writing.isUndecided(test))
        blocks << paragraph(writing.say(u"balance-asat"_s, {{u"date"_s, writing.date(test.asAt)}}),
                            atTest(test, Field::AsAt));
    return blocks;
}

bool hasExemptionSection(const PublicInterestTest &test)
{
    return std::any_of(test.sections.begin(), test.sections.end(),
                       [](const Section &section) { return section.role == SectionRole::Exemption; });
}

/// In a letter the grounds stand right before their test, so that it need not name them again.
bool mustName(const Writing &writing, const QVector<law::Ground> &grounds, Stands stands)
{
    return stands == Stands::Apart || writing.tests().size() > 1 ||
           grounds.size() < groundsLike(writing, false).size() + groundsLike(writing, true).size();
}

Blocks introduction(const Writing &writing, const PublicInterestTest &test, Stands stands)
{
    const QVector<law::Ground> grounds = groundsOf(writing, test);
    const QString citation = writing.citationOf(grounds);
    Blocks blocks;
    if (!citation.isEmpty() && !hasExemptionSection(test) && mustName(writing, grounds, stands))
        blocks << paragraph(writing.say(u"pit-covers"_s, {{u"citation"_s, citation}}),
                            atTest(test, Field::Provision));
    if (grounds.size() > 1)
        blocks << paragraph(writing.sayFor(test.confirmOrDeny, writing.isUndecided(test)
                                                                   ? u"pit-combined-open"_s
                                                                   : u"pit-combined"_s),
                            atTest(test, Field::Provision));
    return blocks;
}

/// The place behind which the result stands: after the last section on the balance, or at the end.
qsizetype lastOfBalance(const PublicInterestTest &test)
{
    for (qsizetype i = test.sections.size(); i-- > 0;) {
        if (test.sections[i].role == SectionRole::Balance)
            return i;
    }
    return test.sections.size() - 1;
}

/// A notice that asks for more time does not show what is still to be written; any other letter does, so
/// that no heading of a test that was read in is lost.
bool isToCome(const Writing &writing, const PublicInterestTest &test, const Section &section)
{
    return writing.isOpen(test) && isBare(section);
}

/// Section 17(4) is named once where a reader has it before their eyes.
Blocks reducedTest(const Writing &writing, const PublicInterestTest &test, Stands stands)
{
    Blocks blocks;
    if (stands == Stands::Apart || writing.decision().grounds.isEmpty())
        blocks << paragraph(writing.say(u"reduced"_s), at(StepKind::Outcome, {}, Field::ReducedReasons));
    return blocks + resultBlocks(writing, test);
}
/// Behind which section the two columns stand; -1: there are none.
qsizetype lastInColumns(const Writing &writing, const PublicInterestTest &test)
{
    for (qsizetype i = test.sections.size(); i-- > 0;) {
        if (isInColumns(writing, test, test.sections[i]))
            return i;
    }
    return -1;
}

/// The sections of both sides change places among themselves; all others stay where they were written.
PublicInterestTest arranged(PublicInterestTest test, law::SidesOrder order)
{
    if (order == law::SidesOrder::AsWritten)
        return test;
    const SectionRole first = order == law::SidesOrder::ForFirst ? SectionRole::For : SectionRole::Against;
    const auto isSide = [](const Section &section) {
        return section.role == SectionRole::For || section.role == SectionRole::Against;
    };
    QVector<Section> sides;
    std::copy_if(test.sections.begin(), test.sections.end(), std::back_inserter(sides), isSide);
    std::stable_partition(sides.begin(), sides.end(),
                          [first](const Section &section) { return section.role == first; });
    qsizetype next = 0;
    for (Section &section : test.sections) {
        if (isSide(section))
            section = sides.at(next++);
    }
    return test;
}
} // namespace

QString testTitle(const Writing &writing, const PublicInterestTest &test)
{
    if (opensWithTitle(test) && !writing.decision().reducedReasons)
        return test.sections.first().heading.trimmed();
    return writing.sayFor(test.confirmOrDeny, u"pit-heading"_s);
}

Blocks testBlocks(const Writing &writing, const PublicInterestTest &written, int level, Stands stands)
{
    const PublicInterestTest test = arranged(written, writing.style().sides);
    Blocks blocks = introduction(writing, test, stands);
    if (writing.decision().reducedReasons)
        return blocks + reducedTest(writing, test, stands);
    const Blocks results = resultBlocks(writing, test);
    const bool isFirst = writing.style().result == law::ResultPlace::BeforeReasons;
    if (isFirst || test.sections.isEmpty())
        blocks += results;
    const qsizetype last = isFirst ? -1 : lastOfBalance(test);
    const qsizetype columns = lastInColumns(writing, test);
    for (qsizetype i = 0; i < test.sections.size(); ++i) {
        if (!isToCome(writing, test, test.sections[i]))
            blocks += sectionBlocks(writing, test, test.sections[i], level);
        if (i == columns)
            blocks << columnsOf(writing, test);
        if (i == last)
            blocks += results;
    }
    return blocks;
}

} // namespace cpoise::letter
