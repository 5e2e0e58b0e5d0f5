// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QSettings>
#include <QToolTip>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
struct Look {
    Theme theme = Theme::System;
    bool dark = false;
    Colours colours = lightColours();
    QPalette systemPalette;
};

Look &look()
{
    static Look value;
    return value;
}

bool systemIsHighContrast()
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW state{};
    state.cbSize = sizeof(state);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(state), &state, 0) &&
           (state.dwFlags & HCF_HIGHCONTRASTON);
#else
    return isHighContrast(look().systemPalette);
#endif
}

/// Qt 6.4 has no call for the system's colour scheme.
bool systemIsDark()
{
#ifdef Q_OS_WIN
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    return look().systemPalette.color(QPalette::Window).lightness() < 128;
#endif
}

/// The system's own colours. On Windows read each time: a high-contrast theme may be chosen while the program
/// runs.
QPalette systemColours()
{
#ifdef Q_OS_WIN
    const auto colour = [](int index) {
        const DWORD c = GetSysColor(index);
        return QColor(GetRValue(c), GetGValue(c), GetBValue(c));
    };
    QPalette p(colour(COLOR_BTNTEXT), colour(COLOR_BTNFACE), colour(COLOR_WINDOWTEXT),
               colour(COLOR_WINDOWTEXT), colour(COLOR_WINDOWTEXT), colour(COLOR_WINDOWTEXT),
               colour(COLOR_WINDOWTEXT), colour(COLOR_WINDOW), colour(COLOR_WINDOW));
    p.setColor(QPalette::Highlight, colour(COLOR_HIGHLIGHT));
    p.setColor(QPalette::HighlightedText, colour(COLOR_HIGHLIGHTTEXT));
    p.setColor(QPalette::Link, colour(COLOR_HOTLIGHT));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, colour(COLOR_GRAYTEXT));
    return p;
#else
    return look().systemPalette;
#endif
}

/// The first that can be read on the ground.
QColor readable(const QColor &ground, std::initializer_list<QColor> wanted)
{
    for (const QColor &colour : wanted) {
        if (contrast(colour, ground) >= 4.5)
            return colour;
    }
    return *(wanted.end() - 1);
}

/// High contrast: text and ground of the system and one more colour of it, for where one is and what can be
/// followed. A selection is a grey on which all of them are read.
Colours coloursOf(const QPalette &palette)
{
    Colours c;
    c.window = c.side = palette.color(QPalette::Window);
    c.base = palette.color(QPalette::Base);
    c.text = c.quiet = c.line = c.edge = palette.color(QPalette::Text);
    c.hover = mixed(c.base, c.text, 0.2);
    c.selection = mixed(c.base, c.text, 0.4);
    c.accent =
        readable(c.selection, {palette.color(QPalette::Link), palette.color(QPalette::Highlight), c.text});
    c.onAccent = c.base;
    c.blocks = c.look = c.done = c.text;
    c.blocksSoft = c.lookSoft = c.doneSoft = c.base;
    return c;
}

QPalette paletteOf(const Colours &c)
{
    QPalette p(c.text, c.window, c.base, c.line, c.edge, c.text, c.onAccent, c.base, c.window);
    p.setColor(QPalette::Button, c.base);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::PlaceholderText, c.quiet);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::ToolTipBase, c.base);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Midlight, c.line);
    p.setColor(QPalette::Shadow, c.edge);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.quiet);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return p;
}

void loadFonts(const QString &folder)
{
    if (folder.isEmpty())
        return;
    for (const QString &name : {u"NotoSans-Regular.ttf"_s, u"NotoSans-Bold.ttf"_s, u"NotoSans-Italic.ttf"_s})
        QFontDatabase::addApplicationFont(QDir(folder).filePath(name));
}

QFont bodyFont()
{
    QFont font = QApplication::font();
#ifdef Q_OS_WIN
    font.setFamilies({u"Segoe UI"_s, u"Noto Sans"_s});
#else
    font.setFamilies({u"Noto Sans"_s, u"sans-serif"_s});
#endif
    font.setPointSizeF(10.5);
    return font;
}
} // namespace

/// Black and white, whichever way round: no ordinary theme goes to both ends.
bool isHighContrast(const QPalette &palette)
{
    constexpr double nearlyAll = 20;
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= nearlyAll &&
           contrast(palette.color(QPalette::Base), palette.color(QPalette::Text)) >= nearlyAll;
}

void Style::start(const QString &fontFolder, Theme theme)
{
    look().systemPalette = QApplication::palette();
    QApplication::setStyle(new Style);
    loadFonts(fontFolder);
    QApplication::setFont(bodyFont());
    QToolTip::setFont(bodyFont());
    guardPlainText();
    setTheme(theme);
}

void Style::setTheme(Theme theme)
{
    Look &now = look();
    now.theme = theme;
    now.dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark());
    if (theme == Theme::System && systemIsHighContrast()) {
        const QPalette system = systemColours();
        now.colours = coloursOf(system);
        now.dark = now.colours.window.lightness() < 128;
        QPalette palette = paletteOf(now.colours);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(QPalette::Disabled, role, system.color(QPalette::Disabled, role));
        QApplication::setPalette(palette);
    } else {
        now.colours = now.dark ? darkColours() : lightColours();
        QApplication::setPalette(paletteOf(now.colours));
    }
    QToolTip::setPalette(QApplication::palette());
    // Qt tells widgets only while the event loop runs; those that paint by colours() always need to know.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::ApplicationPaletteChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

Theme Style::theme()
{
    return look().theme;
}
bool Style::isDark()
{
    return look().dark;
}
const Colours &Style::colours()
{
    return look().colours;
}

QColor Style::colour(Tone tone)
{
    const Colours &c = colours();
    switch (tone) {
    case Tone::Quiet:
        return c.quiet;
    case Tone::Accent:
        return c.accent;
    case Tone::Blocks:
        return c.blocks;
    case Tone::Look:
        return c.look;
    case Tone::Done:
        return c.done;
    case Tone::Plain:
        break;
    }
    return c.text;
}

QFont Style::font(TextSize size)
{
    QFont font = QApplication::font();
    switch (size) {
    case TextSize::Title:
        font.setPointSizeF(18);
        break;
    case TextSize::Heading:
        font.setPointSizeF(14);
        break;
    case TextSize::Small:
        font.setPointSizeF(9.5);
        break;
    case TextSize::Body:
        break;
    }
    return font;
}

int Style::textWidth()
{
    return QFontMetrics(font(TextSize::Body)).averageCharWidth() * textColumns;
}

} // namespace cpoise::ui
