// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failure.h"

namespace cpoise::storage
{

namespace
{
/// Answers that belong to a day's work and are no news for a log of troubles.
bool isOrdinary(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Cancelled || code == ErrorCode::Duplicate ||
           code == ErrorCode::Conflict;
}
} // namespace

Error logged(const Error &error)
{
    const auto level = isOrdinary(error.code) ? spdlog::level::debug : spdlog::level::warn;
    log::room("storage")->log(level, "code {}: {}", static_cast<int>(error.code), error.detail.toStdString());
    return error;
}

} // namespace cpoise::storage
