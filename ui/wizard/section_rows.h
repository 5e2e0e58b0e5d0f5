// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/style.h"
#include "ui/wizard/binder.h"

class QVBoxLayout;

namespace cpoise::ui
{

/// A section of a public interest test as it is printed: the team's own heading, then its text.
struct SectionRow {
    law::StepKind step = law::StepKind::Harm;
    law::Field field = law::Field::SectionText;
    QString question; ///< what is asked above the text
    QString help;
    int lines = 4;
    bool onlyHeading = false; ///< it holds no text: factors follow at once
};
void addSection(Binder &binder, QVBoxLayout &column, QWidget *parent, const law::Section &section,
                const SectionRow &row);

/// Evidence of a harm or a factor: what it is and how sure we are of it, with Add and Remove.
struct EvidenceRow {
    law::Where where; ///< of the ground or factor
    std::function<QVector<law::Evidence> *(law::Case &)> list;
    std::function<void(const QString &objectName)> focusNext;
};
void addEvidence(Binder &binder, QVBoxLayout &column, QWidget *parent, const QVector<law::Evidence> &evidence,
                 const EvidenceRow &row);

} // namespace cpoise::ui
