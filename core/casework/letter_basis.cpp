// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letter_basis.h"

#include <QJsonDocument>

#include "casework/case_json.h"
#include "casework/style_files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
constexpr auto schema = "counterpoise-letter-basis/1"_L1;

Result<letter::Wording> wordingFrom(const QJsonObject &texts)
{
    letter::Wording wording;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text->isString())
            return fail(ErrorCode::Invalid, u"basis: the text "_s + text.key() + u" is no text"_s);
        wording.put(text.key(), text->toString());
    }
    return wording;
}
} // namespace

QByteArray toBytes(const LetterBasis &basis)
{
    law::Authority authority = basis.authority;
    const QJsonObject files = takeFiles(authority.style);
    QJsonObject texts;
    for (const QString &key : basis.wording.keys())
        texts[key] = basis.wording.raw(key);
    return canonical({{u"schema"_s, QString(schema)},
                      {u"authority"_s, toJson(authority)},
                      {u"files"_s, files},
                      {u"wording"_s, texts},
                      {u"program"_s, basis.program}});
}

Result<LetterBasis> basisFrom(const QByteArray &bytes,
                              const std::function<Result<QString>(const QString &name)> &settingOf)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"schema"_s).toString() != schema)
        return fail(ErrorCode::Invalid, u"basis: not "_s + schema);
    auto authority = authorityFromJson(json.value(u"authority"_s).toObject());
    if (!authority)
        return tl::unexpected(authority.error());
    if (const auto whole = putFiles(authority->style, json.value(u"files"_s).toObject(), settingOf); !whole)
        return tl::unexpected(whole.error());
    auto wording = wordingFrom(json.value(u"wording"_s).toObject());
    if (!wording)
        return tl::unexpected(wording.error());
    return LetterBasis{std::move(*authority), std::move(*wording), json.value(u"program"_s).toString()};
}

QByteArray toBytes(const LetterMaking &making)
{
    QJsonObject json{{u"document"_s, making.document}, {u"body_pt"_s, making.bodyPt}};
    if (making.toBeSigned)
        json[u"field"_s] = true;
    if (making.withRecord)
        json[u"record"_s] = true;
    if (making.scheduleApart)
        json[u"schedule"_s] = true;
    if (!making.unsignedSha256.isEmpty())
        json[u"unsigned_sha256"_s] = QString::fromLatin1(making.unsignedSha256.toHex());
    return canonical(json);
}

Result<LetterMaking> makingFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    LetterMaking making;
    making.document = json.value(u"document"_s).toInt(-1);
    making.bodyPt = json.value(u"body_pt"_s).toDouble();
    making.toBeSigned = json.value(u"field"_s).toBool();
    making.withRecord = json.value(u"record"_s).toBool();
    making.scheduleApart = json.value(u"schedule"_s).toBool();
    making.unsignedSha256 = QByteArray::fromHex(json.value(u"unsigned_sha256"_s).toString().toLatin1());
    if (making.document < 0 || making.bodyPt <= 0)
        return fail(ErrorCode::Invalid, u"how a letter was made cannot be read"_s);
    return making;
}

} // namespace cpoise::casework
