// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colour_field.h"

#include <cmath>

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "letter/house_style.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int lineColumns = 12;

/// The colour itself, on white as on paper; always beside its name and its contrast in words.
class Swatch final : public QWidget
{
public:
    explicit Swatch(const QLineEdit *line) : m_line(line) { setFixedSize(controlHeight, controlHeight); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect area = rect().adjusted(0, 0, -1, -1);
        painter.fillRect(area, Qt::white);
        if (const QString colour = m_line->text().trimmed(); letter::contrastOf(colour) > 0)
            painter.fillRect(area.adjusted(4, 4, -3, -3), QColor(colour));
        painter.setPen(Style::colours().edge);
        painter.drawRect(area);
    }

private:
    const QLineEdit *m_line;
};
} // namespace

ColourField::ColourField(QWidget *parent)
    : QWidget(parent), m_line(lineField(u"accent"_s, lineColumns)), m_swatch(new Swatch(m_line)),
      m_contrast(new PlainLabel({}, TextSize::Small, Tone::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::hair);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_line);
    line->addWidget(m_swatch);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(u"accentChoose"_s);
    choose->setAccessibleName(tr("Choose the colour"));
    line->addWidget(choose);
    line->addStretch(1);
    column->addLayout(line);
    m_contrast->setObjectName(u"accentContrast"_s);
    column->addWidget(m_contrast->wrapped());
    setFocusProxy(m_line);
    connect(choose, &QPushButton::clicked, this, &ColourField::choose);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        showContrast();
        Q_EMIT edited();
    });
    showContrast();
}

QString ColourField::colour() const
{
    return m_line->text().trimmed().toLower();
}

void ColourField::setColour(const QString &colour)
{
    const QSignalBlocker quiet(m_line);
    m_line->setText(colour);
    showContrast();
}

QWidget *ColourField::field() const
{
    return m_line;
}

void ColourField::choose()
{
    prompt::pickColour(this, tr("Colour of headings"), colour(),
                       [this](const QString &chosen) { m_line->setText(chosen); });
}

void ColourField::showContrast()
{
    m_swatch->update();
    const double contrast = letter::contrastOf(colour());
    const QString value = QString::number(std::floor(contrast * 10) / 10) + tr(" to 1");
    m_contrast->setTone(Tone::Quiet);
    if (colour().isEmpty()) {
        m_contrast->setText(tr("The program’s dark blue."));
    } else if (contrast <= 0) {
        m_contrast->setTone(Tone::Blocks);
        m_contrast->setText(tr("A colour is written as # and six digits, such as #1b2a41."));
    } else if (contrast < letter::leastContrast) {
        m_contrast->setTone(Tone::Blocks);
        m_contrast->setText(tr("Contrast ") + value +
                            tr(": too light to be read. It must be 4.5 to 1 (WCAG 2.2, 1.4.3)."));
    } else {
        m_contrast->setText(tr("Contrast ") + value + tr(": can be read."));
    }
    m_line->setAccessibleDescription(m_contrast->text());
}

} // namespace cpoise::ui
