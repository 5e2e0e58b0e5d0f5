// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include "base/result.h"

namespace cpoise::app::cli
{

/// The words of a call, sorted out: options with a value ("--out DIR", "--out=DIR"), switches and the rest.
struct Arguments {
    QHash<QString, QString> values;
    QStringList switches;
    QStringList positional;

    QString value(const QString &name) const { return values.value(name); }
    bool has(const QString &name) const { return switches.contains(name) || values.contains(name); }
};

/// Invalid (with a sentence) for an option that the verb does not know or one without its value. "--" ends
/// the options.
Result<Arguments> sortOut(const QStringList &words, const QStringList &valueOptions,
                          const QStringList &switches);

} // namespace cpoise::app::cli
