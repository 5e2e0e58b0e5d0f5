// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plain_text.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
class PlainTextGuard final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Before Polish nothing was laid out, so no markup has been looked at yet.
        if (event->type() == QEvent::Polish) {
            if (auto *label = qobject_cast<QLabel *>(watched); label && label->textFormat() != Qt::PlainText)
                label->setTextFormat(Qt::PlainText);
        }
        return false;
    }
};
} // namespace

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(text, TextSize::Body, Tone::Plain, parent)
{
}

PlainLabel::PlainLabel(const QString &text, TextSize size, QWidget *parent)
    : PlainLabel(text, size, Tone::Plain, parent)
{
}

PlainLabel::PlainLabel(const QString &text, TextSize size, Tone tone, QWidget *parent)
    : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSize(size);
    paintTone();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    paintTone();
}

void PlainLabel::setSize(TextSize size)
{
    if (size == TextSize::Body)
        return;
    QFont sized;
    sized.setPointSizeF(Style::font(size).pointSizeF());
    if (size != TextSize::Small)
        sized.setWeight(QFont::DemiBold);
    setFont(sized);
}

PlainLabel *PlainLabel::wrapped()
{
    setWordWrap(true);
    return this;
}

PlainLabel *PlainLabel::selectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    return this;
}

/// Nested layouts ask for the same width again and again, and a label that can be selected lays out the whole
/// of its text at each answer.
int PlainLabel::heightForWidth(int width) const
{
    const bool isOfNow = m_measured.text == text() && m_measured.font == font() &&
                         m_measured.margins == contentsMargins() && m_measured.isWrapped == wordWrap() &&
                         m_measured.interaction == textInteractionFlags();
    if (!isOfNow)
        m_measured = {text(), font(), contentsMargins(), wordWrap(), textInteractionFlags(), {}};
    const auto known = m_measured.heights.constFind(width);
    if (known != m_measured.heights.cend())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_measured.heights.insert(width, height);
    return height;
}

void PlainLabel::changeEvent(QEvent *event)
{
    m_measured = {};
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        paintTone();
}

void PlainLabel::paintTone()
{
    if (m_tone == Tone::Plain) {
        if (testAttribute(Qt::WA_SetPalette))
            setPalette(QPalette());
        return;
    }
    const QColor wanted = Style::colour(m_tone);
    if (palette().color(QPalette::WindowText) == wanted && testAttribute(Qt::WA_SetPalette))
        return; // or the change would come back for ever
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

PlainLabel *fieldLabel(const QString &text, QWidget *field)
{
    auto *label = new PlainLabel(text);
    label->setBuddy(field);
    QWidget *spoken = field->focusProxy() ? field->focusProxy() : field;
    if (spoken->accessibleName().isEmpty())
        spoken->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

ElidedLabel::ElidedLabel(const QString &text, TextSize size, QWidget *parent) : PlainLabel({}, size, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setWholeText(text);
}

void ElidedLabel::setWholeText(const QString &text)
{
    m_whole = visibleLine(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, PlainLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 2, PlainLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_whole, Qt::ElideRight, std::max(1, width()));
    setText(shown);
    plainToolTip(this, shown == m_whole ? QString() : m_whole);
}

void plainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(text);
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

void guardPlainText()
{
    static QPointer<PlainTextGuard> guard;
    if (guard)
        return;
    guard = new PlainTextGuard(QCoreApplication::instance());
    QCoreApplication::instance()->installEventFilter(guard);
}

} // namespace cpoise::ui
