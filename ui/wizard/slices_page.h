// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// The parts of the information that get an answer of their own: a question, a year of it, a document, a
/// line.
class SlicesPage final : public StepPage
{
    Q_OBJECT
public:
    SlicesPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    QWidget *sliceCard(const law::Slice &slice, int number);
    void addButton(QVBoxLayout &column, const QString &words, const QString &questionId);
};

} // namespace cpoise::ui
