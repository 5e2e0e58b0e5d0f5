// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "letter/compose.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class PlainLabel;
class TextField;

/// The standing texts of a letter that may be put in other words: a list to search in, and for the chosen one
/// its standing words, what it has to keep, and a field for the authority's own. A field that says what the
/// standing text says is no rewording.
class StyleWords : public QWidget
{
    Q_OBJECT
public:
    /// `standing` outlives it.
    explicit StyleWords(const letter::Wording &standing, QWidget *parent = nullptr);

    /// For one kind of letter: the words of all letters, which count where it has none of its own.
    void setGeneral(const QVector<law::Rewording> &words);
    /// Shows these, with nothing to undo.
    void setWords(const QVector<law::Rewording> &words);
    /// In the order of the letter.
    QVector<law::Rewording> words() const;
    /// Goes to a text, whatever is searched for.
    void choose(const QString &key);
    QString chosen() const { return m_chosen; }
    /// The field of a text, which becomes the chosen one.
    QWidget *fieldOf(const QString &key);

Q_SIGNALS:
    void edited();

private:
    QWidget *buildList();
    QWidget *buildChosen();
    bool fits(const QString &key) const;
    QString rowWords(const QString &key) const;
    void fillList();
    void showRow(const QString &key);
    void showChosen();
    void showState();
    TextField *field(const QString &key);
    /// What the letter says while it is not put in other words.
    QString usualOf(const QString &key) const;
    QString textOf(const QString &key) const;
    QString faultOf(const QString &key) const;
    void putBack();

    const letter::Wording &m_standing;
    QStringList m_keys; ///< of all texts, in the order of the letter
    QString m_chosen;
    bool m_isKind = false; ///< of one kind of letter
    QHash<QString, QString> m_general;
    QHash<QString, QString> m_own; ///< as typed, for those that were looked at or differ
    QHash<QString, TextField *> m_fields;
    QLineEdit *m_search;
    PlainLabel *m_found;
    QListWidget *m_list;
    PlainLabel *m_wordsLabel;
    PlainLabel *m_words;
    PlainLabel *m_keeps;
    PlainLabel *m_label;  ///< of the field in sight
    QVBoxLayout *m_stack; ///< the fields, one in sight
    PlainLabel *m_fault;
    QPushButton *m_back;
};

} // namespace cpoise::ui
