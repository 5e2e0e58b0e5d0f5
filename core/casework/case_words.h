// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include <QString>

#include "casework/ports.h"
#include "law/case.h"

/// The stable words of the enumerations, as they stand in stored cases and case files. A word that was once
/// written is never changed, and never used again for another meaning.
namespace cpoise::casework
{

template<typename E>
struct Word {
    E value;
    const char *word;
};

inline constexpr Word<law::Regime> c_regimes[] = {
    {law::Regime::Foia, "foia"}, {law::Regime::Eir, "eir"}, {law::Regime::Foisa, "foisa"}};
inline constexpr Word<law::Held> c_held[] = {{law::Held::Unstated, "unstated"},
                                             {law::Held::Held, "held"},
                                             {law::Held::PartlyHeld, "partly-held"},
                                             {law::Held::NotHeld, "not-held"},
                                             {law::Held::NeitherConfirmNorDeny, "neither-confirm-nor-deny"}};
inline constexpr Word<law::SliceOutcome> c_outcomes[] = {
    {law::SliceOutcome::Undecided, "undecided"},
    {law::SliceOutcome::Disclosed, "disclosed"},
    {law::SliceOutcome::NotHeld, "not-held"},
    {law::SliceOutcome::Withheld, "withheld"},
    {law::SliceOutcome::NeitherConfirmNorDeny, "neither-confirm-nor-deny"},
    {law::SliceOutcome::RefusedCost, "refused-cost"},
    {law::SliceOutcome::RefusedVexatious, "refused-vexatious"},
    {law::SliceOutcome::RefusedRepeated, "refused-repeated"}};
inline constexpr Word<law::Likelihood> c_likelihoods[] = {
    {law::Likelihood::Unstated, "unstated"},
    {law::Likelihood::Would, "would"},
    {law::Likelihood::WouldBeLikely, "would-be-likely"}};
inline constexpr Word<law::Weight> c_weights[] = {{law::Weight::Unstated, "unstated"},
                                                  {law::Weight::Slight, "slight"},
                                                  {law::Weight::Some, "some"},
                                                  {law::Weight::Clear, "clear"},
                                                  {law::Weight::Strong, "strong"}};
inline constexpr Word<law::BalanceResult> c_results[] = {{law::BalanceResult::Undecided, "undecided"},
                                                         {law::BalanceResult::Disclosure, "disclosure"},
                                                         {law::BalanceResult::Even, "even"},
                                                         {law::BalanceResult::Maintaining, "maintaining"}};
inline constexpr Word<law::ClockEventKind> c_eventKinds[] = {
    {law::ClockEventKind::Received, "received"},
    {law::ClockEventKind::ClarificationAsked, "clarification-asked"},
    {law::ClockEventKind::ClarificationReceived, "clarification-received"},
    {law::ClockEventKind::FeesNotice, "fees-notice"},
    {law::ClockEventKind::FeePaid, "fee-paid"}};
inline constexpr Word<law::ReceiptReading> c_readings[] = {{law::ReceiptReading::Act, "act"},
                                                           {law::ReceiptReading::S45Code, "s45-code"}};
inline constexpr Word<law::SectionRole> c_roles[] = {
    {law::SectionRole::Title, "title"},     {law::SectionRole::Exemption, "exemption"},
    {law::SectionRole::Harm, "harm"},       {law::SectionRole::For, "for"},
    {law::SectionRole::Against, "against"}, {law::SectionRole::Balance, "balance"},
    {law::SectionRole::Other, "other"},     {law::SectionRole::Remainder, "remainder"}};
inline constexpr Word<law::PitPlace> c_places[] = {{law::PitPlace::InLetter, "in-letter"},
                                                   {law::PitPlace::Annex, "annex"},
                                                   {law::PitPlace::OwnFile, "own-file"}};
inline constexpr Word<law::AuthorityKind> c_kinds[] = {
    {law::AuthorityKind::Police, "police"},
    {law::AuthorityKind::LocalAuthority, "local-authority"},
    {law::AuthorityKind::Health, "health"},
    {law::AuthorityKind::Education, "education"},
    {law::AuthorityKind::CentralGovernment, "central-government"},
    {law::AuthorityKind::Parliament, "parliament"},
    {law::AuthorityKind::Scottish, "scottish"},
    {law::AuthorityKind::Other, "other"}};
inline constexpr Word<Stage> c_stages[] = {{Stage::New, "new"},           {Stage::Clarifying, "clarifying"},
                                           {Stage::Deciding, "deciding"}, {Stage::Review, "review"},
                                           {Stage::Approved, "approved"}, {Stage::Issued, "issued"},
                                           {Stage::Closed, "closed"}};

inline constexpr Word<law::FactorLayout> c_factorLayouts[] = {{law::FactorLayout::Bullets, "bullets"},
                                                              {law::FactorLayout::Letters, "letters"},
                                                              {law::FactorLayout::Paragraphs, "paragraphs"},
                                                              {law::FactorLayout::Columns, "columns"}};
inline constexpr Word<law::ResultPlace> c_resultPlaces[] = {
    {law::ResultPlace::AfterBalance, "after-balance"}, {law::ResultPlace::BeforeReasons, "before-reasons"}};
inline constexpr Word<law::SidesOrder> c_sidesOrders[] = {{law::SidesOrder::AsWritten, "as-written"},
                                                          {law::SidesOrder::ForFirst, "for-first"},
                                                          {law::SidesOrder::AgainstFirst, "against-first"}};
inline constexpr Word<law::LogoPlace> c_logoPlaces[] = {{law::LogoPlace::Left, "left"},
                                                        {law::LogoPlace::Right, "right"}};
inline constexpr Word<law::DateForm> c_dateForms[] = {{law::DateForm::Plain, "plain"},
                                                      {law::DateForm::WithWeekday, "with-weekday"}};

constexpr std::span<const Word<law::FactorLayout>> wordsOf(law::FactorLayout)
{
    return c_factorLayouts;
}
constexpr std::span<const Word<law::ResultPlace>> wordsOf(law::ResultPlace)
{
    return c_resultPlaces;
}
constexpr std::span<const Word<law::SidesOrder>> wordsOf(law::SidesOrder)
{
    return c_sidesOrders;
}
constexpr std::span<const Word<law::LogoPlace>> wordsOf(law::LogoPlace)
{
    return c_logoPlaces;
}
constexpr std::span<const Word<law::DateForm>> wordsOf(law::DateForm)
{
    return c_dateForms;
}
constexpr std::span<const Word<law::Regime>> wordsOf(law::Regime)
{
    return c_regimes;
}
constexpr std::span<const Word<law::Held>> wordsOf(law::Held)
{
    return c_held;
}
constexpr std::span<const Word<law::SliceOutcome>> wordsOf(law::SliceOutcome)
{
    return c_outcomes;
}
constexpr std::span<const Word<law::Likelihood>> wordsOf(law::Likelihood)
{
    return c_likelihoods;
}
constexpr std::span<const Word<law::Weight>> wordsOf(law::Weight)
{
    return c_weights;
}
constexpr std::span<const Word<law::BalanceResult>> wordsOf(law::BalanceResult)
{
    return c_results;
}
constexpr std::span<const Word<law::ClockEventKind>> wordsOf(law::ClockEventKind)
{
    return c_eventKinds;
}
constexpr std::span<const Word<law::ReceiptReading>> wordsOf(law::ReceiptReading)
{
    return c_readings;
}
constexpr std::span<const Word<law::SectionRole>> wordsOf(law::SectionRole)
{
    return c_roles;
}
constexpr std::span<const Word<law::PitPlace>> wordsOf(law::PitPlace)
{
    return c_places;
}
constexpr std::span<const Word<law::AuthorityKind>> wordsOf(law::AuthorityKind)
{
    return c_kinds;
}
constexpr std::span<const Word<Stage>> wordsOf(Stage)
{
    return c_stages;
}

/// The word of a value. Every value has one (a test holds that).
template<typename E>
QString wordFor(E value)
{
    for (const Word<E> &entry : wordsOf(value)) {
        if (entry.value == value)
            return QString::fromLatin1(entry.word);
    }
    Q_UNREACHABLE();
}

/// The value of a word; nothing when the word is not one of the table.
template<typename E>
std::optional<E> valueFor(const QString &word)
{
    for (const Word<E> &entry : wordsOf(E{})) {
        if (word == QLatin1StringView(entry.word))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace cpoise::casework
