// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/binder.h"

namespace cpoise::ui
{

class Asked;

/// What happens to a part of the information: the same question on every page that asks it.
Asked *askOutcome(Binder &binder, QWidget *parent, law::StepKind step, const law::Slice &slice,
                  const QString &help);

/// How a request over the cost limit could be brought within it (s16); printed with its part.
Asked *askNarrowing(Binder &binder, QWidget *parent, const law::Slice &slice, const QString &help);

} // namespace cpoise::ui
