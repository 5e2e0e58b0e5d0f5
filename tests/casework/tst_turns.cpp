// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "casework/turns.h"

using namespace cpoise::casework;

namespace
{
using TurnPtr = std::shared_ptr<Turns::Turn>;
}

class TurnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAfterAnother()
    {
        const auto turns = std::make_shared<Turns>();
        QList<int> order;
        QList<TurnPtr> held;
        const auto later = [&](int number) {
            return [&, number](const TurnPtr &turn) {
                order << number;
                held << turn;
            };
        };
        const TurnPtr first = turns->takeOr(later(1));
        QVERIFY(first);
        QVERIFY(!turns->takeOr(later(2)));
        QVERIFY(!turns->takeOr(later(3)));
        QCOMPARE(order, QList<int>());
        first->pass();
        QCOMPARE(order, QList<int>{2});
        first->pass(); // once is enough
        QCOMPARE(order, QList<int>{2});
        held.takeFirst()->pass();
        QCOMPARE(order, (QList<int>{2, 3}));
        held.clear();
        QVERIFY(turns->takeOr(later(4)));
    }

    /// A worker that was closed drops its work, and with it the turn.
    void aDroppedTurnIsPassed()
    {
        const auto turns = std::make_shared<Turns>();
        int called = 0;
        TurnPtr first = turns->takeOr({});
        for (int i = 0; i < 3; ++i)
            QVERIFY(!turns->takeOr([&](const TurnPtr &) { ++called; }));
        first.reset();
        QCOMPARE(called, 3);
        QVERIFY(turns->takeOr({}));
    }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
