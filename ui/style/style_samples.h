// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include "casework/decision_session.h"
#include "letter/compose.h"

/// What a preview of the house style shows: invented cases, one for each kind of letter.
namespace cpoise::ui
{

/// A kind of letter, and the sample case (resources/samples) that gives one.
struct StyleSample {
    QString name; ///< on the screen
    QString file; ///< "samples/staff-survey.cpcase"
    letter::LetterKind kind;
    bool late = false; ///< dated long after its deadline, so that an apology for delay is seen
};
const QVector<StyleSample> &styleSamples();

/// Its letters as this authority writes them; on any thread. A passage that is a standing text leads to it:
/// its place names the text's key (field LetterWords); no other passage leads anywhere. Where the workspace
/// has no authority yet, the samples' own writes. Invalid when the sample cannot be read.
Result<QVector<letter::Document>> styleLetters(const StyleSample &sample, const law::Authority &authority,
                                               casework::FileFormats &formats, const casework::LawBook &book);

} // namespace cpoise::ui
