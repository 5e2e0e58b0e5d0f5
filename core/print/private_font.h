// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cpoise::print
{

/// A copy of a TrueType file for Qt's font database alone (what is embedded in letters is the file as it
/// came). Its name table holds nothing but `family` (and "Regular"). An empty "mort" table makes Qt draw with
/// it what stands between letters of another script (a space or an emoji in a Hindi sentence): Qt takes such
/// signs for that script and, without this or that script's substitutions in the font, goes to an installed
/// font. HarfBuzz passes over an empty table. Empty when the bytes are no plain TrueType file.
QByteArray asPrivateFont(const QByteArray &font, const QString &family);

} // namespace cpoise::print
