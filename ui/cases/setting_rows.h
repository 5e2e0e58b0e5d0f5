// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "casework/desks.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class DateField;
class PlainLabel;

/// Rows of people: name, role and (for those who work here) the account of the operating system.
class PeopleRows : public QWidget
{
    Q_OBJECT
public:
    /// `word` names them for screen readers and on the button: "person", "signatory".
    PeopleRows(const QString &word, bool withLogin, QWidget *parent = nullptr);
    void setPeople(const QVector<law::Person> &people);
    /// Rows without a name, role and account are left out.
    QVector<law::Person> people() const;
    QWidget *fieldOf(const QString &personId) const;

private:
    struct Row {
        QWidget *widget;
        QString id;
        QLineEdit *name, *role, *login;
    };
    void add(const law::Person &person);

    QString m_word;
    bool m_withLogin;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
    QVector<Row> m_rows;
};

/// Rows of reference patterns: the pattern, from when on it counts, and what it gives.
class PatternRows : public QWidget
{
    Q_OBJECT
public:
    explicit PatternRows(QDate today, QWidget *parent = nullptr);
    void setPatterns(const QVector<casework::ReferencePattern> &patterns);
    QVector<casework::ReferencePattern> patterns() const;
    QWidget *fieldAt(int index) const;

private:
    struct Row {
        QWidget *widget;
        QLineEdit *pattern;
        DateField *from;
        PlainLabel *example;
    };
    void add(const casework::ReferencePattern &pattern);
    static void showExample(const Row &row);

    QDate m_today;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
    QVector<Row> m_rows;
};

} // namespace cpoise::ui
