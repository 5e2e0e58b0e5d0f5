// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/style_files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

std::array<std::pair<QString, QByteArray *>, 5> filesOf(law::HouseStyle &style)
{
    return {{{u"logo"_s, &style.logo.png},
             {u"regular"_s, &style.font.regular},
             {u"bold"_s, &style.font.bold},
             {u"italic"_s, &style.font.italic},
             {u"bold-italic"_s, &style.font.boldItalic}}};
}

QString fileSetting(const QString &hash)
{
    return u"file:"_s + hash;
}

} // namespace cpoise::casework
