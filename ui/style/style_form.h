// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QWidget>

#include "ui/style/scope_fields.h"

class QComboBox;
class QVBoxLayout;

namespace cpoise::ui
{

class LookFields;

/// The values of a house style as fields: those of all letters, or those in which one kind of letter differs.
class StyleForm : public QWidget
{
    Q_OBJECT
public:
    /// `standing` outlives it.
    explicit StyleForm(const letter::Wording &standing, QWidget *parent = nullptr);

    void setHouseStyle(const law::HouseStyle &style);
    law::HouseStyle houseStyle() const;
    /// What is wrong with what was typed, as a sentence, and where it was typed (letter/house_style.h).
    struct Fault {
        QString words;
        QString where;
    };
    QVector<Fault> faults() const;
    /// The field of a fault, brought to the front.
    QWidget *fieldOf(const Fault &fault);
    /// The field of a standing text, in the letters that are being looked at.
    QWidget *fieldOfText(const QString &key);
    QWidget *first() const;

Q_SIGNALS:
    void edited();
    /// Another kind of letter is looked at ("refusal"); empty: all letters.
    void kindChosen(const QString &kind);

private:
    ScopeFields *fieldsOf(const QString &kind);
    void drop(const QString &kind);
    void choose(const QString &kind);
    void showScope();
    void onEdited(const QString &kind);
    void showFaults();
    law::KindStyle general() const;

    const letter::Wording &m_standing;
    law::HouseStyle m_given;
    QVector<law::KindStyle> m_kinds; ///< as given, of those that were not looked at
    QComboBox *m_scope;
    LookFields *m_look;
    QVBoxLayout *m_column;
    std::map<QString, ScopeFields *> m_fields; ///< by kind; "": all letters
};

} // namespace cpoise::ui
