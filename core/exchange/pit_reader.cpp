// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pit_reader.h"

#include <algorithm>

#include <QRegularExpression>

#include "base/text.h"
#include "exchange/citations.h"
#include "exchange/page_joining.h"
#include "exchange/page_lines.h"
#include "exchange/pit_headings.h"
#include "exchange/text_decoding.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

using law::SectionRole;

constexpr qsizetype largestText = 8 * 1024 * 1024;

bool hasFactors(SectionRole role)
{
    return role == SectionRole::For || role == SectionRole::Against;
}

bool endsWithStop(const QString &text)
{
    static const QString stops = u".!?:;\"”’)"_s;
    return !text.isEmpty() && stops.contains(text.back());
}

/// A line that looks like a heading of a kind that no table knows.
bool looksLikeHeading(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 60;
    const QString &text = paragraph.text;
    return !paragraph.heading && !paragraph.isItem && text.size() <= longest && text.at(0).isUpper() &&
           !endsWithStop(text) && !text.endsWith(u',') && text.count(u' ') < 8;
}

/// Builds the sections of a test from its paragraphs, one after the other and none left out.
class Sections
{
public:
    explicit Sections(const QVector<Paragraph> &paragraphs) : m_paragraphs(paragraphs) {}

    QVector<law::Section> all()
    {
        for (qsizetype i = 0; i < m_paragraphs.size(); ++i)
            place(i);
        return m_sections;
    }
    bool knowsAHeading() const { return m_knowsAHeading; }
    /// For each section, the text in which its provisions are named: its own heading, or that of the group.
    const QStringList &groups() const { return m_groups; }

private:
    void place(qsizetype i)
    {
        const Paragraph &paragraph = m_paragraphs[i];
        if (!m_knowsAHeading && isPreamble(i))
            placeTitle(paragraph.text);
        else if (paragraph.heading && paragraph.heading->provisionOnly)
            placeProvision(i);
        else if (paragraph.heading)
            open(paragraph.heading->role, paragraph.text);
        else if (isUnknownHeading(i))
            open(SectionRole::Remainder, paragraph.text);
        else
            placeText(paragraph);
    }

    /// Before the first heading: titles, references, markings, and short lines (an authority's name) among
    /// them.
    bool isPreamble(qsizetype i) const
    {
        const Paragraph &paragraph = m_paragraphs[i];
        if (paragraph.heading && paragraph.heading->role != SectionRole::Other)
            return false;
        if (isTitleLine(paragraph.text) || isProtectiveMarking(paragraph.text))
            return true;
        return looksLikeHeading(paragraph) && i + 1 < m_paragraphs.size() && isPreambleOrHeading(i + 1);
    }
    bool isPreambleOrHeading(qsizetype i) const { return m_paragraphs[i].heading || isPreamble(i); }

    void placeTitle(const QString &text)
    {
        if (m_sections.isEmpty() || m_sections.last().role != SectionRole::Title)
            open(SectionRole::Title, text);
        else
            appendText(text);
    }

    /// "Section 31 – Law enforcement" is text of an exemption section that waits for it; else it opens a
    /// group of sections, or goes on with the section that it stands in.
    void placeProvision(qsizetype i)
    {
        const QString &text = m_paragraphs[i].text;
        const bool waiting = !m_sections.isEmpty() && m_sections.last().role == SectionRole::Exemption;
        const bool textFollows = i + 1 < m_paragraphs.size() && !m_paragraphs[i + 1].heading;
        const bool inside = !m_sections.isEmpty() && m_sections.last().role != SectionRole::Title &&
                            m_sections.last().role != SectionRole::Remainder && !waiting;
        if (waiting)
            appendText(text);
        else if (inside && textFollows)
            open(m_sections.last().role, text);
        else
            open(SectionRole::Exemption, text);
    }

    void open(SectionRole role, const QString &heading)
    {
        if (role == SectionRole::For || role == SectionRole::Against || role == SectionRole::Harm ||
            role == SectionRole::Balance || role == SectionRole::Exemption)
            m_knowsAHeading = true;
        law::Section section;
        section.id = u"section-"_s + QString::number(m_sections.size() + 1);
        section.role = role;
        section.heading = heading;
        m_sections << section;
        if (role == SectionRole::Exemption)
            m_group = heading;
        m_groups << (citationsIn(heading).isEmpty() ? m_group : heading);
    }

