// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include "base/text.h"
#include "exchange/case_file.h"
#include "tests/support/hostile_text.h"
#include "tests/support/letter_text.h"
#include "tests/ui/plain_sweep.h"
#include "tests/ui/real_window.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasBidiOverride(const QString &text)
{
    return text.contains(QChar(0x202E));
}

/// One line of a list or a title shows what text does to its neighbours' direction.
QStringList cellsOf(const QAbstractItemModel &model)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
    }
    return cells;
}
} // namespace

/// Text that would do something elsewhere goes in by a case file and comes out as text, in everything that a
/// person sees and in every file, and nothing that it names is touched.
class HostileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWatchSeesATouch()
    {
        test::Bait bait;
        if (!bait.isWatched())
            QSKIP("this system cannot watch a folder here");
        QCOMPARE(bait.touched(), QStringList());
        QCOMPARE(bytesOf(u"pixel.png"_s), QByteArray("bait"));
        QVERIFY(bait.touched().contains(u"pixel.png"_s));
    }

    void theSweepSeesRichText()
    {
        QWidget root;
        auto *label = new QLabel(u"<b>bold</b>"_s, &root);
        QCOMPARE(test::notPlain(root).size(), 1);
        label->setTextFormat(Qt::PlainText);
        QCOMPARE(test::notPlain(root), QStringList());
        label->setToolTip(u"<b>bold</b>"_s);
        QCOMPARE(test::notPlain(root).size(), 1);
    }

    void everywhereItStaysText()
    {
        test::Bait bait;
        test::RealWindow w;
        const casework::NewCase made = test::hostileCase(bait);
        const QString file = w.path(u"hostile.cpcase"_s);
        write(file, exchange::write({made.record, made.applicant}));

        for (const auto &step : std::vector<std::function<void()>>{
                 [&] { importInto(w, file); }, [&] { onTheList(w); }, [&] { onTheCasePage(w); },
                 [&] { inTheWizard(w); }, [&] { inAMessage(w, bait); }, [&] { asLetters(w); },
                 [&] { asACaseFile(w, made); }}) {
            step();
            if (QTest::currentTestFailed())
                return;
        }
        w.stop();
        QCOMPARE(bait.touched(), QStringList());
    }

private:
    static void importInto(const test::RealWindow &w, const QString &file)
    {
        QSignalSpy changed(&w.window().tools(), &ui::Tools::casesChanged);
        w.window().tools().importFile(file);
        QVERIFY(changed.wait(test::patience));
        QTRY_COMPARE_WITH_TIMEOUT(w.pages().list()->table()->model()->rowCount(), 1, test::patience);
    }

    void onTheList(const test::RealWindow &w)
    {
        ui::CaseTable *table = w.pages().list()->table();
        const auto id = [&] {
            return table->model()->index(0, 0).data(ui::CaseListModel::caseIdRole).toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!id().isEmpty(), test::patience);
        m_caseId = id();
        table->selectRow(0);
        // What is next comes into sight when the cases are counted, after the list itself.
        const auto next = [&] { return w.find<ui::PlainLabel>(u"nextWords"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(next() && !next()->text().isEmpty(), test::patience);
        checkPlain(w.window());
        for (const QString &cell : cellsOf(*table->model()))
            checkOneLine(cell);
    }

    void onTheCasePage(const test::RealWindow &w) const
    {
        w.pages().showCase(m_caseId);
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QPushButton>(u"showApplicant"_s), test::patience);
        auto *show = w.find<QPushButton>(u"showApplicant"_s);
        show->click();
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<QPushButton>(u"showApplicant"_s), test::patience);
        checkPlain(w.window());
        checkOneLine(w.window().windowTitle());
    }

    void inTheWizard(const test::RealWindow &w) const
    {
        QSignalSpy opened(w.pages().wizard(), &ui::WizardPage::opened);
        w.pages().showDecision(m_caseId);
        QVERIFY(!opened.isEmpty() || opened.wait(test::patience));
        for (int step = 0; step <= int(law::StepKind::Letter); ++step) {
            w.pages().wizard()->body()->open(law::StepKind(step));
            QCoreApplication::processEvents();
            checkPlain(w.window());
        }
        checkOneLine(w.window().windowTitle());
    }

    static void inAMessage(const test::RealWindow &w, const test::Bait &bait)
    {
        ui::prompt::tell(&w.window(), ui::prompt::Kind::Warning, bait.text(), bait.text());
        auto *box = w.window().findChild<QMessageBox *>(u"prompt"_s);
        QVERIFY(box);
        checkPlain(*box);
        box->close();
    }

    static void asLetters(const test::RealWindow &w)
    {
        w.pages().wizard()->body()->open(law::StepKind::Letter);
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QPushButton>(u"exportDraft"_s)->isEnabled(), test::patience);
        w.find<QPushButton>(u"exportDraft"_s)->click();
        auto *said = w.window().findChild<ui::PlainLabel *>(u"letterSaid"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(said->text().startsWith(u"Written"_s), qPrintable(said->text()),
                                  test::patience);
        const QDir folder(w.path(u"letters"_s));
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            QCOMPARE(safeFileName(name), name);
            NEEDS_PDFTOTEXT();
            const QString text = test::pdfText(folder.filePath(name));
            QVERIFY(text.contains(u"<b>bold</b>"_s));
            QVERIFY(text.contains(u"DROP TABLE"_s));
            QVERIFY(text.contains(u"word20000"_s));
            const QByteArray pdf = bytesOf(folder.filePath(name));
            for (const char *action :
                 {"/URI", "/Launch", "/JavaScript", "/GoToR", "/EmbeddedFile", "/SubmitForm"})
                QVERIFY2(!pdf.contains(action), action);
        }
    }

    void asACaseFile(const test::RealWindow &w, const casework::NewCase &made) const
    {
        const QString path = w.path(u"out.cpcase"_s);
        ui::prompt::answerNext(0);
        ui::prompt::pickNext(path);
        w.window().tools().exportCase(m_caseId);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), test::patience);
        const auto files = exchange::read(bytesOf(path));
        QVERIFY(files && files->size() == 1);
        QCOMPARE(files->first().record.content.requestText, made.record.content.requestText);
        QVERIFY(files->first().record.content == made.record.content);
    }

    static void checkPlain(const QWidget &root) { QCOMPARE(test::notPlain(root).join(u'\n'), QString()); }
    static void checkOneLine(const QString &line)
    {
        QVERIFY2(!hasBidiOverride(line) && !line.contains(u'\n'), qPrintable(line));
    }

    QString m_caseId;
};

QTEST_MAIN(HostileTest)
#include "tst_real_hostile.moc"
