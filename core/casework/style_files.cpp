// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/style_files.h"

#include <array>
#include <utility>

#include "base/sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
std::array<std::pair<QString, QByteArray *>, 5> filesOf(law::HouseStyle &style)
{
    return {{{u"logo"_s, &style.logo.png},
             {u"regular"_s, &style.font.regular},
             {u"bold"_s, &style.font.bold},
             {u"italic"_s, &style.font.italic},
             {u"bold-italic"_s, &style.font.boldItalic}}};
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}
} // namespace

QString fileSetting(const QString &hash)
{
    return u"file:"_s + hash;
}

QJsonObject takeFiles(law::HouseStyle &style,
                      const std::function<void(const QString &setting, const QString &value)> &keep)
{
    QJsonObject hashes;
    for (const auto &[name, file] : filesOf(style)) {
        const QByteArray bytes = std::exchange(*file, {});
        if (bytes.isEmpty())
            continue;
        const QString hash = hashOf(bytes);
        hashes.insert(name, hash);
        if (keep)
            keep(fileSetting(hash), QString::fromLatin1(bytes.toBase64()));
    }
    return hashes;
}

Result<void> putFiles(law::HouseStyle &style, const QJsonObject &hashes,
                      const std::function<Result<QString>(const QString &setting)> &settingOf)
{
    for (const auto &[name, file] : filesOf(style)) {
        const QString hash = hashes.value(name).toString();
        if (hash.isEmpty())
            continue;
        const auto kept = settingOf(fileSetting(hash));
        if (!kept)
            return tl::unexpected(kept.error());
        *file = QByteArray::fromBase64(kept->toLatin1());
        if (hashOf(*file) != hash)
            return fail(ErrorCode::Corrupt, u"a picture or font of the house style is damaged or missing"_s);
    }
    return {};
}

} // namespace cpoise::casework
