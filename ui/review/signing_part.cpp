// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/signing_part.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// The key file chosen last, kept while the program runs; a password never is.
QString &chosenFile()
{
    static QString path;
    return path;
}

QString keyWords(const print::StoredKey &key)
{
    return visibleLine(key.name) + SigningPart::tr(", by ") + visibleLine(key.issuerName) +
           SigningPart::tr(", until ") + key.until.toLocalTime().date().toString(u"d MMM yyyy"_s);
}
} // namespace

SigningPart::SigningPart(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    m_wanted = new QCheckBox(tr("S&ign the final letter"), this);
    m_wanted->setObjectName(u"signLetter"_s);
    column->addWidget(m_wanted);
    m_rest = new QWidget(this);
    column->addWidget(m_rest);
    build();
    m_rest->hide();
    connect(m_wanted, &QCheckBox::toggled, this, &SigningPart::onWanted);
    setFile(chosenFile());
}

void SigningPart::build()
{
    auto *rows = new QVBoxLayout(m_rest);
    rows->setContentsMargins(space::page, 0, 0, space::small);
    rows->setSpacing(space::small);
    m_keys = new QComboBox(m_rest);
    m_keys->setObjectName(u"signingKey"_s);
    m_keyQuestion = question(tr("Sign with"), {}, m_keys);
    rows->addWidget(m_keyQuestion);
    m_keyQuestion->hide();
    m_fileRows = new QWidget(m_rest);
    rows->addWidget(m_fileRows);
    auto *inFile = new QVBoxLayout(m_fileRows);
    inFile->setContentsMargins({});
    inFile->setSpacing(space::small);
    inFile->addLayout(buildFile());
    m_password = lineField(u"keyPassword"_s, 24);
    m_password->setEchoMode(QLineEdit::Password);
    inFile->addWidget(
        question(tr("&Password of the key file"), tr("Used once, and kept nowhere."), m_password));
    connect(m_keys, &QComboBox::currentIndexChanged, this, &SigningPart::showChoice);
    connect(m_password, &QLineEdit::textChanged, this, &SigningPart::changed);
}

QLayout *SigningPart::buildFile()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_choose = new QPushButton(tr("Choose &key file"), m_fileRows);
    m_choose->setObjectName(u"chooseKeyFile"_s);
    line->addWidget(m_choose);
    m_file = new PlainLabel({}, TextSize::Small, Tone::Quiet, m_fileRows);
    m_file->setObjectName(u"keyFile"_s);
    line->addWidget(m_file->wrapped(), 1);
    connect(m_choose, &QPushButton::clicked, this, &SigningPart::chooseFile);
    return line;
}

bool SigningPart::isWanted() const
{
    return m_wanted->isChecked();
}

bool SigningPart::isFileChosen() const
{
    return m_keys->currentData().toString().isEmpty();
}

void SigningPart::onWanted(bool wanted)
{
    m_rest->setVisible(wanted);
    if (wanted && !std::exchange(m_hasLooked, true))
        lookForKeys();
    Q_EMIT changed();
}

/// A smartcard's reader takes its time.
void SigningPart::lookForKeys()
{
    casework::PoolWorker pool;
    casework::whenDone(
        casework::answer(pool, [] { return Result<QVector<print::StoredKey>>(print::storedKeys()); }), this,
        [this](const Result<QVector<print::StoredKey>> &keys) {
            showKeys(keys.value_or(QVector<print::StoredKey>()));
        });
}

void SigningPart::showKeys(const QVector<print::StoredKey> &keys)
{
    if (keys.isEmpty())
        return;
    for (const print::StoredKey &key : keys)
        m_keys->addItem(keyWords(key), key.thumbprint);
    m_keys->addItem(tr("A key file"), QString());
    m_keyQuestion->show();
    showChoice();
}

void SigningPart::showChoice()
{
    m_fileRows->setVisible(isFileChosen());
    Q_EMIT changed();
}

void SigningPart::chooseFile()
{
    prompt::openFile(this, tr("The key file to sign with"), tr("Key files (*.p12 *.pfx)"),
                     [this](const QString &path) { setFile(path); });
}

void SigningPart::setFile(const QString &path)
{
    m_path = chosenFile() = path;
    m_file->setText(path.isEmpty() ? tr("No key file is chosen yet.")
                                   : visibleLine(QDir::toNativeSeparators(path)));
    m_choose->setAccessibleDescription(m_file->text());
    Q_EMIT changed();
}

QString SigningPart::missing() const
{
    if (!isWanted() || !isFileChosen())
        return {};
    if (m_path.isEmpty())
        return tr("Choose the key file to sign with, or take the tick away.");
    if (m_password->text().isEmpty())
        return tr("Type the password of the key file.");
    return {};
}

void SigningPart::focusMissing()
{
    if (m_path.isEmpty())
        m_choose->setFocus(Qt::OtherFocusReason);
    else
        m_password->setFocus(Qt::OtherFocusReason);
}

SigningOrder SigningPart::takeOrder()
{
    SigningOrder order;
    if (!isFileChosen()) {
        order.key.thumbprint = m_keys->currentData().toString();
        return order;
    }
    order.key.file = m_path;
    QString typed = m_password->text();
    m_password->clear();
    order.password = std::make_shared<Secret>(Secret::taken(typed));
    return order;
}

} // namespace cpoise::ui
