// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/style_file.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "casework/case_json.h"
#include "exchange/doubled_member.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{
/// Four fonts and a picture, in Base64, and room for words.
constexpr qsizetype mostBytes = 24 << 20;
constexpr int version = 1;
const QString styleFormat = u"counterpoise-house-style"_s;
} // namespace

QByteArray writeHouseStyle(const law::HouseStyle &style)
{
    return QJsonDocument(QJsonObject{{u"format"_s, styleFormat},
                                     {u"version"_s, version},
                                     {u"style"_s, casework::toJson(style)}})
        .toJson();
}

Result<law::HouseStyle> readHouseStyle(const QByteArray &bytes, const letter::Wording &standing)
{
    if (bytes.size() > mostBytes)
        return fail(ErrorCode::TooLarge, u"a house style has less than 24 MB"_s);
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError || root.value(u"format"_s) != styleFormat)
        return fail(ErrorCode::Invalid, u"this is no house style (.cpstyle)"_s);
    if (const QString name = doubledMember(bytes); !name.isNull())
        return fail(ErrorCode::Invalid, name + u" stands in it twice"_s);
    if (root.value(u"version"_s).toInt() > version)
        return fail(ErrorCode::SchemaTooNew, u"a house style of a later version"_s);
    for (const QString &name : root.keys()) {
        if (name != u"format" && name != u"version" && name != u"style")
            return fail(ErrorCode::Invalid, u"unknown member "_s + name);
    }
    const auto style = casework::houseStyleFromJson(root.value(u"style"_s).toObject());
    if (!style)
        return style;
    if (const auto fits = letter::check(*style, standing); !fits)
        return tl::unexpected(fits.error());
    return style;
}

} // namespace cpoise::exchange
