// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QPainter>

#include "tests/letter/good_cases.h"
#include "tests/print/printed.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;

/// What pages look like, by poppler: as on the pictures that are kept under tests/shots/letters and were
/// looked at, and as the preview paints them; both within a tolerance, since no two programs draw a letter's
/// edge alike. CPOISE_SHOTS_WRITE=1 writes the pictures anew.
class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asKept_data() { pages_data(); }
    void asKept();
    void thePreviewShowsTheSame_data() { pages_data(); }
    void thePreviewShowsTheSame();
    void wouldNoticeAnotherLine();

private:
    static void pages_data();
};

namespace
{
constexpr int dotsAnInch = 60;
constexpr double pointsAnInch = 72;

law::Case scheduleCase()
{
    law::Case matter = twoQuestions();
    for (int i = 0; i < 8; ++i) {
        law::Slice slice = matter.decision.slices.at(1);
        slice.id = u"part%1"_s.arg(i);
        slice.label = u"Document %1"_s.arg(i + 1);
        matter.decision.slices << slice;
    }
    return matter;
}

letter::Document scripts()
{
    return document({heading(1, u"Your request 101/26"_s),
                     paragraph(u"Gwybodaeth am y tŷ. Zażółć gęślą jaźń. Ξεσκεπάζω. Чуєш їх?"_s),
                     paragraph(u"طلب رقم 624 في المدينة"_s), paragraph(u"בקשה 12 לחופש מידע"_s),
                     paragraph(u"सूचना का अधिकार"_s), paragraph(u"信息自由请求的答复。 🙂"_s),
                     list(true, {u"One"_s, u"Two"_s}),
                     table(u"Caption"_s, {u"A"_s, u"B"_s}, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}})});
}

letter::Document letterOf(const law::Case &matter, bool draft)
{
    Desk desk = deskOf(matter);
    desk.draft = draft;
    return desk.letters().first();
}

struct Shown {
    QString name;
    letter::Document letter;
    int page;
    double bodyPt;
};

QVector<Shown> pagesToShow()
{
    return {{u"refusal-1"_s, letterOf(refusalCase(), false), 0, 12},
            {u"refusal-2"_s, letterOf(refusalCase(), false), 1, 12},
            {u"refusal-large-1"_s, letterOf(refusalCase(), false), 0, 18},
            {u"disclosure-draft-1"_s, letterOf(disclosureCase(), true), 0, 12},
            {u"schedule-1"_s, letterOf(scheduleCase(), false), 0, 12},
            {u"schedule-2"_s, letterOf(scheduleCase(), false), 1, 12},
            {u"scripts-1"_s, scripts(), 0, 12}};
}

Printed printedIn(const Shown &shown)
{
    return printed(shown.letter, print::pageFor(shown.bodyPt));
}

QImage byPoppler(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page + 1);
    const QByteArray png = readBack(
        pdf, u"pdftoppm"_s,
        {u"-png"_s, u"-gray"_s, u"-r"_s, QString::number(dotsAnInch), u"-f"_s, number, u"-l"_s, number});
    return QImage::fromData(png).convertToFormat(QImage::Format_Grayscale8);
}

struct Difference {
    double mean = 255;  ///< of all points
    double worst = 255; ///< of all fields of some points in a square
};

/// Greys from 0 to 255, of fields large enough that an edge drawn otherwise does not count, and so small that
/// a moved or another word does.
Difference between(const QImage &one, const QImage &other)
{
    constexpr int field = 8;
    if (one.isNull() || one.size() != other.size())
        return {};
    const QSize fields(one.width() / field, one.height() / field); // the operator would round
    Difference found{0, 0};
    for (int y = 0; y < fields.height(); ++y) {
        for (int x = 0; x < fields.width(); ++x) {
            int sum = 0;
            for (int i = 0; i < field * field; ++i) {
                const QPoint at(x * field + i % field, y * field + i / field);
                sum += qGray(one.pixel(at)) - qGray(other.pixel(at));
            }
            const double grey = std::abs(double(sum)) / (field * field);
            found.mean += grey / (fields.width() * fields.height());
            found.worst = std::max(found.worst, grey);
        }
    }
    return found;
}

/// Of two pictures by one program, and of two by two programs.
constexpr Difference mostOfOne{1.5, 24}, mostOfTwo{2.5, 36};

bool isLike(const QImage &one, const QImage &other, const Difference &most = mostOfOne)
{
    const Difference difference = between(one, other);
    if (difference.mean > most.mean || difference.worst > most.worst) {
        qInfo("differs by %.2f on the whole, %.1f at worst", difference.mean, difference.worst);
        return false;
    }
    return true;
}

QString keptPath(const QString &name)
{
    return QStringLiteral(CPOISE_SOURCE_DIR "/tests/shots/letters/") + name + u".png"_s;
}
} // namespace

void PicturesTest::pages_data()
{
    QTest::addColumn<int>("index");
    const auto all = pagesToShow();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].name)) << i;
}

void PicturesTest::asKept()
{
    QFETCH(int, index);
    NEEDS_PDFTOTEXT(); // and pdftoppm
    const Shown shown = pagesToShow().at(index);
    const QImage now = byPoppler(printedIn(shown).pdf, shown.page);
    QVERIFY(!now.isNull());
    if (qEnvironmentVariableIsSet("CPOISE_SHOTS_WRITE"))
        QVERIFY(now.save(keptPath(shown.name)));
    const QImage kept = QImage(keptPath(shown.name)).convertToFormat(QImage::Format_Grayscale8);
    if (!isLike(now, kept)) {
        now.save(shown.name + u".png"_s);
        QFAIL("the page is not as it was: see the picture in the working folder");
    }
}

void PicturesTest::thePreviewShowsTheSame()
{
    QFETCH(int, index);
    NEEDS_PDFTOTEXT();
    const Shown shown = pagesToShow().at(index);
    const Printed made = printedIn(shown);
    const QImage onPaper = byPoppler(made.pdf, shown.page);
    QVERIFY(!onPaper.isNull());
    const QImage painted = press().paint(made.pages, shown.page, dotsAnInch / pointsAnInch);
    QImage preview(onPaper.size(), QImage::Format_RGB32);
    preview.fill(Qt::white);
    QPainter(&preview).drawImage(0, 0, painted);
    QVERIFY(isLike(preview.convertToFormat(QImage::Format_Grayscale8), onPaper, mostOfTwo));
}

/// One line more, one word other, or everything a little lower.
void PicturesTest::wouldNoticeAnotherLine()
{
    NEEDS_PDFTOTEXT();
    const auto picture = [](const QVector<letter::Block> &blocks) {
        return byPoppler(printed(document(blocks)).pdf, 0);
    };
    const letter::Block title = heading(1, u"T"_s), text = paragraph(words(200));
    const QImage good = picture({title, text, paragraph(u"The balance lies in favour."_s)});
    QVERIFY(isLike(good, picture({title, text, paragraph(u"The balance lies in favour."_s)})));
    QVERIFY(!isLike(good, picture({title, text, paragraph(u"The balance lies in favour."_s), text})));
    QVERIFY(!isLike(good, picture({title, text, paragraph(u"The balance lies otherwise."_s)})));
    for (const Difference &most : {mostOfOne, mostOfTwo}) {
        QVERIFY(!isLike(good, picture({title, paragraph(u"x"_s), text}), most));
        QVERIFY(!isLike(good, picture({title, text, paragraph(u"The balance lies otherwise."_s)}), most));
    }
    QVERIFY(!isLike(good, {}));
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
