// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cpoise::exchange
{

/// The first member that an object of this JSON holds twice; a null string when there is none. Qt's reader
/// keeps the last of such members and says nothing, so that the first would be lost. The bytes are JSON that
/// has been read already.
QString doubledMember(const QByteArray &json);

} // namespace cpoise::exchange
