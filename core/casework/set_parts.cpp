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
bool lacksAnnex(const QVector<letter::Document> &documents, const QString &text)
{
    static const QRegularExpression spoken(u"\\bAnnex ([A-Z])\\b"_s);
    QStringList there;
    for (const letter::Document &document : documents)
        for (const letter::Block &block : document.blocks)
            if (block.kind == letter::BlockKind::Heading)
                there << spoken.match(letter::plainText(block)).captured(1);
    for (auto each = spoken.globalMatch(text); each.hasNext();)
        if (!there.contains(each.next().captured(1)))
            return true;
    return false;
}

/// By where its blocks come from: an authority may call it as it likes.
bool saysHowToComplain(const QVector<letter::Document> &documents)
{
    return std::ranges::any_of(documents, [](const letter::Document &document) {
        return std::ranges::any_of(document.blocks, [](const letter::Block &block) {
            return block.from.field == law::Field::ComplaintRoute ||
                   block.from.field == law::Field::Regulator;
        });
    });
}

bool speaksOfEnclosures(const QString &text)
{
    static const QRegularExpression spoken(u"\\benclos(ed|ure|ures)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return spoken.match(text).hasMatch();
}

/// What a document is, by its place (letter::compose): the letter first, the schedule last.
SetPart partOf(qsizetype index, qsizetype documents, const SetWish &wish)
{
    if (index == 0)
        return SetPart::Letter;
    return wish.schedule && index == documents - 1 ? SetPart::Schedule : SetPart::PublicInterestTest;
}

QString nameOf(SetPart part)
{
    switch (part) {
    case SetPart::Letter:
        return u"letter"_s;
    case SetPart::PublicInterestTest:
        return u"public-interest-test"_s;
    case SetPart::Schedule:
        return u"schedule"_s;
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
    for (qsizetype i = 0; i < entries.size(); ++i)
        entries[i].part = partOf(i, documents.size(), wish);
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

SetFacts factsOf(const LetterSet &set)
{
    const QString text = textOf(set.documents);
    SetFacts facts;
    facts.speaksOfEnclosures = speaksOfEnclosures(text);
    facts.lacksAnnex = lacksAnnex(set.documents, text);
    facts.lacksRights = set.needsRights && !saysHowToComplain(set.documents);
    facts.namesApplicant = std::ranges::any_of(set.published, [&](const letter::Document &document) {
        return letter::namesApplicant(document, set.addressee);
    });
    return facts;
}

QVector<SetFault> faultsOf(const SetFacts &facts, const SetWish &wish)
{
    QVector<SetFault> faults;
    if (wish.enclosures.isEmpty() && facts.speaksOfEnclosures)
        faults << SetFault::EnclosureSpokenOf;
    if (!wish.enclosures.isEmpty() && !facts.speaksOfEnclosures)
        faults << SetFault::EnclosureUnspoken;
    if (facts.lacksAnnex)
        faults << SetFault::AnnexSpokenOf;
    if (facts.lacksRights)
        faults << SetFault::RightsMissing;
    if (wish.webPage && facts.namesApplicant)
        faults << SetFault::ApplicantNamed;
    return faults;
}

QVector<SetFault> faultsOf(const LetterSet &set, const SetWish &wish)
{
    return faultsOf(factsOf(set), wish);
}

QString nameOf(SetFault fault)
{
    switch (fault) {
    case SetFault::EnclosureSpokenOf:
        return u"enclosure-spoken-of"_s;
    case SetFault::EnclosureUnspoken:
        return u"enclosure-unspoken"_s;
    case SetFault::AnnexSpokenOf:
        return u"annex-spoken-of"_s;
    case SetFault::RightsMissing:
        return u"rights-missing"_s;
    case SetFault::ApplicantNamed:
        break;
    }
    return u"applicant-named"_s;
}

QString wordsOf(SetFault fault)
{
    switch (fault) {
    case SetFault::EnclosureSpokenOf:
        return u"The letter speaks of an enclosure, and the set has none."_s;
    case SetFault::EnclosureUnspoken:
        return u"The set has enclosures, and no document in it says that something is enclosed."_s;
    case SetFault::AnnexSpokenOf:
        return u"The letter speaks of an annex that is not in it."_s;
    case SetFault::RightsMissing:
        return u"Something is refused, and nothing in the set says how to complain (section 17(7))."_s;
    case SetFault::ApplicantNamed:
        break;
    }
    return u"The web page says who asked, in words of the letter. Take that out before it is published."_s;
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
