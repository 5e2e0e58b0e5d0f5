// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

#include "base/text.h"
#include "letter/compose.h"
#include "resources/resources.h"
#include "tests/support/law_book.h"

/// What the tests of letters share: composing with the catalogue and wording that ship, and looking for
/// sentences in what came out.
namespace cpoise::test
{

inline const law::Catalogue &catalogue()
{
    static const law::Catalogue shipped = [] {
        auto read = law::Catalogue::fromJson(resources::bytes(QStringLiteral("catalogue/exemptions.json")));
        if (!read)
            qFatal("catalogue: %s", qPrintable(read.error().detail));
        return *read;
    }();
    return shipped;
}

inline const letter::Wording &wording()
{
    static const letter::Wording shipped = [] {
        auto read = letter::Wording::fromJson(resources::bytes(QStringLiteral("letter/wording.json")));
        if (!read)
            qFatal("wording: %s", qPrintable(read.error().detail));
        return *read;
    }();
    return shipped;
}

inline letter::Addressee addressee()
{
    return {QStringLiteral("Quilla Applewhite"), QStringLiteral("7 Nowhere Lane\nElsewhere EL1 1EL")};
}

/// What a letter is made of, held together so that a LetterInput can point into it.
struct Desk {
    law::Case matter;
    law::Authority authority = test::authority();
    letter::Addressee addressee = test::addressee();
    law::WorkingCalendar calendar;
    bool draft = true;

    letter::LetterInput input() const
    {
        return {matter, authority, addressee, catalogue(), calendar, wording(), draft};
    }
    QVector<letter::Document> letters() const { return letter::compose(input()); }
    letter::Document pit() const { return letter::composePit(input()); }
    /// All words of the set, white space folded.
    QString text() const
    {
        QString all;
        for (const letter::Document &document : letters())
            all += letter::plainText(document) + u'\n';
        return all.simplified();
    }
};

inline Desk deskOf(const law::Case &matter)
{
    Desk desk;
    desk.matter = matter;
    return desk;
}

/// All blocks, and what stands in lists as blocks of their own, in reading order.
inline QVector<letter::Block> flattened(const QVector<letter::Block> &blocks)
{
    QVector<letter::Block> all;
    for (const letter::Block &block : blocks) {
        if (block.kind != letter::BlockKind::List)
            all << block;
        for (const letter::ListItem &item : block.items) {
            letter::Block own;
            own.runs = item.runs;
            own.from = item.from == law::Where() ? block.from : item.from;
            all << own;
            all += flattened(item.children);
        }
    }
    return all;
}

/// Every sentence that a decision's tests hold, in the order in which they are printed.
inline QStringList sentencesOf(const law::Decision &decision)
{
    QStringList all;
    for (const law::PublicInterestTest &pit : decision.tests) {
        for (const law::Section &section : pit.sections) {
            all += sentences(section.heading);
            all += sentences(section.text);
            for (const law::Factor &factor : section.factors) {
                all += sentences(factor.text);
                all += sentences(factor.why);
                for (const law::Evidence &evidence : factor.evidence)
                    all += sentences(evidence.text);
            }
        }
    }
    return all;
}

/// The sentences that are not in `text` behind the one before them.
inline QStringList lostFrom(const QString &text, const QStringList &expected)
{
    QStringList lost;
    qsizetype from = 0;
    for (const QString &sentence : expected) {
        const qsizetype found = text.indexOf(sentence, from);
        if (found < 0)
            lost << sentence;
        else
            from = found + sentence.size();
    }
    return lost;
}

} // namespace cpoise::test
