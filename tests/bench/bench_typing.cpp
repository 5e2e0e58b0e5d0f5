// SPDX-License-Identifier: GPL-3.0-or-later
// A letter of 20 pages of which one paragraph changes, as while somebody types: laid out again by the press
// that laid it out before, beside a press that sets every text anew.
#include <QGuiApplication>

#include "letter/compose.h"
#include "print/press.h"
#include "resources/resources.h"
#include "tests/bench/support/measuring.h"
#include "tests/bench/support/texts.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
letter::Document letterOf(int words)
{
    static const law::Authority authority = test::authority();
    const casework::LawBook &book = test::lawBook();
    const law::Case matter = caseWith(2, words).record.content;
    return letter::compose({matter, authority, {}, book.catalogue, book.calendar, book.wording, true})
        .first();
}

std::shared_ptr<print::Press> openPress(print::Press::Habit habit)
{
    auto press = print::Press::open(resources::fontFolder(), habit);
    if (!press)
        giveUp(press.error().detail);
    return *press;
}

print::Pages laidOut(print::Press &press, const letter::Document &document)
{
    const auto pages = press.layOut(document, {});
    if (!pages)
        giveUp(u"no letter came of it"_s);
    return *pages;
}

/// The longest paragraph of the first half: everything behind it may move.
letter::Block &typedInto(letter::Document &document)
{
    qsizetype longest = 0;
    for (qsizetype i = 0; i < document.blocks.size() / 2; ++i) {
        const auto sizeAt = [&](qsizetype at) {
            const auto &runs = document.blocks[at].runs;
            return runs.isEmpty() ? 0 : runs.last().text.size();
        };
        if (sizeAt(i) > sizeAt(longest))
            longest = i;
    }
    return document.blocks[longest];
}

void type(letter::Document &document, int key)
{
    typedInto(document).runs.last().text += key % 6 == 5 ? u' ' : QChar(u'a' + key % 26);
}

/// Painting the first page that a change can be seen on, at the scale of a screen.
double msToPaint(print::Press &press, const print::Pages &pages)
{
    constexpr double pixelsAPoint = 1.25;
    return msOf([&] { press.paint(pages, pages.count() / 2, pixelsAPoint); });
}
} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const Plan plan = planFrom(QGuiApplication::arguments());
    letter::Document document = letterOf(plan.size(7'000, 500));
    const auto press = openPress(print::Press::Habit::Remember);
    const auto anew = openPress(print::Press::Habit::SetAnew);
    const int pages = laidOut(*press, document).count();
    laidOut(*anew, document); // both have read their faces
    Samples again, whole, paint;
    for (int key = 0; key < plan.rounds(60); ++key) {
        type(document, key);
        print::Pages now;
        again.add(msOf([&] { now = laidOut(*press, document); }));
        paint.add(msToPaint(*press, now));
        whole.add(msOf([&] { laidOut(*anew, document); }));
    }
    const QString what = u"A key typed into a letter of %1 pages, laid out again, "_s.arg(pages);
    report({what + u"median"_s, again.median(), u"the same laid out from nothing"_s, whole.median()});
    report({what + u"19 of 20 within"_s, again.at(0.95), u"one frame at 60 Hz"_s, 1000.0 / 60});
    report({what + u"and its page painted, 19 of 20 within"_s, again.at(0.95) + paint.at(0.95),
            u"two frames at 60 Hz"_s, 2000.0 / 60});
    return 0;
}
