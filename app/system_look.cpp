// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_look.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace cpoise::app
{

namespace
{
constexpr int soonMs = 200;

bool isChangeOfLook([[maybe_unused]] void *message)
{
#ifdef Q_OS_WIN
    const UINT kind = static_cast<const MSG *>(message)->message;
    return kind == WM_SETTINGCHANGE || kind == WM_SYSCOLORCHANGE || kind == WM_THEMECHANGED;
#else
    return false;
#endif
}
} // namespace

SystemLook::SystemLook(std::function<void()> changed)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, std::move(changed));
    QCoreApplication::instance()->installNativeEventFilter(this);
}

SystemLook::~SystemLook()
{
    if (QCoreApplication *application = QCoreApplication::instance())
        application->removeNativeEventFilter(this);
}

bool SystemLook::nativeEventFilter(const QByteArray &, void *message, qintptr *)
{
    if (isChangeOfLook(message))
        m_soon.start();
    return false;
}

} // namespace cpoise::app
