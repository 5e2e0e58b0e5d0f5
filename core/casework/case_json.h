// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "base/result.h"
#include "law/case.h"

/// The one way that a case becomes JSON and comes back, for storage, drafts and case files. Lossless both
/// ways; enumerations as stable words ("would-be-likely"), dates ISO, empty members left out.
namespace cpoise::casework
{

QJsonObject toJson(const law::Case &matter);
/// Invalid names the path and what is wrong ("decision.tests[0].result: unknown value \"maybe\"").
/// Unknown members are refused, so that nothing is lost in silence.
Result<law::Case> caseFromJson(const QJsonObject &json);

QJsonObject toJson(const law::Authority &authority);
Result<law::Authority> authorityFromJson(const QJsonObject &json);
QJsonObject toJson(const law::HouseStyle &style);
Result<law::HouseStyle> houseStyleFromJson(const QJsonObject &json);

/// Compact UTF-8 with members sorted by name: what the journal's hashes are made over.
QByteArray canonical(const QJsonObject &json);

} // namespace cpoise::casework
