// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// Every finding, by step, each leading to its field.
class ChecksPage final : public StepPage
{
    Q_OBJECT
public:
    ChecksPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);
    void showFindings() override;
    /// They are listed in the page itself.
    QVector<law::Finding> findings() const override { return {}; }
    QString wordsWithoutFindings() const override;

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    QString summaryOf(const QVector<law::Finding> &findings) const;
    void buildGroup(QVBoxLayout &column, const QString &name, const QVector<law::Finding> &findings);
};

} // namespace cpoise::ui
