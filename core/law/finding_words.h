// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "law/findings.h"

namespace cpoise::law
{

/// What a finding asks the officer to do, in plain British English, one or two short sentences, with the
/// finding's arguments put in literally (never through chains of QString::arg). Every code has words; a test
/// holds that.
QString words(const Finding &finding);

/// All codes that check() can give, sorted.
QStringList allFindingCodes();

} // namespace cpoise::law
