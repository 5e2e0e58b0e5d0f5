// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

Result<Arguments> sortOut(const QStringList &words, const QStringList &valueOptions,
                          const QStringList &switches)
{
    Arguments sorted;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (optionsEnded || !word.startsWith(u"--"_s)) {
            sorted.positional << word;
            continue;
        }
        if (word == u"--"_s) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        if (switches.contains(name) && equals < 0) {
            sorted.switches << name;
        } else if (valueOptions.contains(name)) {
            if (equals < 0 && i + 1 >= words.size())
                return fail(ErrorCode::Invalid, name + u" needs a value."_s);
            sorted.values[name] = equals < 0 ? words[++i] : word.mid(equals + 1);
        } else {
            return fail(ErrorCode::Invalid, u"There is no option "_s + name + u" here."_s);
        }
    }
    return sorted;
}

} // namespace cpoise::app::cli
