// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "law/case.h"

class QVBoxLayout;

namespace cpoise::ui
{

/// The questions of a request: numbers as the applicant gave them, and words; each can be changed or removed.
class QuestionList : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionList(QWidget *parent = nullptr);
    void setQuestions(const QVector<law::Question> &questions);
    /// Empty ones are left out.
    QVector<law::Question> questions() const;
    int count() const { return int(m_rows.size()); }

Q_SIGNALS:
    /// The person changed, added or removed one.
    void edited();

private:
    class Row;
    Row *addRow(const law::Question &question);
    void remove(Row *row);
    void rename();

    QVBoxLayout *m_layout;
    QVector<Row *> m_rows;
};

} // namespace cpoise::ui
