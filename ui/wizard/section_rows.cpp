// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/section_rows.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/ids.h"
#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/text_field.h"
#include "ui/parts/tr.h"
#include "ui/wizard/lookups.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
Binder::Text headingOf(const QString &id, const law::Where &where)
{
    Binder::Text text{where, tr("Heading in the letter"), {}, {}, 1, u"heading"_s};
    text.where.field = law::Field::SectionText;
    text.read = [id](const law::Case &matter) {
        const auto *section = findSection(matter, id);
        return section ? section->heading : QString();
    };
    text.write = [id](law::Case &matter, const QString &words) {
        if (auto *section = findSection(matter, id))
            section->heading = words;
    };
    return text;
}

Binder::Text textOf(const law::Section &section, const SectionRow &row)
{
    Binder::Text text{{row.step, section.id, row.field, 0, 0}, row.question, {}, {}, row.lines, {}};
    text.read = [id = section.id](const law::Case &matter) {
        const auto *found = findSection(matter, id);
        return found ? found->text : QString();
    };
    text.write = [id = section.id](law::Case &matter, const QString &words) {
        if (auto *found = findSection(matter, id))
            found->text = words;
    };
    return text;
}
} // namespace

void addSection(Binder &binder, QVBoxLayout &column, QWidget *parent, const law::Section &section,
                const SectionRow &row)
{
    const Binder::Text text = textOf(section, row);
    if (!row.onlyHeading)
        column.addWidget(new Asked(row.question, row.help, binder.text(parent, text), parent));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    auto *heading = binder.line(parent, headingOf(section.id, text.where));
    auto *label = new PlainLabel(tr("Heading in the letter"), TextSize::Small, Tone::Quiet, parent);
    label->setBuddy(heading);
    line->addWidget(label);
    line->addWidget(heading, 1);
    column.addLayout(line);
}

namespace
{
using EvidenceField = QString law::Evidence::*;

Binder::Text evidenceText(const law::Where &where, const QString &id, EvidenceField field,
                          const QString &name, const QString &part)
{
    Binder::Text text{{where.step, id, law::Field::Evidence, 0, 0}, name, {}, {}, 1, part};
    text.read = [id, field](const law::Case &matter) {
        const auto *evidence = findEvidence(matter, id);
        return evidence ? evidence->*field : QString();
    };
    text.write = [id, field](law::Case &matter, const QString &words) {
        if (auto *evidence = findEvidence(matter, id))
            evidence->*field = words;
    };
    return text;
}

QPushButton *removeEvidence(Binder &binder, QWidget *parent, const QString &id, const EvidenceRow &row)
{
    auto *remove = binder.action(parent, tr("Remove"), u"removeEvidence."_s + id, [&binder, id, row] {
        row.focusNext(u"addEvidence."_s + row.where.objectId);
        binder.edit([&](law::Case &matter) {
            if (auto *list = row.list(matter))
                list->removeIf([&](const law::Evidence &evidence) { return evidence.id == id; });
        });
    });
    remove->setAccessibleName(tr("Remove this evidence"));
    remove->setFlat(true);
    return remove;
}

QPushButton *addEvidenceButton(Binder &binder, QWidget *parent, const EvidenceRow &row)
{
    const QString name = u"addEvidence."_s + row.where.objectId;
    return binder.action(parent, tr("Add evidence"), name, [&binder, row] {
        const QString id = newId();
        row.focusNext(fieldName({row.where.step, id, law::Field::Evidence, 0, 0}));
        binder.edit([&](law::Case &matter) {
            if (auto *list = row.list(matter))
                list->append({id, {}, {}});
        });
    });
}
} // namespace

void addEvidence(Binder &binder, QVBoxLayout &column, QWidget *parent, const QVector<law::Evidence> &evidence,
                 const EvidenceRow &row)
{
    auto *head = new PlainLabel(tr("Evidence"), parent);
    QFont bold = Style::font(TextSize::Body);
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    column.addWidget(head);
    for (const law::Evidence &item : evidence) {
        column.addWidget(
            binder.text(parent, evidenceText(row.where, item.id, &law::Evidence::text, tr("Evidence"), {})));
        auto *line = new QHBoxLayout;
        line->setSpacing(space::small);
        auto *sure = binder.line(parent, evidenceText(row.where, item.id, &law::Evidence::confidence,
                                                      tr("How sure are we of it?"), u"confidence"_s));
        auto *label = new PlainLabel(tr("How sure are we of it?"), TextSize::Small, Tone::Quiet, parent);
        label->setBuddy(sure);
        line->addWidget(label->wrapped(), 1);
        line->addWidget(sure, 2);
        line->addWidget(removeEvidence(binder, parent, item.id, row));
        column.addLayout(line);
    }
    auto *line = new QHBoxLayout;
    line->addWidget(addEvidenceButton(binder, parent, row));
    line->addStretch();
    column.addLayout(line);
}

} // namespace cpoise::ui
