// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "casework/settings_desk.h"
#include "casework/when_done.h"
#include "ui/services.h"

class QBoxLayout;
class QPushButton;

namespace cpoise::ui
{

class FaultSummary;
class PlainLabel;
class ScrollPage;
class StyleForm;
class StylePreview;

/// How the authority writes its letters: a form, and beside it a letter on a sample case that follows it.
/// Exported and imported as one file, so that one person sets it up for a team.
class StylePage : public QWidget
{
    Q_OBJECT
public:
    StylePage(Services &services, casework::SettingsDesk &desk, QWidget *parent = nullptr);
    /// Reads what is set and shows it. What was changed and not saved stays.
    void begin();
    /// True when something was changed that is not saved.
    bool isTouched() const;
    StylePreview *preview() const { return m_preview; }

Q_SIGNALS:
    void closed();
    void saved(const cpoise::law::HouseStyle &style);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildFoot();
    QPushButton *button(const QString &words, const QString &name, void (StylePage::*run)());
    /// What was typed and not saved stays.
    void fill(const law::Authority &authority);
    void goTo(QWidget *field);
    void showSought();
    void onEdited();
    void askToLeave();
    void leave();
    void save();
    void exportStyle();
    void writeTo(const QString &path);
    void importStyle();
    void readFrom(const QString &path);
    void takeFile(const QString &path, const Result<law::HouseStyle> &style);
    /// Shows what is wrong and goes to the first; false when something is.
    bool isSound();
    void fail(const QString &words);
    void say(const QString &words);

    Services &m_services;
    casework::SettingsDesk &m_desk;
    casework::PoolWorker m_files;
    law::Authority m_authority; ///< as read; its style is the one in force
    law::HouseStyle m_shown;    ///< as the form gave it back when it was filled
    bool m_closeWhenSaved = false;
    ScrollPage *m_scroll = nullptr;
    QPointer<QWidget> m_sought; ///< the field that was gone to last
    FaultSummary *m_faults;
    StyleForm *m_form;
    StylePreview *m_preview;
    QBoxLayout *m_sides;
    QPushButton *m_save = nullptr;
    PlainLabel *m_said;
};

} // namespace cpoise::ui
