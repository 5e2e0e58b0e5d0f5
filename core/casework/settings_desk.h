// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/desks.h"

namespace cpoise::casework
{

/// What a workspace is set up with.
struct Settings {
    law::Authority authority; ///< with people, signatories, cost limit and reading of the day of receipt
    QVector<ReferencePattern> patterns; ///< in order of their dates
};

/// What keeps settings from being saved. Codes, so that the words stand in ui:
/// authority-name-missing, cost-limit-unknown (neither 450 nor 600, R-COST-1), person-name-missing,
/// login-doubled, signatory-name-missing, pattern-missing-number, pattern-unusable, pattern-date-missing,
/// pattern-date-doubled.
struct SettingFault {
    QString code;
    QString objectId; ///< the person or signatory, or the index of the pattern
    bool operator==(const SettingFault &) const = default;
};

QVector<SettingFault> faultsOf(const law::Authority &authority);
QVector<SettingFault> faultsOf(const QVector<ReferencePattern> &patterns);

/// The id of the person with an operating system's account (compared without case); empty when there is none.
QString officerFor(const law::Authority &authority, const QString &login);

class SettingsDesk
{
public:
    explicit SettingsDesk(Office office) : m_office(std::move(office)) {}
    QFuture<Result<Settings>> read();
    /// Invalid with the first fault's code as detail. People and signatories without an id are given one.
    QFuture<Result<law::Authority>> setAuthority(const law::Authority &authority);
    /// Changes how letters are written and leaves the rest of the settings as they are now in force. Invalid
    /// with a sentence when the style does not fit the standing wording (letter/house_style.h).
    QFuture<Result<law::HouseStyle>> setStyle(const law::HouseStyle &style);
    QFuture<Result<void>> setPatterns(const QVector<ReferencePattern> &patterns);

private:
    Office m_office;
};

} // namespace cpoise::casework
