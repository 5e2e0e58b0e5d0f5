// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "law/house_style.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QVBoxLayout;

namespace cpoise::ui
{

class ColourField;
class FilePick;
class LinesField;
class PartOrder;
class PlainLabel;

/// How all letters look: letterhead, logo, colour, font, and the order of their parts.
class LookFields : public QWidget
{
    Q_OBJECT
public:
    explicit LookFields(QWidget *parent = nullptr);
    void setValues(const law::HouseStyle &style);
    /// Puts what is in the fields into a style.
    void take(law::HouseStyle &style) const;
    /// Shows what is wrong at a field: "letterhead", "logo", "accent", "font" or "parts".
    void setFault(const QString &where, const QString &fault);
    void clearFaults();
    QWidget *fieldOf(const QString &where) const;
    QWidget *first() const;

Q_SIGNALS:
    void edited();

private:
    void addHead(QVBoxLayout *column);
    void addLogo(QVBoxLayout *column);
    void addColour(QVBoxLayout *column);
    void addFont(QVBoxLayout *column);
    void addParts(QVBoxLayout *column);
    PlainLabel *addFault(QVBoxLayout *column, const QString &where);
    void nameFont(const QString &fileName);
    void showLogo();

    LinesField *m_head;
    FilePick *m_logo;
    QWidget *m_logoMore = nullptr; ///< asked only where there is a logo
    QLineEdit *m_logoWords;
    QDoubleSpinBox *m_logoHeight;
    QComboBox *m_logoPlace;
    ColourField *m_accent;
    QString m_fontName;
    FilePick *m_regular, *m_bold, *m_italic, *m_boldItalic;
    PartOrder *m_parts;
    QHash<QString, PlainLabel *> m_faults;
};

} // namespace cpoise::ui
