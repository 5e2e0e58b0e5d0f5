// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/error_words.h"

#include "base/error_name.h"
#include "base/log.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

ErrorWords errorWords(ErrorCode code)
{
    log::room("ui")->info("told: {}", nameOf(code)); // one place for all that people are told of failures
    switch (code) {
    case ErrorCode::NotFound:
        return {u"It is not there any more."_s,
                u"Look again in the list: it may have been moved or renamed."_s};
    case ErrorCode::Conflict:
        return {u"Somebody saved this case before you."_s,
                u"Your words are kept. Compare the two and choose which to keep."_s};
    case ErrorCode::Duplicate:
        return {u"This reference is taken."_s, u"Use the next free one, or open the case that has it."_s};
    case ErrorCode::Busy:
        return {u"The case store is busy."_s, u"What you typed is kept. Try again in a moment."_s};
    case ErrorCode::InUse:
        return {u"This workspace is open in another program."_s, u"Close it there first, then try again."_s};
    case ErrorCode::ReadOnly:
        return {u"This place cannot be written to."_s,
                u"Choose another folder, or ask for the right to write there. What you typed is kept."_s};
    case ErrorCode::DiskFull:
        return {u"The disk is full."_s, u"What was saved is whole. Free some space, then try again."_s};
    case ErrorCode::NotADatabase:
        return {u"This file is not a workspace of Counterpoise."_s,
                u"Choose the folder that holds counterpoise.db."_s};
    case ErrorCode::SchemaTooNew:
        return {u"This was made by a newer version of Counterpoise."_s,
                u"Install that version to open it."_s};
    case ErrorCode::Corrupt:
        return {u"A check of the records failed."_s,
                u"Stop work in this workspace and restore the last backup (Tools > Restore)."_s};
    case ErrorCode::NetworkDrive:
        return {u"This folder lies on a network drive or in a synchronised folder."_s,
                u"Records can be damaged there. Choose a folder on this computer's own disk."_s};
    case ErrorCode::Invalid:
        return {u"This cannot be taken over as it is."_s,
                u"Look at what is named below, change it and try again."_s};
    case ErrorCode::TooLarge:
        return {u"This is too large."_s, u"Split it, or take over only the part that is needed."_s};
    case ErrorCode::Io:
        return {
            u"Reading or writing failed."_s,
            u"Look whether the disk or drive is still connected, then try again. What you typed is kept."_s};
    case ErrorCode::Cancelled:
        return {u"Stopped."_s, u"What was done before stays."_s};
    case ErrorCode::Unavailable:
        return {u"A part that this needs is missing."_s,
                u"Install Counterpoise again, or ask those who look after it."_s};
    case ErrorCode::OutOfMemory:
        return {
            u"The computer has not enough memory left."_s,
            u"What was saved is whole, and what you typed is kept. Close other programs, then try again."_s};
    }
    return {u"It did not work."_s, u"Try again."_s};
}

QString errorDetail(const Error &error)
{
    const ErrorWords words = errorWords(error.code);
    return error.detail.isEmpty() ? words.todo : words.todo + u"\n\n"_s + error.detail;
}

} // namespace cpoise::ui
