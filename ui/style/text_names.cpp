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

qsizetype placeOf(const QString &key)
{
    const auto found =
        std::ranges::find_if(names, [&](const Named &one) { return key == QStringView(one.key); });
    return found - std::begin(names);
}
} // namespace

QString textName(const QString &key)
{
    const qsizetype place = placeOf(key);
    return place < qsizetype(std::size(names)) ? QString::fromUtf16(names[place].name) : u"Text: "_s + key;
}

QStringList inLetterOrder(QStringList keys)
{
    keys.sort();
    std::ranges::stable_sort(keys, {}, placeOf);
    return keys;
}

} // namespace cpoise::ui
