// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/fault_summary.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/parts/form.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

FaultSummary::FaultSummary(QWidget *parent) : Sheet(BlocksSoft, parent)
{
    setObjectName(u"faults"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(new IconLabel(signOf(Tone::Blocks), Tone::Blocks, 20), 0, Qt::AlignTop);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    layout->addLayout(m_lines, 1);
    hide();
}

/// A screen reader says the fault with its field; the field's own help comes after it and is put back.
void FaultSummary::tie(const QVector<Fault> &faults)
{
    for (const auto &[field, help] : std::as_const(m_tied)) {
        if (field)
            field->setAccessibleDescription(help);
    }
    m_tied.clear();
    for (const Fault &fault : faults) {
        if (!fault.field)
            continue;
        QWidget *spoken = fault.field->focusProxy() ? fault.field->focusProxy() : fault.field;
        const QString help = spoken->accessibleDescription();
        m_tied.append({spoken, help});
        spoken->setAccessibleDescription(help.isEmpty() ? fault.words : fault.words + u' ' + help);
    }
    // Put back last to first: a field with two faults ends with its own help.
    std::reverse(m_tied.begin(), m_tied.end());
}

void FaultSummary::show(const QVector<Fault> &faults)
{
    tie(faults);
    m_words.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Fault &fault : faults) {
        auto *line = new QPushButton(withoutMnemonic(fault.words));
        line->setFlat(true);
        line->setObjectName(u"fault"_s);
        line->setAccessibleName(fault.words);
        m_lines->addWidget(line, 0, Qt::AlignLeft);
        if (fault.field)
            connect(line, &QPushButton::clicked, fault.field,
                    [field = fault.field] { field->setFocus(Qt::OtherFocusReason); });
        m_words << fault.words;
    }
    QWidget *next = nextInFocusChain(); // the form's first field: the lines stand before it
    while (next != this && isAncestorOf(next))
        next = next->nextInFocusChain();
    tabBefore(this, next);
    setVisible(!faults.isEmpty());
    if (!faults.isEmpty() && faults.first().field)
        faults.first().field->setFocus(Qt::OtherFocusReason);
}

} // namespace cpoise::ui
