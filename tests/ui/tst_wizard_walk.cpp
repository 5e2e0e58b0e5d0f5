// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "casework/edits.h"
#include "tests/support/letter_text.h"
#include "tests/ui/hands.h"
#include "tests/ui/wizard_case.h"
#include "ui/parts/plain_text.h"
#include "ui/review/letter_page.h"
#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

namespace
{
/// What is decided, and the steps that the law asks for on the way.
struct Path {
    const char *name;
    QString provision; ///< what is typed to find it
    QString limb;
    bool confirmOrDeny = false;
    QVector<StepKind> steps; ///< between the grounds and the outcome
    QString printed;         ///< must stand in the letter
};

QVector<Path> paths()
{
    using enum StepKind;
    return {{"prejudice", u"31"_s, u"31(1)(a)"_s, false, {Harm, For, Against, Balance}, u"31(1)(a)"_s},
            {"class", u"42"_s, {}, false, {For, Against, Balance}, u"section 42"_s},
            {"absolute", u"21"_s, {}, false, {}, u"section 21"_s},
            {"qualified person",
             u"36"_s,
             u"36(2)(c)"_s,
             false,
             {QualifiedPerson, Harm, For, Against, Balance},
             u"The chief constable"_s},
            {"confirm or deny",
             u"31"_s,
             u"31(3)"_s,
             true,
             {ConfirmOrDenyHarm, ConfirmOrDenyFor, ConfirmOrDenyAgainst, ConfirmOrDenyBalance},
             u"31(3)"_s},
            {"cost", u"12"_s, u"12(1)"_s, false, {Cost}, u"Ask for one store"_s},
            {"conduct", u"14"_s, u"14(1)"_s, false, {Conduct}, u"14(1)"_s}};
}

law::Case newRequest()
{
    law::Case matter;
    matter.reference = u"112/26"_s;
    matter.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    matter.requestText = u"Which make of lock secures each evidence store?"_s;
    return matter;
}

/// A person at the keyboard, without a mouse: every field is gone to, every button pressed by its key.
struct Walk : test::WizardCase {
    explicit Walk(const Path &way) : WizardCase(newRequest()), path(way)
    {
        office.store.setAuthority(test::authority(), {});
        auto opened = print::Press::open(QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/fonts"_s);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        press = *opened;
        services.press = press.get();
        services.pressThread = &here;
        ui::LetterExport::setFolder(folder.path());
        open();
    }

    test::Hands hands() const { return test::Hands(*page); }
    StepKind at() const { return page->body()->step(); }
    bool has(const QString &name) const { return field<QWidget>(name) != nullptr; }
    /// Only where the page asks it.
    void say(const QString &name, const QString &words) const
    {
        if (has(name))
            hands().type(name, words);
    }
    void key(Qt::Key letter) const { QTest::keyClick(QApplication::focusWidget(), letter, Qt::AltModifier); }

    void fill() const
    {
        switch (at()) {
        case StepKind::Request:
            return request();
        case StepKind::Held:
            return hands().choose(u"held"_s, path.confirmOrDeny ? Qt::Key_4 : Qt::Key_1);
        case StepKind::Grounds:
            return grounds();
        case StepKind::QualifiedPerson:
            return opinion();
        case StepKind::Cost:
        case StepKind::Conduct:
            return refusal();
        case StepKind::Harm:
        case StepKind::ConfirmOrDenyHarm:
            return harm();
        case StepKind::For:
        case StepKind::ConfirmOrDenyFor:
            factor(u"Openness about how the constabulary looks after evidence."_s, Qt::Key_2);
            return factor(u"One store failed its audit in 2024, and people may ask what came of it."_s,
                          Qt::Key_3);
        case StepKind::Against:
        case StepKind::ConfirmOrDenyAgainst:
            return factor(u"The interest that the exemption protects would be lost for good."_s, Qt::Key_4);
        case StepKind::Balance:
        case StepKind::ConfirmOrDenyBalance:
            return balance();
        case StepKind::Outcome:
            return outcome();
        default:
            return;
        }
    }

    void request() const
    {
        hands().type(u"summary"_s, u"Locks on evidence stores"_s);
        hands().press(u"splitQuestions"_s);
        QCOMPARE(draft().questions.size(), 1);
    }

    void grounds() const
    {
        hands().type(u"provisionSearch"_s, path.provision);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(draft().decision.grounds.size(), 1);
        if (path.confirmOrDeny)
            hands().press(u"provision-confirmOrDeny"_s);
        if (!path.limb.isEmpty() && !path.confirmOrDeny)
            hands().press(u"limbs-"_s + path.limb);
        say(u"particulars"_s, u"On our website, under Estates."_s);
        say(u"why"_s, u"It is the kind of information that the section is about."_s);
    }

    void opinion() const
    {
        hands().type(u"opinion"_s, u"Advice would be given less freely and the service would suffer."_s);
        hands().type(u"opinion-person"_s, u"The chief constable"_s);
        hands().type(u"opinion-authorisation"_s, u"The Act names the office."_s);
        hands().date(u"opinion-date"_s, u"18/11/26"_s);
        hands().type(u"opinion-papers"_s, u"The information and the arguments on both sides."_s);
    }

    void refusal() const
    {
        hands().retypeText(u"particulars"_s, u"Four hundred files at ten minutes each come to 67 hours."_s);
        hands().retypeText(u"why"_s, u"Each file has to be read by hand."_s);
        say(u"sliceExplanation"_s, u"Ask for one store in one year."_s);
    }

    void harm() const
    {
        hands().type(u"harmText"_s,
                     u"A thief would be likely to prepare, and this would be likely to prejudice "
                     u"the interest."_s);
        hands().type(u"actorAndMeans"_s, u"A burglar would learn which tools to bring."_s);
        hands().type(u"alreadyPublic"_s, u"That there are stores is public; the rest is not."_s);
        if (has(u"likelihood-"_s + path.limb))
            hands().choose(u"likelihood-"_s + path.limb, Qt::Key_2);
        hands().type(u"harmSeverity"_s, u"One theft can end many trials."_s);
        hands().press(u"addEvidence"_s);
        hands().type(u"evidence"_s, u"Two stores were broken into in 2025."_s);
    }

    void factor(const QString &words, Qt::Key weight) const
    {
        hands().press(u"addFactor"_s);
        hands().type(u"factorText"_s, words);
        hands().press(u"factorText-specific"_s);
        hands().choose(u"factorWeight"_s, weight);
        hands().type(u"factorWhy"_s, u"It goes to the heart of what was asked."_s);
    }

    void balance() const
    {
        hands().choose(u"result"_s, Qt::Key_3);
        hands().type(u"balanceText"_s,
                     u"The one public interest outweighs the other, because what would be lost "
                     u"carries great weight and cannot be had back."_s);
        hands().type(u"strongestPoint"_s, u"The audit is the strongest point; its report is published."_s);
        hands().date(u"asAt"_s, u"20 Nov 2026"_s);
    }

    void outcome() const
    {
        hands().pick(u"signatory"_s, u"Morgan Vale"_s);
        hands().date(u"letterDate"_s, u"23/11/26"_s);
    }

    Path path;
    QTemporaryDir folder;
    casework::InlineWorker here;
    std::shared_ptr<print::Press> press;
};
} // namespace

class WizardWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromARequestToALetter_data()
    {
        QTest::addColumn<int>("path");
        for (int i = 0; i < paths().size(); ++i)
            QTest::newRow(paths()[i].name) << i;
    }
    void fromARequestToALetter()
    {
        QFETCH(int, path);
        Walk w(paths()[path]);
        QVector<StepKind> walked;
        while (w.at() != StepKind::Letter) {
            const StepKind step = w.at();
            walked << step;
            w.fill();
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(QApplication::focusWidget(), "the keyboard is nowhere");
            w.key(Qt::Key_N);
            QTRY_VERIFY(w.at() != step);
        }
        using enum StepKind;
        QCOMPARE(walked, (QVector<StepKind>{Request, Held, Grounds} + w.path.steps +
                          QVector<StepKind>{Outcome, Checks}));
        letter(w);
    }

private:
    static void letter(Walk &w)
    {
        for (const law::Finding &finding : w.page->session()->findings())
            QVERIFY2(finding.severity != law::Severity::Blocks, qPrintable(finding.code));
        auto *page = w.page->findChild<ui::LetterPage *>();
        QVERIFY(page->view()->pageCount() >= 1);
        w.key(Qt::Key_F);
        const QString path = w.folder.filePath(u"112_26_letter.pdf"_s);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(w.find<ui::PlainLabel>(u"letterSaid"_s));
        QVERIFY(w.find<ui::PlainLabel>(u"letterSaid"_s)->text().startsWith(u"Written"_s));
        const auto letters = w.office.store.letters(u"case-1"_s);
        QVERIFY(letters && letters->size() == 1 && !letters->first().draft);
        NEEDS_PDFTOTEXT();
        const QString text = test::pdfText(path).simplified();
        for (const QString &words :
             {u"Robin Ashby"_s, u"Which make of lock"_s, w.path.printed, u"Morgan Vale"_s})
            QVERIFY2(text.contains(words, Qt::CaseInsensitive), qPrintable(words));
    }
};

QTEST_MAIN(WizardWalkTest)
#include "tst_wizard_walk.moc"
