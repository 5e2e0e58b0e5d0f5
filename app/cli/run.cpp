// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QElapsedTimer>

#include "app/cli/commands.h"
#include "base/log.h"
#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

struct Verb {
    QString name;
    QString form;
    QString what;
    QStringList values; ///< options with a value
    QStringList switches;
    int leastPositional;
    int mostPositional;
    bool needsWorkspace;
    std::function<Answer(const Arguments &)> command;
};

const QVector<Verb> &verbs()
{
    static const QVector<Verb> all{
        {u"import"_s,
         u"import FILE..."_s,
         u"store the cases of one or many case files (.cpcase), or an authority's settings"_s,
         {},
         {},
         1,
         10000,
         true,
         importCommand},
        {u"read-pit"_s,
         u"read-pit FILE [--reference R]"_s,
         u"read in a public interest test written as plain text, as a new case"_s,
         {u"--reference"_s},
         {},
         1,
         1,
         true,
         readPitCommand},
        {u"check"_s,
         u"check R|FILE"_s,
         u"say what is not lawful, complete or wise yet; exit code 1 when something blocks a final letter"_s,
         {},
         {},
         1,
         1,
         false,
         checkCommand},
        {u"letter"_s,
         u"letter R --out DIR [--final [--without-name] [--sign FILE.p12 | --sign-with THUMBPRINT] "
         u"[--timestamp URL]] [--schedule] [--record] [--print] | letter R --issued | "
         u"letter R --as-issued N [--out DIR]"_s,
         u"write the letter (a draft, or the final one when nothing blocks) as tagged PDF, signed and "
         u"printed if asked; list what was written, or make one of them again as it was"_s,
         {u"--out"_s, u"--sign"_s, u"--sign-with"_s, u"--timestamp"_s, u"--as-issued"_s},
         {u"--final"_s, u"--without-name"_s, u"--password-stdin"_s, u"--timestamp-required"_s, u"--issued"_s,
          u"--record"_s, u"--schedule"_s, u"--print"_s},
         1,
         1,
         true,
         letterCommand},
        {u"set"_s,
         u"set R [ENCLOSURE...] --to FOLDER|FILE.zip [--final ...] [--schedule] [--record] [--large-print] "
         u"[--html] [--email] [--names] [--print]"_s,
         u"write all that goes out at once, or nothing: letter, public interest test, other forms of them, "
         u"enclosures, and a manifest"_s,
         {u"--to"_s, u"--sign"_s, u"--sign-with"_s, u"--timestamp"_s},
         {u"--final"_s, u"--without-name"_s, u"--password-stdin"_s, u"--timestamp-required"_s,
          u"--schedule"_s, u"--large-print"_s, u"--html"_s, u"--email"_s, u"--names"_s, u"--record"_s,
          u"--print"_s},
         1,
         1000,
         true,
         setCommand},
        {u"house-style"_s,
         u"house-style show | export FILE | import FILE"_s,
         u"the authority's own way of writing letters, as one file for a whole team"_s,
         {},
         {},
         1,
         2,
         true,
         houseStyleCommand},
        {u"keys"_s,
         u"keys"_s,
         u"list the certificates of this computer that letters can be signed with; needs no workspace"_s,
         {},
         {},
         0,
         0,
         false,
         keysCommand},
        {u"verify-letter"_s,
         u"verify-letter FILE [--trust FILE.pem]"_s,
         u"say who signed a letter, and whether it is as it was signed; needs no workspace"_s,
         {u"--trust"_s},
         {},
         1,
         1,
         false,
         verifyLetterCommand},
        {u"deadline"_s,
         u"deadline [--regime FOIA|EIR|FOISA] --received DATE | --events 'name=value;...' [--explain]"_s,
         u"the last day for an answer; needs no workspace"_s,
         {u"--regime"_s, u"--received"_s, u"--events"_s, u"--limit"_s},
         {u"--explain"_s},
         0,
         0,
         false,
         deadlineCommand},
        {u"export"_s,
         u"export R --out FILE"_s,
         u"write a case as a case file"_s,
         {u"--out"_s},
         {},
         1,
         1,
         true,
         exportCommand},
        {u"backup"_s,
         u"backup DIR"_s,
         u"make a verified copy of the case store"_s,
         {},
         {},
         1,
         1,
         true,
         backupCommand},
        {u"restore"_s,
         u"restore FILE"_s,
         u"check a copy and put it in place; the present store is kept aside"_s,
         {},
         {},
         1,
         1,
         true,
         restoreCommand},
        {u"verify"_s,
         u"verify"_s,
         u"check the database, the journal's chain and every content against it"_s,
         {},
         {},
         0,
         0,
         true,
         verifyCommand},
    };
    return all;
}

