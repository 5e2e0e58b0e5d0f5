// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cpoise::test
{

/// Whether a sanitizer watches this build. A random case then costs ten to twenty times as much, so there are
/// fewer of them: `./dev test` runs them all.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace cpoise::test
