// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

namespace cpoise
{

QByteArray sha256(QByteArrayView bytes)
{
    return sha256({bytes});
}

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
#ifdef Q_OS_WIN
    Sha256 hash; // a variable of the thread would be destroyed too late there (thread_ends_windows.cpp)
#else
    // Making a context costs more than hashing a line of text.
    thread_local Sha256 hash;
#endif
    for (const QByteArrayView part : parts)
        hash.addData(part);
    return hash.result();
}

} // namespace cpoise
