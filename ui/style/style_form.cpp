// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_form.h"

#include <algorithm>

#include <QComboBox>
#include <QVBoxLayout>

#include "law/case.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/style/text_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
using Entries = QVector<QPair<QString, int>>;

QComboBox *choice(const QString &name, const Entries &entries)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (const auto &[words, value] : entries)
        box->addItem(words, value);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    box->setMaximumWidth(Style::textWidth() / 2);
    return box;
}

template<typename Value>
void put(QComboBox *box, Value value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(int(value))));
}

template<typename Value>
void take(const QComboBox *box, Value &value)
{
    value = Value(box->currentData().toInt());
}

Entries layouts()
{
    using enum law::FactorLayout;
    return {{u"As a list with dots"_s, int(Bullets)},
            {u"As a list with letters"_s, int(Letters)},
            {u"As paragraphs"_s, int(Paragraphs)},
            {u"In two columns, for beside against"_s, int(Columns)}};
}

Entries orders()
{
    using enum law::SidesOrder;
    return {{u"As the officer wrote them"_s, int(AsWritten)},
            {u"For disclosure first"_s, int(ForFirst)},
            {u"Against disclosure first"_s, int(AgainstFirst)}};
}

Entries places()
{
    using enum law::ResultPlace;
    return {{u"After the balance"_s, int(AfterBalance)}, {u"Before the reasons"_s, int(BeforeReasons)}};
}

Entries dateForms()
{
    using enum law::DateForm;
    return {{u"2 November 2026"_s, int(Plain)}, {u"Monday 2 November 2026"_s, int(WithWeekday)}};
}
} // namespace

StyleForm::StyleForm(const letter::Wording &standing, QWidget *parent)
    : QWidget(parent), m_factors(choice(u"factorLayout"_s, layouts())),
      m_sides(choice(u"sidesOrder"_s, orders())), m_result(choice(u"resultPlace"_s, places())),
      m_dates(choice(u"dateForm"_s, dateForms())), m_words(new StyleWords(standing))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::wide);
    addTest(column);
    addDates(column);
    addWords(column);
    for (QComboBox *box : {m_factors, m_sides, m_result, m_dates})
        connect(box, &QComboBox::currentIndexChanged, this, &StyleForm::edited);
    connect(m_words, &StyleWords::edited, this, &StyleForm::edited);
}

void StyleForm::addTest(QVBoxLayout *column)
{
    column->addWidget(
        groupHeading(tr("Public interest test"), tr("Every factor is in the letter, whichever you choose.")));
    column->addWidget(question(tr("&Factors"), {}, m_factors));
    column->addWidget(question(tr("&Order of the two sides"), {}, m_sides));
    column->addWidget(question(tr("Place of the &result"), {}, m_result));
}

void StyleForm::addDates(QVBoxLayout *column)
{
    column->addWidget(groupHeading(tr("Dates")));
    column->addWidget(question(tr("&Dates in letters"), {}, m_dates));
}

void StyleForm::addWords(QVBoxLayout *column)
{
    column->addWidget(groupHeading(
        tr("Standing texts"), tr("Headings, openings, help, and the words around complaint and re-use can "
                                 "be your own. Words that state the law stay as they are.")));
    column->addWidget(m_words);
}

void StyleForm::setStyle(const law::HouseStyle &style)
{
    m_given = style;
    put(m_factors, style.factors);
    put(m_sides, style.sides);
    put(m_result, style.result);
    put(m_dates, style.dates);
    m_words->setWords(style.words);
}

law::HouseStyle StyleForm::style() const
{
    law::HouseStyle style = m_given;
    take(m_factors, style.factors);
    take(m_sides, style.sides);
    take(m_result, style.result);
    take(m_dates, style.dates);
    style.words = m_words->words();
    return style;
}

QVector<StyleForm::Fault> StyleForm::faults() const
{
    QVector<Fault> all;
    for (const StyleWords::Fault &fault : m_words->faults())
        all.append({textName(fault.key) + u": "_s + fault.why, fault.key});
    return all;
}

QWidget *StyleForm::fieldOf(const Fault &fault)
{
    return m_words->fieldOf(fault.key);
}

QWidget *StyleForm::first() const
{
    return m_factors;
}

} // namespace cpoise::ui
