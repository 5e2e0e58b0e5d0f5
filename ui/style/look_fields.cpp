// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/look_fields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "letter/house_style.h"
#include "print/house_files.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/style/colour_field.h"
#include "ui/style/file_pick.h"
#include "ui/style/lines_field.h"
#include "ui/style/part_order.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// More is refused when it is looked at, with what to do.
constexpr qint64 mostBytesOfFile = 32'000'000;

QString fontHelp()
{
    return LookFields::tr(
        "TrueType files (.ttf) that may be put into documents. A letter needs regular and bold; "
        "without italics the upright ones stand in. Empty: the program’s own.");
}

QString logoHelp()
{
    return LookFields::tr("A PNG picture, at the head of each letter.");
}

FilePick *fontPick(const QString &name, const QString &title)
{
    return new FilePick({name, title, fontHelp(), LookFields::tr("Choose…"),
                         LookFields::tr("TrueType fonts (*.ttf)"), mostBytesOfFile, &print::checkFont});
}

FilePick *logoPick()
{
    const auto check = [](const QByteArray &png) -> Result<void> {
        if (const auto image = print::logoImage(png); !image)
            return tl::unexpected(image.error());
        return {};
    };
    return new FilePick({u"logo"_s, LookFields::tr("Logo"), logoHelp(), LookFields::tr("Choose a picture…"),
                         LookFields::tr("PNG pictures (*.png)"), mostBytesOfFile, check});
}
} // namespace

LookFields::LookFields(QWidget *parent)
    : QWidget(parent), m_head(new LinesField(tr("Lines at the head of a letter"), u"letterhead"_s)),
      m_logo(logoPick()), m_logoWords(lineField(u"logoWords"_s)), m_logoHeight(new QDoubleSpinBox),
      m_logoPlace(new QComboBox), m_accent(new ColourField),
      m_regular(fontPick(u"regular"_s, tr("Regular font"))), m_bold(fontPick(u"bold"_s, tr("Bold font"))),
      m_italic(fontPick(u"italic"_s, tr("Italic font"))),
      m_boldItalic(fontPick(u"boldItalic"_s, tr("Bold italic font"))), m_parts(new PartOrder)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::wide);
    addHead(column);
    addLogo(column);
    addColour(column);
    addFont(column);
    addParts(column);
    connect(m_head, &TextField::edited, this, &LookFields::edited);
    connect(m_logoWords, &QLineEdit::textChanged, this, &LookFields::edited);
    connect(m_logoHeight, &QDoubleSpinBox::valueChanged, this, &LookFields::edited);
    connect(m_logoPlace, &QComboBox::currentIndexChanged, this, &LookFields::edited);
    connect(m_accent, &ColourField::edited, this, &LookFields::edited);
    connect(m_parts, &PartOrder::edited, this, &LookFields::edited);
    for (FilePick *file : {m_logo, m_regular, m_bold, m_italic, m_boldItalic})
        connect(file, &FilePick::edited, this, &LookFields::edited);
    connect(m_logo, &FilePick::edited, this, &LookFields::showLogo);
    connect(m_regular, &FilePick::taken, this, &LookFields::nameFont);
    setValues({});
}

PlainLabel *LookFields::addFault(QVBoxLayout *column, const QString &where)
{
    auto *label = new PlainLabel({}, TextSize::Small, Tone::Blocks);
    label->setObjectName(where + u"Wrong"_s);
    label->hide();
    column->addWidget(label->wrapped());
    m_faults.insert(where, label);
    return label;
}

void LookFields::addHead(QVBoxLayout *column)
{
    column->addWidget(groupHeading(tr("Letterhead")));
    m_head->setPlaceholderText(tr("The authority’s name and address, as in the settings"));
    column->addWidget(question(tr("Li&nes at the head"),
                               tr("In place of name and address; {authority} is the authority’s name. "
                                  "E-mail, telephone and website follow them."),
                               m_head));
    addFault(column, u"letterhead"_s);
}

