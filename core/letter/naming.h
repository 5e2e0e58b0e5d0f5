// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/compose.h"

namespace cpoise::letter
{

/// Whether the applicant's name, or a line of their address with a number or an @ in it, stands anywhere in
/// the words of a document: what is to be published must not say who asked (s40; the applicant is a member of
/// the public). Spelling with capitals and spaces of any kind counts as the same. A name of a single letter
/// is not looked for.
bool namesApplicant(const Document &document, const Addressee &applicant);

} // namespace cpoise::letter
