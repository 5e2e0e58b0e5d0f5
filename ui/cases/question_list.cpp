// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/question_list.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/ids.h"
#include "base/text.h"
#include "ui/parts/form.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

class QuestionList::Row final : public QWidget
{
public:
    explicit Row(const law::Question &asked)
        : question(asked), number(new QLineEdit(asked.number)), text(new TextField(u"Question"_s)),
          remove(new QPushButton(icon(u"trash-2"_s), {}))
    {
        number->setObjectName(u"questionNumber"_s);
        number->setFixedWidth(56);
        number->setAlignment(Qt::AlignRight);
        text->setObjectName(u"questionText"_s);
        text->setLines(1, 12);
        text->setText(asked.text);
        remove->setObjectName(u"removeQuestion"_s);
        remove->setFixedWidth(controlHeight + space::small);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins({});
        layout->setSpacing(space::small);
        layout->addWidget(number, 0, Qt::AlignTop);
        layout->addWidget(text, 1, Qt::AlignTop);
        layout->addWidget(remove, 0, Qt::AlignTop);
    }

    void rename(int place)
    {
        const QString which = QString::number(place);
        number->setAccessibleName(u"Number of question "_s + which);
        text->setAccessibleName(u"Words of question "_s + which);
        remove->setAccessibleName(u"Remove question "_s + which);
        plainToolTip(remove, u"Remove this question"_s);
    }

    law::Question question;
    QLineEdit *number;
    TextField *text;
    QPushButton *remove;
};

QuestionList::QuestionList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    m_layout->setSpacing(space::small);
    layout->addLayout(m_layout);
    auto *add = new QPushButton(icon(u"plus"_s), u"A&dd a question"_s);
    add->setObjectName(u"addQuestion"_s);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        Row *row = addRow({newId(), QString::number(m_rows.size() + 1), {}, law::Held::Unstated, {}});
        row->text->setFocus();
        Q_EMIT edited();
    });
}

QuestionList::Row *QuestionList::addRow(const law::Question &question)
{
    auto *row = new Row(question);
    m_rows.append(row);
    m_layout->addWidget(row);
    connect(row->number, &QLineEdit::textEdited, this, &QuestionList::edited);
    connect(row->text, &TextField::edited, this, &QuestionList::edited);
    connect(row->remove, &QPushButton::clicked, this, [this, row] {
        remove(row);
        Q_EMIT edited();
    });
    rename();
    tabBefore(row, findChild<QPushButton *>(u"addQuestion"_s));
    return row;
}

void QuestionList::remove(Row *row)
{
    m_rows.removeOne(row);
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    rename();
}

void QuestionList::rename()
{
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->rename(i + 1);
}

void QuestionList::setQuestions(const QVector<law::Question> &questions)
{
    while (!m_rows.isEmpty())
        remove(m_rows.last());
    for (const law::Question &question : questions)
        addRow(question);
}

QVector<law::Question> QuestionList::questions() const
{
    QVector<law::Question> result;
    for (const Row *row : m_rows) {
        law::Question question = row->question;
        question.number = row->number->text().trimmed();
        question.text = row->text->text();
        if (!isBlank(question.text))
            result.append(question);
    }
    return result;
}

} // namespace cpoise::ui
