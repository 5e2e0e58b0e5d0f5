// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "print/key_provider.h"

namespace cpoise::app::cli
{

/// Whether the call asks for a signature: --sign FILE or --sign-with THUMBPRINT.
bool isToBeSigned(const Arguments &arguments);

/// The key that the call names; the password of a file is asked for, or read from standard input. Invalid
/// with a sentence that says what to do.
Result<std::unique_ptr<print::KeyProvider>> signingKey(const Arguments &arguments);

} // namespace cpoise::app::cli
