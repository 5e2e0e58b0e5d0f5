// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "law/catalogue.h"
#include "law/deadline.h"
#include "letter/blocks.h"

namespace cpoise::letter
{

/// The applicant, merged only at export (R-REQ-7).
struct Addressee {
    QString name;
    QString address; ///< lines; may be an e-mail address
    bool operator==(const Addressee &) const = default;
};

/// Standing wording in our own words, adjustable later (resources/letter/wording.json).
class Wording
{
public:
    static Result<Wording> fromJson(const QByteArray &json);
    /// The text for a key ("opening", "complaint-review"); empty and logged when there is none. Placeholders
    /// such as {authority} are filled from `values` in one pass: a value is never looked into again.
    QString text(const QString &key, const QHash<QString, QString> &values = {}) const;
    bool has(const QString &key) const { return m_texts.contains(key); }
    QStringList keys() const { return m_texts.keys(); }
    /// The text with its placeholders as they are written.
    QString raw(const QString &key) const { return m_texts.value(key); }
    void put(const QString &key, const QString &text) { m_texts.insert(key, text); }

private:
    QHash<QString, QString> m_texts;
};

struct LetterInput {
    const law::Case &matter;
    const law::Authority &authority;
    Addressee addressee; ///< may be empty in a draft
    const law::Catalogue &catalogue;
    const law::WorkingCalendar &calendar;
    const Wording &wording;
    bool draft = true;
    bool toBeSigned = false;    ///< a field is kept for a digital signature
    bool withRecord = false;    ///< the letter carries the decision for machines too (letter/record.h)
    bool scheduleApart = false; ///< the schedule is a document of its own, and the letter refers to it
};

/// Which letter the decision makes: full disclosure, not held, full refusal, partial refusal, neither
/// confirm nor deny, cost, vexatious or repeated, mixed; derived, never chosen (letters.md 3b, 5 to 10).
enum class LetterKind {
    Disclosure,
    NotHeld,
    Refusal,
    PartialRefusal,
    NeitherConfirmNorDeny,
    Cost,
    Conduct,
    Undecided
};
LetterKind kindOf(const law::Case &matter);

/// What goes out: the letter first; the public interest test as a document of its own where the decision
/// places it so (annex: in the letter after a page break); last the schedule where it is wanted apart
/// ("624A_23_schedule.pdf": each part that was asked for, the decision on it and what that rests on). Never
/// fails: what is missing is left out and is a finding. Every sentence of the decision's sections and factors
/// is in it, unchanged and in order; only reasons about content are left out of a letter that neither
/// confirms nor denies throughout (R-PIT-11). Words that the officer changed stand in it (letter/changes.h).
QVector<Document> compose(const LetterInput &input);

/// What stands in a digital signature's block above its holder's name.
QStringList signatureWords(const Wording &wording, QDate signedOn);

/// The public interest test alone, as its own document ("624A_23_PIT.pdf").
Document composePit(const LetterInput &input);

} // namespace cpoise::letter
