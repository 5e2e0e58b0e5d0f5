// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"

namespace cpoise::casework
{

/// The findings of a case, those about changed words of its letter included: the letter is made where there
/// are any. Outside law's own tests this stands for law::check().
QVector<law::Finding> allFindings(const law::Case &matter, const law::Authority &authority,
                                  const LawBook &book, QDate today);

} // namespace cpoise::casework
