// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cpoise::ui
{

/// What a standing text of the letter is called on the screen ("Title, more time needed"); one without a
/// name here is called by its key.
QString textName(const QString &key);

/// A part of the letter that can be moved, and a kind of letter (letter/house_style.h), on the screen.
QString partName(const QString &part);
QString kindTitle(const QString &kind);

/// A fault as a sentence of its own.
QString asSentence(QString fault);

/// Keys in the order in which their texts stand in a letter; those without a name come last, by key.
QStringList inLetterOrder(QStringList keys);

} // namespace cpoise::ui
