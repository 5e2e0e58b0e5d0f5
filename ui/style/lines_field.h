// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/text_field.h"

namespace cpoise::ui
{

/// Lines of a letter, one below the other: what stands there while they are not the house's own is shown,
/// and lines that are the same as those are none of its own.
class LinesField : public TextField
{
    Q_OBJECT
public:
    LinesField(const QString &accessibleName, const QString &objectName, QWidget *parent = nullptr);
    /// What counts while there are no own lines.
    void setUsual(const QStringList &lines);
    /// Empty: the usual ones.
    QStringList lines() const;
    void setLinesOf(const QStringList &lines);
    /// The own ones, or else the usual.
    QStringList effective() const;

private:
    void begin(const QStringList &lines);

    QStringList m_usual;
};

} // namespace cpoise::ui
