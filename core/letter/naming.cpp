// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/naming.h"

#include <algorithm>

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/// As words of their own: "Ash" is not in "ashes".
bool stands(const QString &text, const QString &words)
{
    if (words.size() < 2)
        return false;
    const QRegularExpression whole(u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(words) +
                                       u"(?![\\p{L}\\p{N}])"_s,
                                   QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(text).hasMatch();
}
/// A street's number, a postcode or an e-mail address; a town alone is not somebody's.
bool isTelling(const QString &line)
{
    return line.contains(u'@') || std::ranges::any_of(line, [](QChar c) { return c.isDigit(); });
}
} // namespace

bool namesApplicant(const Document &document, const Addressee &applicant)
{
    const QString text = folded(plainText(document));
    const QStringList lines = applicant.address.split(u'\n');
    return stands(text, folded(applicant.name)) || std::ranges::any_of(lines, [&](const QString &line) {
               return isTelling(line) && stands(text, folded(line));
           });
}

} // namespace cpoise::letter
