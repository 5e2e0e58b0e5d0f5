// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/binder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "base/text.h"
#include "casework/edits.h"
#include "ui/parts/date_field.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/press_label.h"
#include "ui/parts/step_words.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// Longer texts are passed on when the typing rests: each pass copies and checks the whole of it.
constexpr int longText = 20'000;
constexpr int restMs = 250;

const QLatin1StringView headingPart{"heading"};

bool isSectionField(law::Field field)
{
    return field == law::Field::HarmText || field == law::Field::BalanceText ||
           field == law::Field::SectionText;
}
} // namespace

Binder::Binder(casework::DecisionSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_later.setSingleShot(true);
    m_later.setInterval(restMs);
    connect(&m_later, &QTimer::timeout, this, &Binder::flush);
}

QString Binder::read(const Text &text) const
{
    return text.read ? text.read(draft()) : casework::fieldText(draft(), text.where);
}

void Binder::write(law::Case &matter, const Text &text, const QString &words) const
{
    if (text.write)
        text.write(matter, words);
    else
        casework::setFieldText(matter, text.where, words);
}

template<typename Widget>
Widget *Binder::bound(Widget *widget, const law::Where &where, const QString &name, const QString &part)
{
    widget->setObjectName(fieldName(where, part));
    widget->setAccessibleName(name);
    if (part != headingPart) // findings speak of what is said, not of what stands over it
        place(where, widget);
    return widget;
}

TextField *Binder::text(QWidget *parent, const Text &text)
{
    const QString key = fieldName(text.where, text.part);
    BoundText &entry = m_texts[key];
    if (!entry.field) {
        entry.field = new TextField(text.name, parent);
        TextField *field = entry.field;
        connect(field, &TextField::edited, this, [this, field] { typed(field->objectName()); });
    } else {
        entry.field->setParent(parent);
        entry.field->show();
    }
    entry.text = text;
    entry.used = true;
    entry.field->setLines(text.lines);
    entry.field->setMaximumWidth(Style::textWidth());
    showText(entry);
    return bound(entry.field.data(), text.where, text.name, text.part);
}

void Binder::typed(const QString &key)
{
    const auto found = m_texts.constFind(key);
    if (m_showing || found == m_texts.cend()) // its page has let go of it
        return;
    if (!m_waiting.contains(key))
        m_waiting.append(key);
    if (found->field->document()->characterCount() > longText)
        m_later.start();
    else
        flush();
}

void Binder::renamed(const law::Where &before, const law::Where &after)
{
    const QString key = fieldName(before, {});
    const QString now = fieldName(after, {});
    if (key == now || !m_texts.contains(key))
        return;
    BoundText entry = m_texts.take(key);
    entry.text.where = after;
    if (entry.field)
        entry.field->setObjectName(now);
    m_texts.insert(now, entry);
    std::replace(m_waiting.begin(), m_waiting.end(), key, now);
}

void Binder::flush()
{
    m_later.stop();
    const QStringList keys = std::exchange(m_waiting, {});
    for (const QString &key : keys) {
        const auto found = m_texts.constFind(key);
        if (found == m_texts.cend() || !found->field)
            continue;
        const QString words = cleaned(found->field->text());
        const Text text = found->text;
        m_session.edit([this, text, words](law::Case &matter) { write(matter, text, words); });
    }
}

void Binder::edit(const std::function<void(law::Case &)> &change)
{
    if (m_showing)
        return;
    flush();
    m_session.edit(change);
}

void Binder::showText(BoundText &bound)
{
    bound.field->setReadOnly(m_session.isReadOnly());
    const QString words = read(bound.text);
    const QTextDocument *document = bound.field->document();
    if (document->revision() == bound.revision && words == bound.shown)
        return; // a long text is not taken out of its field for every key somewhere else
    if (cleaned(bound.field->text()) != words)
        bound.field->setText(words);
    bound.shown = words;
    bound.revision = document->revision();
}

QLineEdit *Binder::line(QWidget *parent, const Text &text)
{
    auto *edit = new QLineEdit(parent);
    connect(edit, &QLineEdit::textEdited, this, [this, text](const QString &words) {
        this->edit([&](law::Case &matter) { write(matter, text, cleaned(words)); });
    });
    onShow([this, edit, text](const law::Case &) {
        edit->setReadOnly(m_session.isReadOnly());
        const QString words = read(text);
        if (edit->text() != words)
            edit->setText(words);
    });
    return bound(edit, text.where, text.name, text.part);
}

QCheckBox *Binder::check(QWidget *parent, const QString &words, const Value<bool> &value)
{
    auto *box = new QCheckBox(words, parent);
    connect(box, &QCheckBox::clicked, this,
            [this, value](bool on) { edit([&](law::Case &matter) { value.write(matter, on); }); });
    onShow([this, box, value](const law::Case &matter) {
        box->setEnabled(!m_session.isReadOnly());
        box->setChecked(value.read(matter));
    });
    return bound(box, value.where, value.name, value.part);
}

