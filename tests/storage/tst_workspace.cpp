// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "storage/workspace.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsACase();
};

void WorkspaceTest::keepsACase()
{
    QTemporaryDir dir;
    FixedClock clock(QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC));
    auto workspace = Workspace::open(dir.path(), Access::ReadWrite, clock, u"mvale"_s);
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().detail));
    casework::NewCase made;
    made.record.content = test::completeCase();
    made.record.due = QDate(2026, 11, 30);
    const auto created = (*workspace)->writer().create(made, {u"mvale"_s, clock.nowUtc()});
    QVERIFY2(created, qPrintable(created ? QString() : created.error().detail));
    const auto opened = (*workspace)->reader().open(created->id);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
    QCOMPARE(opened->content, made.record.content);
    auto revision = *opened;
    revision.content.summary = u"Locks of the Harbour Street store"_s;
    const auto revised = (*workspace)->writer().revise(revision, {u"mvale"_s, clock.nowUtc()});
    QVERIFY2(revised, qPrintable(revised ? QString() : revised.error().detail));
    const auto ids = (*workspace)->reader().ids({});
    QVERIFY2(ids, qPrintable(ids ? QString() : ids.error().detail));
    QCOMPARE(ids->size(), 1);
    casework::ListQuery query;
    query.search = u"harbour str"_s;
    const auto found = (*workspace)->reader().ids(query);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(found->size(), 1);
    QCOMPARE((*workspace)->reader().rows(*ids)->first().summary, revision.content.summary);
    casework::Draft draft{created->id, u"mvale"_s, 2, clock.nowUtc(), revision.content};
    const auto kept = (*workspace)->writer().saveDraft(draft);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().detail));
    QCOMPARE((*workspace)->writer().draft(created->id, u"mvale"_s)->content, revision.content);
    auto reader = Clerk::start(dir.path(), Access::ReadOnly, clock, u"mvale"_s);
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().detail));
    auto second = Workspace::open(dir.path(), Access::ReadWrite, clock, u"other"_s);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::InUse);
    QCOMPARE(second.error().detail, u"mvale since 2 Nov 2026 09:00"_s);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
