// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cpoise::resources
{

/// The bytes of an embedded file, named as in this folder: "catalogue/foia.json". Empty when there is none.
QByteArray bytes(const QString &name);

/// Names of embedded files in a folder ("samples"), sorted, with the folder: "samples/01.cpcase".
QStringList names(const QString &folder);

/// The folder that holds the bundled fonts: beside the program, one above it, or in share/counterpoise/fonts.
/// Needs a QCoreApplication. Empty when none is found.
QString fontFolder();

} // namespace cpoise::resources
