// SPDX-License-Identifier: GPL-3.0-or-later
// A house style on its way from one workspace's page to another's, as one file.
#include <QComboBox>
#include <QTemporaryDir>

#include "tests/ui/style_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using Page = test::StyleCase;

namespace
{
law::HouseStyle another()
{
    law::HouseStyle style;
    style.factors = law::FactorLayout::Columns;
    style.dates = law::DateForm::WithWeekday;
    style.words = {{u"title"_s, u"Your request {reference}: what we decided"_s}};
    return style;
}
} // namespace

class StyleFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::prompt::clear(); }

    void exportedAndImported()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"team.cpstyle"_s);
        {
            Page p;
            p.store(another());
            p.reload();
            ui::prompt::pickNext(path);
            p.press(u"exportStyle"_s);
            QTRY_VERIFY(p.words(u"styleSaid"_s).startsWith(u"Written: "_s));
        }
        Page p;
        ui::prompt::pickNext(path);
        p.press(u"importStyle"_s);
        QTRY_VERIFY(p.words(u"styleSaid"_s).contains(u"team.cpstyle is read in"_s));
        QVERIFY(p.page()->isTouched());
        QCOMPARE(p.stored(), law::HouseStyle()); // not before it is saved
        QTRY_VERIFY(p.preview().contains(u": what we decided"_s));
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), another());
    }

    void importAsksBeforeChangesGo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"team.cpstyle"_s);
        Page p;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(p.office.formats.writeHouseStyle(another()));
        file.close();
        p.choose(u"dateForm"_s, 1);
        ui::prompt::answerNext(0); // go on changing
        p.press(u"importStyle"_s);
        QCOMPARE(p.find<QComboBox>(u"factorLayout"_s)->currentIndex(), 0);
        QCOMPARE(p.find<QComboBox>(u"dateForm"_s)->currentIndex(), 1);
        ui::prompt::answerNext(1);
        ui::prompt::pickNext(path);
        p.press(u"importStyle"_s);
        QTRY_COMPARE(p.find<QComboBox>(u"factorLayout"_s)->currentIndex(), 3);
    }

    void aFileThatIsNoStyleIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("not one") << QByteArray("hello") << u"This is no house style"_s;
        QTest::newRow("a bad word") << QByteArray(R"({"words":[{"key":"title","text":"No reference"}]})")
                                    << u"{reference}"_s;
        QTest::newRow("law") << QByteArray(R"({"words":[{"key":"section-31","text":"x"}]})")
                             << u"there is no such text"_s;
    }
    void aFileThatIsNoStyleIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"team.cpstyle"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Page p;
        ui::prompt::pickNext(file.fileName());
        p.press(u"importStyle"_s);
        QTRY_VERIFY2(p.faults().contains(says), qPrintable(p.faults()));
        QVERIFY(p.faults().startsWith(u"team.cpstyle: "_s));
        QVERIFY(!p.page()->isTouched());
        ui::prompt::pickNext(folder.filePath(u"none.cpstyle"_s));
        p.press(u"importStyle"_s);
        QTRY_VERIFY(p.faults().startsWith(u"none.cpstyle: "_s));
    }
};

QTEST_MAIN(StyleFileTest)
#include "tst_style_file.moc"
