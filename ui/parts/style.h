// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QProxyStyle>

/// How everything looks, in one place: no page sets colours, sizes or style sheets of its own.
namespace cpoise::ui
{

/// Distances in device-independent pixels.
namespace space
{
constexpr int hair = 4;  ///< between a label and its field
constexpr int small = 8; ///< between things that belong together
constexpr int medium = 12;
constexpr int wide = 16; ///< between groups
constexpr int page = 24; ///< around a page
} // namespace space

constexpr int controlHeight = 32;
constexpr int rowHeight = 28;
/// Text fields are never wider than this many average characters: a long line is not read.
constexpr int textColumns = 75;

enum class Theme { System, Light, Dark };

/// What a text or a mark says by its colour; always beside an icon and a word.
enum class Tone {
    Plain,
    Quiet,  ///< help, small print
    Accent, ///< where one is, what can be followed
    Blocks, ///< blocks or overdue
    Look,   ///< look at it, due soon
    Done,
};

/// Sizes of text: 18, 14, 10.5 and 9.5 points.
enum class TextSize { Title, Heading, Body, Small };

struct Colours {
    QColor window; ///< behind everything
    QColor side;   ///< rails and side panels
    QColor base;   ///< fields, tables, sheets
    QColor text;
    QColor quiet;
    QColor line;      ///< between areas; never the only sign of anything
    QColor edge;      ///< around fields and buttons
    QColor hover;     ///< a control under the pointer
    QColor selection; ///< a selected row or text; `text` and all tones are read on it
    QColor accent;
    QColor onAccent;
    QColor blocks, look, done;
    QColor blocksSoft, lookSoft,
        doneSoft; ///< grounds for marked words and notes, under `text` and their tone
};

Colours lightColours();
Colours darkColours();
/// Contrast of two opaque colours by WCAG 2.1: 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// `share` (0 to 1) of the second colour in the first.
QColor mixed(const QColor &a, const QColor &b, double share);
/// True for a system's palette that goes to both ends, black and white.
bool isHighContrast(const QPalette &palette);

/// Fusion with quieter shapes and our heights. Made by start() and owned by the application.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    /// Sets style, font, palette and the plain-text guard on the application. `fontFolder` holds the bundled
    /// Noto Sans (not used on Windows); empty: the system's sans serif.
    static void start(const QString &fontFolder, Theme theme = Theme::System);
    static void setTheme(Theme theme);
    static Theme theme();
    static bool isDark();
    /// The colours in force. Under the system's high contrast they are made from its palette.
    static const Colours &colours();
    static QColor colour(Tone tone);
    static QFont font(TextSize size);
    /// The width of textColumns characters in the body font.
    static int textWidth();

    Style();
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::unpolish;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawMenuTitle(const QStyleOption &option, QPainter &painter) const;
};

/// Makes a button the page's one clear next thing (filled with the accent), whether or not Enter presses it.
void makePrimary(QWidget *button);

} // namespace cpoise::ui
