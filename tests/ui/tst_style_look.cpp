// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDoubleSpinBox>
#include <QImage>

#include "letter/house_style.h"
#include "tests/ui/style_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using Page = test::StyleCase;

namespace
{
const QString fonts = QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/fonts/"_s;

QByteArray badge()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Files {
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    QTemporaryDir folder;
};

/// Chooses a file and waits until it was looked at.
void pick(const Page &p, const QString &name, const QString &path)
{
    ui::prompt::pickNext(path);
    const QString before = p.words(name + u"State"_s) + p.words(name + u"Fault"_s);
    p.press(name + u"Choose"_s);
    QTRY_VERIFY(p.words(name + u"State"_s) + p.words(name + u"Fault"_s) != before);
}

void typeLine(const Page &p, const QString &name, const QString &words)
{
    auto *line = p.find<QLineEdit>(name);
    QVERIFY2(line, qPrintable(name));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, words);
}

void typeLines(const Page &p, const QString &name, const QString &words)
{
    auto *field = p.find<ui::TextField>(name);
    QVERIFY2(field, qPrintable(name));
    field->setFocus();
    field->selectAll();
    field->insertPlainText(words);
}

int figuresIn(const Page &p)
{
    int count = 0;
    for (const print::Pages &document : p.view()->documents()) {
        for (const print::Passage &passage : document.passages())
            count += passage.kind == letter::BlockKind::Figure ? 1 : 0;
    }
    return count;
}
} // namespace

