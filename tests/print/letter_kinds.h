// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "tests/letter/good_cases.h"

namespace cpoise::test
{

/// A case, and what kind of letter it makes.
struct LetterKindCase {
    const char *name;
    law::Case matter;
};

/// One of every kind of letter.
inline QVector<LetterKindCase> everyLetterKind()
{
    return {{"disclosure", disclosureCase()},
            {"not held", notHeldCase()},
            {"refusal", refusalCase()},
            {"two exemptions", twoExemptionsCase()},
            {"partial refusal", partialCase()},
            {"neither confirm nor deny", ncndCase()},
            {"cost", costCase()},
            {"vexatious", conductCase()},
            {"more time", extensionCase()},
            {"mixed", mixedCase()},
            {"two questions", twoQuestions()}};
}

/// A row for each as a draft and as a final letter: columns "index" and "draft".
inline void addDraftAndFinal(const QVector<LetterKindCase> &kinds)
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("draft");
    for (int i = 0; i < kinds.size(); ++i) {
        for (const bool draft : {true, false})
            QTest::addRow("%s, %s", kinds[i].name, draft ? "draft" : "final") << i << draft;
    }
}

} // namespace cpoise::test
