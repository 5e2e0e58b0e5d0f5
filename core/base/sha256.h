// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <memory>

#include <QByteArray>

namespace cpoise
{

/// SHA-256 by the system's own library (docs/decisions/0007-hashing.md): libcrypto on Linux, CNG on Windows.
/// Each object belongs to one thread at a time; several threads hash beside each other.
class Sha256
{
public:
    static constexpr qsizetype size = 32;

    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void addData(QByteArrayView bytes);
    /// The hash of all that was added, 32 bytes; what is added next begins a new one.
    QByteArray result();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

QByteArray sha256(QByteArrayView bytes);
/// Of all parts, one after the other.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);

} // namespace cpoise
