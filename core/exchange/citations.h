// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include "law/case.h"
#include "law/catalogue.h"

namespace cpoise::exchange
{

/// A provision as a text cites it: "Section 31(1)(a) and (b)" gives two.
struct Citation {
    bool regulation = false; ///< "regulation 12(5)(b)", not a section
    QString number;          ///< "31", "22A"
    QStringList groups;      ///< "1", "a"
    qsizetype from = 0;      ///< where it stands in the text
    qsizetype length = 0;
    QString id() const; ///< "31(1)(a)"
};

/// The citations in a text, in order. Sections of other Acts ("section 170 of the Data Protection Act") are
/// not among them.
QVector<Citation> citationsIn(const QString &text);

/// The text without its citations.
QString withoutCitations(const QString &text);

bool startsWithCitation(const QString &text);

/// The regime that a text speaks of: regulations are EIR, the Scottish Act is FOISA, else FOIA.
law::Regime regimeOf(const QString &text, const QVector<Citation> &citations);

/// A ground for each exemption cited, in order, with the limbs and purposes that are written and no others;
/// a provision on confirming or denying makes a ground of its own. Ids are "ground-1" and so on.
QVector<law::Ground> groundsOf(const QVector<Citation> &citations, law::Regime regime,
                               const law::Catalogue &catalogue);

/// The ids of those of the grounds whose provision is cited.
QStringList groundsCited(const QVector<Citation> &citations, const QVector<law::Ground> &grounds,
                         const law::Catalogue &catalogue);

} // namespace cpoise::exchange
