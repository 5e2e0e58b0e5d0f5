// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "base/error_name.h"
#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

struct Entry {
    ErrorCode code;
    int exitCode;
    const char16_t *sentence;
};

// One row a code; the detail of the error follows the sentence.
constexpr Entry table[] = {
    {ErrorCode::NotFound, NotFoundOrInvalid, u"Not found. Check the name."},
    {ErrorCode::Conflict, NotFoundOrInvalid,
     u"Somebody saved this case first. Open it again and repeat the change."},
    {ErrorCode::Duplicate, NotFoundOrInvalid, u"This reference is taken. Use another one."},
    {ErrorCode::Busy, InUseByAnother, u"The case store is busy. Try again in a moment."},
    {ErrorCode::InUse, InUseByAnother,
     u"The workspace is in use. Close the other program, or try again later."},
    {ErrorCode::ReadOnly, InputOutput,
     u"This cannot be written. Check the rights on the file and its folder."},
    {ErrorCode::DiskFull, InputOutput,
     u"The disk is full. Free some space and try again; what was saved is intact."},
    {ErrorCode::NotADatabase, NotFoundOrInvalid,
     u"This file is not a Counterpoise case store. Choose the folder that holds counterpoise.db."},
    {ErrorCode::SchemaTooNew, NotFoundOrInvalid,
     u"This was written by a newer version of Counterpoise. Update the program to open it."},
    {ErrorCode::Corrupt, Damaged,
     u"The case store is damaged. Nothing was changed; restore the last backup or ask for help."},
    {ErrorCode::NetworkDrive, InputOutput,
     u"A workspace cannot lie on a network drive or in a synchronised folder. Choose a folder on this "
     u"computer."},
    {ErrorCode::Invalid, NotFoundOrInvalid, u"This is not valid; change what is named here."},
    {ErrorCode::TooLarge, NotFoundOrInvalid, u"This is too large. Split it."},
    {ErrorCode::Io, InputOutput,
     u"Reading or writing failed. Check that the disk or drive is connected, then try again."},
    {ErrorCode::Cancelled, InputOutput, u"Stopped."},
    {ErrorCode::Unavailable, InputOutput, u"A needed part of the program is missing. Install it again."},
    {ErrorCode::OutOfMemory, InputOutput,
     u"There is not enough memory. Close other programs and try again; what was saved is intact."},
};

const Entry &entryFor(ErrorCode code)
{
    for (const Entry &entry : table) {
        if (entry.code == code)
            return entry;
    }
    return table[0];
}

} // namespace

QString words(const Error &error)
{
    const QString sentence = QString::fromUtf16(entryFor(error.code).sentence);
    return error.detail.isEmpty() ? sentence : sentence + u' ' + visibleLine(error.detail);
}

int exitCodeFor(ErrorCode code)
{
    return entryFor(code).exitCode;
}

QString codeName(ErrorCode code)
{
    return QString::fromLatin1(nameOf(code));
}

Answer failure(const Error &error)
{
    return {exitCodeFor(error.code),
            words(error),
            {{u"code"_s, codeName(error.code)}, {u"message"_s, words(error)}},
            true};
}

Answer wrongUse(const QString &sentence)
{
    return {WrongUse,
            sentence + u"\nSee counterpoise-cli --help."_s,
            {{u"code"_s, u"WrongUse"_s}, {u"message"_s, sentence}},
            true};
}

} // namespace cpoise::app::cli
