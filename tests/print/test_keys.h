// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "print/key_provider.h"

namespace cpoise::test
{

/// Whether the tests run on Windows, where openssl makes no keys: CPOISE_TEST_KEYS names a folder of them.
#ifdef Q_OS_WIN
inline constexpr bool onWindows = true;
#else
inline constexpr bool onWindows = false;
#endif

/// What tests/print/make_keys makes: once for the test, or beforehand.
class TestKeys
{
public:
    /// False where there are none, and none can be made.
    bool areThere();
    QString folder() const { return m_folder; }
    QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    /// NAME.p12.
    Result<std::unique_ptr<print::KeyProvider>> open(const QString &name,
                                                     QByteArray password = "letter") const;
    /// NAME.pem as DER.
    QByteArray certificate(const QString &name) const;
    /// What a program says; starts with "failed" when it did not end well.
    QByteArray run(const QString &program, const QStringList &arguments) const;

private:
    QTemporaryDir m_made;
    QString m_folder = qEnvironmentVariable("CPOISE_TEST_KEYS");
};

} // namespace cpoise::test