void LookFields::addLogo(QVBoxLayout *column)
{
    column->addWidget(question(tr("Logo"), logoHelp(), m_logo));
    m_logoMore = new QWidget;
    auto *more = new QVBoxLayout(m_logoMore);
    more->setContentsMargins({});
    more->setSpacing(space::wide);
    more->addWidget(question(tr("&What the logo shows, in words"),
                             tr("Read out to people who cannot see it, such as “Badge of Northmoor "
                                "Constabulary”."),
                             m_logoWords));
    m_logoHeight->setObjectName(u"logoHeight"_s);
    m_logoHeight->setRange(letter::leastLogoMm, letter::mostLogoMm);
    m_logoHeight->setDecimals(1);
    m_logoHeight->setSuffix(tr(" mm"));
    m_logoHeight->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    more->addWidget(question(tr("Height of the logo in &millimetres"), {}, m_logoHeight));
    m_logoPlace->setObjectName(u"logoPlace"_s);
    m_logoPlace->addItem(tr("On the left"), int(law::LogoPlace::Left));
    m_logoPlace->addItem(tr("On the right"), int(law::LogoPlace::Right));
    m_logoPlace->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    more->addWidget(question(tr("Place of the logo"), {}, m_logoPlace));
    column->addWidget(m_logoMore);
    addFault(column, u"logo"_s);
}

void LookFields::addColour(QVBoxLayout *column)
{
    column->addWidget(groupHeading(tr("Colour and font")));
    column->addWidget(question(tr("Colour of headings"), tr("Empty: the program’s own."), m_accent));
}

void LookFields::addFont(QVBoxLayout *column)
{
    column->addWidget(question(tr("Regular font"), fontHelp(), m_regular));
    column->addWidget(question(tr("Bold font"), {}, m_bold));
    column->addWidget(question(tr("Italic font"), {}, m_italic));
    column->addWidget(question(tr("Bold italic font"), {}, m_boldItalic));
    addFault(column, u"font"_s);
}

void LookFields::addParts(QVBoxLayout *column)
{
    column->addWidget(groupHeading(
        tr("Order of the parts"),
        tr("The opening and the decision at a glance stand before them, the signature after them. A letter "
           "has those parts that its decision needs.")));
    column->addWidget(m_parts);
    addFault(column, u"parts"_s);
}

void LookFields::setValues(const law::HouseStyle &style)
{
    const QSignalBlocker quiet(this);
    m_head->setLinesOf(style.letterhead);
    m_logo->setBytes(style.logo.png);
    m_logoWords->setText(style.logo.words);
    m_logoHeight->setValue(style.logo.heightMm);
    m_logoPlace->setCurrentIndex(m_logoPlace->findData(int(style.logo.place)));
    m_accent->setColour(style.accent);
    m_fontName = style.font.name;
    m_regular->setBytes(style.font.regular);
    m_bold->setBytes(style.font.bold);
    m_italic->setBytes(style.font.italic);
    m_boldItalic->setBytes(style.font.boldItalic);
    m_parts->setOrder(style.parts);
    showLogo();
}

void LookFields::take(law::HouseStyle &style) const
{
    style.letterhead = m_head->lines();
    style.logo = {};
    if (!m_logo->bytes().isEmpty()) {
        style.logo = {m_logo->bytes(), m_logoWords->text().trimmed(), m_logoHeight->value(),
                      law::LogoPlace(m_logoPlace->currentData().toInt())};
    }
    style.accent = m_accent->colour();
    style.font = {{}, m_regular->bytes(), m_bold->bytes(), m_italic->bytes(), m_boldItalic->bytes()};
    if (style.font != law::FontFiles())
        style.font.name = m_fontName;
    style.parts = m_parts->order();
}

void LookFields::nameFont(const QString &fileName)
{
    m_fontName = fileName;
    m_fontName.remove(u"-Regular"_s, Qt::CaseInsensitive);
}

/// Nothing is asked about a logo that is not there.
void LookFields::showLogo()
{
    m_logoMore->setVisible(!m_logo->bytes().isEmpty());
}

void LookFields::setFault(const QString &where, const QString &fault)
{
    if (PlainLabel *label = m_faults.value(where)) {
        label->setText(fault);
        label->setVisible(!fault.isEmpty());
    }
}

void LookFields::clearFaults()
{
    for (auto at = m_faults.cbegin(); at != m_faults.cend(); ++at)
        setFault(at.key(), {});
}

QWidget *LookFields::fieldOf(const QString &where) const
{
    if (where == u"logo")
        return m_logo->bytes().isEmpty() ? m_logo->field() : m_logoWords;
    if (where == u"accent")
        return m_accent->field();
    if (where == u"font")
        return m_regular->bytes().isEmpty() ? m_regular->field() : m_bold->field();
    return where == u"parts" ? m_parts->field() : m_head;
}

QWidget *LookFields::first() const
{
    return m_head;
}

} // namespace cpoise::ui
