// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

#include <QElapsedTimer>

#include "ui/review/letter_export.h"
#include "ui/wizard/step_page.h"

class QPushButton;

namespace cpoise::ui
{

class AdriftRows;
class ElidedLabel;
class LetterWords;
class PagesView;
class PlainLabel;
class SetOptions;
class SetOutlook;
class SigningPart;
struct PlacesAhead;

/// The letter as it will be printed, following every change; what goes out, and where to.
class LetterPage final : public StepPage
{
    Q_OBJECT
public:
    LetterPage(law::StepKind step, casework::DecisionSession &session, Services &services,
               QWidget *parent = nullptr);
    ~LetterPage() override;

    void showFindings() override;
    void focusFirst() override;
    /// Changed words too: those in the letter, and those that fit nowhere.
    bool goTo(const law::Where &where) override;
    /// The words of the letter that were changed, and a way to each.
    QVector<FindingsPanel::Prompt> prompts() const override;
    QString promptsTitle() const override;
    void take(const QString &promptId) override;
    /// Everything that is said about the letter, what blocks it first.
    QVector<law::Finding> findings() const override;
    QString wordsWithoutFindings() const override;
    void onRevisionSaved() override;
    void onNotSaved() override;
    PagesView *view() const { return m_view; }

Q_SIGNALS:
    /// The pages in sight are those of the draft as it stands.
    void shown();

protected:
    QStringList shape(const law::Case &matter) const override;
    void build(QVBoxLayout &column) override;
    bool isWide() const override { return true; }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildExport();
    void buildWords(QVBoxLayout &column);
    bool isAdrift(const QString &changeId) const;
    void showAdrift();
    QLayout *buildButtons();
    QLayout *buildProgress();
    QPushButton *button(QLayout *layout, const QString &words, const QString &name,
                        void (LetterPage::*run)());
    void layOutSoon();
    void layOutNow();
    void layOutPages(const casework::SetPreview &preview);
    void showPages(const Result<QVector<print::Pages>> &pages);
    void say(const QString &words, Tone tone);
    QStringList namesAhead() const;
    void nameButtons();
    void lookAhead();
    void showAhead(const PlacesAhead &ahead);
    void showProgress();
    QString progressWords() const;
    void restWhenDone();
    void startExport(bool namedIsKnown = false);
    void askWithoutName();
    void askNamed();
    void exportEnded();
    void exportDraft();
    void exportFinal();
    void chooseFolder();
    void showFolder();
    void showWritten();
    void showAfter();
    void printWritten();
    void stop();
    void onWritten(const WrittenOut &out);
    bool lacksForSigning();
    void onFailed(const Error &error);

    Services &m_services;
    LetterExport *m_export;
    SetOutlook *m_outlook;
    PagesView *m_view = nullptr;
    LetterWords *m_words = nullptr;
    AdriftRows *m_adrift = nullptr;
    QString m_wanted; ///< the change to go to when its pages are there
    PlainLabel *m_set = nullptr;
    PlainLabel *m_look = nullptr; ///< what does not fit together
    PlainLabel *m_blocked = nullptr;
    SetOptions *m_together = nullptr;
    casework::SetPreview m_preview; ///< as it was shown last
    casework::ExportWish m_wish;    ///< of what is being written
    SigningPart *m_signing = nullptr;
    std::optional<SigningOrder> m_order; ///< of the final letter that is being written
    PlainLabel *m_progress = nullptr;
    ElidedLabel *m_folder = nullptr;
    PlainLabel *m_said = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_print = nullptr;
    WrittenOut m_written; ///< the last export
    QPushButton *m_draft = nullptr;
    QPushButton *m_final = nullptr;
    QPushButton *m_stop = nullptr;
    QTimer m_rest;
    QTimer m_watch;
    QElapsedTimer m_begun;
    qint64 m_lastTook =
        std::numeric_limits<qint64>::max(); ///< ms, of the last pages; before them, as if long
    std::shared_ptr<PreviewJob> m_job;
    bool m_again = false;
    bool m_finalWaits = false;
    bool m_hasSpoken = false;
};

} // namespace cpoise::ui
