// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/signature_field.h"

#include "print/pdf_objects.h"

namespace cpoise::print
{

QString charactersOfSignatures()
{
    QString all;
    for (char16_t c = 0x20; c < 0x7F; ++c)
        all += QChar(c);
    for (char16_t c = 0xC0; c < 0x180; ++c)
        all += QChar(c);
    return all + QChar(0x2013) + QChar(0x2019) + QChar(QChar::ReplacementCharacter);
}

QByteArray appearanceEntries(const SignatureField &field)
{
    return "/Type/XObject/Subtype/Form/BBox[0 0 " + pdf::real(field.size.width()) + ' ' +
           pdf::real(field.size.height()) + "]/Resources<</Font<</F0 " + pdf::reference(field.font) + ">>>>";
}

} // namespace cpoise::print
