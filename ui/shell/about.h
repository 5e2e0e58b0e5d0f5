// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace cpoise
{
namespace casework
{
struct LawBook;
}
namespace ui
{

/// What this program is: version, licences of its parts, and where the law and the holidays come from.
void showAbout(QWidget *window, const casework::LawBook &book);

} // namespace ui
} // namespace cpoise
