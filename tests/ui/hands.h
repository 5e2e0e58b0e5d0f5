// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "ui/parts/choice_group.h"

namespace cpoise::test
{

/// What a person does with mouse and keyboard, by object name. A name stands for the last widget in sight
/// that bears it, alone or with an object after a dot: "factorText" is the field of the factor added last.
class Hands
{
public:
    explicit Hands(const QWidget &root) : m_root(&root) {}

    template<typename Widget>
    Widget *field(const QString &name) const
    {
        Widget *found = nullptr;
        for (Widget *one : m_root->findChildren<Widget *>()) {
            const QString is = one->objectName();
            if (one->isVisible() && (is == name || is.startsWith(name + QLatin1Char('.'))))
                found = one;
        }
        return found;
    }
    /// Key by key to whatever has the focus then: a page may lay itself out anew at the first word.
    void type(const QString &name, const QString &words) const
    {
        auto *text = field<QWidget>(name);
        QVERIFY2(text, qPrintable(name));
        text->setFocus();
        for (const QChar c : words) {
            if (c == u'\n')
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            else
                QTest::keyClicks(QApplication::focusWidget(), c);
        }
    }
    /// Instead of what stands there.
    void retype(const QString &name, const QString &words) const
    {
        auto *line = field<QLineEdit>(name);
        QVERIFY2(line, qPrintable(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    /// The same in a text of several lines.
    void retypeText(const QString &name, const QString &words) const
    {
        auto *text = field<QPlainTextEdit>(name);
        QVERIFY2(text, qPrintable(name));
        text->setFocus();
        text->selectAll();
        type(name, words);
    }
    /// By the keyboard: gone to, and Space.
    void press(const QString &name) const
    {
        auto *button = field<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void click(const QString &name) const
    {
        auto *button = field<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->click();
    }
    /// By the number key, as the group's help says.
    void choose(const QString &name, Qt::Key place) const
    {
        auto *group = field<ui::ChoiceGroup>(name);
        QVERIFY2(group, qPrintable(name));
        group->setFocus();
        QTest::keyClick(QApplication::focusWidget(), place);
    }
    /// By the arrow keys.
    void pick(const QString &name, const QString &words) const
    {
        auto *box = field<QComboBox>(name);
        QVERIFY2(box, qPrintable(name));
        const int row = box->findText(words, Qt::MatchStartsWith);
        QVERIFY2(row >= 0, qPrintable(words));
        box->setFocus();
        while (box->currentIndex() != row)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    /// As a person types a day: "20 Nov 2026".
    void date(const QString &name, const QString &words) const
    {
        auto *field = this->field<QWidget>(name);
        QVERIFY2(field, qPrintable(name));
        auto *line = qobject_cast<QLineEdit *>(field);
        if (!line)
            line = field->findChild<QLineEdit *>();
        QVERIFY2(line, qPrintable(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Tab);
    }

private:
    const QWidget *m_root;
};

} // namespace cpoise::test
