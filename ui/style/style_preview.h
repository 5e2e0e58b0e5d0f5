// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <memory>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "ui/review/preview_job.h"

class QComboBox;

namespace cpoise::ui
{

class PagesView;
class PlainLabel;

/// A letter on a sample case as it would look in a style that is being made. Composed and laid out on the
/// press's thread; follows typing.
class StylePreview : public QWidget
{
    Q_OBJECT
public:
    explicit StylePreview(Services &services, QWidget *parent = nullptr);
    ~StylePreview() override;

    /// Soon, when it is in sight.
    void follow(const law::Authority &authority);
    /// A letter of this kind ("refusal"); empty: as it is.
    void showKind(const QString &kind);
    PagesView *view() const { return m_view; }
    /// The pages in sight are those of an older style: new ones are waited for.
    bool isBehind() const { return m_rest.isActive() || m_job; }

Q_SIGNALS:
    /// A passage was gone to that is this standing text.
    void textWanted(const QString &key);
    /// The pages in sight are those of the style as it was shown last.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOutSoon();
    void layOutNow();
    void layOutPages(const Result<QVector<letter::Document>> &documents);
    void showPages(const Result<QVector<print::Pages>> &pages);
    void say(const QString &words);

    Services &m_services;
    law::Authority m_authority;
    bool m_hasAuthority = false;
    QComboBox *m_kind;
    PlainLabel *m_said;
    PagesView *m_view;
    QTimer m_rest;
    QElapsedTimer m_begun;
    qint64 m_lastTook = std::numeric_limits<qint64>::max(); ///< ms
    std::shared_ptr<PreviewJob> m_job;
    bool m_again = false;
};

} // namespace cpoise::ui
