// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/house_style.h"

#include <algorithm>

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

QSet<QString> placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{([a-z]+)\\}"_s);
    QSet<QString> names;
    for (auto each = placeholder.globalMatch(text); each.hasNext();)
        names << each.next().captured(1);
    return names;
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
    QString rest = own.text;
    const QSet<QString> wanted = placeholdersIn(standing.raw(own.key));
    if (placeholdersIn(rest) != wanted)
        return wanted.isEmpty() ? u"this text takes no {placeholder}"_s
                                : u"this text needs exactly {"_s +
                                      QStringList(wanted.begin(), wanted.end()).join(u"}, {"_s) + u'}';
    for (const QString &name : wanted)
        rest.remove(u'{' + name + u'}');
    return rest.contains(u'{') || rest.contains(u'}') ? u"a brace stands alone"_s : QString();
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

Result<void> check(const law::HouseStyle &style, const Wording &standing)
{
    QSet<QString> seen;
    for (const law::Rewording &own : style.words) {
        const QString fault = seen.contains(own.key) ? u"it stands here twice"_s : faultOf(own, standing);
        if (!fault.isEmpty())
            return fail(ErrorCode::Invalid, u"words for "_s + own.key + u": "_s + fault);
        seen << own.key;
    }
    return {};
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
