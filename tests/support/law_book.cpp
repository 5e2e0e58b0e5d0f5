// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/law_book.h"

#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
template<typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
    return std::move(*result);
}
} // namespace

const casework::LawBook &lawBook()
{
    static const casework::LawBook book{
        must(law::Catalogue::fromJson(resources::bytes(u"catalogue/exemptions.json"_s)), "catalogue"),
        must(law::WorkingCalendar::fromJson(resources::bytes(u"holidays/bank-holidays.json"_s)), "holidays"),
        must(letter::Wording::fromJson(resources::bytes(u"letter/wording.json"_s)), "wording"),
    };
    return book;
}

} // namespace cpoise::test
