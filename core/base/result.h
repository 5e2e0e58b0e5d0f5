// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace cpoise
{

/// What kind of failure. The words for each stand in one place in ui (and one in the command line tool).
enum class ErrorCode {
    NotFound,     ///< no such case, file or version
    Conflict,     ///< somebody saved first: the revision given is not the one in force
    Duplicate,    ///< the reference is taken already (compared by its folded key)
    Busy,         ///< locked by another process, or by another thread for longer than the waiting time
    InUse,        ///< the workspace is open in another program; detail says by whom and since when
    ReadOnly,     ///< the file or folder cannot be written
    DiskFull,     ///< no room left; what was there is intact
    NotADatabase, ///< the file is something else, or another program's
    SchemaTooNew, ///< written by a newer version of the program
    Corrupt,      ///< a check failed; detail says which
    NetworkDrive, ///< the folder lies on a network drive or in a synchronised folder
    Invalid,      ///< the input is not valid; detail names the field and what is wrong
    TooLarge,     ///< over a stated size limit
    Io,           ///< reading or writing failed for another reason
    Cancelled,    ///< the caller asked to stop
    Unavailable,  ///< a needed part is missing (a font, a driver)
    OutOfMemory,  ///< no memory left for it; what was there is intact
};

/// A failure of the world, never a finding about a draft. `detail` is for people who look closer: plain
/// English, no request text and no names beyond file paths and ids.
struct Error {
    ErrorCode code = ErrorCode::Io;
    QString detail;
    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace cpoise
