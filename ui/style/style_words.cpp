// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_words.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "base/text.h"
#include "letter/house_style.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/tab_order.h"
#include "ui/parts/text_field.h"
#include "ui/style/text_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int listHeight = 7 * rowHeight + 2; ///< with its frame
constexpr int leastLinesOfWords = 2;
constexpr int mostLinesOfWords = 14;

/// "{email} and {phone}"
QString placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{[a-z]+\\}"_s);
    QStringList found;
    for (auto each = placeholder.globalMatch(text); each.hasNext();)
        found << each.next().captured();
    found.removeDuplicates();
    return found.join(u" and "_s);
}
/// Letters are sorry for a delay in the house's words where it has some; without them the officer is asked.
bool isOnlyOffered(const QString &key)
{
    return key == u"delay-apology";
}

QString keepsWords(const QString &key, const QString &standing)
{
    if (isOnlyOffered(key))
        return StyleWords::tr("They stand in each letter that is late, unless the officer wrote some for it. "
                              "Empty: the officer is asked.");
    const QString placeholders = placeholdersIn(standing);
    if (placeholders.isEmpty())
        return StyleWords::tr("They stand in letters as they are typed here.");
    return StyleWords::tr("Keep ") + placeholders + StyleWords::tr(": it is filled in for each letter.");
}
} // namespace

StyleWords::StyleWords(const letter::Wording &standing, QWidget *parent)
    : QWidget(parent), m_standing(standing), m_search(lineField(u"searchTexts"_s, 45)),
      m_found(new PlainLabel({}, TextSize::Small, Tone::Quiet)), m_list(new QListWidget),
      m_wordsLabel(new PlainLabel({}, TextSize::Small, Tone::Quiet)), m_words(new PlainLabel),
      m_keeps(new PlainLabel({}, TextSize::Small, Tone::Quiet)),
      m_label(new PlainLabel(tr("&Your own words"))), m_stack(new QVBoxLayout),
      m_fault(new PlainLabel({}, TextSize::Small, Tone::Blocks)),
      m_back(new QPushButton(tr("&Back to the standing words")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::wide);
    column->addWidget(buildList());
    column->addWidget(buildChosen());
    connect(m_search, &QLineEdit::textChanged, this, &StyleWords::fillList);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *row) {
        if (!row)
            return;
        m_chosen = row->data(Qt::UserRole).toString();
        showChosen();
    });
    connect(m_back, &QPushButton::clicked, this, &StyleWords::putBack);
    setWords({});
}

QWidget *StyleWords::buildList()
{
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    m_search->setClearButtonEnabled(true);
    column->addWidget(question(tr("Find a te&xt"), tr("By its name or by words in it."), m_search));
    m_found->setObjectName(u"textsFound"_s);
    m_list->setObjectName(u"texts"_s);
    m_list->setAccessibleName(tr("Texts of the letter"));
    m_list->setFixedHeight(listHeight);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMaximumWidth(Style::textWidth() + 2 * space::small);
    column->addWidget(m_list);
    column->addWidget(m_found);
    return area;
}

QWidget *StyleWords::buildChosen()
{
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins({});
    column->setSpacing(space::hair);
    column->addWidget(m_wordsLabel);
    m_words->setObjectName(u"standingWords"_s);
    m_words->wrapped();
    column->addWidget(m_words);
    column->addSpacing(space::small);
    column->addWidget(m_label);
    m_keeps->setObjectName(u"placeholders"_s);
    column->addWidget(m_keeps->wrapped());
    m_stack->setContentsMargins({});
    column->addLayout(m_stack);
    m_fault->setObjectName(u"wordsFault"_s);
    column->addWidget(m_fault->wrapped());
    column->addSpacing(space::hair);
    m_back->setObjectName(u"backToStanding"_s);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    return area;
}

void StyleWords::setWords(const QVector<law::Rewording> &words)
{
    m_own.clear();
    QStringList keys = letter::rewordable(m_standing);
    for (const law::Rewording &one : words) {
        m_own.insert(one.key, one.text);
        if (!keys.contains(one.key)) // of another version: shown, so that it can be let go of
            keys << one.key;
    }
    m_keys = inLetterOrder(keys);
    for (TextField *old : std::as_const(m_fields)) {
        m_stack->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_fields.clear();
    choose(m_keys.contains(m_chosen) ? m_chosen : m_keys.value(0));
}

bool StyleWords::fits(const QString &key) const
{
    const QString wanted = m_search->text().simplified();
    const QString all =
        textName(key) + u'\n' + m_standing.raw(key) + u'\n' + usualOf(key) + u'\n' + textOf(key);
    return wanted.isEmpty() || all.contains(wanted, Qt::CaseInsensitive);
}

/// The row says in words what was done with its text.
QString StyleWords::rowWords(const QString &key) const
{
    if (!faultOf(key).isEmpty())
        return textName(key) + tr(" – to be mended");
    return textOf(key) == usualOf(key) ? textName(key) : textName(key) + tr(" – own words");
}

/// Only what fits the search is in the list: keys such as Home would go to a row that is only hidden.
void StyleWords::fillList()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString &key : std::as_const(m_keys)) {
            if (!fits(key))
                continue;
            auto *row = new QListWidgetItem(rowWords(key), m_list);
            row->setData(Qt::UserRole, key);
            row->setSizeHint({0, rowHeight});
            if (key == m_chosen)
                m_list->setCurrentItem(row);
        }
    }
    const int found = m_list->count();
    m_found->setText(found == 0 ? tr("No text has these words. Search for fewer.")
                                : QString::number(found) + (found == 1 ? tr(" text") : tr(" texts")));
    if (!m_list->currentItem() && found > 0)
        m_list->setCurrentRow(0);
}

