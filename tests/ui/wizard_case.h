// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include "tests/support/law_book.h"
#include "tests/support/memory_store.h"
#include "ui/parts/step_rail.h"
#include "ui/wizard/step_page.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

namespace cpoise::test
{

/// A wizard on a store in memory, shown, with helpers that do what a person does.
struct WizardCase {
    explicit WizardCase(const law::Case &content = completeCase())
    {
        services.office = office.office();
        services.workspaceName = QStringLiteral("Test");
        casework::CaseRecord record;
        record.id = QStringLiteral("case-1");
        record.stage = casework::Stage::Deciding;
        record.officerId = QStringLiteral("person-1");
        record.content = content;
        applicant = {QStringLiteral("Robin Ashby"), QStringLiteral("2 Mill Lane\nNorthmoor"), {}};
        office.store.put(record, applicant);
    }

    ui::WizardPage &open()
    {
        page = std::make_unique<ui::WizardPage>(services);
        page->resize(1366, 768);
        page->openCase(QStringLiteral("case-1"));
        page->show();
        page->activateWindow();
        return *page;
    }

    template<typename Widget>
    Widget *find(const QString &objectName) const
    {
        Widget *found = nullptr;
        for (Widget *one : page->findChildren<Widget *>(objectName)) {
            if (one->isVisible())
                found = one;
        }
        return found;
    }
    void step(law::StepKind kind) const { page->body()->open(kind); }
    const law::Case &draft() const { return page->session()->draft(); }

    MemoryOffice office;
    ui::Services services;
    casework::Applicant applicant;
    std::unique_ptr<ui::WizardPage> page;
};

} // namespace cpoise::test
