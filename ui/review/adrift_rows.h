// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "law/case.h"

class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

/// Changed words that the letter has no place for any more: each is used somewhere else, or let go.
class AdriftRows : public QWidget
{
    Q_OBJECT
public:
    explicit AdriftRows(QWidget *parent);

    void show(const QVector<law::LetterChange> &changes, bool canChange);
    /// Whether a passage is chosen that words can be used for.
    void setTarget(bool has);
    /// Focus on what can be done with a change; false when it is not listed.
    bool goTo(const QString &changeId);

Q_SIGNALS:
    void useWanted(const QString &changeId);
    void letGoWanted(const QString &changeId);
    void laidOut();

private:
    void addRow(const law::LetterChange &change);

    QVBoxLayout *m_rows;
    QVector<law::LetterChange> m_changes;
    QVector<QPushButton *> m_use;
    bool m_canChange = true;
    bool m_hasTarget = false;
};

} // namespace cpoise::ui
