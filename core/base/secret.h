// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

namespace cpoise
{

/// A password on its way from the person to the key: held in one place, never copied, wiped when let go of.
class Secret
{
public:
    Secret() = default;
    /// Takes the text (as UTF-8) and wipes the source, which must not be shared.
    static Secret taken(QString &typed);
    static Secret taken(QByteArray &read);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// UTF-8, ended by a zero.
    const char *text() const;
    bool isEmpty() const { return m_text.size() < 2; }

    /// Overwrites memory in a way that no compiler leaves out (secret_libcrypto.cpp, secret_cng.cpp).
    static void wipe(void *memory, std::size_t bytes);

private:
    std::vector<char> m_text;
};

} // namespace cpoise
