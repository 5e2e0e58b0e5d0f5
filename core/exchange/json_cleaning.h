// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace cpoise::exchange
{

/// False only when no text in this JSON has anything that cleaned() would change: a quick look at the bytes,
/// which spares nearly every file the walk through its values.
bool mayNeedCleaning(const QByteArray &json);

/// How many signs reading this file leaves out of its texts or replaces; 0 for what is no JSON.
qint64 signsLeftOut(const QByteArray &json);

/// Cleans every text in it (base/text.h: cleaned) and says how many signs were left out or replaced.
qint64 cleanTexts(QJsonValue &value);

} // namespace cpoise::exchange
