// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>

#include "base/result.h"
#include "law/house_style.h"

/// The pictures and fonts of a house style lie beside the authority's settings under their SHA-256, once each
/// and never removed: the authority stays small, and a style that an old letter went out with can still be
/// had.
namespace cpoise::casework
{

/// The setting that a file is kept as, in Base64; `hash` is its SHA-256 in hexadecimal.
QString fileSetting(const QString &hash);

/// Takes the files out of a style. Answers with their hashes by what they are ("logo", "bold"); `keep` is
/// given the setting of each and what is to stand in it.
QJsonObject takeFiles(law::HouseStyle &style,
                      const std::function<void(const QString &setting, const QString &value)> &keep = {});

/// Puts them back. `settingOf` gives a setting by its name; Corrupt when a file is damaged or missing.
Result<void> putFiles(law::HouseStyle &style, const QJsonObject &hashes,
                      const std::function<Result<QString>(const QString &setting)> &settingOf);

} // namespace cpoise::casework
