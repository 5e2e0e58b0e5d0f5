// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/slice_rows.h"

#include <QComboBox>

#include "ui/parts/asked.h"
#include "ui/parts/text_field.h"
#include "ui/parts/tr.h"
#include "ui/wizard/lookups.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using law::SliceOutcome;

namespace
{
QVector<std::pair<QString, QString>> outcomes()
{
    const auto id = [](SliceOutcome outcome) { return QString::number(int(outcome)); };
    return {{tr("Not decided yet"), id(SliceOutcome::Undecided)},
            {tr("Disclosed"), id(SliceOutcome::Disclosed)},
            {tr("Not held"), id(SliceOutcome::NotHeld)},
            {tr("Withheld"), id(SliceOutcome::Withheld)},
            {tr("Neither confirmed nor denied"), id(SliceOutcome::NeitherConfirmNorDeny)},
            {tr("Refused: over the cost limit (section 12)"), id(SliceOutcome::RefusedCost)},
            {tr("Refused: vexatious (section 14(1))"), id(SliceOutcome::RefusedVexatious)},
            {tr("Refused: repeated (section 14(2))"), id(SliceOutcome::RefusedRepeated)}};
}
} // namespace

Asked *askOutcome(Binder &binder, QWidget *parent, law::StepKind step, const law::Slice &slice,
                  const QString &help)
{
    Binder::Value<QString> outcome{
        {step, slice.id, law::Field::SliceOutcome, 0, 0}, tr("What happens to it?"), {}, {}, {}};
    outcome.read = [id = slice.id](const law::Case &matter) {
        const auto *found = findSlice(matter, id);
        return found ? QString::number(int(found->outcome)) : QString();
    };
    outcome.write = [id = slice.id](law::Case &matter, const QString &value) {
        if (auto *found = findSlice(matter, id))
            found->outcome = SliceOutcome(value.toInt());
    };
    return new Asked(outcome.name, help, binder.combo(parent, outcomes(), outcome), parent);
}

Asked *askNarrowing(Binder &binder, QWidget *parent, const law::Slice &slice, const QString &help)
{
    const QString question = tr("How could the request be narrowed?");
    const law::Where where{law::StepKind::Cost, slice.id, law::Field::SliceExplanation, 0, 0};
    return new Asked(question, help, binder.text(parent, {where, question, {}, {}, 3, {}}), parent);
}

} // namespace cpoise::ui
