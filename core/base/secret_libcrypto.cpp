// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/crypto.h>

#include "base/secret.h"

namespace cpoise
{

void Secret::wipe(void *memory, std::size_t bytes)
{
    OPENSSL_cleanse(memory, bytes);
}

} // namespace cpoise
