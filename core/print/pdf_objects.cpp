// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_objects.h"

#include <algorithm>
#include <cmath>

#include "base/sha256.h"

namespace cpoise::print::pdf
{

QByteArray real(double value)
{
    const qint64 thousandths = std::llround(value * 1000);
    const qint64 whole = std::abs(thousandths) / 1000;
    const qint64 rest = std::abs(thousandths) % 1000;
    QByteArray text = thousandths < 0 ? "-" : "";
    text += QByteArray::number(whole);
    if (rest == 0)
        return text;
    text += '.' + QByteArray::number(rest).rightJustified(3, '0');
    while (text.endsWith('0'))
        text.chop(1);
    return text;
}

QByteArray hex4(quint32 value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray rectangle(const QRectF &rect, double pageHeight)
{
    return '[' + real(rect.left()) + ' ' + real(pageHeight - rect.bottom()) + ' ' + real(rect.right()) + ' ' +
           real(pageHeight - rect.top()) + ']';
}

namespace
{
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

QByteArray literal(const QString &text)
{
    QByteArray out = "(";
    for (const char c : text.toLatin1()) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + ')';
}
} // namespace

QByteArray textString(const QString &text)
{
    if (isPlain(text))
        return literal(text);
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 4000; // 16,000 bytes in hex; ISO 19005-2, 6.1.13 allows 32,767
    if (text.size() <= longest)
        return text;
    const qsizetype end = text[longest - 1].isHighSurrogate() ? longest - 1 : longest;
    return text.left(end) + QChar(0x2026);
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

int Objects::reserve()
{
    return reserve(1);
}

int Objects::reserve(int count)
{
    const int first = int(m_bodies.size()) + 1;
    m_bodies.resize(m_bodies.size() + count);
    return first;
}

int Objects::add(const QByteArray &body)
{
    const int object = reserve();
    set(object, body);
    return object;
}

void Objects::setStream(int object, const QByteArray &content, const QByteArray &entries, bool plain)
{
    // qCompress puts the length before a zlib stream; PDF wants the stream alone.
    const QByteArray bytes = plain ? content : qCompress(content, 9).mid(4);
    const QByteArray filter = plain ? "" : "/Filter/FlateDecode";
    set(object, "<<" + entries + filter + "/Length " + QByteArray::number(bytes.size()) + ">>\nstream\n" +
                    bytes + "\nendstream");
}

int Objects::addStream(const QByteArray &content, const QByteArray &entries, bool plain)
{
    const int object = reserve();
    setStream(object, content, entries, plain);
    return object;
}

QByteArray Objects::file(int catalog, int info) const
{
    // Four bytes above 127 tell transfer programs that this is no text (ISO 19005-2, 6.1.2).
    QByteArray file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table = "xref\n0 " + QByteArray::number(m_bodies.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < m_bodies.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + m_bodies[i] + "\nendobj\n";
    }
    const QByteArray id = sha256(file).toHex().left(32).toUpper();
    const QByteArray start = QByteArray::number(file.size());
    return file + table + "trailer\n<</Size " + QByteArray::number(m_bodies.size() + 1) + "/Root " +
           reference(catalog) + "/Info " + reference(info) + "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" +
           start + "\n%%EOF\n";
}

} // namespace cpoise::print::pdf
