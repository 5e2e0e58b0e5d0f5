// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

#include "law/case.h"

/// The words of the headings that teams use, as tables: a new heading is a new line here. All are folded:
/// lower case, no punctuation, no section numbers ("Non-Disclosure" is "non disclosure").
namespace cpoise::exchange
{

using law::SectionRole;

struct Phrase {
    const char *words;
    SectionRole role;
};

/// Headings that are known as a whole, folded: lower case, no punctuation, no section numbers.
inline constexpr Phrase c_phrases[] = {
    {"for", SectionRole::For},
    {"pros", SectionRole::For},
    {"against", SectionRole::Against},
    {"cons", SectionRole::Against},
    {"exemption", SectionRole::Exemption},
    {"exemptions", SectionRole::Exemption},
    {"exception", SectionRole::Exemption},
    {"exceptions", SectionRole::Exemption},
    {"prejudice", SectionRole::Harm},
    {"prejudice test", SectionRole::Harm},
    {"evidence of prejudice", SectionRole::Harm},
    {"nature of the prejudice", SectionRole::Harm},
    {"likelihood of prejudice", SectionRole::Harm},
    {"harm and prejudice", SectionRole::Harm},
    {"harm prejudice", SectionRole::Harm},
    {"consequences of disclosure", SectionRole::Harm},
    {"balance", SectionRole::Balance},
    {"balance test", SectionRole::Balance},
    {"balancing test", SectionRole::Balance},
    {"balancing exercise", SectionRole::Balance},
    {"balance of public interest", SectionRole::Balance},
    {"balance of the public interest", SectionRole::Balance},
    {"balance of arguments", SectionRole::Balance},
    {"balance of factors", SectionRole::Balance},
    {"balancing the public interest", SectionRole::Balance},
    {"balancing public interest", SectionRole::Balance},
    {"balancing the arguments", SectionRole::Balance},
    {"balancing the factors", SectionRole::Balance},
    {"public interest balance", SectionRole::Balance},
    {"public interest balance test", SectionRole::Balance},
    {"public interest balancing test", SectionRole::Balance},
    {"public interest decision", SectionRole::Balance},
    {"public interest conclusion", SectionRole::Balance},
    {"weighing the public interest", SectionRole::Balance},
    {"weighing the factors", SectionRole::Balance},
    {"where the balance lies", SectionRole::Balance},
    {"balance test and conclusion", SectionRole::Balance},
    {"balancing test and conclusion", SectionRole::Balance},
    {"conclusion", SectionRole::Balance},
    {"conclusions", SectionRole::Balance},
    {"overall conclusion", SectionRole::Balance},
    {"summary and conclusion", SectionRole::Balance},
    {"conclusion of the public interest test", SectionRole::Balance},
    {"decision", SectionRole::Balance},
    {"final decision", SectionRole::Balance},
    {"determination", SectionRole::Balance},
    {"outcome", SectionRole::Balance},
    {"outcome of the public interest test", SectionRole::Balance},
    {"result", SectionRole::Balance},
    {"result of the public interest test", SectionRole::Balance},
    {"background", SectionRole::Other},
    {"introduction", SectionRole::Other},
    {"context", SectionRole::Other},
    {"request", SectionRole::Other},
    {"request received", SectionRole::Other},
    {"your request", SectionRole::Other},
    {"information requested", SectionRole::Other},
    {"requested information", SectionRole::Other},
    {"response", SectionRole::Other},
    {"public interest", SectionRole::Other},
    {"public interest test", SectionRole::Other},
    {"public interest considerations", SectionRole::Other},
    {"public interest factors", SectionRole::Other},
    {"public interest arguments", SectionRole::Other},
    {"considerations", SectionRole::Other},
    {"refusal notice", SectionRole::Other},
    {"legal annex", SectionRole::Other},
};

using Words = std::initializer_list<const char *>;

// "Exemption" and what teams put before and after it.
inline constexpr Words c_exemptionLeads = {"",          "applicable", "relevant", "engaged",
                                           "qualified", "absolute",   "claimed"};
inline constexpr Words c_exemptionNouns = {"exemption", "exemptions", "exception", "exceptions"};
inline constexpr Words c_exemptionTails = {
    "",      "applied",    "applicable", "relied on",  "relied upon", "engaged",     "claimed",
    "cited", "considered", "used",       "that apply", "which apply", "that applies"};

// "Harm", in the same way, before what is disclosed or confirmed.
inline constexpr Words c_harmLeads = {"",
                                      "overall",
                                      "evidence of",
                                      "evidence of the",
                                      "evidenced",
                                      "nature of",
                                      "nature of the",
                                      "potential",
                                      "possible",
                                      "likely",
                                      "anticipated",
                                      "identified",
                                      "statement of",
                                      "summary of",
                                      "explanation of",
                                      "details of",
                                      "evidence of overall"};
inline constexpr Words c_harmTails = {
    "", "test", "statement", "assessment", "analysis", "considerations", "identified", "factors", "evidence"};
inline constexpr Words c_harmLinks = {
    "in", "of", "from", "by", "caused by", "arising from", "resulting from", "if", "that would be caused by"};

// "Factors" "favouring" "disclosure" "of the information".
inline constexpr Words c_nounLeads = {"",         "public interest", "key",    "main",
                                      "relevant", "specific",        "overall"};
inline constexpr Words c_nouns = {
    "",          "reasons",  "reason", "factors", "factor", "considerations", "consideration",
    "arguments", "argument", "points", "grounds", "case",   "interest"};
inline constexpr Words c_towards = {
    "for",       "favouring",  "favoring",      "that favour",  "which favour",  "in favour of",
    "in favour", "supporting", "in support of", "that support", "which support", "to favour",
    "in",        "promoting",  "in favor of",   "towards"};
inline constexpr Words c_against = {
    "against",          "not favouring",      "not in favour of",    "opposing",
    "weighing against", "that do not favour", "which do not favour", "not supporting"};
inline constexpr Words c_open = {"disclosure",
                                 "disclosing",
                                 "release",
                                 "releasing",
                                 "confirmation",
                                 "confirming",
                                 "confirming or denying",
                                 "confirmation or denial",
                                 "confirming or denying whether",
                                 "confirming or denial",
                                 "complying",
                                 "complying with",
                                 "confirming nor denying",
                                 "openness",
                                 "transparency",
                                 "providing",
                                 "complying with the duty to confirm or deny",
                                 "public disclosure",
                                 "full disclosure"};
inline constexpr Words c_closed = {"non disclosure",
                                   "nondisclosure",
                                   "withholding",
                                   "refusal",
                                   "refusing",
                                   "refusing disclosure",
                                   "maintaining the exemption",
                                   "maintaining the exemptions",
                                   "maintaining exemption",
                                   "maintaining the exception",
                                   "maintaining the exclusion",
                                   "maintenance of the exemption",
                                   "exemption",
                                   "exemptions",
                                   "the exemption",
                                   "applying the exemption",
                                   "not disclosing",
                                   "not releasing",
                                   "non release",
                                   "neither confirming nor denying",
                                   "neither confirming or denying",
                                   "neither confirm nor deny",
                                   "neither confirmation nor denial",
                                   "non confirmation",
                                   "not confirming",
                                   "not confirming or denying",
                                   "withholding disclosure",
                                   "maintaining the exclusion of the duty to confirm or deny",
                                   "maintaining the exclusion from the duty to confirm or deny",
                                   "maintaining neither confirm nor deny",
                                   "the neither confirm nor deny position"};
inline constexpr Words c_objectTails = {"",
                                        "information",
                                        "the information",
                                        "of information",
                                        "of the information",
                                        "this information",
                                        "of this information",
                                        "the requested information",
                                        "of the requested information",
                                        "the information requested",
                                        "of the information requested",
                                        "information is held",
                                        "that information is held",
                                        "that the information is held",
                                        "that any information is held",
                                        "any information is held",
                                        "that any other information is held",
                                        "any other information is held",
                                        "whether any other information is held",
                                        "the information is held",
                                        "whether information is held",
                                        "whether the information is held",
                                        "whether any information is held",
                                        "whether or not information is held",
                                        "whether or not any information is held",
                                        "the existence of information",
                                        "the existence of the information",
                                        "that information exists",
                                        "is held"};

// Words that a section number leaves hanging when it is taken out.
inline constexpr Words c_danglingEnds = {"for", "of",   "under", "and", "to",  "in",
                                         "the", "with", "at",    "act", "foia"};

} // namespace cpoise::exchange
