// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "print/signature_field.h"

namespace cpoise::print
{

/// The operators that draw lines into the field in the letter's own font: a thin frame, the text set as large
/// as fits, at most as the letter's small print. What the font does not have shows as its mark for that.
QByteArray signatureLook(const SignatureField &field, const QStringList &lines);

} // namespace cpoise::print
