// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_sections.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/case_row.h"
#include "ui/cases/history_words.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{

constexpr int numberWidth = 40;
constexpr int termWidth = 176;

/// Outside text, as it is.
PlainLabel *words(const QString &text)
{
    return (new PlainLabel(text))->wrapped()->selectable();
}

/// A label lays out the whole of its text, and more than once; a field only what is in sight.
QWidget *wordsOfAnyLength(const QString &text, const QString &name)
{
    constexpr qsizetype forLabels = 4'000;
    if (text.size() <= forLabels)
        return words(text);
    auto *field = new TextField(name.isEmpty() ? u"Text"_s : name);
    field->setReadOnly(true);
    field->setLines(3, 20);
    field->setText(text);
    return field;
}

PlainLabel *quiet(const QString &text)
{
    return (new PlainLabel(text, TextSize::Body, Tone::Quiet))->wrapped();
}

/// Two columns: a quiet term and what it is.
QWidget *termLine(const QString &term, const QString &text, int width = termWidth)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    auto *left = new PlainLabel(visibleLine(term), TextSize::Body, Tone::Quiet);
    left->setWordWrap(true);
    left->setFixedWidth(width);
    layout->addWidget(left, 0, Qt::AlignTop);
    layout->addWidget(wordsOfAnyLength(text, visibleLine(term)), 1, Qt::AlignTop);
    return line;
}

QString unlessBlank(const QString &text)
{
    return isBlank(text) ? u"Not given"_s : text;
}

QWidget *questionLine(const law::Question &question)
{
    auto *line = new QWidget;
    auto *layout = new QVBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::hair);
    layout->addWidget(termLine(question.number, question.text, numberWidth));
    auto *held = quiet(heldName(question.held));
    held->setContentsMargins(numberWidth + space::small, 0, 0, 0);
    layout->addWidget(held);
    return line;
}

} // namespace

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            emptyLayout(inner);
        delete item->widget();
        delete item;
    }
}

QVBoxLayout *addSection(QVBoxLayout *column, const QString &heading)
{
    column->addWidget(new PlainLabel(heading, TextSize::Heading));
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins({});
    lines->setSpacing(space::small);
    column->addLayout(lines);
    column->addSpacing(space::small);
    return lines;
}

void addRequest(QVBoxLayout *column, const law::Case &matter)
{
    QVBoxLayout *request = addSection(column, u"Request"_s);
    request->addWidget(isBlank(matter.requestText) ? quiet(u"The applicant’s words have not been entered."_s)
                                                   : wordsOfAnyLength(matter.requestText, u"Request"_s));
    if (matter.questions.isEmpty())
        return;
    QVBoxLayout *questions = addSection(column, u"Questions"_s);
    for (const law::Question &question : matter.questions)
        questions->addWidget(questionLine(question));
}

void addDecision(QVBoxLayout *column, const law::Case &matter)
{
    QVBoxLayout *lines = addSection(column, u"Decision"_s);
    const QString provisions = casework::provisionsText(matter);
    if (!provisions.isEmpty())
        lines->addWidget(termLine(u"Exemptions"_s, provisions));
    for (const law::Slice &slice : matter.decision.slices)
        lines->addWidget(
            termLine(isBlank(slice.label) ? u"All of it"_s : slice.label, outcomeName(slice.outcome)));
    if (matter.decision.slices.isEmpty())
        lines->addWidget(quiet(u"Nothing has been decided yet."_s));
}

void addLetters(QVBoxLayout *column, const QVector<casework::LetterRecord> &letters)
{
    QVBoxLayout *lines = addSection(column, u"Letters"_s);
    for (const casework::LetterRecord &letter : letters)
        lines->addWidget(
            termLine(momentWords(letter.at),
                     visibleLine(letter.fileName) + (letter.draft ? u" (draft)"_s : u" (final)"_s)));
    if (letters.isEmpty())
        lines->addWidget(quiet(u"None has been written."_s));
}

void addHistory(QVBoxLayout *column, const QVector<casework::JournalEntry> &history)
{
    QVBoxLayout *lines = addSection(column, u"History"_s);
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry)
        lines->addWidget(
            termLine(momentWords(entry->at), historyWords(*entry) + u", "_s + visibleLine(entry->actor)));
}

void addApplicantLines(QVBoxLayout *column, const casework::Applicant &applicant)
{
    column->addWidget(termLine(u"Name"_s, unlessBlank(applicant.name)));
    column->addWidget(termLine(u"Address"_s, unlessBlank(applicant.address)));
    column->addWidget(termLine(u"E-mail"_s, unlessBlank(applicant.email)));
}

} // namespace cpoise::ui
