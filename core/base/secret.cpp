// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <utility>

namespace cpoise
{

Secret Secret::taken(QString &typed)
{
    QByteArray utf8 = typed.toUtf8();
    wipe(typed.data(), std::size_t(typed.size()) * sizeof(QChar));
    typed.clear();
    return taken(utf8);
}

Secret Secret::taken(QByteArray &read)
{
    Secret secret;
    secret.m_text.reserve(std::size_t(read.size()) + 1);
    secret.m_text.assign(read.begin(), read.end());
    secret.m_text.push_back('\0');
    wipe(read.data(), std::size_t(read.size()));
    read.clear();
    return secret;
}

Secret::~Secret()
{
    wipe(m_text.data(), m_text.size());
}

Secret::Secret(Secret &&other) noexcept : m_text(std::exchange(other.m_text, {})) {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_text.data(), m_text.size());
        m_text = std::exchange(other.m_text, {});
    }
    return *this;
}

const char *Secret::text() const
{
    return m_text.empty() ? "" : m_text.data();
}

} // namespace cpoise
