// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include "ui/parts/asked.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
void paste(ui::TextField &field, const QString &plain, const QString &html = {})
{
    auto *source = new QMimeData;
    source->setText(plain);
    if (!html.isEmpty())
        source->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(source);
    field.paste();
}

QString prose(qsizetype length)
{
    const QString sentence = u"The public interest in knowing how it is done was weighed with care. "_s;
    QString text;
    text.reserve(length + sentence.size() * 8);
    while (text.size() < length)
        text += sentence.repeated(7) + u'\n';
    return text;
}
} // namespace

class WizardTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Style::start({}, ui::Theme::Light); }

    void whatGoesInComesOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << u"One.\n\nTwo.\n"_s;
        QTest::newRow("no-break space") << u"section\u00a031"_s;
        QTest::newRow("emoji") << u"\U0001F512 locked"_s;
        QTest::newRow("markup") << u"<b>bold</b> &amp; <img src='//host/x'>"_s;
        QTest::newRow("right to left") << u"\u05e9\u05dc\u05d5\u05dd"_s;
        QTest::newRow("spaces at the ends") << u"  a  "_s;
    }
    void whatGoesInComesOut()
    {
        QFETCH(QString, text);
        ui::TextField field(u"Text"_s);
        field.setText(text);
        QCOMPARE(field.text(), text);
        ui::TextField pasted(u"Text"_s);
        paste(pasted, text);
        QCOMPARE(pasted.text(), text);
    }

    void onlyPlainTextIsPasted()
    {
        ui::TextField field(u"Text"_s);
        paste(field, u"bold"_s, u"<b>bold</b><img src='file:///etc/hostname'>"_s);
        QCOMPARE(field.text(), u"bold"_s);
        QVERIFY(!field.textCursor().charFormat().font().bold());
    }

    void lineEndsAndControlsAreCleanedAtTheDoor()
    {
        ui::TextField field(u"Text"_s);
        paste(field, u"one\r\ntwo\x07"_s);
        QCOMPARE(field.text(), u"one\ntwo"_s);
    }

    void aMegabyteIsPastedInUnderATenthOfASecond()
    {
        QWidget page;
        ui::TextField field(u"Text"_s, &page);
        field.resize(600, 200);
        page.resize(640, 480);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QString text = prose(1024 * 1024);
        // Time of the processor: other work on the machine does not count.
        const std::clock_t before = std::clock();
        paste(field, text);
        const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
        QCOMPARE(field.text(), text);
        QVERIFY2(seconds < 0.1, qPrintable(QString::number(seconds)));
    }

    void overEightMegabytesAreRefusedInWords()
    {
        auto *inside = new ui::TextField(u"Text"_s);
        ui::Asked asked(u"Why?"_s, {}, inside); // owns it
        ui::TextField &field = *inside;
        asked.show();
        field.setText(u"before"_s);
        paste(field, QString(ui::TextField::longest + 1, u'x'));
        paste(field, QString(100'000'000, u'x'));
        QCOMPARE(field.text(), u"before"_s);
        bool told = false;
        for (const auto *label : asked.findChildren<ui::PlainLabel *>())
            told = told || (label->isVisible() && label->text().contains(u"more than 8 MB"_s));
        QVERIFY(told);
    }

    void undoGoesBackForEver()
    {
        ui::TextField field(u"Text"_s);
        field.setText(u"start"_s);
        for (int i = 0; i < 500; ++i) {
            field.moveCursor(QTextCursor::End);
            field.textCursor().insertBlock();
            QTest::keyClicks(&field, u"word"_s);
        }
        field.setText(u"put in by somebody else"_s);
        for (int i = 0; i < 5000 && field.document()->isUndoAvailable(); ++i)
            field.undo();
        QCOMPARE(field.text(), u"start"_s);
        while (field.document()->isRedoAvailable())
            field.redo();
        QCOMPARE(field.text(), u"put in by somebody else"_s);
    }

    void growsWithItsText()
    {
        QWidget page;
        ui::TextField field(u"Text"_s, &page);
        field.resize(400, field.height());
        page.resize(500, 900);
        page.show();
        const int least = field.height();
        field.setText(u"line\n"_s.repeated(12));
        QVERIFY(field.height() > least);
        QCOMPARE(field.verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        field.setText(u"line\n"_s.repeated(400));
        QCOMPARE(field.verticalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        field.setText({});
        QCOMPARE(field.height(), least);
    }

    void theFrameStaysInSightWhenAResizeMakesItGrow()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *field = new ui::TextField(u"Text"_s);
        column->addWidget(field);
        column->addStretch();
        field->setText(prose(400));
        page.resize(700, 600);
        page.show();
        for (const int width : {260, 700, 400}) {
            page.resize(width, 600);
            QCoreApplication::sendPostedEvents();
            const int frame = field->frameWidth();
            QVERIFY(frame > 0);
            QCOMPARE(field->viewport()->geometry().bottom(), field->rect().bottom() - frame);
        }
    }

    void marksAreUnderlinedAndFollow()
    {
        ui::TextField field(u"Text"_s);
        field.setText(u"It could happen."_s);
        field.setMarks({{3, 5, Qt::red}});
        QCOMPARE(field.extraSelections().size(), 1);
        QCOMPARE(field.extraSelections().first().cursor.selectedText(), u"could"_s);
        field.setMarks({{3, 5000, Qt::red}}); // the text is shorter now: nothing breaks
        QCOMPARE(field.extraSelections().first().cursor.selectedText(), u"could happen."_s);
        field.setMarks({});
        QVERIFY(field.extraSelections().isEmpty());
    }

    void tabLeaves()
    {
        QWidget page;
        ui::TextField field(u"Text"_s, &page);
        QPushButton button(u"Next"_s, &page);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_Tab);
        QVERIFY(button.hasFocus());
        QCOMPARE(field.text(), QString());
    }
};

QTEST_MAIN(WizardTextTest)
#include "tst_wizard_text.moc"
