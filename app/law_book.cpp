// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/law_book.h"

#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

Result<casework::LawBook> loadLawBook()
{
    auto catalogue = law::Catalogue::fromJson(resources::bytes(u"catalogue/exemptions.json"_s));
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    auto calendar = law::WorkingCalendar::fromJson(resources::bytes(u"holidays/bank-holidays.json"_s));
    if (!calendar)
        return tl::unexpected(calendar.error());
    auto wording = letter::Wording::fromJson(resources::bytes(u"letter/wording.json"_s));
    if (!wording)
        return tl::unexpected(wording.error());
    return casework::LawBook{std::move(*catalogue), std::move(*calendar), std::move(*wording)};
}

} // namespace cpoise::app
