// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/style_words.h"

class QComboBox;
class QVBoxLayout;

namespace cpoise::ui
{

class LinesField;
class PlainLabel;

/// What can differ between kinds of letter: how a test stands, dates, signature and words. For all letters,
/// or for one kind: then what it does not say is as in all.
class ScopeFields : public QWidget
{
    Q_OBJECT
public:
    enum class Scope { AllLetters, OneKind };
    /// `standing` outlives it.
    ScopeFields(Scope scope, const letter::Wording &standing, QWidget *parent = nullptr);

    /// For one kind: what counts in all letters.
    void setGeneral(const law::KindStyle &general);
    void setValues(const law::KindStyle &values);
    /// For all letters every value is there; for one kind only those that differ.
    law::KindStyle values() const;
    /// Shown beneath the signature.
    void setSignatureFault(const QString &fault);
    QWidget *signature() const;
    StyleWords *words() const { return m_words; }

Q_SIGNALS:
    void edited();

private:
    void addTest(QVBoxLayout *column);
    void addSignature(QVBoxLayout *column);
    void addWords(QVBoxLayout *column);

    Scope m_scope;
    QString m_kind;
    QComboBox *m_factors;
    QComboBox *m_sides;
    QComboBox *m_result;
    QComboBox *m_dates;
    LinesField *m_signature;
    PlainLabel *m_signatureFault;
    StyleWords *m_words;
};

} // namespace cpoise::ui
