// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace cpoise::casework
{

/// The number that a question's label begins with ("12a" gives 12); 0 where it begins with none.
int leadingNumber(QStringView label);

} // namespace cpoise::casework
