// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/fault_summary.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>

#include "ui/parts/form.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int leastWidth = 160;

/// A flat button whose words go on in the next line where one is not enough.
class FaultLine final : public QPushButton
{
public:
    explicit FaultLine(const QString &words) : QPushButton(withoutMnemonic(words)), m_words(words)
    {
        setFlat(true);
        setObjectName(u"fault"_s);
        setAccessibleName(words);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize minimumSizeHint() const override
    {
        const QSize whole = QPushButton::sizeHint();
        return {std::min(leastWidth, whole.width()), whole.height()};
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const QSize whole = QPushButton::sizeHint();
        if (width >= whole.width())
            return whole.height();
        const QRect room(0, 0, width - 2 * space::small, QWIDGETSIZE_MAX);
        return whole.height() - fontMetrics().height() +
               fontMetrics().boundingRect(room, Qt::TextWordWrap, m_words).height();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (width() >= QPushButton::sizeHint().width()) {
            QPushButton::paintEvent(event);
            return;
        }
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text.clear();
        painter.drawControl(QStyle::CE_PushButton, option);
        painter.drawItemText(rect().adjusted(space::small, 0, -space::small, 0),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, palette(), isEnabled(),
                             m_words, QPalette::ButtonText);
    }

private:
    QString m_words;
};
} // namespace

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
        auto *line = new FaultLine(fault.words);
        m_lines->addWidget(line, 0, Qt::AlignLeft);
        if (fault.go)
            connect(line, &QPushButton::clicked, this, fault.go);
        else if (fault.field)
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
