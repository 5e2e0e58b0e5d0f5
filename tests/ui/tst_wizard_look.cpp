// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shots.h"
#include "tests/ui/wizard_case.h"
#include "ui/parts/step_words.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class WizardLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grab()
    {
        test::startShots(qEnvironmentVariableIsSet("DARK") ? ui::Theme::Dark : ui::Theme::Light);
        test::WizardCase c;
        c.open();
        QTRY_VERIFY(c.page->body());
        for (const auto &state : c.page->session()->steps()) {
            c.step(state.kind);
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
            const QString name = ui::stepName(state.kind).remove(u' ').remove(u':');
            c.page->grab().save(u"/tmp/wiz/"_s + name + u".png"_s);
        }
    }
};
QTEST_MAIN(WizardLook)
#include "tst_wizard_look.moc"
