// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QVector>
#include <QWidget>

namespace cpoise::ui
{

/// One of a few answers as radio buttons, each with a line of help. May stand with none chosen.
class ChoiceGroup : public QWidget
{
    Q_OBJECT
public:
    struct Choice {
        int value = 0;
        QString words; ///< may have a mnemonic
        QString help;
    };
    /// In a row, or one below the other.
    enum class Flow { Row, Column };

    ChoiceGroup(const QString &accessibleName, const QVector<Choice> &choices, Flow flow = Flow::Column,
                QWidget *parent = nullptr);

    static constexpr int none = -1;
    int value() const { return m_group->checkedId(); }
    /// `none`, or a value that is not among the choices: no button is on.
    void setValue(int value);

Q_SIGNALS:
    void chosen(int value);

protected:
    /// The keys 1 to 9 choose by place.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *row(const QString &groupName, const Choice &choice);

    QButtonGroup *m_group;
};

} // namespace cpoise::ui
