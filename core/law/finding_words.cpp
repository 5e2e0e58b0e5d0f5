// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/finding_words.h"

#include "law/finding_kinds.h"

namespace cpoise::law
{

namespace
{

/// %1, %2 ... replaced in one pass: an argument is never looked into again.
QString filled(QStringView words, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool place = words.at(i) == u'%' && i + 1 < words.size() && words.at(i + 1).isDigit();
        if (!place) {
            result += words.at(i);
            continue;
        }
        ++i;
        result += arguments.value(words.at(i).digitValue() - 1);
    }
    return result;
}

} // namespace

QString words(const Finding &finding)
{
    const FindingKind *kind = findingKind(finding.code);
    return kind ? filled(kind->words, finding.arguments) : finding.code;
}

QStringList allFindingCodes()
{
    QStringList codes;
    for (const FindingKind &kind : findingKinds())
        codes << QString::fromUtf16(kind.code);
    codes.sort();
    return codes;
}

} // namespace cpoise::law
