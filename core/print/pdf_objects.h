// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QVector>

/// The syntax of ISO 32000-1, section 7: numbers, strings, objects, the cross-reference table.
namespace cpoise::print::pdf
{

/// At most three decimals, no exponent, never "-0".
QByteArray real(double value);
/// At least four digits, as strings of glyphs and of UTF-16 take them.
QByteArray hex4(quint32 value);
/// "[x0 y0 x1 y1]" of a rectangle whose y runs down from the top of a page of that height.
QByteArray rectangle(const QRectF &rect, double pageHeight);
/// A text string: printable ASCII as a literal, anything else as UTF-16 with a byte order mark, in hex.
QByteArray textString(const QString &text);
/// For titles and descriptions: cut, with a mark that says so, to what a string of a PDF/A file may hold.
QString shortened(const QString &text);
QByteArray reference(int object);

/// The numbered objects of one file.
class Objects
{
public:
    int reserve();
    int reserve(int count); ///< the first of `count` numbers in a row
    void set(int object, const QByteArray &body) { m_bodies[object - 1] = body; }
    int add(const QByteArray &body);
    /// A stream, compressed unless `plain`; `entries` are further entries of its dictionary.
    void setStream(int object, const QByteArray &content, const QByteArray &entries = {}, bool plain = false);
    int addStream(const QByteArray &content, const QByteArray &entries = {}, bool plain = false);
    /// The whole file. /ID is made from the body, so that the same objects give the same bytes.
    QByteArray file(int catalog, int info) const;

private:
    QVector<QByteArray> m_bodies;
};

} // namespace cpoise::print::pdf
