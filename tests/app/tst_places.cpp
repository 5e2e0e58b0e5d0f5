// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/policy.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class PlacesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    app::Policy policyOf(const QByteArray &text) const
    {
        QFile file(m_dir.filePath(u"policy.ini"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush()
                   ? app::readPolicy(file.fileName())
                   : app::Policy{u"not written"_s, true, {}};
    }

private Q_SLOTS:
    void aMissingPolicyFixesNothing()
    {
        QCOMPARE(app::readPolicy(m_dir.filePath(u"none.ini"_s)), app::Policy());
    }

    void foldersAndSwitchAreRead()
    {
        const app::Policy policy =
            policyOf("[places]\nworkspace=/cases/foi team\nworkspaceFixed=true\nlog=/var/log/foi\n");
        QCOMPARE(policy, (app::Policy{u"/cases/foi team"_s, true, u"/var/log/foi"_s}));
    }

    void theTimestampAuthorityIsRead()
    {
        QCOMPARE(policyOf("[places]\ntimestampAuthority= http://time.example/tsa?a=b \n").timestampAuthority,
                 u"http://time.example/tsa?a=b"_s);
    }

    void variablesStandForTheirValues()
    {
#ifdef Q_OS_WIN
        _wputenv_s(L"CPOISE_TRY", L"Si\u00e2n"); // qputenv would take it for the code page's letters
#else
        qputenv("CPOISE_TRY", "Siân");
#endif
        QCOMPARE(policyOf("[places]\nworkspace=/cases/%CPOISE_TRY%/w\nlog=/logs/$CPOISE_TRY\n"),
                 (app::Policy{u"/cases/Siân/w"_s, false, u"/logs/Siân"_s}));
    }

    void anUnknownVariableStays()
    {
        QCOMPARE(policyOf("[places]\nworkspace=/cases/%CPOISE_NO_SUCH%\n").workspace,
                 u"/cases/%CPOISE_NO_SUCH%"_s);
    }

    void aPathIsTakenAsItStands()
    {
        const QString path = u"D:\\FOI\\new, cases;\\team #1"_s;
        QCOMPARE(policyOf("[places]\r\nworkspace = " + path.toUtf8() + "\r\n").workspace,
                 QDir::fromNativeSeparators(path));
    }

    void commentsAndOtherSectionsAreLeftAlone()
    {
        QCOMPARE(policyOf("[other]\nworkspace=/a\n[places]\n;workspace=/b\n#log=/c\n"), app::Policy());
    }
};

QTEST_GUILESS_MAIN(PlacesTest)
#include "tst_places.moc"
