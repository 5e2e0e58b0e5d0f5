// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// The qualified person's opinion, which section 36 rests on.
class OpinionPage final : public StepPage
{
    Q_OBJECT
public:
    OpinionPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    QWidget *card(const law::Ground &ground);
    QWidget *statisticalRow(QWidget *parent, const law::Where &opinion);
};

} // namespace cpoise::ui
