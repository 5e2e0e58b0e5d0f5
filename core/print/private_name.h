// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cpoise::print
{

/// A copy of a TrueType file whose name table holds nothing but `family` (and "Regular"). Empty when the
/// bytes are no plain TrueType file.
QByteArray withPrivateName(const QByteArray &font, const QString &family);

} // namespace cpoise::print
