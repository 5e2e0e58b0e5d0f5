// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "law/findings.h"

namespace cpoise::ui
{

/// The page of the guide (resources/guide, without ending) for a step of the wizard.
QString guideTopic(law::StepKind step);
/// All pages in reading order, with their titles.
struct GuideTopic {
    QString name;
    QString title;
};
QVector<GuideTopic> guideTopics();

} // namespace cpoise::ui