QString exitCodes()
{
    return u"Exit codes: 0 done and nothing blocks, 1 findings block, 2 wrong use, 3 not found or not "
           u"valid,\n"
           u"4 in use by another, 5 input or output, 6 damaged."_s;
}

Answer generalHelp()
{
    QString text = u"counterpoise-cli [--workspace DIR] [--json] VERB ...\n\n"_s;
    for (const Verb &verb : verbs())
        text += u"  "_s + verb.form + u"\n      "_s + verb.what + u'\n';
    text += u"\n--workspace DIR is made when missing; without it the user's own workspace is used.\n"
            u"--json answers with one JSON object. VERB --help tells more.\n\n"_s;
    return {Done, text + exitCodes(), {}, false};
}

Answer helpFor(const Verb &verb)
{
    QString text = u"counterpoise-cli "_s + (verb.needsWorkspace ? u"--workspace DIR "_s : QString()) +
                   verb.form + u"\n\n"_s + verb.what + u".\n\n"_s;
    if (verb.name == u"check"_s)
        text += u"A file is judged by itself; with --workspace DIR, as a decision of the authority in DIR's "
                u"settings.\n\n"_s;
    if (verb.name == u"letter"_s)
        text +=
            u"A key file's password is asked for; with --password-stdin it is the first line of standard "
            u"input.\n"
            u"An authority that is down or slow holds nothing up: the letter is signed without a timestamp, "
            u"and says so.\n"
            u"With --timestamp-required nothing is written then.\n"
            u"With --record the letter carries the decision as data for computers (JSON) too.\n"
            u"--issued lists what was written for the case, drafts too. --as-issued makes one of them again: "
            u"N is its\nnumber there, its file's name, or the beginning of its SHA-256. Exit code 1 when it "
            u"is not byte for byte\nwhat was written; the reasons are named.\n\n"_s;
    if (verb.name == u"verify-letter"_s)
        text += u"--trust names the certificates to trust (PEM or DER); otherwise those that this computer "
                u"trusts count.\n"
                u"Exit code 1 when it is not signed, or nobody trusted vouches for the signer or the time; 6 "
                u"when it was changed.\n\n"_s;
    if (verb.name == u"deadline"_s)
        text += u"Events: received, clarification_asked, clarification_received, fees_notice, fee_paid, "
                u"review_received,\n"
                u"window_start (dates as 2026-11-02), limit (working days), reading (act or s45_code).\n\n"_s;
    return {Done, text + exitCodes(), {}, false};
}

const Verb *find(const QString &name)
{
    for (const Verb &verb : verbs()) {
        if (verb.name == name)
            return &verb;
    }
    return nullptr;
}

/// The verb is the first word that is neither an option nor the value of --workspace.
qsizetype verbAt(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u"--workspace"_s)
            ++i;
        else if (!words[i].startsWith(u"--"_s))
            return i;
    }
    return -1;
}

Answer call(const Verb &verb, const QStringList &words)
{
    const auto arguments = sortOut(words, verb.values + QStringList{u"--workspace"_s},
                                   verb.switches + QStringList{u"--json"_s, u"--help"_s});
    if (!arguments)
        return wrongUse(arguments.error().detail);
    if (arguments->has(u"--help"_s))
        return helpFor(verb);
    const qsizetype count = arguments->positional.size();
    if (count < verb.leastPositional || count > verb.mostPositional)
        return wrongUse(u"The form is: "_s + verb.form);
    QElapsedTimer timer;
    timer.start();
    const Answer answer = verb.command(*arguments);
    log::room("app")->info("{}: exit code {}, {} ms", verb.name.toStdString(), answer.exitCode,
                           timer.elapsed());
    return answer;
}

Answer answerTo(const QStringList &arguments)
{
    const qsizetype at = verbAt(arguments);
    if (at < 0) {
        const bool asked = arguments.contains(u"--help"_s);
        return asked ? generalHelp()
                     : wrongUse(
                           u"Say what to do, for example: counterpoise-cli deadline --received 2026-11-02"_s);
    }
    const Verb *verb = find(arguments[at]);
    if (!verb)
        return wrongUse(u"There is no verb '"_s + arguments[at] + u"'."_s);
    QStringList words = arguments;
    words.removeAt(at);
    return call(*verb, words);
}

/// A terminal obeys escape sequences and turns lines round at bidi controls: outside text is shown instead.
QString forTerminal(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleLine(line);
    return lines.join(u'\n');
}

} // namespace

Answer run(const QStringList &arguments)
{
    Answer answer = answerTo(arguments);
    answer.text = forTerminal(answer.text);
    return answer;
}

} // namespace cpoise::app::cli
