// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QAbstractNativeEventFilter>
#include <QTimer>

namespace cpoise::app
{

/// Calls `changed` shortly after the user chose dark, light or another contrast theme in Windows. Qt 6.4 says
/// nothing of it; on other systems nothing is ever called. Needs a QGuiApplication.
class SystemLook final : public QAbstractNativeEventFilter
{
public:
    explicit SystemLook(std::function<void()> changed);
    ~SystemLook() override;

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

private:
    QTimer m_soon; ///< every window is told several times: one answer is enough
};

} // namespace cpoise::app
