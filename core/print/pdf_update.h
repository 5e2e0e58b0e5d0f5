// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

#include "base/result.h"

namespace cpoise::print::pdf
{

/// Objects that are put behind a file of ours, whose bytes stay as they are (ISO 32000-1, 7.5.6).
class Update
{
public:
    /// Invalid when the file does not end as ours do.
    static Result<Update> of(const QByteArray &file);

    int add(const QByteArray &body);
    /// In place of an object of the file.
    void replace(int object, const QByteArray &body) { m_bodies.insert(object, body); }
    /// The file with its objects, table and trailer. The second /ID is made from all before it.
    QByteArray bytes() const;

private:
    QByteArray m_file;
    QByteArray m_start;   ///< of the file's own table
    QByteArray m_entries; ///< of its trailer: /Root and /Info
    QByteArray m_id;
    int m_size = 0;
    QMap<int, QByteArray> m_bodies;
};

} // namespace cpoise::print::pdf
