// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

#include "print/verification.h"
#include "tests/print/test_keys.h"
#include "tests/ui/letter_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

using test::LetterCase;

namespace
{
class DownAuthority final : public print::TimestampAuthority
{
public:
    Result<QByteArray> ask(const QByteArray &) override
    {
        return fail(ErrorCode::Unavailable, u"the timestamp authority cannot be reached (refused)"_s);
    }
};
} // namespace

/// Signing on the letter's page, with a real key file.
class SigningPartTest : public QObject
{
    Q_OBJECT

    test::TestKeys m_keys;

    void wantSigning(LetterCase &c, const QString &keyFile = u"rsa.p12"_s) const
    {
        c.find<QCheckBox>(u"signLetter"_s)->click();
        ui::prompt::pickNext(m_keys.folder() + u'/' + keyFile);
        QTest::mouseClick(c.find<QPushButton>(u"chooseKeyFile"_s), Qt::LeftButton);
    }
    static void type(LetterCase &c, const QString &password)
    {
        QTest::keyClicks(c.find<QLineEdit>(u"keyPassword"_s), password);
    }
    static void exportFinal(LetterCase &c)
    {
        auto *button = c.find<QPushButton>(u"exportFinal"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static print::Verification verify(const LetterCase &c)
    {
        QFile pdf(c.folder.filePath(u"101_26_letter.pdf"_s));
        return pdf.open(QIODevice::ReadOnly)
                   ? print::verifyPdf(pdf.readAll(), {}, QDateTime::currentDateTimeUtc())
                   : print::Verification();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_keys.areThere())
            QSKIP("CPOISE_TEST_KEYS names no folder of keys (tests/print/make_keys makes one)");
    }
    void cleanup() { ui::prompt::clear(); }

    void isAskedForOnlyWhenWanted()
    {
        LetterCase c;
        QVERIFY(!c.find<QLineEdit>(u"keyPassword"_s));
        c.find<QCheckBox>(u"signLetter"_s)->click();
        QVERIFY(c.find<QLineEdit>(u"keyPassword"_s));
        QCOMPARE(c.find<QLineEdit>(u"keyPassword"_s)->echoMode(), QLineEdit::Password);
        c.find<QCheckBox>(u"signLetter"_s)->click();
        QVERIFY(!c.find<QLineEdit>(u"keyPassword"_s));
    }

    void signsTheFinalLetter()
    {
        LetterCase c;
        wantSigning(c);
        type(c, u"letter"_s);
        exportFinal(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY2(c.said().endsWith(u"Signed by Morgan Vale."_s), qPrintable(c.said()));
        QVERIFY(c.find<QLineEdit>(u"keyPassword"_s)->text().isEmpty());
        const auto verification = verify(c);
        QCOMPARE(verification.signatures.size(), 1);
        QVERIFY(verification.signatures.first().isWhole());
        QCOMPARE(verification.signatures.first().signer->name, u"Morgan Vale"_s);
    }

    /// What was typed becomes a revision first; the password is not asked for twice.
    void signsWhatWasTyped()
    {
        LetterCase c;
        wantSigning(c);
        c.page->session()->edit(
            [](law::Case &matter) { matter.decision.closingWords = u"Yours faithfully,"_s; });
        type(c, u"letter"_s);
        exportFinal(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(verify(c).signatures.value(0).isWhole());
    }

    void aLetterWithoutANameKeepsTheOrder()
    {
        LetterCase c;
        c.office.store.setApplicant(u"case-1"_s, {}, {});
        wantSigning(c);
        type(c, u"letter"_s);
        ui::prompt::answerNext(1);
        exportFinal(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(verify(c).signatures.value(0).isWhole());
    }

    /// All that goes out as one set: each letter in it is signed, in large print too.
    void signsEveryLetterOfASet()
    {
        LetterCase c;
        c.find<QCheckBox>(u"writeSet"_s)->click();
        c.find<QCheckBox>(u"setLargePrint"_s)->click();
        wantSigning(c);
        type(c, u"letter"_s);
        exportFinal(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        const QDir set(c.folder.filePath(u"101_26_letter_set"_s));
        const QStringList letters = set.entryList({u"*.pdf"_s});
        QCOMPARE(letters.size(), 2);
        for (const QString &name : letters) {
            QFile pdf(set.filePath(name));
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            const auto verification = print::verifyPdf(pdf.readAll(), {}, QDateTime::currentDateTimeUtc());
            QVERIFY2(verification.signatures.value(0).isWhole(), qPrintable(name));
        }
    }

    void aDraftIsNeverSigned()
    {
        LetterCase c;
        wantSigning(c);
        type(c, u"letter"_s);
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(verify(c).signatures.isEmpty());
    }

    void saysWhatIsMissingAndLeadsThere()
    {
        LetterCase c;
        c.find<QCheckBox>(u"signLetter"_s)->click();
        ui::prompt::clear();
        exportFinal(c);
        if (c.find<QPushButton>(u"chooseKeyFile"_s)->accessibleDescription().startsWith(u"No key"_s))
            QVERIFY2(c.said().startsWith(u"Choose the key file"_s), qPrintable(c.said()));
        ui::prompt::pickNext(m_keys.folder() + u"/rsa.p12"_s);
        QTest::mouseClick(c.find<QPushButton>(u"chooseKeyFile"_s), Qt::LeftButton);
        exportFinal(c);
        QVERIFY2(c.said().startsWith(u"Type the password"_s), qPrintable(c.said()));
        QVERIFY(!QFile::exists(c.folder.filePath(u"101_26_letter.pdf"_s)));
    }

    void aWrongPasswordIsSaidAndNothingIsWritten()
    {
        LetterCase c;
        wantSigning(c);
        type(c, u"lettre"_s);
        exportFinal(c);
        QTRY_VERIFY2(c.said().contains(u"password does not open the key file"_s), qPrintable(c.said()));
        QVERIFY(!QFile::exists(c.folder.filePath(u"101_26_letter.pdf"_s)));
        type(c, u"letter"_s);
        exportFinal(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
    }

    void anAuthorityThatIsDownIsSaid()
    {
        LetterCase c;
        c.services.timestampOffice = [](const std::function<bool()> &) {
            return std::make_unique<DownAuthority>();
        };
        wantSigning(c);
        type(c, u"letter"_s);
        exportFinal(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY2(c.said().contains(u"without a timestamp: the timestamp authority cannot be reached"_s),
                 qPrintable(c.said()));
        QVERIFY(verify(c).signatures.value(0).isWhole());
    }
};

QTEST_MAIN(SigningPartTest)
#include "tst_review_signing.moc"
