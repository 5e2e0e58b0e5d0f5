// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/support/shots.h"
#include "tests/support/law_book.h"
#include "tests/support/ui_office.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class ShotsList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }

    void list()
    {
        test::UiOffice office;
        office.fill();
        ui::Services services = office.services();
        casework::RequestDesk requests(services.office);
        casework::DecisionDesk decisions(services.office);
        ui::ListPage page(requests, decisions);
        page.setOfficers(test::authority().people);
        page.refresh();
        QTest::qWait(400);
        QCOMPARE(test::compareShot(page, u"x-list"_s), QString());
    }
};

QTEST_MAIN(ShotsList)
#include "tst_shots_list.moc"
