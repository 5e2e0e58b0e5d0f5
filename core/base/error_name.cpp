// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error_name.h"

namespace cpoise
{

const char *nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::Conflict:
        return "Conflict";
    case ErrorCode::Duplicate:
        return "Duplicate";
    case ErrorCode::Busy:
        return "Busy";
    case ErrorCode::InUse:
        return "InUse";
    case ErrorCode::ReadOnly:
        return "ReadOnly";
    case ErrorCode::DiskFull:
        return "DiskFull";
    case ErrorCode::NotADatabase:
        return "NotADatabase";
    case ErrorCode::SchemaTooNew:
        return "SchemaTooNew";
    case ErrorCode::Corrupt:
        return "Corrupt";
    case ErrorCode::NetworkDrive:
        return "NetworkDrive";
    case ErrorCode::Invalid:
        return "Invalid";
    case ErrorCode::TooLarge:
        return "TooLarge";
    case ErrorCode::Io:
        return "Io";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::Unavailable:
        return "Unavailable";
    case ErrorCode::OutOfMemory:
        return "OutOfMemory";
    }
    return "Unknown";
}

} // namespace cpoise
