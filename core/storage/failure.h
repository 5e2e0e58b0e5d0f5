// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <new>
#include <type_traits>

#include "base/log.h"
#include "base/result.h"

/// Inside this room failures travel as exceptions and become results at its edge (atEdge).
namespace cpoise::storage
{

struct Failure {
    Error error;
};

[[noreturn]] inline void raise(ErrorCode code, const QString &detail)
{
    throw Failure{Error{code, detail}};
}

/// Logs what failed: code and detail, which holds ids and paths only.
Error logged(const Error &error);

/// The value of a result, or its error thrown on.
template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        throw Failure{result.error()};
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Runs `work` and answers with its value, or with the failure that it threw.
template<typename Work>
auto atEdge(Work work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return tl::unexpected<Error>(logged(failure.error));
    } catch (const std::bad_alloc &) {
        return tl::unexpected<Error>(logged({ErrorCode::OutOfMemory, {}}));
    }
}

} // namespace cpoise::storage
