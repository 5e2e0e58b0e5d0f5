// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// What the applicant gets, part by part, and what the letter bears: dates, who signs, an apology when late.
class OutcomePage final : public StepPage
{
    Q_OBJECT
public:
    OutcomePage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    QWidget *sliceCard(const law::Slice &slice);
    void buildLetter(QVBoxLayout &column);
    void buildDates(QVBoxLayout &column);
    void buildReducedReasons(QVBoxLayout &column);
};

} // namespace cpoise::ui
