// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "letter/house_style.h"

namespace cpoise::exchange
{

/// A house style as one file (.cpstyle, JSON), so that one person sets it up for a team.
QByteArray writeHouseStyle(const law::HouseStyle &style);

/// Invalid, with what is wrong and where: no such file, members that are unknown or there twice, values of
/// another kind, and words that do not pass letter::check. SchemaTooNew: of a later version. TooLarge above 1
/// MiB.
Result<law::HouseStyle> readHouseStyle(const QByteArray &bytes, const letter::Wording &standing);

} // namespace cpoise::exchange
