// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/support/file_layer.h"

namespace cpoise::test
{

/// A file layer whose n-th operation of a kind fails, once or from then on until the trouble is over.
class FaultyLayer final : public FileLayer
{
public:
    enum class Trouble { None, WritesOnce, WritesFromThenOn, ReadsOnce };

    explicit FaultyLayer(const QByteArray &name) : FileLayer(name) {}
    /// `fullDisk`: SQLITE_FULL where a write fails; otherwise an input or output failure of the operation.
    void arm(Trouble trouble, int after, bool fullDisk);
    void endTrouble() { m_trouble = Trouble::None; }
    /// True when something was refused since it was armed.
    bool hasFailed() const { return m_hasFailed; }

    int before(const FileCall &call) override;

private:
    bool concerns(const FileCall &call) const;

    Trouble m_trouble = Trouble::None;
    int m_left = 0;
    bool m_fullDisk = false;
    bool m_hasFailed = false;
};

} // namespace cpoise::test
