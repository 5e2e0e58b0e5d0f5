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
letter::Document letterOf(const law::Case &matter)
{
    static const law::Authority authority = test::authority();
    const casework::LawBook &book = test::lawBook();
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

/// In the middle of the balance: half the letter stands behind it and may move.
void type(law::Case &matter, int key)
{
    QString &text = matter.decision.tests[0].sections.last().text;
    text.insert(text.size() / 2, key % 6 == 5 ? u' ' : QChar(u'a' + key % 26));
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
    law::Case matter = caseWith(2, plan.size(7'000, 500)).record.content;
    const auto press = openPress(print::Press::Habit::Remember);
    const auto anew = openPress(print::Press::Habit::SetAnew);
    const int pages = laidOut(*press, letterOf(matter)).count();
    laidOut(*anew, letterOf(matter)); // both have read their faces
    Samples again, whole, shown;
    for (int key = 0; key < plan.rounds(60); ++key) {
        type(matter, key);
        letter::Document document;
        print::Pages now;
        const double toCompose = msOf([&] { document = letterOf(matter); });
        const double toLayOut = msOf([&] { now = laidOut(*press, document); });
        again.add(toLayOut);
        shown.add(toCompose + toLayOut + msToPaint(*press, now));
        whole.add(msOf([&] { laidOut(*anew, document); }));
    }
    const QString what = u"A key typed into a letter of %1 pages, "_s.arg(pages);
    report({what + u"laid out again, median"_s, again.median(), u"the same laid out from nothing"_s,
            whole.median()});
    report(
        {what + u"laid out again, 19 of 20 within"_s, again.at(0.95), u"one frame at 60 Hz"_s, 1000.0 / 60});
    report({what + u"composed, laid out and its page painted, 19 of 20 within"_s, shown.at(0.95),
            u"two frames at 60 Hz"_s, 2000.0 / 60});
    return 0;
}
