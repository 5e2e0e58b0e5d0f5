// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "base/clock.h"
#include "storage/workspace.h"

namespace cpoise::test
{

/// A database that the contract of the ports is tried on.
struct Engine {
    const char *name;
    Result<std::unique_ptr<storage::Workspace>> (*open)(const QString &folder, storage::Access access,
                                                        const Clock &clock);
};
const QVector<Engine> &engines();

/// For initTestCase_data(): every test function runs once with each engine.
void addEngines();
/// The engine that the test function runs with.
const Engine &engineInForce();

/// The value of a result; fails the program with the detail when there is none, since nothing after it would
/// mean anything.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("code %d: %s", int(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The code of the failure; nothing when it did not fail.
template<typename T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<ErrorCode>(result.error().code);
}

/// Fails the test function unless `result` failed with `expected`.
#define QVERIFY_CODE(result, expected)                                                                       \
    do {                                                                                                     \
        const auto &outcome = (result);                                                                      \
        QVERIFY2(!outcome, "it did not fail");                                                               \
        QVERIFY2(outcome.error().code == (expected),                                                         \
                 qPrintable(QString::number(int(outcome.error().code)) + u": "_s + outcome.error().detail)); \
    } while (false)

} // namespace cpoise::test
