// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/house_style.h"

#include <algorithm>
#include <cmath>

#include <QRegularExpression>
#include <QSet>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
/// More is no paragraph of a letter.
constexpr qsizetype longest = 4000;
/// More is no head or foot of a letter.
constexpr qsizetype mostLines = 12;
constexpr qsizetype longestLine = 200;

/// Beginnings of the keys that may be changed.
constexpr const char16_t *beginnings[] = {u"title",
                                          u"opening",
                                          u"glance-heading",
                                          u"request-heading",
                                          u"held-heading",
                                          u"schedule-heading",
                                          u"disclosed-heading",
                                          u"withheld-heading",
                                          u"considered-heading",
                                          u"cost-heading",
                                          u"conduct-heading",
                                          u"extension-heading",
                                          u"ncnd-indication",
                                          u"pit-heading",
                                          u"pit-title",
                                          u"pit-annex-title",
                                          u"remainder-heading",
                                          u"help",
                                          u"rights-heading",
                                          u"rights-review",
                                          u"rights-regulator",
                                          u"reuse",
                                          u"delay-apology",
                                          u"signature-"};

const QRegularExpression &placeholder()
{
    static const QRegularExpression form(u"\\{([a-z]+)\\}"_s);
    return form;
}

QSet<QString> placeholdersIn(const QString &text)
{
    QSet<QString> names;
    for (auto each = placeholder().globalMatch(text); each.hasNext();)
        names << each.next().captured(1);
    return names;
}

bool hasLooseBrace(QString text)
{
    for (const QString &name : placeholdersIn(text))
        text.remove(u'{' + name + u'}');
    return text.contains(u'{') || text.contains(u'}');
}

/// What is wrong with one rewording; empty: nothing.
QString faultOf(const law::Rewording &own, const Wording &standing)
{
    if (!standing.has(own.key))
        return u"there is no such text"_s;
    if (!isRewordable(own.key))
        return u"this text states the law and cannot be changed"_s;
    if (isBlank(own.text))
        return u"the letter needs words here"_s;
    if (own.text.size() > longest)
        return u"this is longer than a paragraph may be"_s;
    QStringList wanted = placeholdersIn(standing.raw(own.key)).values();
    wanted.sort();
    if (placeholdersIn(own.text) != QSet<QString>(wanted.begin(), wanted.end()))
        return wanted.isEmpty() ? u"this text takes no {placeholder}"_s
                                : u"this text needs exactly {"_s + wanted.join(u"}, {"_s) + u'}';
    return hasLooseBrace(own.text) ? u"a brace stands alone"_s : QString();
}

class Faults
{
public:
    explicit Faults(const Wording &standing) : m_standing(standing) {}

    void say(const QString &where, const QString &sentence)
    {
        if (!sentence.isEmpty())
            m_all << StyleFault{where, sentence};
    }

    void words(const QString &before, const QVector<law::Rewording> &words)
    {
        QSet<QString> seen;
        for (const law::Rewording &own : words) {
            say(before + u"words/"_s + own.key,
                seen.contains(own.key) ? u"it stands here twice"_s : faultOf(own, m_standing));
            seen << own.key;
        }
    }

    /// Section 17 speaks of the authority's notice: whose it is must be said.
    void sender(const law::HouseStyle &style)
    {
        const auto names = [](const QStringList &lines) {
            return lines.isEmpty() || lines.join(u' ').contains(u"{authority}"_s);
        };
        const QString head = style.letterhead.join(u'\n');
        if (!(placeholdersIn(head) - QSet<QString>{u"authority"_s}).isEmpty() || hasLooseBrace(head))
            say(u"letterhead"_s, u"a letterhead knows {authority} only"_s);
        if (!names(style.letterhead) && !names(style.signature))
            say(u"letterhead"_s,
                u"the letter must name the authority: put {authority} here or into the signature"_s);
    }

    void signature(const QString &where, const QStringList &lines)
    {
        static const QSet<QString> known{u"name"_s, u"role"_s, u"authority"_s};
        say(where, linesFault(lines));
        const QString text = lines.join(u'\n');
        if (!(placeholdersIn(text) - known).isEmpty() || hasLooseBrace(text))
            say(where, u"a signature knows {name}, {role} and {authority} only"_s);
        else if (!lines.isEmpty() && !text.contains(u"{name}"_s))
            say(where, u"a signature needs {name}: the letter says who signs it"_s);
    }

    void kinds(const QVector<law::KindStyle> &kinds)
    {
        QSet<QString> seen;
        for (const law::KindStyle &kind : kinds) {
            if (!kindNames().contains(kind.kind))
                say(u"kinds"_s, u"there is no kind of letter called so"_s);
            else if (seen.contains(kind.kind))
                say(u"kinds"_s, u"a kind of letter stands here twice"_s);
            seen << kind.kind;
            words(kind.kind + u'/', kind.words);
            signature(kind.kind + u"/signature"_s, kind.signature);
        }
    }

    void parts(QStringList parts)
    {
        QStringList all = movableParts();
        parts.sort();
        all.sort();
        if (!parts.isEmpty() && parts != all)
            say(u"parts"_s, u"each part of the letter must be there once: "_s + all.join(u", "_s));
    }

