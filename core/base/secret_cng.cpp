// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <windows.h>

namespace cpoise
{

void Secret::wipe(void *memory, std::size_t bytes)
{
    if (memory)
        SecureZeroMemory(memory, bytes);
}

} // namespace cpoise
