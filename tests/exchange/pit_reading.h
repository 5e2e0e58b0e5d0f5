// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>

#include "base/text.h"
#include "exchange/pit_reader.h"
#include "tests/support/law_book.h"

/// A public interest test read from a file of tests/data, and what came of it in short lines.
namespace cpoise::test
{

using namespace Qt::Literals::StringLiterals;

inline const law::Catalogue &catalogue()
{
    return lawBook().catalogue;
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline QByteArray data(const QString &name)
{
    return fileBytes(QStringLiteral(CPOISE_SOURCE_DIR) + u"/tests/data/"_s + name);
}

inline exchange::PitReading must(const QByteArray &bytes)
{
    Result<exchange::PitReading> reading = exchange::readPit(bytes, catalogue());
    if (!reading)
        qFatal("%s", qPrintable(reading.error().detail));
    return std::move(*reading);
}

inline const law::PublicInterestTest &testOf(const exchange::PitReading &reading)
{
    return reading.matter.decision.tests.first();
}

/// All text of a test in the order in which it is printed.
inline QString allText(const exchange::PitReading &reading)
{
    QStringList parts;
    for (const law::Section &section : testOf(reading).sections) {
        parts << section.heading << section.text;
        for (const law::Factor &factor : section.factors)
            parts << factor.text;
    }
    parts.removeAll(QString());
    return fromParagraphs(parts);
}

inline QStringList words(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.split(space, Qt::SkipEmptyParts);
}

/// A line a section: role, heading, paragraphs of text + factors, grounds.
inline QStringList outline(const exchange::PitReading &reading)
{
    static const char *const roles[] = {"title",   "exemption", "harm",  "for",
                                        "against", "balance",   "other", "remainder"};
    QStringList lines;
    for (const law::Section &section : testOf(reading).sections) {
        lines << QLatin1StringView(roles[int(section.role)]) + u" | "_s + section.heading + u" | "_s +
                     QString::number(paragraphs(section.text).size()) + u'+' +
                     QString::number(section.factors.size()) + u" | "_s + section.groundIds.join(u',');
    }
    return lines;
}

inline QStringList groundLines(const exchange::PitReading &reading)
{
    QStringList lines;
    for (const law::Ground &ground : reading.matter.decision.grounds) {
        QStringList limbs;
        for (const law::ClaimedLimb &limb : ground.limbs)
            limbs << limb.id;
        lines << ground.id + u' ' + ground.provisionId + (ground.confirmOrDeny ? u" ncnd "_s : u" "_s) +
                     (limbs + ground.purposes).join(u' ');
    }
    return lines;
}

inline QString clean(const QString &name)
{
    return QString::fromUtf8(data(name));
}

} // namespace cpoise::test
