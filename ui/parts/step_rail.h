// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "casework/decision_session.h"

namespace cpoise::ui
{

/// The steps that the law asks for, numbered, each with a mark and a word for screen readers. One stop of the
/// Tab key: arrows move, Enter or a click opens.
class StepRail : public QListWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);

    void setSteps(const QVector<casework::StepState> &steps);
    /// The step whose page is shown.
    void setOpen(law::StepKind step);
    law::StepKind open() const { return m_open; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(law::StepKind step);

private:
    void choose(const QListWidgetItem *item);
    void showOpen();

    law::StepKind m_open = law::StepKind::Request;
};

} // namespace cpoise::ui
