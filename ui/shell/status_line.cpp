// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

StatusLine::StatusLine(const QString &workspace, const QString &folder, QWidget *parent)
    : QStatusBar(parent), m_workspace(new ElidedLabel(workspace, TextSize::Small)),
      m_count(new ElidedLabel({}, TextSize::Small)),
      m_words(new ElidedLabel(u"All changes saved"_s, TextSize::Small)),
      m_person(new ElidedLabel({}, TextSize::Small))
{
    setSizeGripEnabled(false);
    setContentsMargins(space::medium, 0, space::medium, 0);
    m_workspace->setAccessibleDescription(folder);
    m_words->setObjectName(u"statusWords"_s);
    m_count->setObjectName(u"statusCount"_s);
    m_person->setObjectName(u"statusPerson"_s);
    m_person->setAlignment(Qt::AlignRight);
    for (ElidedLabel *label : {m_workspace, m_count, m_words, m_person}) {
        label->setTone(Tone::Quiet);
        addWidget(label, 1);
    }
}

void StatusLine::say(const QString &words)
{
    m_words->setWholeText(words.isEmpty() ? u"All changes saved"_s : words);
}
void StatusLine::setCount(const QString &words)
{
    m_count->setWholeText(words);
}
void StatusLine::setPerson(const QString &name)
{
    m_person->setWholeText(name);
}

} // namespace cpoise::ui
