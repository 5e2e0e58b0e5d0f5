// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/binder.h"

class QVBoxLayout;

namespace cpoise::ui
{

/// The limbs that may be cited, as check boxes with their titles; the purposes of section 31(2) beneath,
/// where a claimed limb needs one.
void addLimbs(Binder &binder, QVBoxLayout &column, QWidget *parent, law::StepKind step,
              const law::Ground &ground);
/// True when one of the claimed limbs needs a purpose: the purposes are then on the page.
bool needsPurpose(const law::Ground &ground, const law::Catalogue &catalogue);

} // namespace cpoise::ui
