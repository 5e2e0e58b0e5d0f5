// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/draft_keeper.h"
#include "ui/parts/style.h"

namespace cpoise::ui
{

/// How the text stands, in words: "All changes saved", "Saving", or what failed and what to do.
struct SaveWords {
    QString text;
    Tone tone = Tone::Quiet;
};
SaveWords saveWords(const casework::DraftKeeper &keeper, bool readOnly);

} // namespace cpoise::ui
