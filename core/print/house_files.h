// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "base/result.h"
#include "law/house_style.h"

/// Whether a house's own picture and font files can go into its letters. What is refused is Invalid, with a
/// sentence for the person who chose the file.
namespace cpoise::print
{

/// A logo as it is drawn: 8 bits a channel, what is transparent shows the white paper.
Result<QImage> logoImage(const QByteArray &png);

/// TrueType outlines in one fixed style, whose licence lets them into documents, with every sign that our own
/// texts have. PostScript outlines, variable fonts, collections, web fonts and fonts of pictures are refused.
Result<void> checkFont(const QByteArray &file);

/// Both, for all files of a style; the sentence begins with what the file is ("logo", "bold font").
Result<void> checkFiles(const law::HouseStyle &style);

} // namespace cpoise::print
