// SPDX-License-Identifier: GPL-3.0-or-later
#include <future>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/single_instance.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
/// A second start beside the first, as a program of its own: what waits for the first to read would wait for
/// ever in the first's own thread.
std::future<bool> besides(const QString &workspace, const QStringList &files)
{
    return std::async(std::launch::async, [=] { return app::SingleInstance(workspace).raiseOther(files); });
}
} // namespace

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstHearsNobody()
    {
        const QTemporaryDir dir;
        app::SingleInstance first(dir.path());
        QVERIFY(!first.raiseOther({}));
    }

    void aSecondRaisesTheFirst()
    {
        const QTemporaryDir dir;
        app::SingleInstance first(dir.path());
        first.listen();
        QSignalSpy raised(&first, &app::SingleInstance::raiseAsked);
        QSignalSpy files(&first, &app::SingleInstance::filesAsked);
        auto second = besides(dir.path() + u"/."_s, {});
        QVERIFY(!raised.isEmpty() || raised.wait());
        QVERIFY(second.get());
        QCOMPARE(files.size(), 0);
    }

    void theFilesOfASecondGoToTheFirst()
    {
        const QTemporaryDir dir;
        app::SingleInstance first(dir.path());
        first.listen();
        QSignalSpy files(&first, &app::SingleInstance::filesAsked);
        const QStringList asked{u"/cases/Siân's case.cpcase"_s, u"/cases/b.cpcase"_s};
        auto second = besides(dir.path(), asked);
        QVERIFY(!files.isEmpty() || files.wait());
        QVERIFY(second.get());
        QCOMPARE(files.first().first().toStringList(), asked);
    }

    void anotherWorkspaceHasAnotherWindow()
    {
        const QTemporaryDir dir;
        const QTemporaryDir other;
        app::SingleInstance first(dir.path());
        first.listen();
        app::SingleInstance second(other.path());
        QVERIFY(!second.raiseOther({}));
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
