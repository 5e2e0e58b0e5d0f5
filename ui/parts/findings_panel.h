// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVector>
#include <QWidget>

#include "law/findings.h"
#include "ui/parts/style.h"

class QVBoxLayout;

namespace cpoise::ui
{

class PlainLabel;

/// A finding as a person reads it: a mark, what to do, and the rule it comes from. Pressing it goes there.
class FindingButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FindingButton(const law::Finding &finding, QWidget *parent = nullptr);
    const law::Finding &finding() const { return m_finding; }

    QSize sizeHint() const override { return {240, heightForWidth(240)}; }
    QSize minimumSizeHint() const override { return {120, rowHeight}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect wordsRect(int width) const;

    law::Finding m_finding;
};

/// The quiet reader at the right: what to look at in this step, then what the regulator would ask. Nothing
/// pops up.
class FindingsPanel : public QWidget
{
    Q_OBJECT
public:
    /// Something from the catalogue to think of; one that can be taken over has a button. Or whatever else a
    /// page lists here, with the words of its button.
    struct Prompt {
        QString id;
        QString text;
        bool canBeTaken = false;
        QString action = {};
        bool operator==(const Prompt &) const = default;
    };

    explicit FindingsPanel(QWidget *parent = nullptr);

    /// `nothing` is said when there are none.
    void setFindings(const QVector<law::Finding> &findings, const QString &nothing);
    void setPrompts(const QString &title, const QVector<Prompt> &prompts);
    /// How the text stands: "All changes saved".
    void setState(const QString &words, Tone tone);
    int findingCount() const { return int(m_findings.size()); }

Q_SIGNALS:
    void chosen(const cpoise::law::Where &where);
    void taken(const QString &promptId);
    /// There are other rows than before.
    void laidOut();

private:
    void showPrompt(const Prompt &prompt);

    QVector<law::Finding> m_findings;
    QVector<Prompt> m_prompts;
    QString m_promptTitle;
    PlainLabel *m_count;
    PlainLabel *m_nothing;
    QVBoxLayout *m_findingRows;
    PlainLabel *m_promptHead;
    QVBoxLayout *m_promptRows;
    PlainLabel *m_state;
};

} // namespace cpoise::ui
