// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/set_files.h"

#include "letter/email.h"
#include "letter/html.h"

namespace cpoise::casework
{

namespace
{
NamedFile fileOf(const SetEntry &entry, const LetterSet &set, const SetWish &wish, const SetBytes &bytes)
{
    switch (entry.part) {
    case SetPart::LargePrint:
        return {entry.name, bytes.largePrint.at(entry.of).bytes};
    case SetPart::WebPage:
        return {entry.name, letter::html(set.published.at(entry.of))};
    case SetPart::Message:
        return {entry.name, letter::emailBody(set.documents.at(entry.of)).toUtf8()};
    case SetPart::Enclosure:
        return {entry.name, {}, wish.enclosures.at(entry.of)};
    case SetPart::Letter:
    case SetPart::PublicInterestTest:
    case SetPart::Schedule:
    case SetPart::Manifest:
        break;
    }
    return {entry.name, bytes.letters.at(entry.of).bytes};
}

QByteArray unsignedHash(const SetEntry &entry, const SetBytes &bytes)
{
    if (!isLetter(entry.part))
        return {};
    const QVector<LetterFile> &files = entry.part == SetPart::LargePrint ? bytes.largePrint : bytes.letters;
    return files.at(entry.of).unsignedSha256;
}

QVector<ManifestLine> linesOf(const QVector<SetEntry> &entries, const WrittenFiles &written,
                              const SetBytes &bytes)
{
    QVector<ManifestLine> lines;
    for (qsizetype i = 0; i < written.size(); ++i)
        lines << ManifestLine{entries.at(i), written.at(i).bytes, written.at(i).sha256,
                              unsignedHash(entries.at(i), bytes)};
    return lines;
}
} // namespace

Result<QVector<ManifestLine>> writeSet(const QString &path, bool asZip, const LetterSet &set,
                                       const SetWish &wish, const SetBytes &bytes,
                                       const BytesProgress &progress)
{
    const QVector<SetEntry> entries = entriesOf(set.documents, wish);
    QVector<NamedFile> files;
    for (const SetEntry &entry : entries) {
        if (entry.part != SetPart::Manifest)
            files << fileOf(entry, set, wish, bytes);
    }
    const auto manifest = [&](const WrittenFiles &others) {
        return NamedFile{entries.last().name, manifestOf(set, linesOf(entries, others, bytes))};
    };
    const auto written = asZip ? writeNewZip(path, files, set.documents.first().date, progress, manifest)
                               : writeNewFolder(path, files, progress, manifest);
    if (!written)
        return tl::unexpected(written.error());
    return linesOf(entries, *written, bytes);
}

bool isLetter(SetPart part)
{
    return part == SetPart::Letter || part == SetPart::PublicInterestTest || part == SetPart::Schedule ||
           part == SetPart::LargePrint;
}

QStringList letterPaths(const QString &folder, const QVector<ManifestLine> &lines)
{
    QStringList paths;
    for (const ManifestLine &line : lines) {
        if (isLetter(line.entry.part))
            paths << folder + u'/' + line.entry.name;
    }
    return paths;
}

WrittenLetter writtenLetter(const ManifestLine &line)
{
    const double bodyPt = line.entry.part == SetPart::LargePrint ? largePrintPt : WrittenLetter().bodyPt;
    return {line.entry.name, line.sha256, line.entry.of, bodyPt, line.unsignedSha256};
}

} // namespace cpoise::casework
