// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_form.h"

#include <algorithm>

#include <QComboBox>
#include <QVBoxLayout>

#include "letter/house_style.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/tab_order.h"
#include "ui/style/look_fields.h"
#include "ui/style/text_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// "refusal/words/help" is about a refusal's words for help.
struct FaultPlace {
    QString kind; ///< empty: all letters
    QString what; ///< "words", "signature", "logo" ...
    QString key;
};

FaultPlace placeIn(const QString &where)
{
    FaultPlace place;
    QStringList parts = where.split(u'/');
    if (letter::kindNames().contains(parts.first()))
        place.kind = parts.takeFirst();
    place.what = parts.value(0);
    place.key = parts.value(1);
    return place;
}

/// Those that count: each kind once, and none that there is not.
QVector<law::KindStyle> knownKinds(QVector<law::KindStyle> kinds)
{
    QStringList open = letter::kindNames();
    kinds.removeIf([&open](const law::KindStyle &one) { return !open.removeOne(one.kind); });
    return kinds;
}

/// What a field is called in front of its fault.
QString nameOf(const FaultPlace &place)
{
    static const QHash<QString, QString> names{
        {u"signature"_s, StyleForm::tr("Signature")},   {u"parts"_s, StyleForm::tr("Order of the parts")},
        {u"letterhead"_s, StyleForm::tr("Letterhead")}, {u"logo"_s, StyleForm::tr("Logo")},
        {u"accent"_s, StyleForm::tr("Colour")},         {u"font"_s, StyleForm::tr("Font")},
        {u"kinds"_s, StyleForm::tr("Kinds of letter")},
    };
    const QString what = place.what == u"words" ? textName(place.key) : names.value(place.what, place.what);
    return place.kind.isEmpty() ? what : kindTitle(place.kind) + u", "_s + what;
}
} // namespace

StyleForm::StyleForm(const letter::Wording &standing, QWidget *parent)
    : QWidget(parent), m_standing(standing), m_scope(new QComboBox), m_look(new LookFields),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(space::wide);
    m_scope->setObjectName(u"scope"_s);
    m_scope->addItem(tr("All letters"), QString());
    for (const QString &kind : letter::kindNames())
        m_scope->addItem(kindTitle(kind), kind);
    m_scope->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_column->addWidget(
        question(tr("&Applies to"),
                 tr("One kind of letter can differ: what it does not say is as in all letters."), m_scope));
    m_column->addWidget(m_look);
    fieldsOf({});
    connect(m_scope, &QComboBox::currentIndexChanged, this, &StyleForm::showScope);
    connect(m_look, &LookFields::edited, this, [this] {
        showFaults();
        Q_EMIT edited();
    });
}

/// Made when it is first looked at: each kind of letter has fields, and an undo, of its own.
ScopeFields *StyleForm::fieldsOf(const QString &kind)
{
    if (const auto made = m_fields.find(kind); made != m_fields.end())
        return made->second;
    auto *fields = new ScopeFields(
        kind.isEmpty() ? ScopeFields::Scope::AllLetters : ScopeFields::Scope::OneKind, m_standing);
    law::KindStyle values{kind};
    for (const law::KindStyle &given : m_kinds) {
        if (given.kind == kind)
            values = given;
    }
    if (!kind.isEmpty())
        fields->setGeneral(general());
    fields->setValues(values);
    m_fields[kind] = fields;
    m_column->addWidget(fields);
    fields->hide();
    connect(fields, &ScopeFields::edited, this, [this, kind] { onEdited(kind); });
    return fields;
}

void StyleForm::drop(const QString &kind)
{
    ScopeFields *old = m_fields.at(kind);
    m_fields.erase(kind);
    m_column->removeWidget(old);
    old->hide();
    old->deleteLater();
}

void StyleForm::choose(const QString &kind)
{
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(kind)));
}

void StyleForm::showScope()
{
    const QString kind = m_scope->currentData().toString();
    ScopeFields *shown = fieldsOf(kind);
    if (!kind.isEmpty())
        shown->setGeneral(general());
    m_look->setVisible(kind.isEmpty());
    for (const auto &[name, fields] : m_fields)
        fields->setVisible(fields == shown);
    chainTabs(inReadingOrder(this));
    Q_EMIT kindChosen(kind);
}

law::KindStyle StyleForm::general() const
{
    return m_fields.at({})->values();
}

void StyleForm::setHouseStyle(const law::HouseStyle &style)
{
    QStringList kinds;
    for (const auto &[kind, fields] : m_fields)
        kinds << kind;
    kinds.removeAll(QString());
    for (const QString &kind : kinds)
        drop(kind);
    m_given = style;
    m_kinds = knownKinds(style.kinds);
    m_look->setValues(style);
    m_fields.at({})->setValues(
        {{}, style.factors, style.result, style.sides, style.dates, style.words, style.signature});
    showScope();
    showFaults();
}

law::HouseStyle StyleForm::houseStyle() const
{
    law::HouseStyle style = m_given;
    style.kinds.clear();
    m_look->take(style);
    const law::KindStyle all = general();
    style.factors = all.factors.value_or(style.factors);
    style.result = all.result.value_or(style.result);
    style.sides = all.sides.value_or(style.sides);
    style.dates = all.dates.value_or(style.dates);
    style.words = all.words;
    style.signature = all.signature;
    for (const law::KindStyle &given : m_kinds) {
        if (!m_fields.contains(given.kind))
            style.kinds << given;
    }
    for (const auto &[kind, fields] : m_fields) {
        if (const law::KindStyle own = fields->values(); !kind.isEmpty() && own != law::KindStyle{kind})
            style.kinds << own;
    }
    std::ranges::stable_sort(style.kinds, {}, &law::KindStyle::kind);
    return style;
}

void StyleForm::onEdited(const QString &kind)
{
    for (const auto &[name, fields] : m_fields) {
        if (kind.isEmpty() && !name.isEmpty()) // the others follow what counts in all letters
            fields->setGeneral(general());
    }
    showFaults();
    Q_EMIT edited();
}

/// At their fields, as they arise; those of words are shown there by themselves.
void StyleForm::showFaults()
{
    m_look->clearFaults();
    for (const auto &[kind, fields] : m_fields)
        fields->setSignatureFault({});
    for (const letter::StyleFault &fault : letter::faultsOf(houseStyle(), m_standing)) {
        const FaultPlace place = placeIn(fault.where);
        m_look->setFault(place.what, asSentence(fault.sentence));
        if (place.what == u"signature" && m_fields.contains(place.kind))
            m_fields.at(place.kind)->setSignatureFault(asSentence(fault.sentence));
    }
}

QVector<StyleForm::Fault> StyleForm::faults() const
{
    QVector<Fault> all;
    for (const letter::StyleFault &fault : letter::faultsOf(houseStyle(), m_standing))
        all.append({nameOf(placeIn(fault.where)) + u": "_s + asSentence(fault.sentence), fault.where});
    return all;
}

QWidget *StyleForm::fieldOf(const Fault &fault)
{
    const FaultPlace place = placeIn(fault.where);
    choose(place.kind);
    ScopeFields *fields = fieldsOf(place.kind);
    if (place.what == u"words")
        return fields->words()->fieldOf(place.key);
    return place.what == u"signature" ? fields->signature() : m_look->fieldOf(place.what);
}

QWidget *StyleForm::fieldOfText(const QString &key)
{
    return fieldsOf(m_scope->currentData().toString())->words()->fieldOf(key);
}

QWidget *StyleForm::first() const
{
    return m_scope;
}

} // namespace cpoise::ui
