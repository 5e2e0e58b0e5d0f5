// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/lookups.h"

#include "ui/parts/tr.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

QVector<law::Section> sectionsOf(const law::Case &matter, bool confirmOrDeny, law::SectionRole role)
{
    QVector<law::Section> sections;
    for (const law::PublicInterestTest &test : matter.decision.tests) {
        if (test.confirmOrDeny != confirmOrDeny)
            continue;
        for (const law::Section &section : test.sections) {
            if (section.role == role)
                sections << section;
        }
    }
    return sections;
}

QString groundName(const law::Ground &ground, const law::Catalogue &catalogue)
{
    QString name = law::citation(ground, catalogue);
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString groundTitle(const law::Ground &ground, const law::Catalogue &catalogue)
{
    const law::Provision *provision = catalogue.find(ground.provisionId);
    const QString name = groundName(ground, catalogue);
    return provision ? name + u": "_s + provision->title : name;
}

QString sliceName(const law::Slice &slice, const law::Case &matter)
{
    if (!slice.label.isEmpty())
        return slice.label;
    for (const law::Question &question : matter.questions) {
        if (question.id == slice.questionId && !question.number.isEmpty() && matter.questions.size() > 1)
            return tr("Question ") + question.number;
    }
    return tr("The whole request");
}

QVector<law::Ground> groundsOf(const law::Case &matter, bool confirmOrDeny)
{
    QVector<law::Ground> grounds;
    for (const law::Ground &ground : matter.decision.grounds) {
        if (ground.confirmOrDeny == confirmOrDeny)
            grounds << ground;
    }
    return grounds;
}

} // namespace cpoise::ui
