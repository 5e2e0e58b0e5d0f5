// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/set_parts.h"

#include <algorithm>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "base/text.h"
#include "letter/naming.h"
#include "letter/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
/// "624A_23_letter" of "624A_23_letter.pdf".
QString stemOf(const letter::Document &document)
{
    return QFileInfo(document.fileName).completeBaseName();
}

/// Numbers later ones of the same name, as Windows compares them.
class Names
{
public:
    QString taken(const QString &wanted)
    {
        const QString safe = safeFileName(wanted);
        const QFileInfo parts(safe);
        const QString suffix = parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix();
        QString name = safe;
        for (int i = 2; m_taken.contains(name.toCaseFolded()); ++i)
            name = parts.completeBaseName() + u" ("_s + QString::number(i) + u')' + suffix;
        m_taken << name.toCaseFolded();
        return name;
    }

private:
    QStringList m_taken;
};

QString textOf(const QVector<letter::Document> &documents)
{
    QStringList texts;
    for (const letter::Document &document : documents)
        texts << letter::plainText(document);
    return texts.join(u'\n');
}

/// Annexes that are spoken of and have no heading.
bool lacksAnnex(const QVector<letter::Document> &documents)
{
    static const QRegularExpression spoken(u"\\bAnnex ([A-Z])\\b"_s);
    QStringList there;
    for (const letter::Document &document : documents)
        for (const letter::Block &block : document.blocks)
            if (block.kind == letter::BlockKind::Heading)
                there << spoken.match(letter::plainText(block)).captured(1);
    for (auto each = spoken.globalMatch(textOf(documents)); each.hasNext();)
        if (!there.contains(each.next().captured(1)))
            return true;
    return false;
}

bool speaksOfEnclosures(const QString &text)
{
    static const QRegularExpression spoken(u"\\benclos(ed|ure|ures)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return spoken.match(text).hasMatch();
}

QString nameOf(SetPart part)
{
    switch (part) {
    case SetPart::Letter:
        return u"letter"_s;
    case SetPart::PublicInterestTest:
        return u"public-interest-test"_s;
    case SetPart::LargePrint:
        return u"large-print"_s;
    case SetPart::WebPage:
        return u"web-page"_s;
    case SetPart::Message:
        return u"message"_s;
    case SetPart::Enclosure:
        return u"enclosure"_s;
    case SetPart::Manifest:
        break;
    }
    return u"manifest"_s;
}
} // namespace

QVector<SetEntry> entriesOf(const QVector<letter::Document> &documents, const SetWish &wish)
{
    Names names;
    QVector<SetEntry> entries;
    const auto each = [&](SetPart part, const QString &ending) {
        for (int i = 0; i < documents.size(); ++i)
            entries << SetEntry{part, i, names.taken(stemOf(documents.at(i)) + ending)};
    };
    each(SetPart::Letter, u".pdf"_s);
    for (qsizetype i = 1; i < entries.size(); ++i)
        entries[i].part = SetPart::PublicInterestTest;
    if (wish.largePrint)
        each(SetPart::LargePrint, u"_large_print.pdf"_s);
    if (wish.webPage)
        each(SetPart::WebPage, u".html"_s);
    if (wish.message && !documents.isEmpty())
        entries << SetEntry{SetPart::Message, 0, names.taken(stemOf(documents.first()) + u"_email.txt"_s)};
    for (int i = 0; i < wish.enclosures.size(); ++i)
        entries << SetEntry{SetPart::Enclosure, i, names.taken(QFileInfo(wish.enclosures.at(i)).fileName())};
    entries << SetEntry{SetPart::Manifest, 0, names.taken(u"manifest.json"_s)};
    return entries;
}

QVector<SetFault> faultsOf(const LetterSet &set, const SetWish &wish)
{
    QVector<SetFault> faults;
    if (wish.enclosures.isEmpty() && speaksOfEnclosures(textOf(set.documents)))
        faults << SetFault::EnclosureSpokenOf;
    if (lacksAnnex(set.documents))
        faults << SetFault::AnnexSpokenOf;
    if (set.needsRights && !textOf(set.documents).contains(set.rightsHeading))
        faults << SetFault::RightsMissing;
    const bool named = std::ranges::any_of(set.published, [&](const letter::Document &document) {
        return letter::namesApplicant(document, set.addressee);
    });
    if (wish.webPage && named)
        faults << SetFault::ApplicantNamed;
    return faults;
}

QByteArray manifestOf(const LetterSet &set, const QVector<ManifestLine> &lines)
{
    QJsonArray files;
    for (const ManifestLine &line : lines)
        files << QJsonObject{{u"name"_s, line.entry.name},
                             {u"what"_s, nameOf(line.entry.part)},
                             {u"bytes"_s, line.bytes},
                             {u"sha256"_s, QString::fromLatin1(line.sha256.toHex())}};
    const letter::Document first = set.documents.value(0);
    return QJsonDocument(QJsonObject{{u"format"_s, u"counterpoise-set/1"_s},
                                     {u"reference"_s, first.reference},
                                     {u"date"_s, first.date.toString(Qt::ISODate)},
                                     {u"draft"_s, set.draft},
                                     {u"revision"_s, set.revision},
                                     {u"files"_s, files}})
        .toJson();
}

} // namespace cpoise::casework
