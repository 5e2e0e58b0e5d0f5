// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/set_options.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

SetOptions::SetOptions(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    m_rest = new QWidget(this);
    m_wanted = new QCheckBox(tr("&Write all that goes out as one set"), this);
    m_wanted->setObjectName(u"writeSet"_s);
    column->addWidget(m_wanted);
    column->addWidget(m_rest);
    auto *rows = new QVBoxLayout(m_rest);
    rows->setContentsMargins(space::page, 0, 0, space::small);
    rows->setSpacing(space::small);
    m_largePrint = box(tr("Large print, 18 point"), u"setLargePrint"_s);
    m_webPage = box(tr("Web page for the disclosure log, without the applicant"), u"setWebPage"_s);
    m_message = box(tr("Text of an e-mail"), u"setMessage"_s);
    m_zip = box(tr("As one zip file, not a folder"), u"setZip"_s);
    rows->addLayout(buildEnclosures());
    m_rest->hide();
    setEnclosures({});
    connect(m_wanted, &QCheckBox::toggled, m_rest, &QWidget::setVisible);
    connect(m_wanted, &QCheckBox::toggled, this, &SetOptions::changed);
}

QCheckBox *SetOptions::box(const QString &words, const QString &name)
{
    auto *made = new QCheckBox(words, m_rest);
    made->setObjectName(name);
    m_rest->layout()->addWidget(made);
    connect(made, &QCheckBox::toggled, this, &SetOptions::changed);
    return made;
}

QLayout *SetOptions::buildEnclosures()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    auto *add = new QPushButton(tr("Add enclosures"), m_rest);
    add->setObjectName(u"addEnclosures"_s);
    line->addWidget(add);
    m_none = new QPushButton(tr("Leave them out"), m_rest);
    m_none->setObjectName(u"noEnclosures"_s);
    line->addWidget(m_none);
    m_enclosed = new PlainLabel({}, TextSize::Small, Tone::Quiet, m_rest);
    m_enclosed->setObjectName(u"enclosures"_s);
    line->addWidget(m_enclosed->wrapped(), 1);
    connect(add, &QPushButton::clicked, this, &SetOptions::addEnclosures);
    connect(m_none, &QPushButton::clicked, this, [this] { setEnclosures({}); });
    return line;
}

void SetOptions::addEnclosures()
{
    prompt::openFiles(this, tr("Files that go with the letter"), {}, [this](const QStringList &paths) {
        QStringList all = m_enclosures + paths;
        all.removeDuplicates();
        setEnclosures(all);
    });
}

void SetOptions::setEnclosures(const QStringList &paths)
{
    m_enclosures = paths;
    QStringList names;
    for (const QString &path : paths)
        names << visibleLine(QFileInfo(path).fileName());
    m_enclosed->setText(names.isEmpty() ? tr("No enclosures") : names.join(u", "_s));
    m_none->setVisible(!names.isEmpty());
    Q_EMIT changed();
}

std::optional<SetOrder> SetOptions::order() const
{
    if (!m_wanted->isChecked())
        return std::nullopt;
    return SetOrder{{m_largePrint->isChecked(), m_webPage->isChecked(), m_message->isChecked(), m_enclosures},
                    m_zip->isChecked()};
}

QString setFaultWords(const QVector<casework::SetFault> &faults)
{
    QStringList words;
    for (const casework::SetFault fault : faults) {
        switch (fault) {
        case casework::SetFault::EnclosureSpokenOf:
            words << SetOptions::tr("The letter speaks of an enclosure, and the set has none.");
            break;
        case casework::SetFault::AnnexSpokenOf:
            words << SetOptions::tr("The letter speaks of an annex that is not in it.");
            break;
        case casework::SetFault::RightsMissing:
            words << SetOptions::tr(
                "Something is refused, and nothing in the set says how to complain (section 17(7)).");
            break;
        case casework::SetFault::ApplicantNamed:
            words << SetOptions::tr("The web page says who asked, in words of the letter. Take that out "
                                    "before it is published.");
            break;
        }
    }
    return words.join(u' ');
}

} // namespace cpoise::ui
