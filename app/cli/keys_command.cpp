// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "print/key_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

Answer keysCommand(const Arguments &)
{
    QStringList lines;
    QJsonArray list;
    for (const print::StoredKey &key : print::storedKeys()) {
        lines << key.thumbprint + u"  "_s + key.name + u", by "_s + key.issuerName + u", valid until "_s +
                     key.until.toLocalTime().toString(u"d MMM yyyy"_s);
        list << QJsonObject{{u"thumbprint"_s, key.thumbprint},
                            {u"name"_s, key.name},
                            {u"issuer"_s, key.issuerName},
                            {u"valid_from"_s, key.from.toString(Qt::ISODate)},
                            {u"valid_until"_s, key.until.toString(Qt::ISODate)}};
    }
    if (lines.isEmpty())
        lines << u"No certificate to sign with is kept here. Sign with a key file: letter R --final --sign "
                 u"FILE.p12"_s;
    return {Done, lines.join(u'\n'), {{u"keys"_s, list}}, false};
}

} // namespace cpoise::app::cli
