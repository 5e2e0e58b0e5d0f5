// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

#include "casework/case_json.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// On Linux a name as any other, in the current folder; on Windows a picture on somebody's server.
const QString uncName = u"\\\\files.example\\share\\pixel.png"_s;

void lay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the bait cannot be laid: %s", qPrintable(path));
    file.write("bait");
}

/// Appends `text` to every string that people wrote: those with a space in them. Ids, words of enumerations
/// and dates have none.
QJsonValue spoiled(const QJsonValue &value, const QString &text)
{
    if (value.isString())
        return value.toString().contains(u' ') ? QJsonValue(value.toString() + u' ' + text) : value;
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue &one : value.toArray())
            all << spoiled(one, text);
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject all;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        all.insert(it.key(), spoiled(it.value(), text));
    return all;
}

law::Case everyFieldFilled()
{
    law::Case matter = completeCase();
    matter.questions[0].searches = u"The store register and the estates mailbox."_s;
    law::Ground &ground = matter.decision.grounds[0];
    ground.why = u"It would show how to get in."_s;
    ground.particulars = u"The locks in use now."_s;
    ground.harm.evidence = {{u"e1"_s, u"Two thefts in 2024."_s, u"quite sure"_s}};
    matter.decision.tests[0].sections[1].factors[0].evidence = {{u"e2"_s, u"An audit in 2023."_s, {}}};
    matter.decision.tests[0].sections << law::Section{
        u"x5"_s, law::SectionRole::Remainder, u"What is left"_s, u"Words without a place."_s, {}, {}};
    matter.decision.slices[0].label = u"Question 1, all of it"_s;
    matter.decision.slices[0].explanation = u"Nothing is enclosed."_s;
    matter.decision.openingWords = u"Thank you for your request."_s;
    matter.decision.closingWords = u"Yours faithfully, the unit."_s;
    matter.decision.delayApology = u"We are sorry for the wait."_s;
    return matter;
}
} // namespace

Bait::Bait() : m_before(QDir::currentPath())
{
    const QDir folder(m_folder.path());
    for (const QString &name : {u"pixel.png"_s, u"style.css"_s, u"include.txt"_s, u"cases.db"_s})
        lay(folder.filePath(name));
#ifndef Q_OS_WIN
    lay(folder.filePath(uncName));
#endif
    QDir::setCurrent(m_folder.path());
#ifdef Q_OS_LINUX
    m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    inotify_add_watch(m_watch, QFile::encodeName(m_folder.path()).constData(), IN_ALL_EVENTS);
#endif
}

Bait::~Bait()
{
    QDir::setCurrent(m_before);
#ifdef Q_OS_LINUX
    ::close(m_watch);
#endif
}

QString Bait::text() const
{
    const QString at = m_folder.path();
    return u"<b>bold</b> <img src=\"file://"_s + at + u"/pixel.png\"> <img src='"_s + uncName +
           u"'> <link rel=stylesheet href=\""_s + at + u"/style.css\"> <a href=\"file://"_s + at +
           u"/include.txt\">here</a> <script>alert(1)</script> &lt;i&gt; <!-- {{ include '"_s + at +
           u"/include.txt' }} {% raw %} ${"_s + at + u"/include.txt} %1 %2 %n %s %L3 $(cat "_s + at +
           u"/include.txt) `id` url("_s + at +
           u"/pixel.png) =cmd|' /C calc'!A0 '; DROP TABLE cases; -- ATTACH '"_s + at +
           u"/cases.db' \u202Eyletas\u202C \u2066x\u2069 \u200Fy A\u0301\u0302\u0303 "
           u"\U0001F469\u200D\U0001F469\u200D\U0001F467 \U0001F600 caf\u00e9 \\u0041 \\n \\\\ \"quoted\" end"_s;
}

QStringList Bait::touched() const
{
    QStringList names;
#ifdef Q_OS_LINUX
    alignas(inotify_event) char buffer[16384];
    for (ssize_t got = read(m_watch, buffer, sizeof buffer); got > 0;
         got = read(m_watch, buffer, sizeof buffer)) {
        for (ssize_t at = 0; at < got;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
            names << (event->len > 0 ? QFile::decodeName(event->name) : u"(the folder)"_s);
            at += ssize_t(sizeof(inotify_event)) + event->len;
        }
    }
#endif
    return names;
}

QString manyWords()
{
    QString words;
    words.reserve(200'000);
    for (int i = 1; i <= 20'000; ++i)
        words += u"word"_s + QString::number(i) + (i % 17 == 0 ? u". "_s : u" "_s);
    return words.trimmed() + u'.';
}

casework::NewCase hostileCase(const Bait &bait)
{
    casework::NewCase made;
    const auto read =
        casework::caseFromJson(spoiled(casework::toJson(everyFieldFilled()), bait.text()).toObject());
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    made.record.content = *read;
    made.record.stage = casework::Stage::Deciding;
    law::Case &matter = made.record.content;
    matter.reference = u"..\\..\\<b>7</b>/26 \u202Efdp.exe"_s;
    matter.requestText += u"\n\n"_s + manyWords();
    matter.decision.tests[0].sections[3].text += u"\n\n"_s + manyWords();
    made.applicant = {bait.text(), u"1 Lane\n"_s + bait.text(), bait.text()};
    return made;
}

} // namespace cpoise::test
