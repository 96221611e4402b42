// The coded checks by the name that a rule's `check` gives: for what no phrase can say. A check reports hits, not
// findings; the engine words them from the rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "lint/finding.h"
#include "lint/pack_tables.h"
#include "lint/rule_pack.h"
#include "lint/spelling_notes.h"
#include "text/edit.h"
#include "text/words.h"

namespace followup {

/// New words for a stretch of the draft, with the blanks that the writer has to fill.
struct Proposal {
  Span<Decoded> where;  ///< empty: inserts
  std::string text;
  std::optional<Applicability> applicability = std::nullopt;  ///< instead of the rule's, where this one is less certain
};

/// Another place that a hit speaks of.
struct RelatedHit {
  const SourceText* in = nullptr;
  Span<Decoded> where;
  std::string message;  ///< one line: what stands there
};

/// What a check or a phrase found.
struct Hit {
  const SourceText* in = nullptr;
  Span<Decoded> where;
  Slots slots;                          ///< for the rule's message; `match` is filled by the engine
  std::optional<Proposal> proposal;     ///< of the same source; becomes the rule's fix
  std::optional<Span<Raw>> raw;         ///< instead of `in` and `where`, for what lies outside the decoded texts
  std::optional<Edit> edit;             ///< beside `raw`, instead of a proposal
  Severity at_worst = Severity::Error;  ///< milder than the rule, where the check is less sure of this hit
  std::vector<RelatedHit> related;
  bool is_misspelt = false;  ///< the fixes are corrections of `where`, made on demand
};

struct CheckInput {
  const Draft& draft;
  const RuleRow& rule;
  const RulePack& pack;
  const SpellingNotes& spelling;
};

/// Of a rule with `find` and `check`, the check gets the hits of `find` and drops those that do not hold.
using Check = void (*)(const CheckInput&, std::vector<Hit>&);

/// True when a check that asks for something may speak: a warning needs a draft that is surely of its kind.
bool is_sure_of_kind(const CheckInput& input);
/// A hit on a stretch of a passage.
Hit hit_on(const Passage& passage, Span<Decoded> where);
/// The number that the rule's limits give for the draft's kind or for "all"; none when they give none.
std::optional<std::size_t> limit_of(const CheckInput& input, std::string_view name);
/// The same; `otherwise` when they give none.
std::size_t limit_or(const CheckInput& input, std::string_view name, std::size_t otherwise);
/// True for a message as a mail program makes it, in which everything is there that will be sent.
bool is_complete(const Message& message);
/// True when the message is to be written on a card by hand.
bool is_card(const Draft& draft);

/// Null for an unknown name.
Check check_named(std::string_view name);

namespace checks {

void another_company(const CheckInput& input, std::vector<Hit>& hits);
void another_position(const CheckInput& input, std::vector<Hit>& hits);
void another_reader(const CheckInput& input, std::vector<Hit>& hits);
void another_signature(const CheckInput& input, std::vector<Hit>& hits);
void blank_spelling(const CheckInput& input, std::vector<Hit>& hits);
void blanks_left(const CheckInput& input, std::vector<Hit>& hits);
void broken_blanks(const CheckInput& input, std::vector<Hit>& hits);
void empty_body(const CheckInput& input, std::vector<Hit>& hits);
void exclamation_run(const CheckInput& input, std::vector<Hit>& hits);
void fake_reply(const CheckInput& input, std::vector<Hit>& hits);
void hard_to_read(const CheckInput& input, std::vector<Hit>& hits);
void late_thanks(const CheckInput& input, std::vector<Hit>& hits);
void length(const CheckInput& input, std::vector<Hit>& hits);
void length_paragraphs(const CheckInput& input, std::vector<Hit>& hits);
void length_sentences(const CheckInput& input, std::vector<Hit>& hits);
void length_short(const CheckInput& input, std::vector<Hit>& hits);
void long_sentence(const CheckInput& input, std::vector<Hit>& hits);
void long_subject(const CheckInput& input, std::vector<Hit>& hits);
void missing_attachment(const CheckInput& input, std::vector<Hit>& hits);
void missing_close(const CheckInput& input, std::vector<Hit>& hits);
void missing_detail(const CheckInput& input, std::vector<Hit>& hits);
void missing_greeting(const CheckInput& input, std::vector<Hit>& hits);
void missing_link(const CheckInput& input, std::vector<Hit>& hits);
void missing_name(const CheckInput& input, std::vector<Hit>& hits);
void missing_part(const CheckInput& input, std::vector<Hit>& hits);
void missing_phone(const CheckInput& input, std::vector<Hit>& hits);
void missing_subject(const CheckInput& input, std::vector<Hit>& hits);
void sales_pitch(const CheckInput& input, std::vector<Hit>& hits);
void misspelt_name(const CheckInput& input, std::vector<Hit>& hits);
void misspelt_reader(const CheckInput& input, std::vector<Hit>& hits);
void mixed_brackets(const CheckInput& input, std::vector<Hit>& hits);
void open_conditions(const CheckInput& input, std::vector<Hit>& hits);
void past_date(const CheckInput& input, std::vector<Hit>& hits);
void sent_late(const CheckInput& input, std::vector<Hit>& hits);
void sent_too_early(const CheckInput& input, std::vector<Hit>& hits);
void sent_too_late(const CheckInput& input, std::vector<Hit>& hits);
void several_readers(const CheckInput& input, std::vector<Hit>& hits);
void setting_in_body(const CheckInput& input, std::vector<Hit>& hits);
void shouting(const CheckInput& input, std::vector<Hit>& hits);
void stock_lines(const CheckInput& input, std::vector<Hit>& hits);
void stock_mail(const CheckInput& input, std::vector<Hit>& hits);
void subject_in_capitals(const CheckInput& input, std::vector<Hit>& hits);
void too_many_questions(const CheckInput& input, std::vector<Hit>& hits);
void undeclared_blanks(const CheckInput& input, std::vector<Hit>& hits);
void undecodable(const CheckInput& input, std::vector<Hit>& hits);
void doubled_word(const CheckInput& input, std::vector<Hit>& hits);
void misspelt_word(const CheckInput& input, std::vector<Hit>& hits);
void other_dialect(const CheckInput& input, std::vector<Hit>& hits);
void unknown_name(const CheckInput& input, std::vector<Hit>& hits);
void unknown_word(const CheckInput& input, std::vector<Hit>& hits);
void wrong_article(const CheckInput& input, std::vector<Hit>& hits);
void small_letter(const CheckInput& input, std::vector<Hit>& hits);
void small_sentence_start(const CheckInput& input, std::vector<Hit>& hits);
void wrong_spacing(const CheckInput& input, std::vector<Hit>& hits);
void no_dictionary(const CheckInput& input, std::vector<Hit>& hits);
void wrong_interview_day(const CheckInput& input, std::vector<Hit>& hits);
void wrong_setting(const CheckInput& input, std::vector<Hit>& hits);
void wrong_weekday(const CheckInput& input, std::vector<Hit>& hits);

}  // namespace checks

}  // namespace followup
