// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/date_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/parts/date_words.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

DateField::DateField(QDate today, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit), m_fault(new PlainLabel({}, TextSize::Small, Tone::Blocks)),
      m_today(today)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::hair);
    layout->addWidget(m_edit);
    layout->addWidget(m_fault);
    m_fault->wrapped();
    m_fault->hide();
    m_edit->setPlaceholderText(u"18/8/23, 18 Aug, today"_s);
    m_edit->setMaximumWidth(200);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::take);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        showFault({});
        use(readDate(m_edit->text(), m_today).date); // a shortcut may save before the field is left
    });
}

DateField::~DateField()
{
    // The line loses the focus as it goes, and would say that it was left.
    m_edit->disconnect(this);
}

void DateField::setDate(QDate date)
{
    m_date = date;
    m_edit->setText(dateWords(date));
    showFault({});
}

QString DateField::fault() const
{
    return readDate(m_edit->text(), m_today).fault;
}

bool DateField::isBlank() const
{
    return m_edit->text().trimmed().isEmpty();
}

void DateField::showFault(const QString &words)
{
    m_fault->setText(words);
    m_fault->setVisible(!words.isEmpty());
    m_edit->setAccessibleDescription(words);
}

void DateField::take()
{
    const ReadDate read = readDate(m_edit->text(), m_today);
    showFault(read.fault);
    if (read.date.isValid() && m_edit->text() != dateWords(read.date))
        m_edit->setText(dateWords(read.date));
    use(read.date);
}

void DateField::use(QDate date)
{
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT dateChanged(m_date);
}

void DateField::step(int days, int months)
{
    const QDate from = readDate(m_edit->text(), m_today).date;
    m_edit->setText(dateWords(from.isValid() ? from.addDays(days).addMonths(months) : m_today));
    take();
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        step(1, 0);
        return true;
    case Qt::Key_Down:
        step(-1, 0);
        return true;
    case Qt::Key_PageUp:
        step(0, 1);
        return true;
    case Qt::Key_PageDown:
        step(0, -1);
        return true;
    default:
        return false;
    }
}

} // namespace cpoise::ui
