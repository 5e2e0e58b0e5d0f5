// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What an IT department fixes for all users of a machine (docs/deploying.md).
namespace cpoise::app
{

struct Policy {
    QString workspace;           ///< the workspace that is opened when none is named; empty: the user's own
    bool workspaceFixed = false; ///< no other workspace may be named
    QString log;                 ///< the folder for log and crash reports; empty: beside the user's data
    QString timestampAuthority = {}; ///< address; letters are signed with a time of its clock; empty: none
    bool operator==(const Policy &) const = default;
};

/// Reads `file`: lines of name=value under [places]. Names of variables (%USERNAME%, or $USER on other
/// systems) stand for their values. A missing file fixes nothing.
Policy readPolicy(const QString &file);

/// The policy of this machine: policy.ini beside the program, and on Windows what group policy has written
/// over it; on other systems /etc/counterpoise/policy.ini. Needs a QCoreApplication.
Policy machinePolicy();

} // namespace cpoise::app
