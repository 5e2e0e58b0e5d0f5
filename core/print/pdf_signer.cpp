// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_signer.h"

#include "base/sha256.h"
#include "print/cms.h"
#include "print/pdf_objects.h"
#include "print/pdf_update.h"
#include "print/signature_look.h"
#include "print/timestamp.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr qsizetype roomForSignature = 4096;  // beside the certificates: an RSA signature and names
constexpr qsizetype roomForTimestamp = 12288; // a token with the authority's own certificates
constexpr int numberWidth = 10;               // of an offset in /ByteRange

qsizetype roomFor(const QVector<QByteArray> &chain, const Signing &signing)
{
    qsizetype room = roomForSignature + (signing.authority ? roomForTimestamp : 0);
    for (const QByteArray &certificate : chain)
        room += certificate.size();
    return room;
}

QByteArray dateOf(const QDateTime &at)
{
    return "(D:" + at.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "Z)";
}

/// ISO 32000-1, table 252, with /ByteRange and /Contents still to be filled in.
QByteArray signatureDictionary(const Certificate &signer, const Signing &signing, qsizetype room)
{
    const QByteArray blank(numberWidth, ' ');
    QByteArray out = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M" + dateOf(signing.at);
    if (!signer.name.isEmpty())
        out += "/Name" + pdf::textString(pdf::shortened(signer.name));
    if (!signing.reason.isEmpty())
        out += "/Reason" + pdf::textString(pdf::shortened(signing.reason));
    return out + "/ByteRange[0 " + blank + ' ' + blank + ' ' + blank + "]/Contents<" +
           QByteArray(room * 2, '0') + ">>>";
}

/// The file with all but the signature, and where that goes.
struct Prepared {
    QByteArray bytes;
    qsizetype before = 0; ///< offset of the "<" of /Contents
    qsizetype behind = 0; ///< offset behind its ">"

    QByteArray digest() const
    {
        const QByteArrayView view(bytes);
        return sha256({view.first(before), view.sliced(behind)});
    }
};

Result<Prepared> prepare(const UnsignedPdf &file, const Certificate &signer, const Signing &signing,
                         qsizetype room)
{
    auto update = pdf::Update::of(file.bytes);
    if (!update)
        return tl::unexpected(update.error());
    const SignatureField &field = *file.field;
    const QByteArray look = signatureLook(field, signing.shown + QStringList{signer.name});
    const QByteArray packed = qCompress(look, 9).mid(4);
    const int picture =
        update->add("<<" + appearanceEntries(field) + "/Filter/FlateDecode/Length " +
                    QByteArray::number(packed.size()) + ">>\nstream\n" + packed + "\nendstream");
    const int value = update->add(signatureDictionary(signer, signing, room));
    update->replace(field.widget, "<<" + field.entries + "/AP<</N " + pdf::reference(picture) + ">>/V " +
                                      pdf::reference(value) + ">>");
    Prepared made{update->bytes(), 0, 0};
    const qsizetype range = made.bytes.indexOf("/ByteRange[0 ", file.bytes.size());
    made.before = made.bytes.indexOf("/Contents<", range) + 9;
    made.behind = made.before + 2 * room + 2;
    qsizetype at = range + 13;
    for (const qsizetype number : {made.before, made.behind, made.bytes.size() - made.behind}) {
        made.bytes.replace(at, numberWidth, QByteArray::number(number).leftJustified(numberWidth));
        at += numberWidth + 1;
    }
    return made;
}

/// Nothing, and why, when the authority gives no token that fits.
QByteArray stamped(const QByteArray &signature, const Signing &signing, SignedPdf &made)
{
    if (!signing.authority)
        return {};
    auto token = timestampFor(signature, *signing.authority);
    if (token && token->size() > roomForTimestamp)
        token = fail(ErrorCode::TooLarge, u"the timestamp is too large"_s);
    if (!token) {
        made.noTimestamp = token.error();
        return {};
    }
    made.timestamped = true;
    return *token;
}
} // namespace

Result<SignedPdf> signPdf(const UnsignedPdf &file, KeyProvider &key, const Signing &signing)
{
    const QVector<QByteArray> chain = key.chain();
    const auto signer = chain.isEmpty() ? std::nullopt : readCertificate(chain.first());
    if (!file.field || !signer)
        return fail(ErrorCode::Invalid, file.field ? u"the key has no certificate that can be read"_s
                                                   : u"the letter has no field for a signature"_s);
    if (!signer->isRsa)
        return fail(ErrorCode::Invalid,
                    u"The key is not an RSA key. Letters are signed with RSA keys only."_s);
    const auto prepared = prepare(file, *signer, signing, roomFor(chain, signing));
    if (!prepared)
        return tl::unexpected(prepared.error());
    const QByteArray attributes = cms::signedAttributes(prepared->digest(), *signer);
    const auto signature = key.signSha256(attributes);
    if (!signature)
        return tl::unexpected(signature.error());
    SignedPdf made{prepared->bytes, signer->name, false, std::nullopt};
    const QByteArray token = stamped(*signature, signing, made);
    const QByteArray blob = cms::signedData(chain, *signer, {attributes, *signature, token}).toHex();
    if (blob.size() > prepared->behind - prepared->before - 2)
        return fail(ErrorCode::TooLarge, u"the signature is too large"_s);
    made.bytes.replace(prepared->before + 1, blob.size(), blob);
    return made;
}

} // namespace cpoise::print
