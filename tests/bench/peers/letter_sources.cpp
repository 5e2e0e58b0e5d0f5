// SPDX-License-Identifier: GPL-3.0-or-later
// letter_sources --folder DIR: a short letter and one of 20 pages, as cases in a workspace (DIR/workspace)
// and as the sources of the same words for other programs (DIR/short.html, DIR/short.typ, ...). Says name,
// reference and pages of each.
#include <cstdio>

#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include "letter/compose.h"
#include "print/press.h"
#include "resources/resources.h"
#include "tests/bench/support/letter_sources.h"
#include "tests/bench/support/measuring.h"
#include "tests/bench/support/texts.h"
#include "tests/bench/support/workspaces.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
constexpr int wordsAPage = 300;

letter::Document letterOf(const casework::NewCase &item)
{
    static const law::Authority authority = test::authority();
    const casework::LawBook &book = test::lawBook();
    const letter::Addressee addressee{item.applicant.name, item.applicant.address};
    return letter::compose(
               {item.record.content, authority, addressee, book.catalogue, book.calendar, book.wording, true})
        .first();
}

int pagesOf(print::Press &press, const letter::Document &document)
{
    const auto pages = press.layOut(document, {});
    if (!pages)
        giveUp(u"no letter came of it"_s);
    return pages->count();
}

/// Everything in one document, so that every program makes one file of it.
casework::NewCase caseInOne(int n, int words)
{
    casework::NewCase item = caseWith(n, words);
    item.record.content.decision.pitPlace = law::PitPlace::InLetter;
    return item;
}

/// The first letter that has so many pages, or more.
casework::NewCase caseOf(print::Press &press, int n, int pages)
{
    int words = 300;
    casework::NewCase item = caseInOne(n, words);
    for (int has = pagesOf(press, letterOf(item)); has < pages; has = pagesOf(press, letterOf(item))) {
        words += std::max(100, (pages - has - 1) * wordsAPage);
        item = caseInOne(n, words);
    }
    return item;
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        giveUp(u"no room for "_s + path);
}
} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const Plan plan = planFrom(QGuiApplication::arguments());
    const auto press = print::Press::open(resources::fontFolder());
    if (!press)
        giveUp(press.error().detail);
    QDir(plan.path(u"workspace"_s)).removeRecursively();
    const auto office = openOffice(plan.path(u"workspace"_s));
    if (!office->workspace().writer().setAuthority(test::authority(), office->actor()))
        giveUp(u"the authority was not stored"_s);
    int n = 0;
    for (const auto &[name, wanted] : {std::pair(u"short"_s, 0), std::pair(u"long"_s, plan.size(20, 6))}) {
        const casework::NewCase item = caseOf(**press, ++n, wanted);
        if (!office->workspace().writer().create(item, office->actor()))
            giveUp(u"a case was not stored"_s);
        const letter::Document document = letterOf(item);
        write(plan.path(name + u".html"_s), htmlOf(document));
        write(plan.path(name + u".typ"_s), typstOf(document));
        std::printf("%s %s %d\n", qPrintable(name), qPrintable(item.record.content.reference),
                    pagesOf(**press, document));
    }
    return 0;
}
