// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/workspace_call.h"
#include "base/file_set.h"
#include "casework/case_json.h"
#include "casework/settings_desk.h"
#include "exchange/style_file.h"
#include "print/house_files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
/// The style in force, and every standing text that may be put in other words.
Answer show(const law::HouseStyle &style, const letter::Wording &standing)
{
    QStringList lines{QString::fromUtf8(exchange::writeHouseStyle(style)).trimmed(), QString(),
                      u"These texts may stand in your own words:"_s};
    QJsonArray texts;
    for (const QString &key : letter::rewordable(standing)) {
        lines << u"  "_s + key + u": "_s + standing.raw(key);
        texts << QJsonObject{{u"key"_s, key}, {u"text"_s, standing.raw(key)}};
    }
    return {Done, lines.join(u'\n'), {{u"style"_s, casework::toJson(style)}, {u"texts"_s, texts}}, false};
}

Answer exportTo(const QString &path, const law::HouseStyle &style)
{
    if (const auto written = writeNewFile(path, exchange::writeHouseStyle(style)); !written)
        return failure(written.error());
    return {Done, u"Written: "_s + path, {{u"file"_s, path}}, false};
}

Answer importFrom(const QString &path, law::Authority authority, LocalOffice &local)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return failure(bytes.error());
    const auto style = exchange::readHouseStyle(*bytes, local.book().wording);
    if (!style)
        return failure({style.error().code, path + u": "_s + style.error().detail});
    if (const auto usable = print::checkFiles(*style); !usable)
        return failure({usable.error().code, path + u": "_s + usable.error().detail});
    authority.style = *style;
    const auto stored = casework::SettingsDesk(local.office()).setAuthority(authority).result();
    if (!stored)
        return failure(stored.error());
    return {Done,
            u"Letters are written in this style from now on. What went out stays as it is."_s,
            {{u"style"_s, casework::toJson(*style)}},
            false};
}
} // namespace

Answer houseStyleCommand(const Arguments &arguments)
{
    const QString what = arguments.positional.first();
    const QString path = arguments.positional.value(1);
    if (what != u"show" && path.isEmpty())
        return wrongUse(
            u"The form is: house-style show, house-style export FILE or house-style import FILE"_s);
    const bool changes = what == u"import";
    const auto local =
        openOffice(arguments, changes ? storage::Access::ReadWrite : storage::Access::ReadOnly);
    if (!local)
        return failure(local.error());
    const auto authority = (*local)->workspace().reader().authority();
    if (!authority)
        return failure(authority.error());
    if (what == u"show")
        return show(authority->style, (*local)->book().wording);
    if (what == u"export")
        return exportTo(path, authority->style);
    return changes
               ? importFrom(path, *authority, **local)
               : wrongUse(
                     u"The form is: house-style show, house-style export FILE or house-style import FILE"_s);
}

} // namespace cpoise::app::cli
