// SPDX-License-Identifier: GPL-3.0-or-later
// Font files that are missing from an installation, or damaged: said, and never a letter with boxes or with
// letters that are not joined as they must be.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
/// A link where it reads as the file itself.
void lay(const QString &font, const QString &path)
{
#ifdef Q_OS_WIN
    QFile::copy(font, path);
#else
    QFile::link(font, path);
#endif
}

/// The bundled fonts in a folder of its own, where one of them can be spoilt.
class Fonts
{
public:
    Fonts()
    {
        const QDir bundled(test::bundledFonts());
        for (const QString &name : bundled.entryList({u"*.ttf"_s}))
            lay(bundled.filePath(name), path(name));
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void remove(const QString &name) const { QVERIFY(QFile::remove(path(name))); }
    /// One bit in the middle, as a failing disk leaves it.
    void spoil(const QString &name) const
    {
        QFile bundled(test::bundledFonts() + u'/' + name);
        QVERIFY(bundled.open(QIODevice::ReadOnly));
        QByteArray bytes = bundled.readAll();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        remove(name);
        QFile spoilt(path(name));
        QVERIFY(spoilt.open(QIODevice::WriteOnly) && spoilt.write(bytes) == bytes.size());
    }
    Result<std::shared_ptr<print::Press>> press() const { return print::Press::open(m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

letter::Document saying(const QString &words)
{
    return test::document({test::heading(1, words), test::paragraph(words)});
}
} // namespace

class MissingFontsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latinFonts_data();
    void latinFonts();
    void otherScripts_data();
    void otherScripts();
    void whatIsNotNeededIsNotMissed();
    void aCharacterThatNoFontHas();

private:
    template<typename T>
    static void checkSaid(const Result<T> &result, const QString &file)
    {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Unavailable);
        QVERIFY2(result.error().detail.contains(file), qPrintable(result.error().detail));
    }
};

void MissingFontsTest::latinFonts_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"Regular", "Bold", "Italic", "BoldItalic"})
        QTest::newRow(name) << u"NotoSans-"_s + QLatin1StringView(name) + u".ttf"_s;
}

/// Without them no letter at all: said as soon as the press opens.
void MissingFontsTest::latinFonts()
{
    QFETCH(QString, file);
    Fonts spoilt;
    spoilt.spoil(file);
    checkSaid(spoilt.press(), file);
    spoilt.remove(file);
    checkSaid(spoilt.press(), file);
}

void MissingFontsTest::otherScripts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("Arabic") << u"NotoSansArabic-Regular.ttf"_s << u"السلام عليكم"_s;
    QTest::newRow("Arabic in a heading") << u"NotoSansArabic-Bold.ttf"_s << u"السلام عليكم"_s;
    QTest::newRow("Hebrew") << u"NotoSansHebrew-Regular.ttf"_s << u"שלום"_s;
    // The Latin font has these letters too, and cannot join them.
    QTest::newRow("Devanagari") << u"NotoSansDevanagari-Regular.ttf"_s << u"नमस्ते"_s;
    QTest::newRow("emoji") << u"NotoEmoji-Regular.ttf"_s << u"\U0001F600"_s;
    QTest::newRow("Chinese") << u"NotoSansSC-Regular.ttf"_s << u"您好"_s;
}

void MissingFontsTest::otherScripts()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    for (const bool isSpoilt : {true, false}) {
        Fonts fonts;
        if (isSpoilt)
            fonts.spoil(file);
        else
            fonts.remove(file);
        const auto press = fonts.press();
        QVERIFY(press);
        // Not only of the first: lines that lack the font are not kept for the second.
        for (int time = 0; time < 2; ++time)
            checkSaid((*press)->layOut(saying(u"Dear "_s + words), {}), file);
        // The next letter does without, and is written.
        const auto plain = (*press)->layOut(saying(u"Dear Siân"_s), {});
        QVERIFY(plain && (*press)->pdf(saying(u"Dear Siân"_s), *plain));
        checkSaid((*press)->layOut(saying(words), {}), file);
    }
}

void MissingFontsTest::whatIsNotNeededIsNotMissed()
{
    Fonts fonts;
    fonts.remove(u"NotoSansHebrew-Regular.ttf"_s);
    fonts.remove(u"NotoSansHebrew-Bold.ttf"_s);
    const auto press = fonts.press();
    QVERIFY(press);
    const auto pages = (*press)->layOut(saying(u"السلام 您好 \U0001F600"_s), {});
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
    QVERIFY(pages->unprintable().isEmpty());
}

void MissingFontsTest::aCharacterThatNoFontHas()
{
    const letter::Document document = saying(u"\U00012000"_s); // cuneiform
    const auto pages = test::press().layOut(document, {});
    QVERIFY(pages);
    QCOMPARE(pages->unprintable().first().codePoint, U'\U00012000');
    // A file that is missing might have had it.
    Fonts fonts;
    fonts.remove(u"NotoSansSC-Regular.ttf"_s);
    const auto press = fonts.press();
    QVERIFY(press);
    checkSaid((*press)->layOut(document, {}), u"NotoSansSC-Regular.ttf"_s);
}

QTEST_MAIN(MissingFontsTest)
#include "tst_missing_fonts.moc"