    void look(const law::HouseStyle &style)
    {
        say(u"letterhead"_s, linesFault(style.letterhead));
        if (!style.logo.png.isEmpty() && isBlank(style.logo.words))
            say(u"logo"_s, u"say in words what the logo shows: not everybody can see it"_s);
        if (style.logo.heightMm < leastLogoMm || style.logo.heightMm > mostLogoMm)
            say(u"logo"_s, u"a logo is 6 to 50 mm high"_s);
        const double contrast = contrastOf(style.accent);
        if (!style.accent.isEmpty() && contrast <= 0)
            say(u"accent"_s, u"a colour is written as # and six digits, such as #1b2a41"_s);
        else if (!style.accent.isEmpty() && contrast < leastContrast)
            say(u"accent"_s,
                u"this colour is too light to be read on paper: its contrast is %1 to 1 and must be 4.5. "
                "Choose a darker one"_s.arg(std::floor(contrast * 10) / 10));
        if (!style.font.regular.isEmpty() != !style.font.bold.isEmpty())
            say(u"font"_s, u"a font needs a regular and a bold file: headings are bold"_s);
        else if (style.font.regular.isEmpty() && style.font != law::FontFiles())
            say(u"font"_s, u"a font needs its regular and its bold file"_s);
    }

    QVector<StyleFault> take() { return std::move(m_all); }

private:
    static QString linesFault(const QStringList &lines)
    {
        if (lines.size() > mostLines)
            return u"these are more than 12 lines"_s;
        for (const QString &line : lines) {
            if (isBlank(line))
                return u"a line is empty"_s;
            if (line.size() > longestLine)
                return u"a line is longer than 200 signs"_s;
        }
        return {};
    }

    const Wording &m_standing;
    QVector<StyleFault> m_all;
};

/// Relative luminance of one of three channels (WCAG 2.2).
double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(int rgb)
{
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear((rgb >> 8) & 0xFF) + 0.0722 * linear(rgb & 0xFF);
}

template<typename T>
void takeOver(T &value, const std::optional<T> &own)
{
    value = own.value_or(value);
}
} // namespace

bool isRewordable(const QString &key)
{
    return std::ranges::any_of(
        beginnings, [&](const char16_t *beginning) { return key.startsWith(QString::fromUtf16(beginning)); });
}

QStringList rewordable(const Wording &standing)
{
    QStringList keys = standing.keys();
    keys.removeIf([](const QString &key) { return !isRewordable(key); });
    keys.sort();
    return keys;
}

QString kindName(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Disclosure:
        return u"disclosure"_s;
    case LetterKind::NotHeld:
        return u"not-held"_s;
    case LetterKind::Refusal:
        return u"refusal"_s;
    case LetterKind::PartialRefusal:
        return u"partial-refusal"_s;
    case LetterKind::NeitherConfirmNorDeny:
        return u"neither-confirm-nor-deny"_s;
    case LetterKind::Cost:
        return u"cost"_s;
    case LetterKind::Conduct:
        return u"conduct"_s;
    case LetterKind::Undecided:
        return u"undecided"_s;
    }
    return {};
}

QStringList kindNames()
{
    using enum LetterKind;
    QStringList names;
    for (const LetterKind kind :
         {Disclosure, NotHeld, Refusal, PartialRefusal, NeitherConfirmNorDeny, Cost, Conduct, Undecided})
        names << kindName(kind);
    return names;
}

QStringList usualSignature()
{
    return {u"{name}"_s, u"{role}"_s, u"{authority}"_s};
}

double contrastOf(const QString &colour)
{
    static const QRegularExpression form(u"^#[0-9a-fA-F]{6}$"_s);
    if (!form.match(colour).hasMatch())
        return 0;
    return (luminance(tableShade) + 0.05) / (luminance(colour.mid(1).toInt(nullptr, 16)) + 0.05);
}

QVector<StyleFault> faultsOf(const law::HouseStyle &style, const Wording &standing)
{
    Faults faults(standing);
    faults.words({}, style.words);
    faults.signature(u"signature"_s, style.signature);
    faults.sender(style);
    faults.kinds(style.kinds);
    faults.parts(style.parts);
    faults.look(style);
    return faults.take();
}

Result<void> check(const law::HouseStyle &style, const Wording &standing)
{
    const QVector<StyleFault> faults = faultsOf(style, standing);
    if (faults.isEmpty())
        return {};
    return fail(ErrorCode::Invalid, faults.first().where + u": "_s + faults.first().sentence);
}

std::optional<QString> filled(const QString &line, const QHash<QString, QString> &values)
{
    QString out;
    int known = 0;
    int blank = 0;
    qsizetype from = 0;
    for (auto each = placeholder().globalMatch(line); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString value = values.value(match.captured(1)).trimmed();
        ++(isBlank(value) ? blank : known);
        out += QStringView(line).mid(from, match.capturedStart() - from);
        out += value;
        from = match.capturedEnd();
    }
    if (known == 0 && blank > 0)
        return {};
    out += line.mid(from);
    // "Morgan Vale, " of "{name}, {role}" without a role.
    static const QRegularExpression loose(u"^[\\s,;:/\u2013\u2014-]+|[\\s,;:/\u2013\u2014-]+$"_s);
    return blank > 0 ? out.remove(loose) : out;
}

law::HouseStyle styleFor(const law::HouseStyle &style, LetterKind kind)
{
    law::HouseStyle own = style;
    own.kinds.clear();
    for (const law::KindStyle &differs : style.kinds) {
        if (differs.kind != kindName(kind))
            continue;
        takeOver(own.factors, differs.factors);
        takeOver(own.result, differs.result);
        takeOver(own.sides, differs.sides);
        takeOver(own.dates, differs.dates);
        own.words += differs.words; // the later of two is taken
        if (!differs.signature.isEmpty())
            own.signature = differs.signature;
    }
    return own;
}

Wording reworded(const Wording &standing, const law::HouseStyle &style)
{
    Wording own = standing;
    for (const law::Rewording &words : style.words)
        if (faultOf(words, standing).isEmpty())
            own.put(words.key, words.text);
    return own;
}

} // namespace cpoise::letter
