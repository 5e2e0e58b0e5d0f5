// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/edits.h"
#include "law/catalogue.h"

/// Finding the parts of a case that a page shows. nullptr when there is no such part.
namespace cpoise::ui
{

/// Each takes a case or a const case and answers in kind.
template<typename Items>
auto findIn(Items &items, const QString &id) -> decltype(items.data())
{
    for (auto &item : items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

template<typename Matter>
auto findQuestion(Matter &matter, const QString &id)
{
    return findIn(matter.questions, id);
}

template<typename Matter>
auto findSlice(Matter &matter, const QString &id)
{
    return findIn(matter.decision.slices, id);
}

template<typename Matter>
auto findSection(Matter &matter, const QString &id) -> decltype(matter.decision.tests.data()->sections.data())
{
    for (auto &test : matter.decision.tests) {
        if (auto *section = findIn(test.sections, id))
            return section;
    }
    return nullptr;
}

template<typename Matter>
auto findEvidence(Matter &matter, const QString &id)
    -> decltype(matter.decision.grounds.data()->harm.evidence.data())
{
    for (auto &ground : matter.decision.grounds) {
        if (auto *evidence = findIn(ground.harm.evidence, id))
            return evidence;
    }
    for (auto &test : matter.decision.tests) {
        for (auto &section : test.sections) {
            for (auto &factor : section.factors) {
                if (auto *evidence = findIn(factor.evidence, id))
                    return evidence;
            }
        }
    }
    return nullptr;
}

/// The sections of a test with a role, in printed order; empty when there is no test.
QVector<law::Section> sectionsOf(const law::Case &matter, bool confirmOrDeny, law::SectionRole role);

/// "Section 31(1)(a) and (b): Law enforcement", for headings.
QString groundTitle(const law::Ground &ground, const law::Catalogue &catalogue);
/// "Section 31(1)(a)".
QString groundName(const law::Ground &ground, const law::Catalogue &catalogue);
/// "Question 2b", or a slice's label, or "The whole request".
QString sliceName(const law::Slice &slice, const law::Case &matter);

/// Grounds for content, or those for confirmation or denial.
QVector<law::Ground> groundsOf(const law::Case &matter, bool confirmOrDeny);

/// Ids in order, for a page's shape.
template<typename Items>
QStringList idsOf(const Items &items)
{
    QStringList ids;
    for (const auto &item : items)
        ids << item.id;
    return ids;
}

} // namespace cpoise::ui
