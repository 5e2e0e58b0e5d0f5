// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/issued_letters.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "app/cli/printing.h"
#include "app/cli/workspace_call.h"
#include "base/file_set.h"
#include "base/sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
using casework::LetterAgain;
using casework::LetterRecord;

constexpr qsizetype leastOfAHash = 8; ///< hexadecimal digits; fewer are a number of the list
constexpr qsizetype shownOfAHash = 16;

QString hexOf(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

QString whenWords(const LetterRecord &record)
{
    return record.at.toLocalTime().toString(u"d MMM yyyy HH:mm"_s);
}

bool isSigned(const LetterRecord &record)
{
    return record.making && !record.making->unsignedSha256.isEmpty();
}

Result<QVector<LetterRecord>> lettersOf(LocalOffice &local, const QString &reference)
{
    const auto record = recordOf(local, reference);
    if (!record)
        return tl::unexpected(record.error());
    return local.workspace().reader().letters(record->id);
}

QString lineOf(const LetterRecord &record, qsizetype number)
{
    QStringList what{record.draft ? u"draft"_s : u"final"_s,
                     u"version "_s + QString::number(record.revision) + u" of the case"_s};
    if (isSigned(record))
        what << u"signed"_s;
    if (record.basis.isEmpty())
        what << u"settings and words of then not kept"_s;
    return QString::number(number) + u". "_s + record.fileName + u", "_s + whenWords(record) + u", "_s +
           what.join(u", "_s) + u", SHA-256 "_s + hexOf(record.sha256).left(shownOfAHash);
}

QJsonObject jsonOf(const LetterRecord &record, qsizetype number)
{
    return {{u"number"_s, number},
            {u"file"_s, record.fileName},
            {u"at"_s, record.at.toUTC().toString(Qt::ISODate)},
            {u"draft"_s, record.draft},
            {u"revision"_s, record.revision},
            {u"signed"_s, isSigned(record)},
            {u"sha256"_s, hexOf(record.sha256)},
            {u"basis"_s, hexOf(record.basis)}};
}

/// Numbers (from 1) of the letters that are meant: by number, name, or the beginning of the SHA-256.
QVector<qsizetype> meantBy(const QString &word, const QVector<LetterRecord> &letters)
{
    bool isNumber = false;
    const qsizetype number = word.toLongLong(&isNumber);
    if (isNumber && word.size() < leastOfAHash)
        return number >= 1 && number <= letters.size() ? QVector<qsizetype>{number} : QVector<qsizetype>{};
    QVector<qsizetype> found;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const bool isHash =
            word.size() >= leastOfAHash && hexOf(letters[i].sha256).startsWith(word.toLower());
        if (isHash || letters[i].fileName == word)
            found << i + 1;
    }
    return found;
}

Answer noneMeant(const QString &word, const QVector<LetterRecord> &letters)
{
    const QString there = letters.isEmpty() ? u"None has been written for this case."_s
                                            : u"letter R --issued lists those that were written."_s;
    return failure({ErrorCode::NotFound, u"There is no letter "_s + word + u". "_s + there});
}

Answer manyMeant(const QString &word, const QVector<qsizetype> &numbers)
{
    QStringList names;
    for (const qsizetype number : numbers)
        names << QString::number(number);
    return wrongUse(u"More than one letter is "_s + word + u": say which by its number ("_s +
                    names.join(u", "_s) + u")."_s);
}

/// How the letter that was made again stands to the one that went out.
enum class Sameness { Same, SameBeginning, Differs };

Sameness compared(const LetterAgain &again, const QByteArray &hash)
{
    if (hash == again.record.sha256)
        return Sameness::Same;
    return hash == again.making.unsignedSha256 ? Sameness::SameBeginning : Sameness::Differs;
}

/// Why it may differ, a sentence each.
QStringList reasonsOf(const LetterAgain &again, const QString &programNow)
{
    QStringList reasons;
    if (again.applicantHasChanged)
        reasons
            << u"The applicant's entry was changed after it was written; it is made for the one of now."_s;
    if (!again.hasBasis)
        reasons
            << u"It was written before the authority's settings and the words of then were kept; those of "
               u"today were used. It may also have been signed, or in large print."_s;
    else if (again.program != programNow)
        reasons << u"Version "_s + again.program + u" of the program wrote it; this is version "_s +
                       programNow + u"."_s;
    if (again.record.draft)
        reasons << u"It was a draft, and may have been written from words that were not yet saved."_s;
    if (reasons.isEmpty())
        reasons << u"Settings, words, the case and the applicant's entry are those of then, and the program "
                   u"calls itself the same version. Its fonts, its libraries or its account of the law must "
                   u"have been others. Compare the two files page by page."_s;
    return reasons;
}

