// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/case_header.h"

#include <QVBoxLayout>

#include "base/text.h"
#include "casework/days_left.h"
#include "ui/parts/bar.h"
#include "ui/parts/date_words.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int soonDays = 5;
constexpr int narrowBelow = 180;

QString leftWords(int days)
{
    if (days == 0)
        return CaseHeader::tr("last day");
    const int count = std::abs(days);
    const QString word = count == 1 ? CaseHeader::tr(" day") : CaseHeader::tr(" days");
    return QString::number(count) + word + (days > 0 ? CaseHeader::tr(" left") : CaseHeader::tr(" late"));
}
} // namespace

CaseHeader::CaseHeader(QWidget *parent)
    : QWidget(parent), m_reference(new ElidedLabel({}, TextSize::Heading, this)),
      m_summary(new PlainLabel({}, TextSize::Small, Tone::Quiet, this)), m_day(new PlainLabel({}, this)),
      m_left(new PlainLabel({}, TextSize::Small, Tone::Quiet, this)), m_bar(new Bar(this)),
      m_due(new PlainLabel({}, TextSize::Small, Tone::Quiet, this)), m_line(new QHBoxLayout)
{
    m_reference->setObjectName(u"caseReference"_s);
    m_day->setObjectName(u"caseDay"_s);
    m_bar->setAccessibleName(tr("Days used"));
    m_due->setObjectName(u"caseDue"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::medium);
    column->setSpacing(space::hair);
    column->addWidget(m_reference);
    column->addWidget(m_summary->wrapped());
    column->addSpacing(space::small);
    m_line->addWidget(m_day, 1);
    m_line->addWidget(m_left);
    column->addLayout(m_line);
    column->addWidget(m_bar);
    column->addWidget(m_due->wrapped());
}

/// In a narrow rail what is left stands under the day.
void CaseHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setSpacing(narrow ? 0 : space::hair);
}

void CaseHeader::showCase(const casework::DecisionSession &session)
{
    const law::Case &matter = session.draft();
    m_reference->setWholeText(isBlank(matter.reference) ? tr("No reference yet")
                                                        : visibleLine(matter.reference));
    m_summary->setText(visibleLine(matter.summary).left(120));
    m_summary->setVisible(!isBlank(matter.summary));
    showDays(session);
}

void CaseHeader::showDays(const casework::DecisionSession &session)
{
    const Result<law::Deadline> &deadline = session.deadline();
    m_bar->setVisible(deadline.has_value());
    m_due->setVisible(deadline.has_value());
    m_left->clear();
    if (!deadline) {
        m_day->setText(tr("No due date yet"));
        m_day->setTone(Tone::Look);
        return;
    }
    const QString due = tr("due ") + dateWords(deadline->due);
    if (const auto left = casework::daysLeft(deadline->due, session.today(), session.book()))
        return showLeft(*left, deadline->limitDays, due);
    m_bar->hide();
    m_day->setText(tr("Due date"));
    m_due->setText(due);
}

void CaseHeader::showLeft(int left, int limit, const QString &due)
{
    const Tone tone = left < 0 ? Tone::Blocks : left <= soonDays ? Tone::Look : Tone::Quiet;
    const int day = std::max(0, limit - left);
    m_day->setTone(Tone::Plain);
    m_day->setText(tr("Day ") + QString::number(day) + tr(" of ") + QString::number(limit));
    m_left->setText(leftWords(left));
    m_left->setTone(tone);
    m_due->setText(due);
    m_bar->setRange(0, limit);
    m_bar->setValue(std::min(day, limit));
    m_bar->setTone(tone == Tone::Quiet ? Tone::Accent : tone);
}

} // namespace cpoise::ui
