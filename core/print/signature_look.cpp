// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/signature_look.h"

#include <algorithm>

#include "print/pdf_objects.h"

namespace cpoise::print
{

namespace
{
constexpr double inset = 6; // points, between frame and text
constexpr double lineHeight = 1.35;

SignatureField::Drawn drawnOf(const SignatureField &field, QChar c)
{
    const auto found = field.glyphs.constFind(c.unicode());
    return found != field.glyphs.constEnd() ? *found : field.glyphs.value(QChar::ReplacementCharacter);
}

double widthOf(const SignatureField &field, const QString &line)
{
    double width = 0;
    for (const QChar c : line)
        width += drawnOf(field, c).width;
    return width / 1000;
}

double sizeFor(const SignatureField &field, const QStringList &lines)
{
    double size =
        (field.size.height() - 2 * inset) / (double(std::max<qsizetype>(lines.size(), 1)) * lineHeight);
    for (const QString &line : lines)
        size = std::min(size, (field.size.width() - 2 * inset) / std::max(widthOf(field, line), 1.0));
    return std::floor(std::min(size, field.size.height() / 5) * 10) / 10;
}
} // namespace

QByteArray signatureLook(const SignatureField &field, const QStringList &lines)
{
    const double size = sizeFor(field, lines);
    QByteArray out = "q\n0.4 0.4 0.4 RG\n0.5 w\n0.25 0.25 " + pdf::real(field.size.width() - 0.5) + ' ' +
                     pdf::real(field.size.height() - 0.5) + " re S\nQ\nBT\n0 0 0 rg\n/F0 " + pdf::real(size) +
                     " Tf\n";
    double y = field.size.height() - inset - size;
    for (const QString &line : lines) {
        out += "1 0 0 1 " + pdf::real(inset) + ' ' + pdf::real(y) + " Tm\n<";
        for (const QChar c : line)
            out += QByteArray::number(drawnOf(field, c).code, 16).rightJustified(4, '0').toUpper();
        out += "> Tj\n";
        y -= size * lineHeight;
    }
    return out + "ET\n";
}

} // namespace cpoise::print
