// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <utility>

#include <QByteArray>
#include <QString>

#include "law/house_style.h"

/// The pictures and fonts of a house style lie beside the authority's settings under their SHA-256, once each
/// and never removed: the authority stays small, and a style that an old letter went out with can still be
/// had.
namespace cpoise::casework
{

/// Each with what it is called where its hash is noted.
std::array<std::pair<QString, QByteArray *>, 5> filesOf(law::HouseStyle &style);

/// The setting that a file is kept as, in Base64; `hash` is its SHA-256 in hexadecimal.
QString fileSetting(const QString &hash);

} // namespace cpoise::casework
