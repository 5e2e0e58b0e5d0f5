// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cpoise::test
{

/// Whether a test can take rights away from files here. Not on Windows: rights there are lists, and Wine run
/// by the superuser knows none.
bool canTakeRightsAway();

/// From now on everybody may add to the folder and write the file in it, and nobody but their owner may
/// replace it. False where only the superuser could arrange that, and this is somebody else.
bool arrangeWritableNotReplaceable(const QString &folder, const QString &file);

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
