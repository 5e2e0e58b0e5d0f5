// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/edits.h"
#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

class DropColumn;

/// The factors of one side, one card each, under the team's own headings. The catalogue's factors stand
/// beside it and can be taken over; they count only when the officer says that they speak of this
/// information.
class FactorsPage final : public StepPage
{
    Q_OBJECT
public:
    FactorsPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent = nullptr);

    QVector<FindingsPanel::Prompt> prompts() const override;
    QString promptsTitle() const override { return tr("Suggested factors"); }
    void take(const QString &promptId) override;
    void focusFirst() override;

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;

private:
    casework::Side side() const { return m_side; }
    law::SectionRole role() const;
    void buildSection(QVBoxLayout &column, const law::Section &section);
    void buildAdd(QVBoxLayout &column);
    QWidget *card(const law::Factor &factor, int number);
    void move(const QString &factorId, int by);
    void remove(const QString &factorId);
    void add(const QString &words, const QString &suggestionId, const QString &groundId);
    QString groundFor(const QString &promptId) const;

    bool m_confirming;
    casework::Side m_side;
};

/// Makes a factor of each paragraph of a section's text, in order and unchanged, so that each can be weighed.
void weighEachParagraph(law::Case &matter, const QString &sectionId);

} // namespace cpoise::ui
