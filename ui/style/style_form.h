// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/style_words.h"

class QComboBox;
class QVBoxLayout;

namespace cpoise::ui
{

/// The values of a house style as fields. What it has no field for stays as it was given.
class StyleForm : public QWidget
{
    Q_OBJECT
public:
    /// `standing` outlives it.
    explicit StyleForm(const letter::Wording &standing, QWidget *parent = nullptr);

    void setStyle(const law::HouseStyle &style);
    law::HouseStyle style() const;
    /// What is wrong with what was typed, as a sentence, and where it was typed.
    struct Fault {
        QString words;
        QString key; ///< the text it is about
    };
    QVector<Fault> faults() const;
    QWidget *fieldOf(const Fault &fault);
    QWidget *first() const;
    StyleWords *words() const { return m_words; }

Q_SIGNALS:
    void edited();

private:
    void addTest(QVBoxLayout *column);
    void addDates(QVBoxLayout *column);
    void addWords(QVBoxLayout *column);

    law::HouseStyle m_given;
    QComboBox *m_factors;
    QComboBox *m_sides;
    QComboBox *m_result;
    QComboBox *m_dates;
    StyleWords *m_words;
};

} // namespace cpoise::ui
