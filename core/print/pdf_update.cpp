// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_update.h"

#include <QRegularExpression>

#include "base/sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print::pdf
{

Result<Update> Update::of(const QByteArray &file)
{
    static const QRegularExpression end(
        u"trailer\n<</Size (\\d+)(/Root \\d+ 0 R/Info \\d+ 0 R)/ID\\[<(\\w+)><\\w+>\\]>>\nstartxref\n(\\d+)\n"
        "%%EOF\n$"_s);
    const auto match = end.match(QString::fromLatin1(file.right(400)));
    if (!match.hasMatch())
        return fail(ErrorCode::Invalid, u"the file does not end as a letter does"_s);
    Update update;
    update.m_file = file;
    update.m_size = match.captured(1).toInt();
    update.m_entries = match.captured(2).toLatin1();
    update.m_id = match.captured(3).toLatin1();
    update.m_start = match.captured(4).toLatin1();
    return update;
}

int Update::add(const QByteArray &body)
{
    m_bodies.insert(m_size, body);
    return m_size++;
}

QByteArray Update::bytes() const
{
    QByteArray all = m_file;
    QByteArray table = "xref\n";
    for (auto it = m_bodies.begin(); it != m_bodies.end(); ++it) {
        table += QByteArray::number(it.key()) + " 1\n" +
                 QByteArray::number(all.size()).rightJustified(10, '0') + " 00000 n \n";
        all += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const QByteArray id = sha256(all).toHex().left(32).toUpper();
    const QByteArray start = QByteArray::number(all.size());
    return all + table + "trailer\n<</Size " + QByteArray::number(m_size) + m_entries + "/Prev " + m_start +
           "/ID[<" + m_id + "><" + id + ">]>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace cpoise::print::pdf
