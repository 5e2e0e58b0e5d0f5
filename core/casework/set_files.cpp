// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/set_files.h"

#include "base/sha256.h"
#include "letter/email.h"
#include "letter/html.h"

namespace cpoise::casework
{

namespace
{
QByteArray bytesOf(const SetEntry &entry, const LetterSet &set, const SetBytes &bytes)
{
    switch (entry.part) {
    case SetPart::LargePrint:
        return bytes.largePrint.at(entry.of);
    case SetPart::WebPage:
        return letter::html(set.published.at(entry.of));
    case SetPart::Message:
        return letter::emailBody(set.documents.at(entry.of)).toUtf8();
    case SetPart::Enclosure:
        return bytes.enclosures.at(entry.of);
    case SetPart::Letter:
    case SetPart::PublicInterestTest:
    case SetPart::Manifest:
        break;
    }
    return bytes.letters.at(entry.of);
}
} // namespace

SetFiles filesOf(const LetterSet &set, const SetWish &wish, const SetBytes &bytes)
{
    SetFiles made;
    for (const SetEntry &entry : entriesOf(set.documents, wish)) {
        if (entry.part == SetPart::Manifest) {
            made.files << NamedFile{entry.name, manifestOf(set, made.lines)};
            continue;
        }
        const QByteArray content = bytesOf(entry, set, bytes);
        made.files << NamedFile{entry.name, content};
        made.lines << ManifestLine{entry, content.size(), sha256(content)};
    }
    return made;
}

bool isLetter(SetPart part)
{
    return part == SetPart::Letter || part == SetPart::PublicInterestTest || part == SetPart::LargePrint;
}

} // namespace cpoise::casework
