// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/citations.h"

#include <algorithm>

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

constexpr const char *c_group = "\\s?\\((?:\\d{1,2}[A-Za-z]?|[A-Za-z]{1,2}|[ivxIVX]{1,4})\\)";

QString groupPattern()
{
    return QString::fromLatin1(c_group);
}

/// "section 31(1)(a)", "s24", "Regs 12(5)(b)", or a bare "31(1)(a)" that only a citation looks like.
const QRegularExpression &citationStart()
{
    static const QRegularExpression pattern(
        u"(?<![\\w'’(])(?:(?<head>sections?|sects?\\.?|ss?\\.?|regulations?|regs?\\.?)\\s*(?<number>\\d{1,2}["
        u"A-Za-z]{0,2})(?![\\d/.]\\d|\\d|[A-Za-z])"
        "(?<groups>(?:"_s +
            groupPattern() +
            u")*)|(?<number2>\\d{2}[A-Z]?)(?<groups2>(?:\\((?:\\d{1,2}[A-Za-z]?|[A-Za-z]{1,2}|[ivxIVX]{1,4})\\))+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// ", (b)" or " and 24(1)" after a citation.
const QRegularExpression &continuation()
{
    static const QRegularExpression pattern(
        u"\\G(?<link>\\s*(?:,|;|/|&|\\band\\b|\\bor\\b|\\bto\\b|-|–)(?:\\s*(?:and|or|&)\\b)?\\s*)"
        "(?:(?<groups>(?:"_s +
            groupPattern() + u")+)|(?<number>\\d{1,2}[A-Z]?)(?![\\d/.]\\d|\\d|\\w)(?<groups2>(?:"_s +
            groupPattern() + u")*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// "1A" keeps its capital, letters of limbs are small: "(A)" in a heading of capitals is limb (a).
QString foldedGroup(const QString &group)
{
    return group.at(0).isDigit() ? group.toUpper() : group.toLower();
}

QStringList splitGroups(const QString &text)
{
    QStringList groups;
    const QStringList parts = text.split(u'(', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString group = part.section(u')', 0, 0).trimmed();
        if (!group.isEmpty())
            groups << foldedGroup(group);
    }
    return groups;
}

bool isLetter(const QStringList &groups)
{
    return groups.size() == 1 && groups[0].size() == 1 && groups[0][0].isLetter();
}

/// "(a) to (c)" names (b) as well.
void fillRange(QVector<Citation> &out, const Citation &last)
{
    if (out.isEmpty() || out.last().groups.isEmpty() || out.last().groups.last().size() != 1)
        return;
    const char16_t first = out.last().groups.last()[0].unicode();
    for (char16_t c = char16_t(first + 1); c < last.groups.last()[0].unicode(); ++c) {
        Citation between = last;
        between.groups.last() = QString(QChar(c));
        out << between;
    }
}

/// Groups that follow a citation stand at the level of its last ones: "31(1)(a), (b)", "40(2), (3A)(a)".
Citation sibling(const Citation &previous, const QStringList &groups)
{
    Citation next = previous;
    const auto isDigits = [](const QString &group) { return group.at(0).isDigit(); };
    if (isDigits(groups.first()))
        next.groups.clear();
    else if (!next.groups.isEmpty() && !isDigits(next.groups.last()))
        next.groups.removeLast();
    next.groups += groups;
    return next;
}

bool isRange(const QString &link)
{
    return link.contains(u"to"_s, Qt::CaseInsensitive) || link.contains(u'-') || link.contains(u'–');
}

/// A match at or after a place. The text is checked once, by its caller, and not again for each match: that
/// would take the square of its length.
QRegularExpressionMatch matchFrom(const QRegularExpression &pattern, const QString &text, qsizetype at)
{
    return pattern.match(text, at, QRegularExpression::NormalMatch,
                         QRegularExpression::DontCheckSubjectStringMatchOption);
}

/// The same text with half characters replaced, so that it may be matched without a check.
QString wellFormed(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

/// Reads what follows a citation; returns where it ends.
qsizetype readContinuations(const QString &text, qsizetype at, bool plural, QVector<Citation> &out)
{
    for (;;) {
        const auto match = matchFrom(continuation(), text, at);
        if (!match.hasMatch())
            return at;
        Citation next;
        if (match.capturedLength(u"groups"_s) > 0) {
            next = sibling(out.last(), splitGroups(match.captured(u"groups"_s)));
            if (isRange(match.captured(u"link"_s)) && isLetter(splitGroups(match.captured(u"groups"_s))))
                fillRange(out, next);
        } else {
            if (!plural && match.capturedLength(u"groups2"_s) == 0)
                return at;
            next.regulation = out.last().regulation;
            next.number = match.captured(u"number"_s).toUpper();
            next.groups = splitGroups(match.captured(u"groups2"_s));
        }
        next.from = match.capturedStart();
        next.length = match.capturedLength();
        out << next;
        at = match.capturedEnd();
    }
}

bool isPlural(const QString &head)
{
    const QString folded = head.toLower().remove(u'.');
    return folded == u"sections"_s || folded == u"ss"_s || folded == u"regulations"_s ||
           folded == u"regs"_s || folded == u"sects"_s;
}

/// "section 170 of the Data Protection Act 2018" is none of ours.
bool isOfAnotherAct(const QString &text, qsizetype at)
{
    static const QRegularExpression of(
        u"\\G\\s*\\(?of\\s+(?:the\\s+)?(?<act>[A-Z][^.;:\\n]{0,70}?)\\s*\\bAct\\b"_s);
    const auto match = matchFrom(of, text, at);
    if (!match.hasMatch())
        return false;
    const QString act = match.captured(u"act"_s);
    return !act.startsWith(u"Freedom of Information"_s) && !act.startsWith(u"FOI"_s) &&
           !act.startsWith(u"Act"_s);
}

Citation firstOf(const QRegularExpressionMatch &match)
{
    Citation citation;
    const bool bare = match.capturedLength(u"number2"_s) > 0;
    citation.regulation = match.captured(u"head"_s).startsWith(u'r', Qt::CaseInsensitive);
    citation.number = match.captured(bare ? u"number2"_s : u"number"_s).toUpper();
    citation.groups = splitGroups(match.captured(bare ? u"groups2"_s : u"groups"_s));
    citation.from = match.capturedStart();
    citation.length = match.capturedLength();
    return citation;
}

// --- From citations to grounds

using Index = QHash<QString, const law::Provision *>;

Index indexOf(law::Regime regime, const law::Catalogue &catalogue)
{
    Index index;
    for (const law::Provision *provision : catalogue.ofRegime(regime)) {
        if (provision->kind != law::Kind::RequestGround)
            index.insert(provision->provision, provision);
    }
    return index;
}

/// The provision that a citation stands in: "section 31", or "regulation 12(5)(b)" itself.
const law::Provision *provisionOf(const Citation &citation, const Index &index)
{
    QString name = (citation.regulation ? u"regulation "_s : u"section "_s) + citation.number;
    if (const auto *found = index.value(name))
        return found;
    for (const QString &group : citation.groups) {
        name += u'(' + group + u')';
        if (const auto *found = index.value(name))
            return found;
    }
    return nullptr;
}

bool citesProvision(const Citation &citation, const law::Provision &provision)
{
    return provisionOf(citation, Index{{provision.provision, &provision}}) != nullptr;
}

QString idOf(const QString &number, const QStringList &groups)
{
    QString id = number;
    for (const QString &group : groups)
        id += u'(' + group + u')';
    return id;
}

/// The limb ids that a citation writes out: itself, the limb that it goes deeper than, and those that
/// "31(1)(a)(b)" writes in short.
QStringList limbIds(const Citation &citation, const law::Provision &provision)
{
    for (qsizetype depth = citation.groups.size(); depth >= 1; --depth) {
        QStringList groups = citation.groups.mid(0, depth);
        if (!provision.limb(idOf(citation.number, groups)))
            continue;
        QStringList ids = {idOf(citation.number, groups)};
        for (const QString &group : citation.groups.mid(depth)) {
            groups.last() = group;
            if (provision.limb(idOf(citation.number, groups)))
                ids << idOf(citation.number, groups);
        }
        return ids;
    }
    return {};
}

/// "40(5B)" is no limb, but all limbs below it are about confirming or denying.
bool isAboutConfirming(const QString &id, const law::Provision &provision)
{
    bool any = false;
    for (const law::Limb &limb : provision.limbs) {
        if (!limb.id.startsWith(id + u'('))
            continue;
        if (limb.role != law::LimbRole::Ncnd)
            return false;
        any = true;
    }
    return any;
}

/// Limbs such as "40(2)+(3A)(a)" are written when both of their parts are.
QStringList joinedLimbs(const QSet<QString> &cited, const law::Provision &provision, const QString &number)
{
    QStringList ids;
    for (const law::Limb &limb : provision.limbs) {
        const qsizetype plus = limb.id.indexOf(u'+');
        if (plus > 0 && cited.contains(limb.id.left(plus)) && cited.contains(number + limb.id.mid(plus + 1)))
            ids << limb.id;
    }
    return ids;
}

law::Ground &groundFor(QVector<law::Ground> &grounds, const QString &provisionId, bool confirmOrDeny)
{
    const auto found = std::find_if(grounds.begin(), grounds.end(), [&](const law::Ground &ground) {
        return ground.provisionId == provisionId && ground.confirmOrDeny == confirmOrDeny;
    });
    if (found != grounds.end())
        return *found;
    law::Ground ground;
    ground.id = u"ground-"_s + QString::number(grounds.size() + 1);
    ground.provisionId = provisionId;
    ground.confirmOrDeny = confirmOrDeny;
    grounds << ground;
    return grounds.last();
}

void addLimb(law::Ground &ground, const QString &id)
{
    const bool known = std::any_of(ground.limbs.begin(), ground.limbs.end(),
                                   [&](const auto &limb) { return limb.id == id; });
    if (!known)
        ground.limbs << law::ClaimedLimb{id, law::Likelihood::Unstated};
}

void addCited(QVector<law::Ground> &grounds, const law::Provision &provision, const QString &limbId)
{
    const law::Limb *limb = provision.limb(limbId);
    const bool confirming = limb->role == law::LimbRole::Ncnd;
    if (limb->role == law::LimbRole::Purpose) {
        law::Ground &ground = groundFor(grounds, provision.id, false);
        if (!ground.purposes.contains(limbId))
            ground.purposes << limbId;
    } else if (limb->citable()) {
        addLimb(groundFor(grounds, provision.id, confirming), limbId);
    }
}

void addGround(QVector<law::Ground> &grounds, const Citation &citation, const law::Provision &provision)
{
    const QStringList ids = limbIds(citation, provision);
    const bool confirming = ids.isEmpty() ? isAboutConfirming(citation.id(), provision)
                                          : provision.limb(ids.first())->role == law::LimbRole::Ncnd;
    groundFor(grounds, provision.id, confirming);
    for (const QString &id : ids)
        addCited(grounds, provision, id);
}

/// The sections and regulations that are cited with their subsections somewhere.
QSet<QPair<bool, QString>> saidCloser(const QVector<Citation> &citations)
{
    QSet<QPair<bool, QString>> numbers;
    for (const Citation &citation : citations) {
        if (!citation.groups.isEmpty())
            numbers.insert({citation.regulation, citation.number});
    }
    return numbers;
}

void addJoinedLimbs(QVector<law::Ground> &grounds, const QVector<Citation> &citations, const Index &index)
{
    QSet<QString> cited;
    for (const Citation &citation : citations)
        cited.insert(citation.id());
    for (const Citation &citation : citations) {
        const law::Provision *provision = provisionOf(citation, index);
        if (!provision)
            continue;
        const QStringList ids = joinedLimbs(cited, *provision, citation.number);
        for (const QString &id : ids)
            addLimb(groundFor(grounds, provision->id, false), id);
    }
}

} // namespace

QString Citation::id() const
{
    return idOf(number, groups);
}

QVector<Citation> citationsIn(const QString &given)
{
    const QString text = wellFormed(given);
    QVector<Citation> all;
    qsizetype at = 0;
    for (;;) {
        const auto match = matchFrom(citationStart(), text, at);
        if (!match.hasMatch())
            return all;
        QVector<Citation> found = {firstOf(match)};
        at = readContinuations(text, match.capturedEnd(), isPlural(match.captured(u"head"_s)), found);
        if (!isOfAnotherAct(text, at))
            all += found;
    }
}

QString withoutCitations(const QString &text)
{
    QString rest;
    qsizetype at = 0;
    const QVector<Citation> citations = citationsIn(text);
    for (const Citation &citation : citations) {
        rest += QStringView(text).mid(at, qMax(qsizetype(0), citation.from - at));
        rest += u' ';
        at = qMax(at, citation.from + citation.length);
    }
    return citations.isEmpty() ? text : rest + text.mid(at);
}

bool startsWithCitation(const QString &text)
{
    const QVector<Citation> citations = citationsIn(text);
    return !citations.isEmpty() && citations.first().from == 0;
}

law::Regime regimeOf(const QString &text, const QVector<Citation> &citations)
{
    static const QRegularExpression scottish(u"FOISA|Freedom of Information \\(Scotland\\)"_s);
    if (std::any_of(citations.begin(), citations.end(), [](const Citation &c) { return c.regulation; }))
        return law::Regime::Eir;
    return scottish.match(text).hasMatch() ? law::Regime::Foisa : law::Regime::Foia;
}

QVector<law::Ground> groundsOf(const QVector<Citation> &citations, law::Regime regime,
                               const law::Catalogue &catalogue)
{
    const Index index = indexOf(regime, catalogue);
    const QSet<QPair<bool, QString>> closer = saidCloser(citations);
    QVector<law::Ground> grounds;
    for (const Citation &citation : citations) {
        const law::Provision *provision = provisionOf(citation, index);
        // "Section 24" adds nothing to a text that says "section 24(2)" elsewhere.
        const bool bare =
            citation.groups.isEmpty() && closer.contains({citation.regulation, citation.number});
        if (provision && !bare)
            addGround(grounds, citation, *provision);
    }
    addJoinedLimbs(grounds, citations, index);
    return grounds;
}

QStringList groundsCited(const QVector<Citation> &citations, const QVector<law::Ground> &grounds,
                         const law::Catalogue &catalogue)
{
    QStringList ids;
    for (const law::Ground &ground : grounds) {
        const law::Provision *provision = catalogue.find(ground.provisionId);
        const auto names = [&](const Citation &citation) { return citesProvision(citation, *provision); };
        if (provision && std::any_of(citations.begin(), citations.end(), names))
            ids << ground.id;
    }
    return ids;
}

} // namespace cpoise::exchange
