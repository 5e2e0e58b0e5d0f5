// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

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
    explicit WizardCase(const law::Case &content = completeCase(),
                        casework::Stage stage = casework::Stage::Deciding)
    {
        services.office = office.office();
        services.workspaceName = QStringLiteral("Test");
        record.id = QStringLiteral("case-1");
        record.stage = stage;
        record.officerId = QStringLiteral("person-1");
        record.content = content;
        applicant = {QStringLiteral("Robin Ashby"), QStringLiteral("2 Mill Lane\nNorthmoor"), {}};
        record = office.store.put(record, applicant);
    }

    ui::WizardPage &open()
    {
        page = std::make_unique<ui::WizardPage>(services);
        page->resize(1366, 768);
        page->openCase(record.id);
        page->show();
        page->activateWindow();
        // Without focus neither shortcuts nor the field that is typed in can be told.
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the window does not become active");
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
    /// The field of a place in sight, whatever object it is of: "harmText", "factorWhy"; the last one.
    template<typename Widget>
    Widget *field(const QString &name) const
    {
        Widget *found = nullptr;
        for (Widget *one : page->findChildren<Widget *>()) {
            const QString is = one->objectName();
            if (one->isVisible() && (is == name || is.startsWith(name + QLatin1Char('.'))))
                found = one;
        }
        return found;
    }
    /// What somebody else saves meanwhile.
    void theySave(const std::function<void(law::Case &)> &change)
    {
        casework::CaseRecord theirs = record;
        change(theirs.content);
        record = office.store.put(theirs);
    }
    void step(law::StepKind kind) const { page->body()->open(kind); }
    const law::Case &draft() const { return page->session()->draft(); }
    law::Case stored() { return office.store.open(record.id).value().content; }

    MemoryOffice office;
    ui::Services services;
    casework::CaseRecord record;
    casework::Applicant applicant;
    std::unique_ptr<ui::WizardPage> page;
};

} // namespace cpoise::test
