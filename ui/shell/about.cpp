// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about.h"

#include <QCoreApplication>

#include "casework/decision_session.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

void showAbout(QWidget *window, const casework::LawBook &book)
{
    const QString text =
        u"© the Counterpoise authors, GPL-3.0-or-later. Not legal advice: rules cite their sources.\n\n"_s +
        u"Exemptions: "_s + book.catalogue.asAt() + u"\n\n"_s + u"Bank holidays "_s +
        QString::number(book.calendar.firstYear()) + u" to "_s + QString::number(book.calendar.lastYear()) +
        u": the Banking and Financial Dealings Act 1971 and proclaimed days. Contains public sector "
        u"information "
        u"licensed under the Open Government Licence v3.0.\n\n"_s +
        u"Qt "_s + QString::fromLatin1(qVersion()) +
        u" (LGPL), SQLite (public domain), HarfBuzz and spdlog (MIT), Noto fonts (SIL Open Font License), "
        u"Lucide icons "
        u"(ISC)."_s;
    prompt::tell(window, prompt::Kind::Information,
                 u"Counterpoise "_s + QCoreApplication::applicationVersion(), text);
}

} // namespace cpoise::ui
