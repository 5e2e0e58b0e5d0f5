// SPDX-License-Identifier: GPL-3.0-or-later
// The end of an office whose workers hand work on to each other.
#include <atomic>

#include <QTemporaryDir>
#include <QTest>

#include "app/threaded_office.h"
#include "base/clock.h"
#include "resources/resources.h"

using namespace cpoise;

namespace
{
/// Hands on from one worker to the next, `hops` times, and counts.
struct Relay {
    QVector<casework::Worker *> workers;
    std::atomic<int> done = 0;

    void run(int hops)
    {
        workers.at(hops % workers.size())->post([this, hops] {
            ++done;
            if (hops > 0)
                run(hops - 1);
        });
    }
};
} // namespace

class ThreadedOfficeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A window is closed while a case is being opened: the clerk has its draft, and asks the reader for the
    // rest.
    void workHandedOnIsDoneBeforeAnyWorkerGoes_data()
    {
        QTest::addColumn<QString>("workers");
        QTest::addRow("clerk, reader") << QStringLiteral("cr");
        QTest::addRow("reader, clerk") << QStringLiteral("rc");
        QTest::addRow("press, reader, clerk") << QStringLiteral("prc");
    }
    void workHandedOnIsDoneBeforeAnyWorkerGoes()
    {
        QFETCH(const QString, workers);
        const QTemporaryDir folder;
        const SystemClock clock;
        auto office = app::ThreadedOffice::open(folder.path(), resources::fontFolder(), clock);
        QVERIFY(office);
        QVERIFY((*office)->press());
        Relay relay;
        for (const QChar letter : workers) {
            casework::Worker *worker = (*office)->press();
            if (letter != u'p')
                worker = letter == u'c' ? (*office)->office().clerk : (*office)->office().readerThread;
            relay.workers << worker;
        }
        const int hops = 5'000;
        relay.run(hops);
        office->reset();
        QCOMPARE(relay.done.load(), hops + 1);
    }
};

QTEST_GUILESS_MAIN(ThreadedOfficeTest)
#include "tst_threaded_office.moc"
