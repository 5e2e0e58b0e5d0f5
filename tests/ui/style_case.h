// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "tests/ui/window.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/text_field.h"
#include "ui/review/pages_view.h"
#include "ui/style/style_page.h"
#include "ui/style/style_preview.h"
#include "ui/style/text_names.h"

namespace cpoise::test
{

/// The house style's page in the whole window, with the press of the bundled fonts or without.
struct StyleCase : Window {
    explicit StyleCase(bool withPress = true)
    {
        if (withPress)
            office.openPress();
        start();
        pages().showHouseStyle();
        settle();
    }
    /// Layouts settle through posted events, each of which may post more.
    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }
    ui::StylePage *page() const { return pages().houseStyle(); }
    ui::PagesView *view() const { return page()->preview()->view(); }
    /// All that the preview says, a passage a line.
    QString preview() const
    {
        QStringList lines;
        for (const print::Pages &document : view()->documents()) {
            for (const print::Passage &passage : document.passages())
                lines << passage.text;
        }
        return lines.join(u'\n');
    }
    void choose(const QString &name, int index) const
    {
        auto *box = find<QComboBox>(name);
        QVERIFY2(box, qPrintable(name));
        box->setCurrentIndex(index);
    }
    void chooseText(const QString &key) const
    {
        auto *list = find<QListWidget>(QStringLiteral("texts"));
        QVERIFY(list);
        for (const QListWidgetItem *item : list->findItems(ui::textName(key), Qt::MatchStartsWith)) {
            if (item->text().section(QStringLiteral(" – "), 0, 0) == ui::textName(key))
                list->setCurrentRow(list->row(item));
        }
    }
    ui::TextField *field(const QString &key) const
    {
        return find<ui::TextField>(QStringLiteral("ownWords.") + key);
    }
    /// Own words for a text, key by key.
    void reword(const QString &key, const QString &words) const
    {
        chooseText(key);
        QVERIFY2(field(key), qPrintable(key));
        field(key)->setFocus();
        field(key)->selectAll();
        if (words.isEmpty())
            QTest::keyClick(field(key), Qt::Key_Delete);
        QTest::keyClicks(field(key), words);
    }
    void press(const QString &name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    QString faults() const
    {
        const auto *summary = find<ui::FaultSummary>(QStringLiteral("faults"));
        return summary ? summary->words().join(u'|') : QString();
    }
    law::HouseStyle stored() { return office.memory.store.authority().value().style; }
    void store(const law::HouseStyle &style)
    {
        law::Authority house = office.memory.store.authority().value();
        house.style = style;
        QVERIFY(office.memory.store.setAuthority(house, {QStringLiteral("mvale"), {}}).has_value());
    }
    void reload() const
    {
        pages().showList();
        pages().showHouseStyle();
        settle();
    }
};

} // namespace cpoise::test
