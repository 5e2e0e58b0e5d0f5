// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/setting_rows.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/date_field.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{

QHBoxLayout *rowLayout(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    return layout;
}

QLineEdit *cell(QHBoxLayout *layout, const QString &name, const QString &text, const QString &hint,
                const QString &spoken, int columns)
{
    QLineEdit *edit = lineField(name, columns);
    edit->setText(text);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(spoken);
    layout->addWidget(edit, 1);
    return edit;
}

QPushButton *removeButton(QHBoxLayout *layout, const QString &word, const QString &spoken)
{
    auto *button = new QPushButton(u"Remove"_s);
    button->setObjectName(u"remove-"_s + word);
    button->setAccessibleName(spoken);
    layout->addWidget(button);
    return button;
}

QVBoxLayout *columnOf(QWidget *owner)
{
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    return column;
}

} // namespace

PeopleRows::PeopleRows(const QString &word, bool withLogin, QWidget *parent)
    : QWidget(parent), m_word(word), m_withLogin(withLogin), m_layout(columnOf(this)),
      m_add(new QPushButton(u"Add a "_s + word))
{
    m_add->setObjectName(u"add-"_s + word);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({});
        m_rows.last().name->setFocus();
    });
}

void PeopleRows::setPeople(const QVector<law::Person> &people)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.widget;
    m_rows.clear();
    for (const law::Person &person : people)
        add(person);
}

void PeopleRows::add(const law::Person &person)
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = rowLayout(widget);
    const QString number = u' ' + QString::number(m_rows.size() + 1);
    const QString spoken = m_word.left(1).toUpper() + m_word.mid(1) + number;
    Row row{widget, person.id, nullptr, nullptr, nullptr};
    row.name = cell(layout, m_word + u"-name"_s, person.name, u"Name"_s, spoken + u": name"_s, 30);
    row.role = cell(layout, m_word + u"-role"_s, person.role, u"Role"_s, spoken + u": role"_s, 30);
    row.login = cell(layout, m_word + u"-login"_s, person.login, u"Account"_s,
                     spoken + u": account on this computer"_s, 15);
    row.login->setVisible(m_withLogin);
    QPushButton *remove = removeButton(layout, m_word, u"Remove "_s + m_word + number);
    connect(remove, &QPushButton::clicked, this, [this, widget] {
        m_rows.removeIf([widget](const Row &r) { return r.widget == widget; });
        widget->deleteLater();
    });
    m_layout->insertWidget(m_layout->count() - 1, widget);
    tabBefore(widget, m_add);
    m_rows << row;
}

QVector<law::Person> PeopleRows::people() const
{
    QVector<law::Person> people;
    for (const Row &row : m_rows) {
        law::Person person{row.id, row.name->text().trimmed(), row.role->text().trimmed(),
                           row.login->text().trimmed()};
        if (!person.name.isEmpty() || !person.role.isEmpty() || !person.login.isEmpty())
            people << person;
    }
    return people;
}

QWidget *PeopleRows::fieldOf(const QString &personId) const
{
    for (const Row &row : m_rows) {
        if (row.id == personId)
            return row.name;
    }
    return m_rows.isEmpty() ? nullptr : m_rows.last().name;
}

PatternRows::PatternRows(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_layout(columnOf(this)), m_add(new QPushButton(u"Add a pattern"_s))
{
    m_add->setObjectName(u"add-pattern"_s);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({{}, m_today});
        m_rows.last().pattern->setFocus();
    });
}

void PatternRows::setPatterns(const QVector<casework::ReferencePattern> &patterns)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.widget;
    m_rows.clear();
    for (const casework::ReferencePattern &pattern : patterns)
        add(pattern);
}

void PatternRows::add(const casework::ReferencePattern &pattern)
{
    auto *widget = new QWidget;
    QHBoxLayout *layout = rowLayout(widget);
    const QString number = u' ' + QString::number(m_rows.size() + 1);
    Row row{widget, nullptr, nullptr, nullptr};
    row.pattern = cell(layout, u"pattern"_s, pattern.pattern, u"{n}{part}/{yy}"_s, u"Pattern"_s + number, 24);
    row.from = new DateField(m_today);
    row.from->edit()->setAccessibleName(u"Pattern"_s + number + u": counts from"_s);
    row.from->edit()->setObjectName(u"pattern-from"_s);
    row.from->setDate(pattern.from);
    row.example = new PlainLabel({}, TextSize::Small, Tone::Quiet);
    row.example->setObjectName(u"pattern-example"_s);
    layout->addWidget(row.from);
    layout->addWidget(row.example, 1);
    QPushButton *remove = removeButton(layout, u"pattern"_s, u"Remove pattern"_s + number);
    connect(remove, &QPushButton::clicked, this, [this, widget] {
        m_rows.removeIf([widget](const Row &r) { return r.widget == widget; });
        widget->deleteLater();
    });
    connect(row.pattern, &QLineEdit::textChanged, widget, [row] { showExample(row); });
    connect(row.from, &DateField::dateChanged, widget, [row] { showExample(row); });
    m_layout->insertWidget(m_layout->count() - 1, widget);
    tabBefore(widget, m_add);
    m_rows << row;
    showExample(row);
}

void PatternRows::showExample(const Row &row)
{
    const casework::ReferencePattern pattern{row.pattern->text().trimmed(), row.from->date()};
    const bool usable = casework::patternFault(pattern.pattern).isEmpty() && pattern.from.isValid();
    row.example->setText(usable ? u"gives "_s + casework::nextReference(pattern, pattern.from, {})
                                : u"needs {n} and a date"_s);
}

QVector<casework::ReferencePattern> PatternRows::patterns() const
{
    QVector<casework::ReferencePattern> patterns;
    for (const Row &row : m_rows)
        patterns << casework::ReferencePattern{row.pattern->text().trimmed(), row.from->date()};
    return patterns;
}

QWidget *PatternRows::fieldAt(int index) const
{
    return index >= 0 && index < m_rows.size() ? m_rows[index].pattern : nullptr;
}

} // namespace cpoise::ui