void StyleWords::showRow(const QString &key)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole) == key)
            m_list->item(row)->setText(rowWords(key));
    }
}

QString StyleWords::usualOf(const QString &key) const
{
    return m_general.value(key, isOnlyOffered(key) ? QString() : m_standing.raw(key));
}

QString StyleWords::textOf(const QString &key) const
{
    return m_own.value(key, usualOf(key));
}

void StyleWords::setGeneral(const QVector<law::Rewording> &words)
{
    m_isKind = true;
    m_back->setText(tr("&Back to the words of all letters"));
    m_general.clear();
    for (const law::Rewording &one : words)
        m_general.insert(one.key, one.text);
    for (auto made = m_fields.cbegin(); made != m_fields.cend(); ++made) {
        if (!m_own.contains(made.key()))
            made.value()->setText(usualOf(made.key()));
    }
    fillList();
    showChosen();
}

QVector<law::Rewording> StyleWords::words() const
{
    QVector<law::Rewording> all;
    for (const QString &key : m_keys) {
        const QString text = textOf(key);
        if (text != usualOf(key))
            all.append({key, text});
    }
    return all;
}

QString StyleWords::faultOf(const QString &key) const
{
    const QString text = textOf(key);
    if (text == usualOf(key))
        return {};
    law::HouseStyle alone;
    alone.words = {{key, text}};
    const QVector<letter::StyleFault> faults = letter::faultsOf(alone, m_standing);
    return faults.isEmpty() ? QString() : asSentence(faults.first().sentence);
}

void StyleWords::choose(const QString &key)
{
    if (!m_keys.contains(key))
        return;
    if (!fits(key))
        m_search->clear();
    m_chosen = key;
    fillList();
    m_list->scrollToItem(m_list->currentItem());
    showChosen();
}

QWidget *StyleWords::fieldOf(const QString &key)
{
    choose(key);
    return field(key);
}

/// Each text has a field of its own, so that undo stays within it.
TextField *StyleWords::field(const QString &key)
{
    if (TextField *made = m_fields.value(key))
        return made;
    auto *made = new TextField(tr("Your own words: ") + textName(key));
    made->setObjectName(u"ownWords."_s + key);
    made->setLines(leastLinesOfWords, mostLinesOfWords);
    made->setMaximumWidth(Style::textWidth() + 2 * space::small);
    made->setText(textOf(key));
    made->document()->clearUndoRedoStacks();
    m_fields.insert(key, made);
    m_stack->addWidget(made);
    connect(made, &TextField::edited, this, [this, key, made] {
        m_own.insert(key, cleaned(made->text()));
        showState();
        showRow(key);
        Q_EMIT edited();
    });
    connect(made, &TextField::refused, this, [this](const QString &why) { m_fault->setText(why); });
    return made;
}

void StyleWords::showChosen()
{
    const QString key = chosen();
    if (key.isEmpty())
        return;
    const bool offered = isOnlyOffered(key) && !m_general.contains(key);
    m_wordsLabel->setText(textName(key) + (offered    ? tr(": an example")
                                           : m_isKind ? tr(": the words in all letters")
                                                      : tr(": the standing words")));
    m_words->setText(!m_standing.has(key) ? tr("This version has no such text.")
                     : offered            ? m_standing.raw(key)
                                          : usualOf(key));
    m_keeps->setText(keepsWords(key, m_standing.raw(key)));
    TextField *shown = field(key);
    m_label->setBuddy(shown);
    for (TextField *other : std::as_const(m_fields))
        other->setVisible(other == shown);
    shown->setAccessibleDescription(m_keeps->text());
    chainTabs(inReadingOrder(this));
    showState();
}

void StyleWords::showState()
{
    const QString key = chosen();
    const QString fault = faultOf(key);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_back->setEnabled(textOf(key) != usualOf(key));
}

void StyleWords::putBack()
{
    const QString key = chosen();
    field(key)->setText(usualOf(key)); // can be undone in the field
    m_own.remove(key);
    showState();
    showRow(key);
    field(key)->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

} // namespace cpoise::ui
