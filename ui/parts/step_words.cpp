// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/step_words.h"

#include <algorithm>

#include "ui/parts/tr.h"

namespace cpoise::ui
{

using law::StepKind;

namespace
{
const char *nameOf(StepKind step)
{
    switch (step) {
    case StepKind::Request:
        return "Request";
    case StepKind::Held:
        return "Held";
    case StepKind::Slices:
        return "Parts";
    case StepKind::Grounds:
        return "Grounds";
    case StepKind::QualifiedPerson:
        return "Qualified person";
    case StepKind::Cost:
        return "Cost";
    case StepKind::Conduct:
        return "Conduct";
    case StepKind::Harm:
        return "Harm";
    case StepKind::For:
        return "For";
    case StepKind::Against:
        return "Against";
    case StepKind::Balance:
        return "Balance";
    case StepKind::ConfirmOrDenyHarm:
        return "Confirming: harm";
    case StepKind::ConfirmOrDenyFor:
        return "Confirming: for";
    case StepKind::ConfirmOrDenyAgainst:
        return "Confirming: against";
    case StepKind::ConfirmOrDenyBalance:
        return "Confirming: balance";
    case StepKind::Outcome:
        return "Outcome";
    case StepKind::Checks:
        return "Checks";
    case StepKind::Letter:
        return "Letter";
    }
    return "";
}

const char *questionOf(StepKind step)
{
    switch (step) {
    case StepKind::Request:
        return "What is asked for?";
    case StepKind::Held:
        return "Do you hold it?";
    case StepKind::Slices:
        return "Which parts get an answer of their own?";
    case StepKind::Grounds:
        return "Which exemptions do you rely on?";
    case StepKind::QualifiedPerson:
        return "What did the qualified person decide, and on what?";
    case StepKind::Cost:
        return "What would it take to find it?";
    case StepKind::Conduct:
        return "Why is the request itself refused?";
    case StepKind::Harm:
        return "What would happen if this were released?";
    case StepKind::For:
        return "What speaks for disclosure?";
    case StepKind::Against:
        return "What speaks for maintaining the exemption?";
    case StepKind::Balance:
        return "On which side does the public interest lie?";
    case StepKind::ConfirmOrDenyHarm:
        return "What would happen if you said whether you hold it?";
    case StepKind::ConfirmOrDenyFor:
        return "What speaks for saying whether you hold it?";
    case StepKind::ConfirmOrDenyAgainst:
        return "What speaks against saying whether you hold it?";
    case StepKind::ConfirmOrDenyBalance:
        return "On which side does the public interest in confirming lie?";
    case StepKind::Outcome:
        return "What does the applicant get?";
    case StepKind::Checks:
        return "Is it ready to go out?";
    case StepKind::Letter:
        return "Is this what you want to send?";
    }
    return "";
}
} // namespace

QString stepName(StepKind step)
{
    return tr(nameOf(step));
}

QString stepQuestion(StepKind step)
{
    return tr(questionOf(step));
}

QString markWord(casework::StepMark mark)
{
    switch (mark) {
    case casework::StepMark::NotYet:
        return tr("not yet");
    case casework::StepMark::Done:
        return tr("done");
    case casework::StepMark::ToLookAt:
        return tr("to look at");
    case casework::StepMark::Blocks:
        return tr("blocks the letter");
    }
    return {};
}

Tone markTone(casework::StepMark mark)
{
    switch (mark) {
    case casework::StepMark::NotYet:
        return Tone::Quiet;
    case casework::StepMark::Done:
        return Tone::Done;
    case casework::StepMark::ToLookAt:
        return Tone::Look;
    case casework::StepMark::Blocks:
        return Tone::Blocks;
    }
    return Tone::Plain;
}

QString severityWord(law::Severity severity)
{
    switch (severity) {
    case law::Severity::Blocks:
        return tr("Blocks the letter");
    case law::Severity::Warns:
        return tr("Look at this");
    case law::Severity::Advises:
        return tr("Advice");
    }
    return {};
}

Tone severityTone(law::Severity severity)
{
    switch (severity) {
    case law::Severity::Blocks:
        return Tone::Blocks;
    case law::Severity::Warns:
        return Tone::Look;
    case law::Severity::Advises:
        return Tone::Accent;
    }
    return Tone::Plain;
}

QString findingsSummary(const QVector<law::Finding> &findings)
{
    const auto blocking = std::count_if(findings.begin(), findings.end(), [](const law::Finding &f) {
        return f.severity == law::Severity::Blocks;
    });
    const auto rest = findings.size() - blocking;
    const QString blocks = blocking == 1 ? tr("1 thing blocks the letter")
                                         : QString::number(blocking) + tr(" things block the letter");
    if (blocking && rest)
        return blocks + tr(", ") + QString::number(rest) + tr(" to look at");
    if (blocking)
        return blocks;
    return rest ? QString::number(rest) + tr(" to look at") : QString();
}

} // namespace cpoise::ui