QWidget *Binder::checkRow(QWidget *parent, const QString &words, const Value<bool> &value)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::hair);
    QCheckBox *box = check(row, {}, value);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *label = new PressLabel(words, box, row);
    const int above = std::max(0, (box->sizeHint().height() - label->fontMetrics().height()) / 2);
    label->setContentsMargins(0, above, 0, above);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(label, 1, Qt::AlignTop);
    return row;
}

ChoiceGroup *Binder::choice(QWidget *parent, const QVector<ChoiceGroup::Choice> &choices,
                            ChoiceGroup::Flow flow, const Value<int> &value)
{
    auto *group = new ChoiceGroup(value.name, choices, flow, parent);
    connect(group, &ChoiceGroup::chosen, this,
            [this, value](int chosen) { edit([&](law::Case &matter) { value.write(matter, chosen); }); });
    onShow([this, group, value](const law::Case &matter) {
        group->setEnabled(!m_session.isReadOnly());
        group->setValue(value.read(matter));
    });
    return bound(group, value.where, value.name, value.part);
}

QComboBox *Binder::combo(QWidget *parent, const QVector<std::pair<QString, QString>> &items,
                         const Value<QString> &value)
{
    auto *box = new QComboBox(parent);
    box->setMinimumContentsLength(12);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &[words, id] : items)
        box->addItem(words, id);
    connect(box, &QComboBox::activated, this, [this, box, value](int index) {
        const QString id = box->itemData(index).toString();
        edit([&](law::Case &matter) { value.write(matter, id); });
    });
    onShow([this, box, value](const law::Case &matter) {
        box->setEnabled(!m_session.isReadOnly());
        box->setCurrentIndex(box->findData(value.read(matter)));
    });
    return bound(box, value.where, value.name, value.part);
}

QWidget *Binder::date(QWidget *parent, const Value<QDate> &value)
{
    auto *field = new DateField(m_session.today(), parent);
    connect(field, &DateField::dateChanged, this,
            [this, value](QDate date) { edit([&](law::Case &matter) { value.write(matter, date); }); });
    onShow([this, field, value](const law::Case &matter) {
        field->setEnabled(!m_session.isReadOnly());
        const QDate date = value.read(matter);
        if (field->date() != date)
            field->setDate(date);
    });
    field->edit()->setAccessibleName(value.name);
    field->setFocusProxy(field->edit());
    return bound(field, value.where, value.name, value.part);
}

QPushButton *Binder::action(QWidget *parent, const QString &words, const QString &objectName,
                            const std::function<void()> &run)
{
    auto *button = new QPushButton(words, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, run] {
        flush();
        run();
    });
    onShow([this, button](const law::Case &) { button->setEnabled(!m_session.isReadOnly()); });
    return button;
}

void Binder::place(const law::Where &where, QWidget *widget)
{
    m_places.append({where, widget});
}

QWidget *Binder::at(const law::Where &where) const
{
    QWidget *sameObject = nullptr;
    QWidget *sameField = nullptr;
    for (const Place &place : m_places) {
        if (!place.widget)
            continue;
        const bool object = place.where.objectId == where.objectId;
        const bool field = place.where.field == where.field;
        if (object && field)
            return place.widget;
        if (object && !where.objectId.isEmpty() && !sameObject)
            sameObject = place.widget;
        if (field && where.field != law::Field::None && !sameField)
            sameField = place.widget;
    }
    // A finding on a section may name the ground or the test that the section speaks of.
    if (isSectionField(where.field) && sameField)
        return sameField;
    return sameObject ? sameObject : sameField;
}

void Binder::show()
{
    m_showing = true;
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        if (text->field && !m_waiting.contains(text.key()))
            showText(*text);
    }
    for (const auto &show : std::as_const(m_show))
        show(draft());
    m_showing = false;
    showMarks();
}

/// Words are underlined only in the very text that they were found in.
bool Binder::means(const law::Where &where, const BoundText &bound) const
{
    const law::Where &place = bound.text.where;
    if (where.objectId == place.objectId && where.field == place.field)
        return bound.text.part.isEmpty();
    return isSectionField(where.field) && where.step == place.step && at(where) == bound.field;
}

void Binder::showMarks()
{
    for (const BoundText &bound : std::as_const(m_texts)) {
        if (!bound.field)
            continue;
        QVector<TextMark> marks;
        for (const law::Finding &finding : m_session.findings()) {
            const law::Where &where = finding.where;
            if (where.length > 0 && means(where, bound))
                marks.append({where.from, where.length, Style::colour(severityTone(finding.severity))});
        }
        bound.field->setMarks(marks);
    }
}

void Binder::beginBuild()
{
    flush();
    m_places.clear();
    m_show.clear();
    auto *keeper = qobject_cast<QWidget *>(parent());
    for (BoundText &bound : m_texts) {
        bound.used = false;
        if (bound.field) {
            bound.field->hide();
            bound.field->setParent(keeper);
        }
    }
}

void Binder::endBuild()
{
    for (auto text = m_texts.begin(); text != m_texts.end();) {
        if (text->used) {
            ++text;
            continue;
        }
        if (text->field)
            text->field->deleteLater();
        text = m_texts.erase(text);
    }
}

} // namespace cpoise::ui
