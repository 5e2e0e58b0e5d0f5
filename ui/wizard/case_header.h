// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "casework/decision_session.h"

class QBoxLayout;

namespace cpoise::ui
{

class Bar;
class ElidedLabel;
class PlainLabel;

/// Whose clock runs: the reference, "Day 18 of 20", the due date and what is left. Always in sight.
class CaseHeader : public QWidget
{
    Q_OBJECT
public:
    explicit CaseHeader(QWidget *parent = nullptr);
    void showCase(const casework::DecisionSession &session);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDays(const casework::DecisionSession &session);
    void showLeft(int left, int limit, const QString &due);

    ElidedLabel *m_reference;
    PlainLabel *m_summary;
    PlainLabel *m_day;
    PlainLabel *m_left;
    Bar *m_bar;
    PlainLabel *m_due;
    QBoxLayout *m_line; ///< the day and what is left
};

} // namespace cpoise::ui
