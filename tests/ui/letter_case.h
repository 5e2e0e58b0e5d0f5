// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "tests/ui/wizard_case.h"
#include "ui/parts/plain_text.h"
#include "ui/review/letter_page.h"
#include "ui/review/pages_view.h"

namespace cpoise::test
{

/// A wizard with the press of the bundled fonts, on the letter's page.
struct LetterCase : WizardCase {
    explicit LetterCase(const law::Case &content = completeCase(),
                        casework::Stage stage = casework::Stage::Deciding)
        : WizardCase(content, stage)
    {
        office.store.setAuthority(authority(), {});
        auto opened = print::Press::open(QStringLiteral(CPOISE_SOURCE_DIR "/resources/fonts"));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        press = *opened;
        services.press = press.get();
        services.pressThread = &here;
        openLetter();
        ui::LetterExport::setFolder(folder.path());
    }
    void openLetter()
    {
        open();
        if (page->body())
            step(law::StepKind::Letter);
    }
    ui::LetterPage *letter() const { return page->findChild<ui::LetterPage *>(); }
    ui::PagesView *view() const { return letter()->view(); }
    QString said() const
    {
        const auto *label = find<ui::PlainLabel>(QStringLiteral("letterSaid"));
        return label ? label->text() : QString();
    }

    casework::InlineWorker here;
    std::shared_ptr<print::Press> press;
    QTemporaryDir folder;
};

} // namespace cpoise::test
