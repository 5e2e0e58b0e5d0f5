// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// The exemptions relied on: found by number or word, each with its limbs, its purposes where it needs them,
/// and what the notice has to say about it (s17(1)(b), (c)).
class GroundsPage final : public StepPage
{
    Q_OBJECT
public:
    GroundsPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

    QVector<FindingsPanel::Prompt> prompts() const override;
    QString promptsTitle() const override { return tr("The notice has to say"); }
    void focusFirst() override;

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    void buildPicker(QVBoxLayout &column);
    QWidget *groundCard(const law::Ground &ground);
    void add(const QString &provisionId);
    void remove(const QString &groundId);
};

} // namespace cpoise::ui
