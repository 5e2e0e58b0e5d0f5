// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/scope_fields.h"

#include <algorithm>

#include <QComboBox>
#include <QVBoxLayout>

#include "letter/house_style.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/style/lines_field.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
using Entries = QVector<QPair<QString, int>>;
constexpr int asInAll = -1;

QComboBox *choice(const QString &name, const Entries &entries, ScopeFields::Scope scope)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    if (scope == ScopeFields::Scope::OneKind)
        box->addItem({}, asInAll);
    for (const auto &[words, value] : entries)
        box->addItem(words, value);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    box->setMaximumWidth(scope == ScopeFields::Scope::OneKind ? Style::textWidth() * 3 / 4
                                                              : Style::textWidth() / 2);
    return box;
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

/// A value that is not said is the first entry of one kind's choice.
template<typename Value>
void put(QComboBox *box, std::optional<Value> value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value ? int(*value) : asInAll)));
}

template<typename Value>
void take(const QComboBox *box, std::optional<Value> &value)
{
    const int chosen = box->currentData().toInt();
    value = chosen == asInAll ? std::nullopt : std::optional(Value(chosen));
}

/// The first entry names what counts in all letters.
template<typename Value>
void nameGeneral(QComboBox *box, std::optional<Value> general)
{
    const int at = general ? box->findData(int(*general)) : asInAll;
    if (box->itemData(0).toInt() == asInAll && at >= 0)
        box->setItemText(0, ScopeFields::tr("As in all letters: ") + box->itemText(at));
}

} // namespace

ScopeFields::ScopeFields(Scope scope, const letter::Wording &standing, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_factors(choice(u"factorLayout"_s, layouts(), scope)),
      m_sides(choice(u"sidesOrder"_s, orders(), scope)), m_result(choice(u"resultPlace"_s, places(), scope)),
      m_dates(choice(u"dateForm"_s, dateForms(), scope)),
      m_signature(new LinesField(tr("Lines under a letter"), u"signature"_s)),
      m_signatureFault(new PlainLabel({}, TextSize::Small, Tone::Blocks)), m_words(new StyleWords(standing))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::wide);
    addTest(column);
    addSignature(column);
    addWords(column);
    m_signature->setUsual(letter::usualSignature());
    for (QComboBox *box : {m_factors, m_sides, m_result, m_dates})
        connect(box, &QComboBox::currentIndexChanged, this, &ScopeFields::edited);
    connect(m_signature, &TextField::edited, this, &ScopeFields::edited);
    connect(m_words, &StyleWords::edited, this, &ScopeFields::edited);
    setGeneral({});
}

void ScopeFields::addTest(QVBoxLayout *column)
{
    column->addWidget(
        groupHeading(tr("Public interest test"), tr("Every factor is in the letter, whichever you choose.")));
    column->addWidget(question(tr("&Factors"), {}, m_factors));
    column->addWidget(question(tr("&Order of the two sides"), {}, m_sides));
    column->addWidget(question(tr("Place of the &result"), {}, m_result));
    column->addWidget(groupHeading(tr("Dates")));
    column->addWidget(question(tr("&Dates in letters"), {}, m_dates));
}

void ScopeFields::addSignature(QVBoxLayout *column)
{
    column->addWidget(groupHeading(tr("Signature")));
    auto *asked =
        question(tr("Lines &under a letter"),
                 tr("{name} and {role} are those of who signs, {authority} is the authority. A line "
                    "whose value is not known is left out."),
                 m_signature);
    m_signatureFault->setObjectName(u"signatureFault"_s);
    asked->layout()->addWidget(m_signatureFault->wrapped());
    m_signatureFault->hide();
    column->addWidget(asked);
}

void ScopeFields::addWords(QVBoxLayout *column)
{
    column->addWidget(groupHeading(
        tr("Standing texts"), tr("Headings, openings, help, and the words around complaint and re-use can "
                                 "be your own. Words that state the law stay as they are.")));
    column->addWidget(m_words);
}

void ScopeFields::setGeneral(const law::KindStyle &general)
{
    if (m_scope == Scope::AllLetters)
        return;
    nameGeneral(m_factors, general.factors);
    nameGeneral(m_sides, general.sides);
    nameGeneral(m_result, general.result);
    nameGeneral(m_dates, general.dates);
    m_signature->setUsual(general.signature.isEmpty() ? letter::usualSignature() : general.signature);
    m_words->setGeneral(general.words);
}

void ScopeFields::setValues(const law::KindStyle &values)
{
    m_kind = values.kind;
    put(m_factors, values.factors);
    put(m_sides, values.sides);
    put(m_result, values.result);
    put(m_dates, values.dates);
    m_signature->setLinesOf(values.signature);
    m_words->setWords(values.words);
}

law::KindStyle ScopeFields::values() const
{
    law::KindStyle values;
    values.kind = m_kind;
    take(m_factors, values.factors);
    take(m_sides, values.sides);
    take(m_result, values.result);
    take(m_dates, values.dates);
    values.signature = m_signature->lines();
    values.words = m_words->words();
    return values;
}

void ScopeFields::setSignatureFault(const QString &fault)
{
    m_signatureFault->setText(fault);
    m_signatureFault->setVisible(!fault.isEmpty());
}

QWidget *ScopeFields::signature() const
{
    return m_signature;
}

} // namespace cpoise::ui
