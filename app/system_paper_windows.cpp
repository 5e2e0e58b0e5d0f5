// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <QDir>

#include "app/system_paper.h"

#include <windows.h>

#include <objbase.h>
#include <shellapi.h>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

namespace
{
/// Programs that print may be reached through COM: this thread speaks it as long as this lives
/// (ShellExecuteExW, remarks).
class ComHere
{
public:
    ComHere() : m_began(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE)) {}
    ~ComHere()
    {
        if (SUCCEEDED(m_began))
            CoUninitialize();
    }
    ComHere(const ComHere &) = delete;
    ComHere &operator=(const ComHere &) = delete;

private:
    HRESULT m_began;
};

tl::unexpected<Error> refused(const QString &path, DWORD code)
{
    if (code == ERROR_NO_ASSOCIATION || code == ERROR_DDE_FAIL)
        return fail(
            ErrorCode::Unavailable,
            u"No program on this computer prints PDF files. Open the written file in the program that shows "
            u"it and print it there, or have a PDF reader that prints set as the one for PDF files."_s);
    return fail(ErrorCode::Io, u"Windows did not print "_s + QDir::toNativeSeparators(path) +
                                   u". Open the written file and print it from there. (Windows’ code: "_s +
                                   QString::number(code) + u')');
}
} // namespace

Result<QString> SystemPaper::print(const QStringList &paths, const QString &)
{
    const ComHere com;
    for (const QString &path : paths) {
        const std::wstring file = QDir::toNativeSeparators(path).toStdWString();
        SHELLEXECUTEINFOW order{};
        order.cbSize = sizeof order;
        // No boxes of the system's own, and done when this returns: the thread has no loop of messages.
        order.fMask = SEE_MASK_FLAG_NO_UI | SEE_MASK_NOASYNC;
        order.lpVerb = L"print";
        order.lpFile = file.c_str();
        order.nShow = SW_SHOWMINNOACTIVE;
        if (!ShellExecuteExW(&order))
            return refused(path, GetLastError());
    }
    return QString();
}

} // namespace cpoise::app
#endif
