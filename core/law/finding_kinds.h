// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QVector>

#include "law/findings.h"

namespace cpoise::law
{

/// What is fixed about a code: its usual severity, the rule it comes from, the words for the officer. %1 and
/// %2 in the words stand for the finding's arguments.
struct FindingKind {
    const char16_t *code;
    Severity severity;
    const char16_t *rule;
    const char16_t *words;
};

/// The kind of a code; nullptr when there is none.
const FindingKind *findingKind(QStringView code);
const QVector<FindingKind> &findingKinds();

} // namespace cpoise::law
