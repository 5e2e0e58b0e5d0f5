// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// For each question whether the information is held (s1(1)(a)), and where was looked.
class HeldPage final : public StepPage
{
    Q_OBJECT
public:
    HeldPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    QWidget *questionCard(const law::Question &question);
};

} // namespace cpoise::ui