QString verdictWords(const LetterAgain &again, Sameness sameness, const QStringList &reasons)
{
    const QString which = again.record.fileName + u" of "_s + whenWords(again.record);
    switch (sameness) {
    case Sameness::Same:
        return u"This is, byte for byte, what was written as "_s + which + u"."_s;
    case Sameness::SameBeginning:
        return u"What was written as "_s + which +
               u" was signed, and begins with exactly these bytes: words and pages are the same, and only "
               u"the signature stands behind them."_s;
    case Sameness::Differs:
        break;
    }
    return u"This is NOT byte for byte what was written as "_s + which + u".\n  "_s + reasons.join(u"\n  "_s);
}

QString nameOf(Sameness sameness)
{
    switch (sameness) {
    case Sameness::Same:
        return u"same"_s;
    case Sameness::SameBeginning:
        return u"same-beginning"_s;
    case Sameness::Differs:
        break;
    }
    return u"differs"_s;
}

/// Beside a signed file of the same name nobody is to take it for that one.
QString fileNameOf(const LetterAgain &again)
{
    const QFileInfo name(again.record.fileName);
    return isSigned(again.record) ? name.completeBaseName() + u"_unsigned."_s + name.suffix()
                                  : again.record.fileName;
}

/// Writes the file where one is wanted: its path, or an empty one. Nothing is overwritten.
Result<QString> writeIfWanted(const Arguments &arguments, const LetterAgain &again, const QByteArray &bytes)
{
    if (!arguments.has(u"--out"_s))
        return QString();
    const QDir folder(arguments.value(u"--out"_s));
    const QString path = folder.filePath(fileNameOf(again));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Invalid,
                    path + u": this is there already, and nothing is overwritten. Name another folder."_s);
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::ReadOnly, folder.path());
    return writeNewFile(path, bytes).map([&] { return path; });
}

Answer answerFor(const LetterAgain &again, const QByteArray &bytes, const QString &path,
                 const QString &programNow)
{
    const QByteArray hash = sha256(bytes);
    const Sameness sameness = compared(again, hash);
    const QStringList reasons = sameness == Sameness::Differs ? reasonsOf(again, programNow) : QStringList();
    Answer answer;
    answer.exitCode = sameness == Sameness::Differs ? FindingsBlock : Done;
    answer.text =
        verdictWords(again, sameness, reasons) + u"\n  SHA-256 recorded: "_s + hexOf(again.record.sha256) +
        u"\n  SHA-256 made again: "_s + hexOf(hash) +
        (path.isEmpty() ? u"\nNo file was written; with --out DIR one is."_s : u"\nWritten: "_s + path);
    answer.json = {{u"result"_s, nameOf(sameness)},
                   {u"recorded_sha256"_s, hexOf(again.record.sha256)},
                   {u"sha256"_s, hexOf(hash)},
                   {u"may_differ"_s, QJsonArray::fromStringList(reasons)},
                   {u"file"_s, path}};
    return answer;
}

Answer madeAgain(const Arguments &arguments, LocalOffice &local, const LetterRecord &record)
{
    casework::LetterDesk desk(local.office());
    const auto again = desk.again(record).result();
    if (!again)
        return failure(again.error());
    const auto files = printed({again->document}, print::pageFor(again->making.bodyPt), {});
    if (!files)
        return failure(files.error());
    const QByteArray bytes = files->first().bytes;
    const auto path = writeIfWanted(arguments, *again, bytes);
    if (!path)
        return failure(path.error());
    return answerFor(*again, bytes, *path, local.office().program);
}
} // namespace

Answer listIssued(const Arguments &arguments)
{
    auto local = openOffice(arguments, storage::Access::ReadOnly);
    if (!local)
        return failure(local.error());
    const auto letters = lettersOf(**local, arguments.positional.first());
    if (!letters)
        return failure(letters.error());
    QStringList lines;
    QJsonArray list;
    for (qsizetype i = 0; i < letters->size(); ++i) {
        lines << lineOf(letters->at(i), i + 1);
        list << jsonOf(letters->at(i), i + 1);
    }
    if (lines.isEmpty())
        lines << u"No letter has been written for this case."_s;
    return {Done, lines.join(u'\n'), {{u"letters"_s, list}}, false};
}

Answer letterAsIssued(const Arguments &arguments)
{
    auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    const auto letters = lettersOf(**local, arguments.positional.first());
    if (!letters)
        return failure(letters.error());
    const QString word = arguments.value(u"--as-issued"_s);
    const QVector<qsizetype> numbers = meantBy(word, *letters);
    if (numbers.isEmpty())
        return noneMeant(word, *letters);
    if (numbers.size() > 1)
        return manyMeant(word, numbers);
    return madeAgain(arguments, **local, letters->at(numbers.first() - 1));
}

} // namespace cpoise::app::cli
