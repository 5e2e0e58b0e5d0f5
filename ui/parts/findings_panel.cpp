// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/findings_panel.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "law/finding_words.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/signal_mark.h"
#include "ui/parts/step_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int markSize = 16;
constexpr int inset = space::small;

/// A button in hand lets go first: Qt would hand the keyboard from one to the next, and scroll along.
void emptyOut(QLayout *layout, QWidget *panel)
{
    if (QWidget *focus = QApplication::focusWidget(); focus && panel->isAncestorOf(focus))
        focus->clearFocus();
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// The section, code or decision that asks for it; the rules of practice are known by number only to us.
QString source(const law::Finding &finding)
{
    return finding.rule.startsWith(u"R-"_s) ? QString() : finding.rule;
}

QString ruleWords(const law::Finding &finding)
{
    const QString from = source(finding);
    return severityWord(finding.severity) + (from.isEmpty() ? QString() : u"  \u00b7  "_s + from);
}

/// Under the words, as wide as they may be.
QRect ruleRect(const QRect &words, int right, const QString &text)
{
    const QRect room(words.left(), words.bottom() + 3, right - words.left(), 1 << 20);
    const QFontMetrics metrics(Style::font(TextSize::Small));
    return {room.topLeft(), QSize(room.width(), metrics.boundingRect(room, Qt::TextWordWrap, text).height())};
}

QVBoxLayout *rows(QVBoxLayout *into, int spacing)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(spacing);
    into->addLayout(layout);
    return layout;
}
} // namespace

FindingButton::FindingButton(const law::Finding &finding, QWidget *parent)
    : QAbstractButton(parent), m_finding(finding)
{
    setText(law::words(finding));
    setObjectName(u"finding."_s + finding.code + u'.' + finding.where.objectId);
    setAccessibleName(severityWord(finding.severity) + u": "_s + text());
    setAccessibleDescription(source(finding));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect FindingButton::wordsRect(int width) const
{
    const int left = inset + markSize + space::small;
    const QRect room(left, space::small, width - left - inset, 1 << 20);
    return QFontMetrics(Style::font(TextSize::Body)).boundingRect(room, Qt::TextWordWrap, text());
}

int FindingButton::heightForWidth(int width) const
{
    const QRect rule = ruleRect(wordsRect(width), width - inset, ruleWords(m_finding));
    return rule.bottom() + 1 + space::small;
}

void FindingButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Style::colours();
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const int left = inset + markSize + space::small;
    paintMark(&painter, QRect(inset, space::small + 1, markSize, markSize), m_finding.severity);
    painter.setFont(Style::font(TextSize::Body));
    painter.setPen(colours.text);
    const int words = wordsRect(width()).height();
    painter.drawText(QRect(left, space::small, width() - left - inset, words), Qt::TextWordWrap, text());
    painter.setFont(Style::font(TextSize::Small));
    painter.setPen(colours.quiet);
    const QRect above(left, space::small, width() - left - inset, words);
    painter.drawText(ruleRect(above, width() - inset, ruleWords(m_finding)), Qt::TextWordWrap,
                     ruleWords(m_finding));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent), m_count(new PlainLabel({}, TextSize::Heading, this)),
      m_nothing(new PlainLabel({}, TextSize::Body, Tone::Quiet, this)),
      m_promptHead(new PlainLabel({}, TextSize::Heading, this)),
      m_state(new PlainLabel({}, TextSize::Small, Tone::Quiet, this))
{
    setObjectName(u"findingsPanel"_s);
    m_state->setObjectName(u"saveState"_s);
    m_count->setObjectName(u"findingsCount"_s);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::small, space::wide, space::small, space::wide);
    column->setSpacing(space::small);
    for (PlainLabel *label : {m_count, m_nothing, m_promptHead, m_state}) {
        label->wrapped();
        label->setContentsMargins(space::small, 0, space::small, 0);
    }
    column->addWidget(m_count);
    column->addWidget(m_nothing);
    m_findingRows = rows(column, 0);
    column->addSpacing(space::wide);
    column->addWidget(m_promptHead);
    m_promptRows = rows(column, space::medium);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, space::medium);
    whole->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::small, 0, space::small, 0);
    foot->addWidget(m_state);
    whole->addLayout(foot);
    setFindings({}, {});
    setPrompts({}, {});
}

void FindingsPanel::setFindings(const QVector<law::Finding> &findings, const QString &nothing)
{
    m_nothing->setText(nothing);
    m_count->setText(findings.isEmpty() ? tr("To look at")
                                        : tr("To look at") + u"  "_s + QString::number(findings.size()));
    m_nothing->setVisible(findings.isEmpty());
    if (findings == m_findings)
        return;
    m_findings = findings;
    emptyOut(m_findingRows, this);
    for (const law::Finding &finding : findings) {
        auto *button = new FindingButton(finding, this);
        connect(button, &QAbstractButton::clicked, this, [this, finding] { Q_EMIT chosen(finding.where); });
        m_findingRows->addWidget(button);
    }
    Q_EMIT laidOut();
}

void FindingsPanel::setPrompts(const QString &title, const QVector<Prompt> &prompts)
{
    m_promptHead->setVisible(!prompts.isEmpty());
    m_promptHead->setText(title);
    if (prompts == m_prompts)
        return;
    m_prompts = prompts;
    emptyOut(m_promptRows, this);
    for (const Prompt &prompt : prompts)
        showPrompt(prompt);
    Q_EMIT laidOut();
}

void FindingsPanel::showPrompt(const Prompt &prompt)
{
    auto *words = new PlainLabel(prompt.text, TextSize::Body, Tone::Quiet, this);
    words->wrapped();
    words->setContentsMargins(space::small, 0, space::small, 0);
    if (!prompt.canBeTaken) {
        m_promptRows->addWidget(words);
        return;
    }
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    column->addWidget(words);
    const QString action = prompt.action.isEmpty() ? tr("Take over") : prompt.action;
    auto *take = new QPushButton(action, both);
    take->setObjectName(u"take."_s + prompt.id);
    take->setAccessibleName(action + u": "_s + prompt.text);
    take->setFlat(true);
    connect(take, &QPushButton::clicked, this, [this, id = prompt.id] { Q_EMIT taken(id); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(take);
    line->addStretch();
    column->addLayout(line);
    m_promptRows->addWidget(both);
}

void FindingsPanel::setState(const QString &words, Tone tone)
{
    m_state->setText(words);
    m_state->setTone(tone);
}

} // namespace cpoise::ui