/// How all letters look: letterhead, logo, colour, font, order of the parts, and the lines under them.
class StyleLookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::prompt::clear(); }

    void letterheadAndSignature()
    {
        Page p;
        typeLines(p, u"letterhead"_s, u"Northmoor Constabulary\nInformation Rights\nMarine Parade"_s);
        typeLines(p, u"signature"_s, u"{name}\nfor {authority}\n"_s);
        QTRY_VERIFY(p.preview().contains(u"Marine Parade"_s));
        QTRY_VERIFY(p.preview().contains(u"for Northmoor Constabulary"_s));
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().letterhead,
                 (QStringList{u"Northmoor Constabulary"_s, u"Information Rights"_s, u"Marine Parade"_s}));
        QCOMPARE(p.stored().signature, (QStringList{u"{name}"_s, u"for {authority}"_s}));
        p.reload();
        QVERIFY(!p.page()->isTouched());
        QVERIFY(p.find<ui::TextField>(u"letterhead"_s)->text().endsWith(u"Marine Parade"_s));
        // The usual lines are none of its own.
        typeLines(p, u"signature"_s, u"{name}\n{role}\n{authority}"_s);
        typeLines(p, u"letterhead"_s, {});
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void aSignatureSaysWhoSigns()
    {
        Page p;
        typeLines(p, u"signature"_s, u"The authority"_s);
        QVERIFY(p.words(u"signatureFault"_s).contains(u"{name}"_s));
        p.press(u"saveStyle"_s);
        QVERIFY2(p.faults().startsWith(u"Signature: "_s), qPrintable(p.faults()));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"signature"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void aLetterNamesItsAuthority()
    {
        Page p;
        typeLines(p, u"letterhead"_s, u"{authority}\nInformation Rights"_s);
        typeLines(p, u"signature"_s, u"{name}"_s);
        QCOMPARE(p.words(u"letterheadWrong"_s), QString());
        QTRY_VERIFY(p.preview().contains(u"Northmoor Constabulary\nInformation Rights"_s));
        typeLines(p, u"letterhead"_s, u"Information Rights"_s);
        QVERIFY(p.words(u"letterheadWrong"_s).contains(u"{authority}"_s));
        p.press(u"saveStyle"_s);
        QVERIFY(p.faults().startsWith(u"Letterhead: "_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"letterhead"_s);
    }

    void aColourThatIsTooLightIsRefused_data()
    {
        QTest::addColumn<QString>("colour");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("says");
        QTest::newRow("dark") << u"#7A0000"_s << true << u"can be read"_s;
        QTest::newRow("none") << QString() << true << u"program’s"_s;
        QTest::newRow("light") << u"#ffcc00"_s << false << u"too light"_s;
        QTest::newRow("nearly") << u"#717171"_s << false << u"4.3 to 1"_s;
        QTest::newRow("a word") << u"navy"_s << false << u"six digits"_s;
        QTest::newRow("short") << u"#123"_s << false << u"six digits"_s;
    }
    void aColourThatIsTooLightIsRefused()
    {
        QFETCH(QString, colour);
        QFETCH(bool, good);
        QFETCH(QString, says);
        Page p;
        typeLine(p, u"accent"_s, colour);
        QVERIFY2(p.words(u"accentContrast"_s).contains(says), qPrintable(p.words(u"accentContrast"_s)));
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults().isEmpty(), good);
        QCOMPARE(p.stored().accent, good ? colour.toLower() : QString());
        if (!good)
            QCOMPARE(QApplication::focusWidget()->objectName(), u"accent"_s);
    }

    void aColourCanBePicked()
    {
        Page p;
        const QImage before = p.office.press->paint(p.view()->documents().first(), 0, 1);
        ui::prompt::pickNext(u"#7a0000"_s);
        p.press(u"accentChoose"_s);
        QCOMPARE(p.find<QLineEdit>(u"accent"_s)->text(), u"#7a0000"_s);
        QTRY_VERIFY(p.office.press->paint(p.view()->documents().first(), 0, 1) != before);
    }

    void aLogoWithItsWords()
    {
        Page p;
        const Files files;
        QVERIFY(!p.find<QLineEdit>(u"logoWords"_s)); // nothing is asked about a logo that is not there
        QCOMPARE(figuresIn(p), 0);
        pick(p, u"logo"_s, files.write(u"badge.png"_s, badge()));
        QCOMPARE(p.words(u"logoState"_s), u"Chosen, 1 KB"_s);
        QTRY_COMPARE(figuresIn(p), 1);
        QVERIFY(p.words(u"logoWrong"_s).contains(u"in words"_s));
        p.press(u"saveStyle"_s);
        QVERIFY(p.faults().startsWith(u"Logo: "_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"logoWords"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
        typeLine(p, u"logoWords"_s, u"Badge of Northmoor Constabulary"_s);
        p.find<QDoubleSpinBox>(u"logoHeight"_s)->setValue(25);
        p.choose(u"logoPlace"_s, 1);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        const law::Logo logo{badge(), u"Badge of Northmoor Constabulary"_s, 25, law::LogoPlace::Right};
        QCOMPARE(p.stored().logo, logo);
        p.reload();
        QVERIFY(!p.page()->isTouched());
        QCOMPARE(p.find<QLineEdit>(u"logoWords"_s)->text(), logo.words);
        p.press(u"logoRemove"_s);
        QTRY_COMPARE(figuresIn(p), 0);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void whatIsNoPictureIsRefused()
    {
        Page p;
        const Files files;
        pick(p, u"logo"_s, files.write(u"badge.png"_s, badge()));
        pick(p, u"logo"_s, files.write(u"letter.png"_s, "hello"));
        QVERIFY(p.words(u"logoFault"_s).startsWith(u"letter.png: This is not a PNG picture"_s));
        QCOMPARE(p.words(u"logoState"_s), u"Chosen, 1 KB"_s); // the one before stays
        ui::prompt::pickNext(files.folder.filePath(u"none.png"_s));
        p.press(u"logoChoose"_s);
        QTRY_VERIFY(p.words(u"logoFault"_s).startsWith(u"none.png: "_s));
    }

    void aFontOfItsOwn()
    {
        Page p;
        pick(p, u"regular"_s, fonts + u"NotoSans-Regular.ttf"_s);
        QVERIFY2(p.words(u"fontWrong"_s).contains(u"bold"_s), qPrintable(p.words(u"fontWrong"_s)));
        p.press(u"saveStyle"_s);
        QVERIFY(p.faults().startsWith(u"Font: "_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"boldChoose"_s);
        pick(p, u"bold"_s, fonts + u"NotoSans-Bold.ttf"_s);
        QCOMPARE(p.words(u"fontWrong"_s), QString());
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().font.name, u"NotoSans"_s);
        QCOMPARE(p.stored().font.regular, bytesOf(fonts + u"NotoSans-Regular.ttf"_s));
        QCOMPARE(p.stored().font.bold, bytesOf(fonts + u"NotoSans-Bold.ttf"_s));
        p.press(u"regularRemove"_s);
        p.press(u"boldRemove"_s);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void fontsThatALetterCannotHoldAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("no font") << QByteArray("hello") << u"not a TrueType font"_s;
        QTest::newRow("PostScript") << QByteArray("OTTO1234") << u"PostScript outlines"_s;
        QTest::newRow("several") << QByteArray("ttcf1234") << u"several fonts"_s;
        QTest::newRow("web") << QByteArray("wOF21234") << u"web pages"_s;
    }
    void fontsThatALetterCannotHoldAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        Page p;
        const Files files;
        pick(p, u"bold"_s, files.write(u"House.ttf"_s, bytes));
        QVERIFY2(p.words(u"boldFault"_s).contains(says), qPrintable(p.words(u"boldFault"_s)));
        QVERIFY(p.words(u"boldFault"_s).startsWith(u"House.ttf: "_s));
        QVERIFY(!p.page()->isTouched());
    }

    void partsChangePlaces()
    {
        Page p;
        auto *list = p.find<QListWidget>(u"parts"_s);
        QVERIFY(list);
        list->setFocus();
        list->setCurrentRow(list->count() - 1); // how to complain
        const auto complaint = [&p] {
            return p.preview().indexOf(u"If you are unhappy with our answer\n"_s);
        };
        const auto request = [&p] { return p.preview().indexOf(u"Your request\n"_s); };
        QVERIFY(complaint() > request());
        QVERIFY(!p.find<QPushButton>(u"partDown"_s)->isEnabled());
        for (int i = 1; i < list->count(); ++i)
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->currentRow(), 0);
        QTRY_VERIFY(complaint() < request());
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored().parts.first(), u"rights"_s);
        QCOMPARE(p.stored().parts.size(), letter::movableParts().size());
        p.reload();
        QVERIFY(!p.page()->isTouched());
        p.press(u"partDown"_s);
        QCOMPARE(p.find<QListWidget>(u"parts"_s)->currentRow(), 1);
        p.press(u"partUp"_s);
        QVERIFY(!p.page()->isTouched());
        p.press(u"partsUsual"_s);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle());
    }

    void everyPartAndKindHasItsName()
    {
        QSet<QString> names;
        for (const QString &part : letter::movableParts())
            names << ui::partName(part);
        QCOMPARE(names.size(), letter::movableParts().size());
        for (const QString &part : letter::movableParts())
            QVERIFY(ui::partName(part) != part);
        for (const QString &kind : letter::kindNames())
            QVERIFY(ui::kindTitle(kind) != kind);
    }

    void tabGoesDownTheFormAndOnToThePreview()
    {
        Page p;
        law::HouseStyle style;
        style.logo = {badge(), u"Badge"_s, 18, law::LogoPlace::Left};
        style.words = {{u"title"_s, u"{reference}: our decision"_s}};
        p.store(style);
        p.reload();
        QCOMPARE(QApplication::focusWidget()->objectName(), u"scope"_s);
        QStringList met;
        for (int i = 0; i < 60 && !met.contains(QApplication::focusWidget()->objectName()); ++i) {
            met << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const QString wanted =
            u"scope letterhead logoChoose logoRemove logoWords logoHeight logoPlace accent accentChoose "
            "regularChoose boldChoose italicChoose boldItalicChoose parts partDown factorLayout sidesOrder "
            "resultPlace dateForm signature searchTexts texts ownWords.title backToStanding previewKind "
            "pagesView saveStyle closeStyle exportStyle importStyle"_s;
        QVERIFY2(met.join(u' ').startsWith(wanted), qPrintable(met.join(u' ')));
    }

    void importLooksAtTheFilesToo()
    {
        Page p;
        const Files files;
        law::HouseStyle style;
        style.logo = {"no picture", u"A badge"_s, 18, law::LogoPlace::Left};
        const QString path = files.write(u"team.cpstyle"_s, p.office.formats.writeHouseStyle(style));
        ui::prompt::pickNext(path);
        p.press(u"importStyle"_s);
        QTRY_VERIFY2(p.faults().contains(u"not a PNG picture"_s), qPrintable(p.faults()));
        QVERIFY(!p.page()->isTouched());
    }

    void savingAgainChangesNothing()
    {
        Page p;
        law::HouseStyle style;
        style.logo = {badge(), u"Badge"_s, 22.5, law::LogoPlace::Right};
        style.accent = u"#7a0000"_s;
        style.letterhead = QStringList{u"One"_s, u"Two"_s};
        style.signature = QStringList{u"{name}, {role}"_s, u"{authority}"_s};
        style.parts = letter::movableParts();
        std::reverse(style.parts.begin(), style.parts.end());
        style.font = {u"House"_s,
                      bytesOf(fonts + u"NotoSans-Regular.ttf"_s),
                      bytesOf(fonts + u"NotoSans-Bold.ttf"_s),
                      {},
                      {}};
        p.store(style);
        p.reload();
        QVERIFY(!p.page()->isTouched());
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.words(u"styleSaid"_s), u"House style saved"_s);
        QCOMPARE(p.stored(), style);
    }
};

QTEST_MAIN(StyleLookTest)
#include "tst_style_look.moc"
