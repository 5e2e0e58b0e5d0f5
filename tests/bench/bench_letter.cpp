// SPDX-License-Identifier: GPL-3.0-or-later
// A letter to PDF by the command line tool, the whole process, beside LibreOffice headless with the same
// words as plain text; and in a program that runs already.
#include <QDir>
#include <QGuiApplication>

#include "letter/compose.h"
#include "print/press.h"
#include "resources/resources.h"
#include "tests/bench/support/office_peer.h"
#include "tests/bench/support/texts.h"
#include "tests/bench/support/workspaces.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
struct Made {
    int pages = 0;
    QString text;
};

/// Every document of the letter as PDF bytes; what was made of the last one counts.
Made make(print::Press &press, const law::Case &matter)
{
    static const law::Authority authority = test::authority();
    const casework::LawBook &book = test::lawBook();
    Made made;
    for (const letter::Document &document :
         letter::compose({matter, authority, {}, book.catalogue, book.calendar, book.wording, true})) {
        const auto pages = press.layOut(document, {});
        if (!pages || !press.pdf(document, *pages))
            giveUp(u"no letter came of it"_s);
        made.pages += pages->count();
        made.text += letter::plainText(document);
    }
    return made;
}

void byTool(const Plan &plan, const QString &what, const QString &reference, const QString &text)
{
    const QString tool = QCoreApplication::applicationDirPath() + u"/../../app/counterpoise-cli"_s;
    const QString words = plan.path(u"letter.txt"_s);
    QFile file(words);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        giveUp(u"no room for the words"_s);
    file.close();
    const OfficePeer office(plan);
    if (office.isThere())
        office.converted(words, u"pdf"_s);
    Samples ours, theirs;
    for (int i = 0; i < plan.rounds(5); ++i) {
        const ChildRun run = runChild(tool, {u"--workspace"_s, plan.path(u"letters"_s), u"letter"_s,
                                             reference, u"--out"_s, plan.path(u"letters-out"_s)});
        if (run.exitCode != 0)
            giveUp(u"the command line tool made no letter"_s);
        ours.add(run.ms);
        if (office.isThere())
            theirs.add(office.msToConvert(words, u"pdf"_s));
    }
    const Line line{what + u" to PDF, whole process"_s, ours.median(),
                    u"LibreOffice headless, the same words"_s, theirs.median()};
    office.isThere() ? report(line) : reportAlone(line, u"not installed"_s);
}

void measure(const Plan &plan, print::Press &press, const casework::NewCase &item)
{
    const law::Case &matter = item.record.content;
    Made made = make(press, matter);
    Samples warm;
    for (int i = 0; i < plan.rounds(7); ++i)
        warm.add(msOf([&] { made = make(press, matter); }));
    const QString what = u"A letter of %1 pages"_s.arg(made.pages);
    byTool(plan, what, matter.reference, made.text);
    report({what + u", in a running program, for each page"_s, warm.median() / made.pages,
            u"one frame at 60 Hz"_s, 1000.0 / 60});
}
} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const Plan plan = planFrom(QGuiApplication::arguments());
    QDir(plan.path(u"letters"_s)).removeRecursively();
    const casework::NewCase ordinary = caseWith(1, 300), longOne = caseWith(2, plan.size(60'000, 2'000));
    {
        const auto office = openOffice(plan.path(u"letters"_s));
        for (const casework::NewCase &item : {ordinary, longOne}) {
            if (!office->workspace().writer().create(item, office->actor()))
                giveUp(u"a case was not stored"_s);
        }
    }
    // Each round is a letter that nobody has seen before.
    const auto press = print::Press::open(resources::fontFolder(), print::Press::Habit::SetAnew);
    if (!press)
        giveUp(press.error().detail);
    measure(plan, **press, ordinary);
    measure(plan, **press, longOne);
    return 0;
}
