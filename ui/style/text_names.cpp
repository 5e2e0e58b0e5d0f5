// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text_names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
struct Named {
    const char16_t *key;
    const char16_t *name;
};

/// In the order of a letter (resources/letter/wording.json).
constexpr Named names[] = {
    {u"title", u"Title"},
    {u"title-plain", u"Title, without a reference"},
    {u"title-extension", u"Title, more time needed"},
    {u"title-extension-plain", u"Title, more time needed, without a reference"},
    {u"title-undecided", u"Title, not decided yet"},
    {u"title-undecided-plain", u"Title, not decided yet, without a reference"},
    {u"opening", u"Opening"},
    {u"opening-extension", u"Opening, more time needed"},
    {u"opening-undecided", u"Opening, not decided yet"},
    {u"delay-apology", u"Apology for delay"},
    {u"glance-heading", u"Heading: the decision at a glance"},
    {u"glance-heading-extension", u"Heading: at a glance, more time needed"},
    {u"glance-heading-undecided", u"Heading: at a glance, not decided yet"},
    {u"request-heading", u"Heading: the request"},
    {u"held-heading", u"Heading: what is held"},
    {u"schedule-heading", u"Heading: the decision on each part"},
    {u"disclosed-heading", u"Heading: what is given"},
    {u"extension-heading", u"Heading: why more time is needed"},
    {u"withheld-heading", u"Heading: what is withheld"},
    {u"considered-heading", u"Heading: the law considered"},
    {u"ncnd-indication", u"No inference, neither confirming nor denying"},
    {u"pit-heading", u"Heading: the public interest test"},
    {u"pit-heading-ncnd", u"Heading: the public interest in confirming or denying"},
    {u"cost-heading", u"Heading: the cost"},
    {u"conduct-heading", u"Heading: vexatious or repeated"},
    {u"reuse-heading", u"Heading: re-use"},
    {u"reuse", u"Re-use of what is given"},
    {u"help-heading", u"Heading: help"},
    {u"help", u"Help"},
    {u"help-both", u"Help, by e-mail and telephone"},
    {u"help-email", u"Help, by e-mail"},
    {u"help-phone", u"Help, by telephone"},
    {u"rights-heading", u"Heading: how to complain"},
    {u"rights-review", u"Internal review"},
    {u"rights-review-eir", u"Internal review (Environmental Information Regulations)"},
    {u"rights-review-foisa", u"Review (Scotland)"},
    {u"rights-review-contact", u"Where to send a request for review"},
    {u"rights-regulator", u"The regulator"},
    {u"rights-regulator-eir", u"The regulator (Environmental Information Regulations)"},
    {u"rights-regulator-foisa", u"The regulator (Scotland)"},
    {u"rights-regulator-contact", u"How to reach the regulator"},
    {u"pit-title", u"Title of a public interest test of its own"},
    {u"pit-title-plain", u"Title of a public interest test, without a reference"},
    {u"pit-annex-title", u"Title of an annex"},
    {u"remainder-heading", u"Heading: text that was not placed"},
    {u"signature-field", u"Digital signature, for screen readers"},
    {u"signature-field-plain", u"Digital signature, for screen readers, nobody named"},
    {u"signature-shown", u"Digital signature, as it is shown"},
};

qsizetype orderOf(const QString &key)
{
    const auto found =
        std::ranges::find_if(names, [&](const Named &one) { return key == QStringView(one.key); });
    return found - std::begin(names);
}
template<size_t count>
QString nameIn(const Named (&among)[count], const QString &key)
{
    const auto found =
        std::ranges::find_if(among, [&](const Named &one) { return key == QStringView(one.key); });
    return found == std::end(among) ? key : QString::fromUtf16(found->name);
}

constexpr Named parts[] = {
    {u"request", u"The request"},
    {u"held", u"What is held"},
    {u"schedule", u"The decision on each part"},
    {u"disclosed", u"What is given"},
    {u"extension", u"Why more time is needed"},
    {u"withheld", u"What is withheld, and why"},
    {u"ncnd", u"Neither confirming nor denying"},
    {u"test", u"The public interest test"},
    {u"cost", u"The cost"},
    {u"conduct", u"Vexatious or repeated"},
    {u"reuse", u"Re-use"},
    {u"help", u"Help"},
    {u"rights", u"How to complain"},
};

constexpr Named kinds[] = {
    {u"disclosure", u"Everything given"},
    {u"not-held", u"Not held"},
    {u"refusal", u"Refusal in full"},
    {u"partial-refusal", u"Refusal in part"},
    {u"neither-confirm-nor-deny", u"Neither confirm nor deny"},
    {u"cost", u"Refusal on cost"},
    {u"conduct", u"Vexatious or repeated"},
    {u"undecided", u"More time needed, or not decided yet"},
};
} // namespace

QString partName(const QString &part)
{
    return nameIn(parts, part);
}

QString kindTitle(const QString &kind)
{
    return nameIn(kinds, kind);
}

QString asSentence(QString fault)
{
    if (fault.isEmpty())
        return fault;
    fault[0] = fault[0].toUpper();
    return fault.endsWith(u'.') ? fault : fault + u'.';
}

QString textName(const QString &key)
{
    const qsizetype place = orderOf(key);
    return place < qsizetype(std::size(names)) ? QString::fromUtf16(names[place].name) : u"Text: "_s + key;
}

QStringList inLetterOrder(QStringList keys)
{
    keys.sort();
    std::ranges::stable_sort(keys, {}, orderOf);
    return keys;
}

} // namespace cpoise::ui
