// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QHash>
#include <QSizeF>
#include <QString>

namespace cpoise::print
{

/// What a signer needs to know of the field that a letter keeps for a digital signature.
struct SignatureField {
    /// A glyph of the letter's own embedded font.
    struct Drawn {
        quint32 code = 0;
        double width = 0; ///< in thousandths of the size
    };

    int widget = 0;     ///< object of the field and its widget
    QByteArray entries; ///< of its dictionary, but for /AP
    QSizeF size;        ///< points
    int font = 0;       ///< object of the font that draws it
    QHash<char16_t, Drawn> glyphs;
};

/// A file as written, which may have a field for a signature.
struct UnsignedPdf {
    QByteArray bytes;
    std::optional<SignatureField> field;
};

/// The characters in which a signer's name can be shown: Latin as Western and Central Europe write it, and
/// the mark for any other.
QString charactersOfSignatures();

/// The dictionary of an appearance stream that fills the field (ISO 32000-1, 8.10.2).
QByteArray appearanceEntries(const SignatureField &field);

} // namespace cpoise::print
