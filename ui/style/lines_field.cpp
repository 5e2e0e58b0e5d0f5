// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/lines_field.h"

#include "base/text.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int leastLines = 3;
constexpr int mostLines = 12;
} // namespace

LinesField::LinesField(const QString &accessibleName, const QString &objectName, QWidget *parent)
    : TextField(accessibleName, parent)
{
    setObjectName(objectName);
    setLines(leastLines, mostLines);
    setMaximumWidth(Style::textWidth() + 2 * space::small);
}

void LinesField::begin(const QStringList &lines)
{
    setText(lines.join(u'\n'));
    document()->clearUndoRedoStacks();
}

void LinesField::setUsual(const QStringList &lines)
{
    const bool isUsual = this->lines().isEmpty();
    m_usual = lines;
    if (isUsual)
        begin(lines);
}

void LinesField::setLinesOf(const QStringList &lines)
{
    begin(lines.isEmpty() ? m_usual : lines);
}

QStringList LinesField::lines() const
{
    QString all = cleaned(text());
    while (all.endsWith(u'\n'))
        all.chop(1);
    if (isBlank(all))
        return {};
    const QStringList lines = all.split(u'\n');
    return lines == m_usual ? QStringList() : lines;
}

QStringList LinesField::effective() const
{
    const QStringList own = lines();
    return own.isEmpty() ? m_usual : own;
}

} // namespace cpoise::ui
