// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "casework/decision_session.h"
#include "ui/parts/choice_group.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace cpoise::ui
{

class TextField;

/// Ties the fields of a page to the draft: shows what the draft holds, passes on what is typed, knows which
/// field stands for which place, and underlines the words that findings mean. When a page lays itself out
/// anew, its texts are kept, so that undo goes back for ever.
class Binder : public QObject
{
    Q_OBJECT
public:
    /// Where a text stands, what a screen reader calls it, and how it is read and written. Without `read`
    /// the place says it (casework::fieldText).
    struct Text {
        law::Where where;
        QString name;
        std::function<QString(const law::Case &)> read;
        std::function<void(law::Case &, const QString &)> write;
        int lines = 3;
        QString part; ///< tells apart the fields that share one place
    };
    template<typename T>
    struct Value {
        law::Where where;
        QString name;
        std::function<T(const law::Case &)> read;
        std::function<void(law::Case &, T)> write;
        QString part;
    };

    Binder(casework::DecisionSession &session, QObject *parent);

    casework::DecisionSession &session() const { return m_session; }
    const law::Case &draft() const { return m_session.draft(); }

    TextField *text(QWidget *parent, const Text &text);
    QLineEdit *line(QWidget *parent, const Text &text);
    QCheckBox *check(QWidget *parent, const QString &words, const Value<bool> &value);
    /// The same with words that wrap: the row with the box and what presses it.
    QWidget *checkRow(QWidget *parent, const QString &words, const Value<bool> &value);
    ChoiceGroup *choice(QWidget *parent, const QVector<ChoiceGroup::Choice> &choices, ChoiceGroup::Flow flow,
                        const Value<int> &value);
    QComboBox *combo(QWidget *parent, const QVector<std::pair<QString, QString>> &items,
                     const Value<QString> &value);
    QWidget *date(QWidget *parent, const Value<QDate> &value);
    /// A button that changes the draft; off when it is read-only.
    QPushButton *action(QWidget *parent, const QString &words, const QString &objectName,
                        const std::function<void()> &run);

    /// Run at each show(), for what is not a field.
    void onShow(const std::function<void(const law::Case &)> &show) { m_show.append(show); }
    /// Says that a widget stands for a place.
    void place(const law::Where &where, QWidget *widget);
    /// The widget for a place: the very field, else one of the same object, else one of the same field.
    QWidget *at(const law::Where &where) const;

    /// The place of a text has come to be called otherwise (its first words made the section it stands in):
    /// the field that is typed in goes on under the new name, with its cursor and its undo.
    void renamed(const law::Where &before, const law::Where &after);

    /// Passes an edit to the session, after what was typed and not yet passed on.
    void edit(const std::function<void(law::Case &)> &change);
    void show();
    void showMarks();
    /// Passes on what was typed and waits.
    void flush();

    /// Between these a page lays itself out anew.
    void beginBuild();
    void endBuild();

private:
    struct BoundText {
        Text text;
        QPointer<TextField> field;
        bool used = false;
        QString shown;     ///< what the field was last found to show
        int revision = -1; ///< of its document at that time
    };
    struct Place {
        law::Where where;
        QPointer<QWidget> widget;
    };

    void typed(const QString &key);
    void showText(BoundText &bound);
    bool means(const law::Where &where, const BoundText &bound) const;
    QString read(const Text &text) const;
    void write(law::Case &matter, const Text &text, const QString &words) const;
    template<typename Widget>
    Widget *bound(Widget *widget, const law::Where &where, const QString &name, const QString &part);

    casework::DecisionSession &m_session;
    QHash<QString, BoundText> m_texts;
    QVector<Place> m_places;
    QVector<std::function<void(const law::Case &)>> m_show;
    QTimer m_later;
    QStringList m_waiting;
    bool m_showing = false;
};

/// "harmText.ID": the object name of a field, for tests and for going back to it.
QString fieldName(const law::Where &where, const QString &part = {});

} // namespace cpoise::ui
