// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/save_words.h"

#include "ui/parts/error_words.h"
#include "ui/parts/tr.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

SaveWords saveWords(const casework::DraftKeeper &keeper, bool readOnly)
{
    using State = casework::DraftKeeper::State;
    if (readOnly && keeper.state() == State::Saved)
        return {tr("To be read, not changed"), Tone::Quiet};
    switch (keeper.state()) {
    case State::Saved:
        return {tr("All changes saved"), Tone::Quiet};
    case State::Keeping:
        return {tr("Saving"), Tone::Quiet};
    case State::Conflict:
        return {tr("Somebody saved first. Every word you typed is here."), Tone::Look};
    case State::Failed: {
        const ErrorWords words = errorWords(keeper.lastError().code);
        return {tr("Not saved yet. ") + words.what + u' ' + words.todo, Tone::Blocks};
    }
    }
    return {};
}

} // namespace cpoise::ui
