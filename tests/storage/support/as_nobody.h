// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cpoise::test
{

/// While it lives, these files and folders can be read and not written, by this process too when it runs as
/// the superuser (it then acts as an ordinary user meanwhile). Everything else beside them can be written.
class ReadOnlyFor
{
public:
    explicit ReadOnlyFor(QStringList paths);
    ~ReadOnlyFor();
    ReadOnlyFor(const ReadOnlyFor &) = delete;
    ReadOnlyFor &operator=(const ReadOnlyFor &) = delete;

private:
    QStringList m_paths;
    bool m_isSuperuser;
};

} // namespace cpoise::test
