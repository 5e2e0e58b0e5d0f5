// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// What is asked for: the reference and dates, the applicant's words whole, and the numbered questions in it.
class RequestPage final : public StepPage
{
    Q_OBJECT
public:
    RequestPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    void buildHead(QVBoxLayout &column);
    void buildQuestions(QVBoxLayout &column);
    QWidget *questionCard(const law::Question &question);
    void split();
};

} // namespace cpoise::ui
