// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "app/local_office.h"
#include "casework/letter_desk.h"
#include "resources/resources.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// A letter keeps the wording that it went out with: it can be made again, byte for byte, when the authority
/// has moved and writes in other words.
class IssuedLetterTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    const QString m_reference = u"1090/26"_s;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    app::cli::Answer call(const QStringList &words) const
    {
        return app::cli::run(words + QStringList{u"--workspace"_s, path(u"ws"_s)});
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString pdfIn(const QString &out) const
    {
        const QDir folder(path(out));
        return folder.filePath(folder.entryList({u"*.pdf"_s}).value(0));
    }
    app::cli::Answer write(const QString &out, const QStringList &more = {u"--final"_s}) const
    {
        return call(QStringList{u"letter"_s, m_reference, u"--out"_s, path(out)} + more);
    }
    app::cli::Answer again(const QString &which, const QString &out = {}) const
    {
        QStringList words{u"letter"_s, m_reference, u"--as-issued"_s, which};
        if (!out.isEmpty())
            words << u"--out"_s << path(out);
        return call(words);
    }
    QJsonArray issued() const
    {
        return call({u"letter"_s, m_reference, u"--issued"_s}).json.value(u"letters"_s).toArray();
    }
    static QString resultOf(const app::cli::Answer &answer)
    {
        return answer.json.value(u"result"_s).toString();
    }
    std::unique_ptr<app::LocalOffice> office() const
    {
        auto local = app::LocalOffice::open(path(u"ws"_s), storage::Access::ReadWrite);
        return local ? std::move(*local) : nullptr;
    }
    /// A new house style, and a new address.
    void moveAndSayItOtherwise() const
    {
        const QByteArray style = R"({"format":"counterpoise-house-style","version":1,"style":)"
                                 R"({"words":[{"key":"help-heading","text":"Quite other words"}]}})";
        QCOMPARE(call({u"house-style"_s, u"import"_s, written(u"own.cpstyle"_s, style)}).exitCode, 0);
        const auto local = office();
        law::Authority authority = *local->workspace().reader().authority();
        authority.address = u"9 New Quay\nNorthmoor"_s;
        QVERIFY(local->workspace().writer().setAuthority(authority, local->actor()));
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(QDir(path(u"ws"_s)).removeRecursively());
        for (const QString &name : {u"authority.json"_s, u"burglary-statistics.cpcase"_s}) {
            const QString sample = written(name, resources::bytes(u"samples/"_s + name));
            QCOMPARE(call({u"import"_s, sample}).exitCode, 0);
        }
    }
    void cleanup()
    {
        for (const QString &name : QDir(m_dir.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QDir(path(name)).removeRecursively();
    }

    void keepsTheWordingItWentOutWith()
    {
        const auto first = write(u"first"_s);
        QVERIFY2(first.exitCode == 0, qPrintable(first.text));
        moveAndSayItOtherwise();
        QCOMPARE(write(u"second"_s, {}).exitCode, 0);
        QCOMPARE(issued().size(), 2);

        const auto made = again(u"1"_s, u"again"_s);
        QVERIFY2(made.exitCode == 0, qPrintable(made.text));
        QCOMPARE(resultOf(made), u"same"_s);
        QVERIFY(made.text.contains(u"byte for byte"_s));
        QCOMPARE(read(pdfIn(u"again"_s)), read(pdfIn(u"first"_s)));
        QCOMPARE(resultOf(again(u"2"_s)), u"same"_s);
        NEEDS_PDFTOTEXT();
        const QString then = test::pdfText(pdfIn(u"again"_s)), now = test::pdfText(pdfIn(u"second"_s));
        QVERIFY(!then.contains(u"Quite other words"_s) && !then.contains(u"9 New Quay"_s));
        QVERIFY(now.contains(u"Quite other words"_s) && now.contains(u"9 New Quay"_s));
    }

    /// The letter referred to its schedule, and the schedule is one of those that can be made again.
    void withTheScheduleOfItsOwn()
    {
        QCOMPARE(write(u"first"_s, {u"--final"_s, u"--schedule"_s}).exitCode, 0);
        QCOMPARE(issued().size(), 2);
        for (const QString &which : {u"1"_s, u"2"_s})
            QCOMPARE(resultOf(again(which)), u"same"_s);
        QVERIFY2(issued().at(1).toObject().value(u"file"_s).toString().endsWith(u"_schedule.pdf"_s),
                 qPrintable(issued().at(1).toObject().value(u"file"_s).toString()));
    }

    /// A logo lies beside the settings, and stays there when the house has another one or none.
    void withTheLogoOfThen()
    {
        const auto setLogo = [this](const QByteArray &png) {
            const auto local = office();
            law::Authority authority = *local->workspace().reader().authority();
            authority.style.logo = {png, png.isEmpty() ? QString() : u"The badge of Northmoor"_s};
            QVERIFY(local->workspace().writer().setAuthority(authority, local->actor()));
        };
        QImage badge(40, 20, QImage::Format_RGB32);
        badge.fill(Qt::darkBlue);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && badge.save(&buffer, "PNG"));
        setLogo(png);
        QCOMPARE(write(u"first"_s).exitCode, 0);
        setLogo({});
        QCOMPARE(write(u"second"_s).exitCode, 0);
        QVERIFY(read(pdfIn(u"first"_s)) != read(pdfIn(u"second"_s)));
        QCOMPARE(resultOf(again(u"1"_s)), u"same"_s);
    }

    /// With the decision for machines in it, too.
    void withItsRecord()
    {
        const auto made = write(u"first"_s, {u"--final"_s, u"--record"_s});
        QVERIFY2(made.exitCode == 0, qPrintable(made.text));
        QVERIFY2(made.text.contains(u"carries the decision as data"_s), qPrintable(made.text));
        QVERIFY(read(pdfIn(u"first"_s)).contains("/EmbeddedFile"));
        QCOMPARE(resultOf(again(u"1"_s)), u"same"_s);
    }

    /// The case went on too: the letter is that of its revision.
    void ofTheRevisionThatItWasMadeOf()
    {
        QCOMPARE(write(u"first"_s).exitCode, 0);
        {
            const auto local = office();
            auto &reader = local->workspace().reader();
            auto record = *reader.open(*reader.findReference(m_reference));
            record.content.decision.letterDate = QDate(2026, 12, 1);
            QVERIFY(local->workspace().writer().revise(record, local->actor()));
        }
        QCOMPARE(resultOf(again(u"1"_s)), u"same"_s);
    }

    void largePrintAndEachOfASet()
    {
        const auto set = call({u"set"_s, m_reference, u"--to"_s, path(u"set"_s), u"--large-print"_s});
        QVERIFY2(set.exitCode == 0, qPrintable(set.text));
        moveAndSayItOtherwise();
        const QJsonArray letters = issued();
        QVERIFY(letters.size() >= 2);
        for (int i = 1; i <= letters.size(); ++i)
            QCOMPARE(resultOf(again(QString::number(i))), u"same"_s);
    }

    void saysThatTheApplicantIsAnother()
    {
        QCOMPARE(write(u"first"_s).exitCode, 0);
        {
            const auto local = office();
            auto &reader = local->workspace().reader();
            QVERIFY(local->workspace().writer().setApplicant(*reader.findReference(m_reference),
                                                             {u"Wren Other"_s, {}, {}}, local->actor()));
        }
        const auto made = again(u"1"_s, u"again"_s);
        QCOMPARE(made.exitCode, 1);
        QCOMPARE(resultOf(made), u"differs"_s);
        QVERIFY2(made.text.contains(u"applicant's entry was changed"_s), qPrintable(made.text));
        QVERIFY(read(pdfIn(u"again"_s)).startsWith("%PDF"));
    }

    /// One of another version, and one of before anything was kept.
    void saysWhatElseMayDiffer()
    {
        {
            const auto local = office();
            auto &reader = local->workspace().reader();
            const QString id = *reader.findReference(m_reference);
            const casework::LetterBasis other{*reader.authority(), local->book().wording, u"0.0.9"_s};
            casework::LetterRecord letter{
                id, 1, u"a.pdf"_s, QByteArray(32, 'x'), false, QDateTime::currentDateTimeUtc()};
            QVERIFY(local->workspace().writer().recordLetter(letter, local->actor()));
            letter.making = casework::LetterMaking{};
            letter.fileName = u"b.pdf"_s;
            QVERIFY(
                local->workspace().writer().recordLetter(letter, casework::toBytes(other), local->actor()));
        }
        const auto before = again(u"a.pdf"_s), version = again(u"b.pdf"_s);
        QCOMPARE(before.exitCode, 1);
        QVERIFY2(before.text.contains(u"those of today"_s), qPrintable(before.text));
        QVERIFY2(version.text.contains(u"Version 0.0.9 of the program wrote it"_s), qPrintable(version.text));
    }

    void isFoundByNumberNameAndHash()
    {
        QCOMPARE(write(u"first"_s).exitCode, 0);
        const QJsonObject letter = issued().first().toObject();
        const QString hash = letter.value(u"sha256"_s).toString();
        for (const QString &word : {u"1"_s, letter.value(u"file"_s).toString(), hash, hash.left(8)})
            QCOMPARE(resultOf(again(word)), u"same"_s);
        for (const QString &word : {u"0"_s, u"2"_s, u"none.pdf"_s, QString(64, u'0'), u"-1"_s}) {
            const auto none = again(word);
            QCOMPARE(none.exitCode, 3);
            QVERIFY2(none.text.contains(u"--issued"_s), qPrintable(none.text));
        }
        QCOMPARE(write(u"second"_s).exitCode, 0);
        const auto many = again(hash);
        QCOMPARE(many.exitCode, 2);
        QVERIFY2(many.text.contains(u"1, 2"_s), qPrintable(many.text));
    }

    void overwritesNothingAndNotesTheLook()
    {
        QCOMPARE(write(u"first"_s).exitCode, 0);
        const QByteArray before = read(pdfIn(u"first"_s));
        QCOMPARE(again(u"1"_s, u"first"_s).exitCode, 3);
        QCOMPARE(read(pdfIn(u"first"_s)), before);
        const auto local = office();
        auto &reader = local->workspace().reader();
        const auto history = *reader.history(*reader.findReference(m_reference));
        QCOMPARE(history.last().kind, u"applicant-seen"_s);
        QCOMPARE(history.last().note, u"letter-again"_s);
        QCOMPARE(local->workspace().upkeep().verify({})->faults, QStringList());
    }

    /// It is kept for every letter and shared by all: nothing of an applicant or a request is in it.
    void theBasisNamesNoApplicant()
    {
        QCOMPARE(write(u"first"_s).exitCode, 0);
        const QByteArray hash =
            QByteArray::fromHex(issued().first().toObject().value(u"basis"_s).toString().toLatin1());
        const auto local = office();
        auto &reader = local->workspace().reader();
        const QString id = *reader.findReference(m_reference);
        const QByteArray basis = *reader.basis(hash);
        const auto applicant = *local->workspace().writer().applicant(id, local->actor(), u"letter"_s);
        QVERIFY(!applicant.name.isEmpty());
        QVERIFY(!basis.contains(applicant.name.toUtf8()));
        QVERIFY(!basis.contains(m_reference.toUtf8()));
        const auto kept = casework::basisFrom(basis, {});
        QVERIFY(kept);
        QCOMPARE(kept->authority, *reader.authority());
        QCOMPARE(casework::toBytes(*kept), basis);
        QVERIFY(!casework::basisFrom("{}", {}) && !casework::basisFrom(basis.left(20), {}));
    }

    void wrongUse()
    {
        QCOMPARE(call({u"letter"_s, m_reference, u"--issued"_s, u"--final"_s}).exitCode, 2);
        QCOMPARE(call({u"letter"_s, m_reference, u"--issued"_s, u"--as-issued"_s, u"1"_s}).exitCode, 2);
        QCOMPARE(call({u"letter"_s, m_reference, u"--issued"_s, u"--record"_s}).exitCode, 2);
        QCOMPARE(call({u"letter"_s, m_reference, u"--as-issued"_s, u"1"_s, u"--record"_s}).exitCode, 2);
        const auto none = call({u"letter"_s, m_reference, u"--issued"_s});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.text.contains(u"No letter has been written"_s));
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    IssuedLetterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_issued_letter.moc"
