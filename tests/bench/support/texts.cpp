// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/texts.h"

#include <cmath>

#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

QString Words::ofRank(int rank)
{
    static const QStringList syllables{u"ka"_s, u"lo"_s,  u"mi"_s,  u"ren"_s, u"tu"_s,  u"sa"_s,
                                       u"ve"_s, u"do"_s,  u"pi"_s,  u"na"_s,  u"ber"_s, u"ga"_s,
                                       u"fi"_s, u"lus"_s, u"hor"_s, u"ce"_s};
    // The common words are the short ones, as in any language.
    QString word;
    for (int rest = rank; rest > 0; rest /= 16)
        word += syllables.at(rest % 16);
    return word;
}

double Words::share()
{
    return double(m_random()) / double(std::mt19937::max());
}

QString Words::next()
{
    return ofRank(int(std::exp(share() * std::log(double(known)))));
}

int Words::rank(int first, int last)
{
    return first + int(share() * double(last - first));
}

QString Words::sentence(int words)
{
    QString text = next();
    for (int i = 1; i < words; ++i)
        text += u' ' + next();
    text[0] = text[0].toUpper();
    return text + u'.';
}

casework::NewCase inventedCase(int n)
{
    Words words(static_cast<quint32>(n));
    law::Case matter = test::completeCase();
    matter.reference = QString::number(1000 + n) + u"/26"_s;
    matter.summary = words.sentence(5);
    matter.events[0].date = QDate(2026, 1, 5).addDays(n % 200);
    matter.requestText = words.sentence(60);
    matter.questions[0].text = matter.requestText;
    for (law::Section &section : matter.decision.tests[0].sections) {
        section.text = words.sentence(section.factors.isEmpty() ? 60 : 12);
        for (law::Factor &factor : section.factors)
            factor.text = words.sentence(32);
    }
    casework::NewCase item;
    item.record.stage = static_cast<casework::Stage>(n % 7);
    item.record.content = matter;
    item.applicant = {words.sentence(2), words.sentence(6), u"someone@example.org"_s};
    return item;
}

casework::NewCase caseWith(int n, int words)
{
    casework::NewCase item = inventedCase(n);
    Words more(1);
    QString &text = item.record.content.decision.tests[0].sections.last().text;
    for (int i = 0; i < words; i += 100)
        text += u"\n\n"_s + more.sentence(100);
    return item;
}

} // namespace cpoise::bench
