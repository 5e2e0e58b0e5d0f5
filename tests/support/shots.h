// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include "ui/parts/style.h"

class QWidget;

/// Pictures of pages, compared with those under tests/shots. CPOISE_SHOTS_WRITE=1 writes them instead; when
/// one differs, the new picture and the difference lie in the folder "shots" beside the test program.
namespace cpoise::test
{

/// Call once first: the bundled font without the system's tricks, the theme, a caret that stands still.
void startShots(ui::Theme theme = ui::Theme::Light);

/// The same under a system in high contrast: white on black with yellow links, or black on white with blue
/// ones. startShots() ends it.
enum class Ground { Black, White };
void startContrastShots(Ground ground);

/// Sizes the widget (in its own pixels), shows it, paints it at `scale` and compares. `name` becomes the
/// file: "list-light". Returns what is wrong, empty when nothing: QCOMPARE(compareShot(...), QString()).
QString compareShot(QWidget &widget, const QString &name, QSize size = {1366, 768}, double scale = 1);

/// The image with at most 256 colours, the rarer ones drawn to their nearest.
QImage paletted(const QImage &image);

} // namespace cpoise::test
