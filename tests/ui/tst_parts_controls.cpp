// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "resources/resources.h"
#include "ui/parts/fault_summary.h"
#include "ui/parts/findings_panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::ui;

namespace
{
void turnWheel(QWidget *over)
{
    const QPointF middle = QRectF(over->rect()).center();
    QWheelEvent event(middle, over->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as the window system's: only then a parent is asked too
    qApp->notify(over, &event);
}

QPalette ends(const QColor &ground, const QColor &text, const QColor &link)
{
    QPalette palette(text, ground, ground, ground, text, text, text, ground, ground);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::Highlight, link);
    palette.setColor(QPalette::HighlightedText, ground);
    return palette;
}
} // namespace

class PartsControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// It remembers its height at a width: whatever changes what it shows must be seen.
    void aLabelsHeightIsThatOfNow()
    {
        const QString text = u"Words that take several lines where there is little room for them."_s;
        constexpr int narrow = 120;
        const auto fresh = [&](const QString &words, const QFont &font) {
            PlainLabel label(words);
            label.wrapped()->setFont(font);
            return label.heightForWidth(narrow);
        };
        PlainLabel label(u"Short"_s);
        const QFont font = label.font();
        QFont large = font;
        large.setPointSizeF(font.pointSizeF() * 2);
        QCOMPARE(label.heightForWidth(narrow), fresh(u"Short"_s, font));
        label.setText(text);
        QCOMPARE(label.heightForWidth(narrow), fresh(u"Short"_s, font)); // one line, however long
        label.wrapped();
        QVERIFY(label.heightForWidth(narrow) > fresh(u"Short"_s, font));
        QCOMPARE(label.heightForWidth(narrow), fresh(text, font));
        label.setFont(large);
        QCOMPARE(label.heightForWidth(narrow), fresh(text, large));
        QVERIFY(label.heightForWidth(narrow) > fresh(text, font));
        label.setText(u"Short"_s);
        label.setFont(font);
        QCOMPARE(label.heightForWidth(narrow), fresh(u"Short"_s, font));
    }

    void initTestCase() { Style::start(resources::fontFolder(), Theme::Light); }

    void theWheelScrollsThePageAndChangesNoChoice()
    {
        QScrollArea page;
        auto *sheet = new QWidget;
        auto *column = new QVBoxLayout(sheet);
        auto *box = new QComboBox;
        box->addItems({u"Withheld"_s, u"Disclosed"_s, u"Not held"_s});
        column->addWidget(box);
        column->addSpacing(2000);
        page.setWidget(sheet);
        page.resize(300, 200);
        page.show();
        box->setFocus();
        QTRY_VERIFY(page.verticalScrollBar()->maximum() > 0);
        turnWheel(box);
        QCOMPARE(box->currentIndex(), 0);
        QVERIFY(page.verticalScrollBar()->value() > 0);
    }

    void enterPressesTheButtonInHand()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *button = new QPushButton(u"&Next"_s);
        button->setAutoDefault(false);
        auto *finding = new FindingButton(law::Finding{});
        auto *box = new QCheckBox(u"This speaks of the information"_s);
        for (QWidget *one : std::initializer_list<QWidget *>{button, finding, box})
            column->addWidget(one);
        QSignalSpy pressed(button, &QPushButton::clicked), followed(finding, &FindingButton::clicked);
        page.show();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(pressed.size(), 1);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(pressed.size(), 2);
        QTest::keyClick(finding, Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(!box->isChecked());
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(pressed.size(), 2);
    }

    void aChoiceIsWideEnoughForItsWords_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString &words : {u"Nobody yet"_s, u"New"_s, u"Withheld in part, the rest disclosed"_s})
            QTest::newRow(qPrintable(words)) << words;
    }
    void aChoiceIsWideEnoughForItsWords()
    {
        QFETCH(QString, words);
        QComboBox box;
        box.addItem(words);
        box.resize(box.sizeHint());
        box.show();
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.editable = false;
        const QRect room =
            box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        QVERIFY(room.width() - 2 >= box.fontMetrics().horizontalAdvance(words));
        constexpr int sign = 16;
        QVERIFY2(room.right() <= box.width() - sign - space::small, "the words run under the sign");
    }

    /// A question found in a text stands in a row that is laid out before it is shown.
    void aTextLaidOutBeforeItIsShownIsWhole()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        page.resize(460, 300);
        page.show();
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        auto *field = new TextField(u"Question 1"_s);
        field->setLines(1, 12);
        field->setText(u"Which make of lock secures each evidence store, and when was it fitted there?"_s);
        line->addWidget(field, 1, Qt::AlignTop);
        column->addWidget(row);
        QCoreApplication::processEvents();
        const QTextLayout *words = field->document()->firstBlock().layout();
        QVERIFY(words->lineCount() > 1);
        const double margins = 2 * field->document()->documentMargin();
        const double spare = field->viewport()->height() - words->boundingRect().height() - margins;
        QVERIFY2(spare >= 0 && spare < 2, qPrintable(QString::number(spare)));
    }

    void aFaultIsSaidWithItsField()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *faults = new FaultSummary;
        auto *name = new QLineEdit;
        name->setAccessibleDescription(u"As it is printed."_s);
        column->addWidget(faults);
        column->addWidget(name);
        page.show();
        faults->show({{u"Give the name."_s, name}, {u"Make it shorter."_s, name}});
        QVERIFY(name->accessibleDescription().contains(u"Give the name."_s));
        QVERIFY(name->accessibleDescription().contains(u"Make it shorter."_s));
        QVERIFY(name->accessibleDescription().endsWith(u"As it is printed."_s));
        faults->show({});
        QCOMPARE(name->accessibleDescription(), u"As it is printed."_s);
    }

    void highContrastIsLeftToTheSystem_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("link");
        QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white) << QColor(Qt::yellow);
        QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black) << QColor(0, 0, 159);
        QTest::newRow("a link that nobody could read")
            << QColor(Qt::black) << QColor(Qt::white) << QColor(0, 0, 80);
    }
    void highContrastIsLeftToTheSystem()
    {
#ifdef Q_OS_WIN
        QSKIP("high contrast is what Windows says, not the palette (docs/windows-checklist.md)");
#endif
        QFETCH(QColor, ground);
        QFETCH(QColor, text);
        QFETCH(QColor, link);
        const QPalette before = QApplication::palette();
        QApplication::setPalette(ends(ground, text, link));
        Style::start(resources::fontFolder(), Theme::System);
        const Colours c = Style::colours();
        QCOMPARE(c.window, ground);
        QCOMPARE(c.text, text);
        for (const QColor &under : {c.window, c.side, c.base, c.hover, c.selection, c.blocksSoft})
            for (const QColor &over : {c.text, c.quiet, c.accent, c.blocks, c.look, c.done})
                QVERIFY2(contrast(over, under) >= 4.5, qPrintable(over.name() + u" on "_s + under.name()));
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(contrast(c.edge, c.window) >= 7);
        QVERIFY(c.selection != c.base);
        QCOMPARE(QApplication::palette().color(QPalette::Window), ground);
        Style::setTheme(Theme::Dark); // chosen by the user under View
        QCOMPARE(Style::colours().window, darkColours().window);
        QApplication::setPalette(before);
        Style::start(resources::fontFolder(), Theme::Light);
    }

    void anOrdinaryThemeIsNotHighContrast()
    {
        QVERIFY(!isHighContrast(QPalette(QColor(0xEF, 0xEF, 0xEF))));
        QVERIFY(!isHighContrast(QPalette(QColor(0x1D, 0x20, 0x24))));
        QVERIFY(isHighContrast(ends(Qt::black, Qt::white, Qt::yellow)));
    }
};

QTEST_MAIN(PartsControls)
#include "tst_parts_controls.moc"