    bool isUnknownHeading(qsizetype i) const
    {
        if (m_sections.isEmpty() || m_sections.last().role == SectionRole::Title ||
            !looksLikeHeading(m_paragraphs[i]))
            return false;
        const bool textFollows = i + 1 < m_paragraphs.size() && !m_paragraphs[i + 1].heading &&
                                 !looksLikeHeading(m_paragraphs[i + 1]);
        const bool afterText =
            !m_knowsAHeading || (!m_paragraphs[i - 1].heading && !m_paragraphs[i - 1].isItem &&
                                 endsWithStop(m_paragraphs[i - 1].text));
        return textFollows && afterText && endsWithStop(m_paragraphs[i + 1].text);
    }

    void placeText(const Paragraph &paragraph)
    {
        if (m_sections.isEmpty() || m_sections.last().role == SectionRole::Title)
            open(SectionRole::Remainder, {});
        if (hasFactors(m_sections.last().role) && !introducesList(paragraph))
            appendFactor(paragraph);
        else
            appendText(paragraph.text);
    }

    /// "These factors favour disclosure:" before the first of them.
    bool introducesList(const Paragraph &paragraph) const
    {
        return m_sections.last().factors.isEmpty() && !paragraph.isItem && paragraph.text.endsWith(u':');
    }

    void appendText(const QString &text)
    {
        QString &all = m_sections.last().text;
        if (m_sections.last().role == SectionRole::Exemption)
            m_group += u'\n' + text;
        if (!all.isEmpty())
            all += u"\n\n"_s;
        all += text;
    }

    void appendFactor(const Paragraph &paragraph)
    {
        law::Factor factor;
        factor.id = u"factor-"_s + QString::number(++m_factors);
        factor.text = paragraph.isItem ? withoutBullet(paragraph.text) : paragraph.text;
        m_sections.last().factors << factor;
    }

    const QVector<Paragraph> &m_paragraphs;
    QVector<law::Section> m_sections;
    QStringList m_groups;
    QString m_group;
    int m_factors = 0;
    bool m_knowsAHeading = false;
};

/// Where the exemptions are named: exemption sections, headings, and the title when nothing else names one.
QString exemptionText(const QVector<law::Section> &sections)
{
    QString text, titles;
    for (const law::Section &section : sections) {
        if (section.role == SectionRole::Title)
            titles += section.heading + u'\n' + section.text + u'\n';
        else if (section.role == SectionRole::Exemption)
            text += section.heading + u'\n' + section.text + u'\n';
        else
            text += section.heading + u'\n';
    }
    return citationsIn(text).isEmpty() ? titles : text;
}

QString firstReference(const QVector<law::Section> &sections)
{
    for (const law::Section &section : sections) {
        if (section.role != SectionRole::Title)
            continue;
        const QStringList lines = QStringList{section.heading} + paragraphs(section.text);
        for (const QString &line : lines) {
            if (const QString reference = referenceIn(line); !reference.isEmpty())
                return reference;
        }
    }
    return {};
}

bool isHeadedByConfirming(const law::Section &section)
{
    return section.role != SectionRole::Remainder && section.role != SectionRole::Other &&
           speaksOfConfirming(section.heading);
}

bool speaksOfConfirmingInside(const law::Section &section)
{
    const auto speaks = [](const law::Factor &factor) { return speaksOfConfirming(factor.text); };
    return speaksOfConfirming(section.text) ||
           std::any_of(section.factors.begin(), section.factors.end(), speaks);
}

/// A test is about confirming when its headings say so, when all its grounds are, or when more than one of
/// harm, for and against speak of it (a closing line that nothing else is confirmed does not make it one).
bool isAboutConfirming(const QVector<law::Section> &sections, const QVector<law::Ground> &grounds)
{
    const auto confirming = [](const law::Ground &ground) { return ground.confirmOrDeny; };
    if (std::any_of(sections.begin(), sections.end(), isHeadedByConfirming))
        return true;
    if (!grounds.isEmpty() && std::all_of(grounds.begin(), grounds.end(), confirming))
        return true;
    const auto inside = std::count_if(sections.begin(), sections.end(), [](const law::Section &section) {
        return (hasFactors(section.role) || section.role == SectionRole::Harm) &&
               speaksOfConfirmingInside(section);
    });
    return inside > 1;
}

/// "Section 31" in a test about confirming is relied on for confirming, when no limb says otherwise.
void turnToConfirming(QVector<law::Ground> &grounds)
{
    for (law::Ground &ground : grounds) {
        if (ground.limbs.isEmpty() && ground.purposes.isEmpty())
            ground.confirmOrDeny = true;
    }
}

/// With one exemption all factors against serve it; with several, those of a section that names one.
void tieFactors(law::Section &section, const QVector<law::Ground> &grounds)
{
    if (section.role != SectionRole::Against)
        return;
    QString only = grounds.size() == 1 ? grounds.first().id : QString();
    if (section.groundIds.size() == 1)
        only = section.groundIds.first();
    for (law::Factor &factor : section.factors)
        factor.groundId = only;
}

