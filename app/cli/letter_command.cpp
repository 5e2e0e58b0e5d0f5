// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "app/cli/issued_letters.h"
#include "app/cli/printing.h"
#include "base/sha256.h"
#include "base/whole_file.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

QJsonObject jsonOf(const PrintedFile &file, const QString &path, const QByteArray &hash)
{
    QJsonObject json{
        {u"file"_s, path}, {u"pages"_s, file.pages}, {u"sha256"_s, QString::fromLatin1(hash.toHex())}};
    if (!file.unsignedSha256.isEmpty()) {
        json[u"signer"_s] = file.signer;
        json[u"timestamped"_s] = file.timestamped;
        if (!file.noTimestamp.isEmpty())
            json[u"no_timestamp"_s] = file.noTimestamp;
        json[u"unsigned_sha256"_s] = QString::fromLatin1(file.unsignedSha256.toHex());
    }
    return json;
}

/// Writes the files and journals each; the answer lists them.
Answer writeOut(const QVector<PrintedFile> &files, const casework::LetterSet &set, const QString &folder,
                casework::LetterDesk &desk)
{
    Answer answer;
    QStringList lines;
    QJsonArray list;
    for (const PrintedFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (const auto wrote = writeWholeFile(path, file.bytes); !wrote)
            return failure(wrote.error());
        const QByteArray hash = sha256(file.bytes);
        const casework::WrittenLetter written{file.name, hash, int(list.size()), print::PageStyle().bodyPt,
                                              file.unsignedSha256};
        if (const auto noted = desk.recordExported(set, written).result(); !noted)
            return failure(noted.error());
        lines << path + u" ("_s + QString::number(file.pages) +
                     (file.pages == 1 ? u" page)"_s : u" pages)"_s);
        if (!file.unprintable.isEmpty())
            lines << QString::number(file.unprintable.size()) +
                         u" characters have no glyph in the letter's fonts and show as a replacement mark."_s;
        if (!file.signer.isEmpty())
            lines << signedWords(file);
        list << jsonOf(file, path, hash);
    }
    answer.text = (set.draft ? u"Draft written:\n"_s : u"Final letter written:\n"_s) + lines.join(u'\n');
    answer.json = {{u"draft"_s, set.draft}, {u"files"_s, list}};
    return answer;
}

/// What is wrong with the call; empty: nothing.
QString faultOf(const Arguments &arguments)
{
    const bool again = arguments.has(u"--as-issued"_s);
    if (again || arguments.has(u"--issued"_s)) {
        const bool other = arguments.has(u"--final"_s) || arguments.has(u"--without-name"_s) ||
                           arguments.has(u"--schedule"_s) || arguments.has(u"--record"_s) ||
                           arguments.has(u"--print"_s) || (again && arguments.has(u"--issued"_s));
        return other ? u"A letter that was written is listed (--issued) or made again (--as-issued N) as it "
                       u"was, and nothing else can be said of it."_s
                     : signingFault(arguments);
    }
    if (!arguments.has(u"--out"_s))
        return u"Say where to: letter R --out DIR"_s;
    return signingFault(arguments);
}

} // namespace

Answer letterCommand(const Arguments &arguments)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty())
        return wrongUse(fault);
    if (arguments.has(u"--issued"_s))
        return listIssued(arguments);
    if (arguments.has(u"--as-issued"_s))
        return letterAsIssued(arguments);
    auto call = letterCall(arguments);
    if (!call)
        return call.error();
    const auto files = printed(call->set.documents, {}, call->signer);
    if (!files)
        return failure(files.error());
    casework::LetterDesk desk(call->local->office());
    const QDir folder(arguments.value(u"--out"_s));
    Answer answer = writeOut(*files, call->set, folder.path(), desk);
    if (const QString record = recordWords(arguments, call->set);
        answer.exitCode == Done && !record.isEmpty())
        answer.text += u'\n' + record;
    if (answer.exitCode == Done && arguments.has(u"--print"_s)) {
        QStringList paths;
        for (const PrintedFile &file : *files)
            paths << folder.filePath(file.name);
        printOnPaper(paths, answer);
    }
    return answer;
}

} // namespace cpoise::app::cli
