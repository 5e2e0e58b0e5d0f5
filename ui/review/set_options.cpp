// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/set_options.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/set_files.h"
#include "ui/parts/flow.h"
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
    column->setSpacing(space::hair);
    column->addLayout(buildHead());
    m_rest = new QWidget(this);
    column->addWidget(m_rest);
    auto *rows = new FlowLayout(space::medium, m_rest);
    rows->setContentsMargins(space::page, 0, 0, space::small);
    m_schedule = box(tr("Schedule of documents"), u"setSchedule"_s);
    m_largePrint =
        box(tr("Large print, ") + QString::number(casework::largePrintPt) + tr(" point"), u"setLargePrint"_s);
    m_webPage = box(tr("Web page without the applicant"), u"setWebPage"_s);
    m_webPage->setAccessibleDescription(tr("For the disclosure log"));
    m_message = box(tr("Text of an e-mail"), u"setMessage"_s);
    m_record = box(tr("Decision as data, inside the letter"), u"setRecord"_s);
    m_record->setAccessibleDescription(tr("For other programs; a letter needs its date for it"));
    m_zip = box(tr("One zip file, not a folder"), u"setZip"_s);
    buildEnclosures();
    m_rest->hide();
    setEnclosures({});
    connect(m_schedule, &QCheckBox::toggled, this, &SetOptions::documentsChanged);
}

QLayout *SetOptions::buildHead()
{
    auto *head = new FlowLayout(space::small);
    m_wanted = new QCheckBox(tr("&Write all that goes out as one set"), this);
    m_wanted->setObjectName(u"writeSet"_s);
    head->addWidget(m_wanted);
    m_choose = new QPushButton(this);
    m_choose->setObjectName(u"chooseSet"_s);
    m_choose->hide();
    head->addWidget(m_choose);
    connect(m_wanted, &QCheckBox::toggled, this, &SetOptions::onWanted);
    connect(m_choose, &QPushButton::clicked, this, [this] { setOpen(m_rest->isHidden()); });
    return head;
}

QCheckBox *SetOptions::box(const QString &words, const QString &name)
{
    auto *made = new QCheckBox(words, m_rest);
    made->setObjectName(name);
    m_rest->layout()->addWidget(made);
    connect(made, &QCheckBox::toggled, this, &SetOptions::changed);
    return made;
}

void SetOptions::buildEnclosures()
{
    auto *add = new QPushButton(tr("Add enclosures"), m_rest);
    add->setObjectName(u"addEnclosures"_s);
    m_none = new QPushButton(tr("Leave them out"), m_rest);
    m_none->setObjectName(u"noEnclosures"_s);
    m_enclosed = new PlainLabel({}, TextSize::Small, Tone::Quiet, m_rest);
    m_enclosed->setObjectName(u"enclosures"_s);
    for (QWidget *part : QWidgetList{add, m_none, m_enclosed})
        m_rest->layout()->addWidget(part);
    connect(add, &QPushButton::clicked, this, &SetOptions::addEnclosures);
    connect(m_none, &QPushButton::clicked, this, [this] { setEnclosures({}); });
}

void SetOptions::onWanted(bool wanted)
{
    m_choose->setVisible(wanted);
    setOpen(wanted);
    Q_EMIT changed();
    if (m_schedule->isChecked())
        Q_EMIT documentsChanged();
}

void SetOptions::setOpen(bool open)
{
    m_rest->setVisible(open);
    m_choose->setText(open ? tr("Fold away") : tr("Choose what is in it"));
}

void SetOptions::fold()
{
    setOpen(false);
}

void SetOptions::addEnclosures()
{
    prompt::openFiles(this, tr("Files that go with the letter"), {}, [this](const QStringList &paths) {
        QStringList all = m_enclosures + paths;
        all.removeDuplicates();
        setEnclosures(all);
    });
}

/// Their names stand among those of the whole set.
void SetOptions::setEnclosures(const QStringList &paths)
{
    m_enclosures = paths;
    m_enclosed->setText(paths.isEmpty()     ? tr("No enclosures")
                        : paths.size() == 1 ? tr("1 enclosure")
                                            : QString::number(paths.size()) + tr(" enclosures"));
    m_none->setVisible(!paths.isEmpty());
    Q_EMIT changed();
}

bool SetOptions::hasSchedule() const
{
    return m_wanted->isChecked() && m_schedule->isChecked();
}

bool SetOptions::hasRecord() const
{
    return m_wanted->isChecked() && m_record->isChecked();
}

std::optional<SetOrder> SetOptions::order() const
{
    if (!m_wanted->isChecked())
        return std::nullopt;
    return SetOrder{{m_schedule->isChecked(), m_largePrint->isChecked(), m_webPage->isChecked(),
                     m_message->isChecked(), m_enclosures},
                    m_zip->isChecked()};
}

QString setFaultWords(const QVector<casework::SetFault> &faults)
{
    QStringList words;
    for (const casework::SetFault fault : faults)
        words << casework::wordsOf(fault);
    return words.join(u' ');
}

} // namespace cpoise::ui
