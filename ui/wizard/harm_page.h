// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// What would happen: the team's own harm sections, then for each ground that rests on a harm who would use
/// it, what is public, how likely it is for each limb, how bad, and on what evidence (law.md 3.1).
class HarmPage final : public StepPage
{
    Q_OBJECT
public:
    HarmPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);
    /// What the regulator would ask about harm under each exemption relied on here.
    QVector<FindingsPanel::Prompt> prompts() const override;

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    bool isForConfirming() const { return step() == law::StepKind::ConfirmOrDenyHarm; }
    void buildSections(QVBoxLayout &column);
    void buildGround(QVBoxLayout &column, const law::Ground &ground);
    void buildLikelihood(QVBoxLayout &column, QWidget *parent, const law::Ground &ground);
    void askForLimb(QVBoxLayout &column, QWidget *parent, const law::Ground &ground);
    void buildEvidence(QVBoxLayout &column, QWidget *parent, const law::Ground &ground);
    QWidget *harmText(QWidget *parent, const law::Ground &ground, law::Field field, const QString &name);
};

} // namespace cpoise::ui
