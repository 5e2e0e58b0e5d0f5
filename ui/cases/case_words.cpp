// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_words.h"

#include <algorithm>

#include <QLocale>

#include "casework/days_left.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using casework::Stage;
using casework::StepMark;
using law::StepKind;

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::New:
        return u"New"_s;
    case Stage::Clarifying:
        return u"Waiting"_s;
    case Stage::Deciding:
        return u"Deciding"_s;
    case Stage::Review:
        return u"Review"_s;
    case Stage::Approved:
        return u"Approved"_s;
    case Stage::Issued:
        return u"Issued"_s;
    case Stage::Closed:
        return u"Closed"_s;
    }
    return {};
}

bool isFinished(Stage stage)
{
    return stage == Stage::Issued || stage == Stage::Closed;
}

QString counted(qint64 n, const QString &one, const QString &many)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(n) + u' ' + (n == 1 ? one : many);
}

QString daysWords(std::optional<int> daysLeft)
{
    if (!daysLeft)
        return {};
    if (*daysLeft == 0)
        return u"due today"_s;
    return counted(std::abs(*daysLeft), u"day"_s, u"days"_s) + (*daysLeft > 0 ? u" left"_s : u" late"_s);
}

Tone daysTone(std::optional<int> daysLeft)
{
    if (!daysLeft || *daysLeft > casework::soonDays)
        return Tone::Plain;
    return *daysLeft < 0 ? Tone::Blocks : Tone::Look;
}

DayCount dayOf(const law::Deadline &deadline, QDate today)
{
    DayCount count{0, deadline.limitDays};
    for (const law::CountedDay &day : deadline.days) {
        if (day.date <= today)
            count.day = std::max(count.day, day.number);
    }
    return count;
}

namespace
{
QString nextAt(StepKind step)
{
    switch (step) {
    case StepKind::Request:
        return u"say what was asked, and when"_s;
    case StepKind::Held:
        return u"say whether you hold the information"_s;
    case StepKind::Slices:
        return u"say what happens to each part"_s;
    case StepKind::Grounds:
        return u"choose the exemptions"_s;
    case StepKind::QualifiedPerson:
        return u"record the qualified person’s opinion"_s;
    case StepKind::Cost:
        return u"estimate the cost"_s;
    case StepKind::Conduct:
        return u"say why the request is vexatious or repeated"_s;
    case StepKind::Harm:
    case StepKind::ConfirmOrDenyHarm:
        return u"describe the harm"_s;
    case StepKind::For:
    case StepKind::ConfirmOrDenyFor:
        return u"say what favours disclosure"_s;
    case StepKind::Against:
    case StepKind::ConfirmOrDenyAgainst:
        return u"say what favours keeping it back"_s;
    case StepKind::Balance:
    case StepKind::ConfirmOrDenyBalance:
        return u"strike the balance"_s;
    case StepKind::Outcome:
        return u"settle the outcome"_s;
    case StepKind::Checks:
        return u"go through the checks"_s;
    case StepKind::Letter:
        return u"read the letter"_s;
    }
    return {};
}
} // namespace

QString nextWords(const QVector<casework::StepState> &steps)
{
    const auto open = std::find_if(steps.cbegin(), steps.cend(), [](const casework::StepState &step) {
        return step.mark == StepMark::NotYet || step.mark == StepMark::Blocks;
    });
    return nextAt(open == steps.cend() ? StepKind::Letter : open->kind);
}

QString findingsWords(const QVector<law::Finding> &findings)
{
    const auto blocking = std::count_if(findings.cbegin(), findings.cend(), [](const law::Finding &finding) {
        return finding.severity == law::Severity::Blocks;
    });
    const qsizetype others = findings.size() - blocking;
    const QString look = others == 0 ? QString() : QString::number(others) + u" to look at"_s;
    if (blocking == 0)
        return look.isEmpty() ? u"Nothing blocks the letter"_s : u"Nothing blocks the letter, "_s + look;
    const QString blocks = counted(blocking, u"thing blocks the letter"_s, u"things block the letter"_s);
    return look.isEmpty() ? blocks : blocks + u", "_s + look;
}

} // namespace cpoise::ui
