// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/set_files.h"

#include "base/sha256.h"
#include "letter/email.h"
#include "letter/html.h"

namespace cpoise::casework
{

namespace
{
LetterFile fileOf(const SetEntry &entry, const LetterSet &set, const SetBytes &bytes)
{
    switch (entry.part) {
    case SetPart::LargePrint:
        return bytes.largePrint.at(entry.of);
    case SetPart::WebPage:
        return {letter::html(set.published.at(entry.of))};
    case SetPart::Message:
        return {letter::emailBody(set.documents.at(entry.of)).toUtf8()};
    case SetPart::Enclosure:
        return {bytes.enclosures.at(entry.of)};
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
        const LetterFile file = fileOf(entry, set, bytes);
        made.files << NamedFile{entry.name, file.bytes};
        made.lines << ManifestLine{entry, file.bytes.size(), sha256(file.bytes), file.unsignedSha256};
    }
    return made;
}

bool isLetter(SetPart part)
{
    return part == SetPart::Letter || part == SetPart::PublicInterestTest || part == SetPart::LargePrint;
}

WrittenLetter writtenLetter(const ManifestLine &line)
{
    const double bodyPt = line.entry.part == SetPart::LargePrint ? largePrintPt : WrittenLetter().bodyPt;
    return {line.entry.name, line.sha256, line.entry.of, bodyPt, line.unsignedSha256};
}

} // namespace cpoise::casework
