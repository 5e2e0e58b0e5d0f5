// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// Refusing the request itself: what it would cost to find (s12), or that it is vexatious or repeated
/// (s14).
class RefusalPage final : public StepPage
{
    Q_OBJECT
public:
    RefusalPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    bool isCost() const { return step() == law::StepKind::Cost; }
    QWidget *card(const law::Ground &ground);
    bool isOfPage(const law::Slice &slice) const;
    bool isOfPage(const law::Ground &ground) const;
    void buildSlice(QVBoxLayout &column, const law::Slice &slice);
    void rely(const QString &sliceId);
};

} // namespace cpoise::ui
