// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/clock_line.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "casework/days_left.h"
#include "ui/cases/case_words.h"
#include "ui/cases/why_date.h"
#include "ui/parts/bar.h"
#include "ui/parts/date_words.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

ClockLine::ClockLine(QWidget *parent)
    : QWidget(parent), m_day(new ElidedLabel), m_bar(new Bar), m_due(new PlainLabel),
      m_sign(new IconLabel({})), m_left(new PlainLabel), m_why(new QPushButton(u"&Why this date?"_s))
{
    m_day->setObjectName(u"clockDay"_s);
    m_day->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_due->setObjectName(u"clockDue"_s);
    m_left->setObjectName(u"clockLeft"_s);
    m_why->setObjectName(u"clockWhy"_s);
    m_bar->setAccessibleName(u"Days used"_s);
    m_bar->setMaximumWidth(240);
    m_bar->setMinimumWidth(space::page);
    m_why->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    layout->addWidget(m_day);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_due);
    layout->addWidget(m_sign);
    layout->addWidget(m_left);
    layout->addWidget(m_why);
    layout->addStretch(1);
    connect(m_why, &QPushButton::clicked, this, [this] { showWhyDate(m_deadline, m_reference, this); });
    setFixedHeight(controlHeight);
    clear();
}

void ClockLine::setCounting(bool counting)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_due, m_sign, m_left, m_why})
        widget->setVisible(counting);
}

void ClockLine::clear(const QString &words)
{
    m_day->setWholeText(words);
    setCounting(false);
}

void ClockLine::show(const law::Deadline &deadline, casework::Stage stage, QDate today,
                     const casework::LawBook &book, const QString &reference)
{
    m_deadline = deadline;
    m_reference = reference;
    const bool finished = isFinished(stage);
    const auto left = finished ? std::nullopt : casework::daysLeft(deadline.due, today, book);
    const Tone tone = daysTone(left);
    const DayCount days = dayOf(deadline, today);
    m_day->setWholeText(u"Day "_s + QString::number(days.day) + u" of "_s + QString::number(days.limit));
    m_bar->setRange(0, days.limit);
    m_bar->setValue(days.day);
    m_bar->setTone(tone == Tone::Plain ? Tone::Accent : tone);
    m_due->setText(u"due "_s + dateWords(deadline.due));
    m_sign->setIcon(signOf(tone), tone);
    m_left->setTone(tone);
    m_left->setText(finished ? stageName(stage) : daysWords(left));
    setCounting(true);
    m_sign->setVisible(tone != Tone::Plain);
}

NextLine::NextLine(QWidget *parent)
    : QWidget(parent), m_next(new PlainLabel), m_sign(new IconLabel({})), m_findings(new ElidedLabel)
{
    m_next->setObjectName(u"nextWords"_s);
    m_findings->setObjectName(u"findingsWords"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    layout->addWidget(m_next);
    layout->addSpacing(space::small);
    layout->addWidget(m_sign);
    layout->addWidget(m_findings, 1);
}

void NextLine::clear(const QString &words)
{
    m_next->setText(words);
    m_sign->setIcon({}, Tone::Plain);
    m_findings->setWholeText({});
}

void NextLine::show(const casework::DecisionSession &session)
{
    if (!session.isChecked()) {
        clear();
        return;
    }
    const QVector<law::Finding> &findings = session.findings();
    const bool blocks = std::any_of(findings.cbegin(), findings.cend(), [](const law::Finding &f) {
        return f.severity == law::Severity::Blocks;
    });
    const Tone tone = blocks ? Tone::Blocks : findings.isEmpty() ? Tone::Done : Tone::Look;
    m_next->setText(u"Next: "_s + nextWords(session.steps()) + u'.');
    m_sign->setIcon(signOf(tone), tone);
    m_findings->setTone(tone);
    m_findings->setWholeText(findingsWords(findings));
}

} // namespace cpoise::ui
