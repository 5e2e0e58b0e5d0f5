// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checks_page.h"

#include <algorithm>

#include <QVBoxLayout>

#include "ui/parts/findings_panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/step_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

ChecksPage::ChecksPage(law::StepKind step, casework::DecisionSession &session, QWidget *parent)
    : StepPage(step, session, parent)
{
}

QStringList ChecksPage::shape(const law::Case &) const
{
    QStringList shape{session().isChecked() ? u"checked"_s : QString()};
    for (const law::Finding &finding : session().findings())
        shape << finding.code << finding.where.objectId << finding.arguments
              << QString::number(int(finding.where.field)) + u'.' + QString::number(finding.where.from);
    return shape;
}

QString ChecksPage::wordsWithoutFindings() const
{
    return session().findings().isEmpty() ? tr("Nothing to look at.")
                                          : tr("All of it is listed here, what blocks the letter first.");
}

void ChecksPage::showFindings()
{
    refresh();
}

QString ChecksPage::summaryOf(const QVector<law::Finding> &findings) const
{
    if (!session().isChecked())
        return tr("Still being checked.");
    if (findings.isEmpty())
        return tr("Nothing is missing. It can go out.");
    const bool blocks = std::any_of(findings.cbegin(), findings.cend(), [](const law::Finding &finding) {
        return finding.severity == law::Severity::Blocks;
    });
    return findingsSummary(findings) + (blocks ? tr(". A draft can be printed at any time.")
                                               : tr(". It can go out as it stands; you decide."));
}

void ChecksPage::build(QVBoxLayout &column)
{
    const QVector<law::Finding> &findings = session().findings();
    auto *label = new PlainLabel(summaryOf(findings), content());
    label->setObjectName(u"checksSummary"_s);
    column.addWidget(label->wrapped());
    const auto group = [&](const QString &name, const auto &belongs) {
        QVector<law::Finding> some;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(some), belongs);
        if (!some.isEmpty())
            buildGroup(column, name, some);
    };
    const auto blocks = [](const law::Finding &finding) { return finding.severity == law::Severity::Blocks; };
    group(severityWord(law::Severity::Blocks), blocks);
    for (const casework::StepState &state : session().steps()) {
        group(stepName(state.kind), [&](const law::Finding &finding) {
            return finding.where.step == state.kind && !blocks(finding);
        });
    }
}

void ChecksPage::buildGroup(QVBoxLayout &column, const QString &name, const QVector<law::Finding> &findings)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::hair);
    rows->addWidget(
        new PlainLabel(name + u"  "_s + QString::number(findings.size()), TextSize::Heading, content()));
    for (const law::Finding &finding : findings) {
        auto *button = new FindingButton(finding, content());
        connect(button, &QAbstractButton::clicked, this, [this, finding] { Q_EMIT wanted(finding.where); });
        rows->addWidget(button);
    }
    column.addLayout(rows);
}

} // namespace cpoise::ui