void tieSections(QVector<law::Section> &sections, const QStringList &groups,
                 const QVector<law::Ground> &grounds, const law::Catalogue &catalogue)
{
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const bool tied = sections[i].role != SectionRole::Title && sections[i].role != SectionRole::Other &&
                          sections[i].role != SectionRole::Remainder;
        const QStringList cited =
            tied ? groundsCited(citationsIn(groups[i]), grounds, catalogue) : QStringList();
        if (cited.size() < grounds.size())
            sections[i].groundIds = cited;
        tieFactors(sections[i], grounds);
    }
}

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : QString::number(count) + u' ' + many;
}

/// Says in full what was left out, save numbers of pages: the officer sees whether a word of the test is
/// among it.
QString leftOut(const QStringList &lines)
{
    static const QRegularExpression numberOfPage(u"^(?:[\\W_\\d]|page|of)*$"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    QStringList words;
    for (const QString &line : lines) {
        const QString quoted = u'“' + line + u'”';
        if (!words.contains(quoted) && !numberOfPage.match(line).hasMatch())
            words << quoted;
    }
    const QString said =
        counted(static_cast<int>(lines.size()), u"A page number or running line was left out"_s,
                u"page numbers and running lines were left out"_s);
    return words.isEmpty() ? said + u'.' : said + u": "_s + words.join(u", "_s) + u'.';
}

QStringList notesOf(const DecodedText &decoded, const JoinedText &joined, const PitReading &reading)
{
    QStringList notes;
    if (decoded.charset == u"Windows-1252"_s)
        notes << u"The text was read as Windows-1252, which older word processors write."_s;
    if (decoded.leftOut > 0)
        notes << counted(static_cast<int>(decoded.leftOut), u"A control character was left out."_s,
                         u"control characters were left out."_s);
    if (joined.joined > 0)
        notes << counted(joined.joined, u"A sentence cut by a page break was joined."_s,
                         u"sentences cut by page breaks were joined."_s);
    if (!joined.pageLines.isEmpty())
        notes << leftOut(joined.pageLines);
    if (joined.openHyphens > 0)
        notes << counted(joined.openHyphens, u"A word divided at a line end was left as it stands."_s,
                         u"words divided at line ends were left as they stand."_s);
    if (reading.hasRemainder)
        notes
            << u"Some of the text could not be placed. It stands in a section of its own, marked as remainder."_s;
    if (reading.matter.decision.grounds.isEmpty())
        notes << u"No exemption was recognised."_s;
    return notes;
}

PitReading readingOf(QVector<law::Section> sections, const QStringList &groups, const QString &text,
                     const law::Catalogue &catalogue)
{
    PitReading reading;
    const QVector<Citation> citations = citationsIn(exemptionText(sections));
    reading.matter.regime = regimeOf(text, citations);
    QVector<law::Ground> grounds = groundsOf(citations, reading.matter.regime, catalogue);
    law::PublicInterestTest test;
    test.id = u"test-1"_s;
    test.confirmOrDeny = isAboutConfirming(sections, grounds);
    if (test.confirmOrDeny)
        turnToConfirming(grounds);
    tieSections(sections, groups, grounds, catalogue);
    for (const law::Ground &ground : grounds)
        test.groundIds << ground.id;
    reading.reference = firstReference(sections);
    reading.matter.reference = reading.reference;
    reading.hasRemainder = std::any_of(sections.begin(), sections.end(), [](const law::Section &section) {
        return section.role == SectionRole::Remainder;
    });
    test.sections = std::move(sections);
    reading.matter.decision.grounds = grounds;
    reading.matter.decision.tests = {test};
    return reading;
}

} // namespace

Result<PitReading> readPit(const QByteArray &bytes, const law::Catalogue &catalogue)
{
    if (bytes.size() > largestText)
        return fail(ErrorCode::TooLarge, u"a public interest test of more than 8 MB"_s);
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const JoinedText joined = joinPages(decoded->text);
    Sections builder(joined.paragraphs);
    const QVector<law::Section> sections = builder.all();
    if (!builder.knowsAHeading())
        return fail(ErrorCode::Invalid,
                    u"no heading of a public interest test was found, such as Harm or Balancing Test"_s);
    PitReading reading = readingOf(sections, builder.groups(), decoded->text, catalogue);
    reading.notes = notesOf(*decoded, joined, reading);
    return reading;
}

} // namespace cpoise::exchange
