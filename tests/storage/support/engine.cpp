// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/engine.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

const QVector<Engine> &engines()
{
    static const QVector<Engine> all{
        {"sqlite",
         [](const QString &folder, storage::Access access, const Clock &clock) {
             return storage::Workspace::open(folder, access, clock, u"mvale"_s);
         }},
    };
    return all;
}

void addEngines()
{
    QTest::addColumn<int>("engine");
    for (int i = 0; i < engines().size(); ++i)
        QTest::newRow(engines().at(i).name) << i;
}

const Engine &engineInForce()
{
    QFETCH_GLOBAL(int, engine);
    return engines().at(engine);
}

} // namespace cpoise::test
