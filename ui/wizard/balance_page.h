// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/edits.h"
#include "ui/wizard/step_page.h"

class QBoxLayout;

namespace cpoise::ui
{

class BalanceItem;
class DropColumn;

/// The two sides facing each other across a line, then where the balance lies and why. A picture of reasons,
/// never arithmetic: nothing is added up (R-PIT-7). Several grounds are grouped at the right, with one
/// balance below (R-PIT-6).
class BalancePage final : public StepPage
{
    Q_OBJECT
public:
    BalancePage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

    QVector<FindingsPanel::Prompt> prompts() const override;
    QString promptsTitle() const override { return tr("Does not count"); }
    void focusFirst() override;

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;
    bool isWide() const override { return true; }

private:
    QVector<law::Factor> factors(casework::Side side) const;
    QString nameOf(casework::Side side) const;
    QString pictureOf(casework::Side side, const law::Case &matter) const;
    QWidget *side(casework::Side side);
    void addItems(DropColumn &column, casework::Side side);
    void addItem(DropColumn &column, casework::Side side, const law::Factor &factor);
    void buildResult(QVBoxLayout &column);
    void buildWords(QVBoxLayout &column);
    void buildRest(QVBoxLayout &column);
    void buildRestSection(QVBoxLayout &column, const law::Section &section);
    law::StepKind stepOf(casework::Side side) const;
    void move(const QString &factorId, int by);

    bool m_confirming;
};

} // namespace cpoise::ui
