#include "lint/checks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace followup {
namespace {

constexpr std::string_view AllKinds = "all";

/// Ascending by name.
constexpr std::pair<std::string_view, Check> Checks[] = {
    {"another_company", checks::another_company},
    {"another_position", checks::another_position},
    {"another_reader", checks::another_reader},
    {"another_signature", checks::another_signature},
    {"blank_spelling", checks::blank_spelling},
    {"blanks_left", checks::blanks_left},
    {"broken_blanks", checks::broken_blanks},
    {"doubled_word", checks::doubled_word},
    {"empty_body", checks::empty_body},
    {"exclamation_run", checks::exclamation_run},
    {"fake_reply", checks::fake_reply},
    {"hard_to_read", checks::hard_to_read},
    {"late_thanks", checks::late_thanks},
    {"length", checks::length},
    {"length_paragraphs", checks::length_paragraphs},
    {"length_sentences", checks::length_sentences},
    {"length_short", checks::length_short},
    {"long_sentence", checks::long_sentence},
    {"long_subject", checks::long_subject},
    {"missing_attachment", checks::missing_attachment},
    {"missing_close", checks::missing_close},
    {"missing_detail", checks::missing_detail},
    {"missing_greeting", checks::missing_greeting},
    {"missing_link", checks::missing_link},
    {"missing_name", checks::missing_name},
    {"missing_part", checks::missing_part},
    {"missing_phone", checks::missing_phone},
    {"missing_subject", checks::missing_subject},
    {"misspelt_name", checks::misspelt_name},
    {"misspelt_reader", checks::misspelt_reader},
    {"misspelt_word", checks::misspelt_word},
    {"mixed_brackets", checks::mixed_brackets},
    {"no_dictionary", checks::no_dictionary},
    {"open_conditions", checks::open_conditions},
    {"other_dialect", checks::other_dialect},
    {"past_date", checks::past_date},
    {"sales_pitch", checks::sales_pitch},
    {"sent_late", checks::sent_late},
    {"sent_too_early", checks::sent_too_early},
    {"sent_too_late", checks::sent_too_late},
    {"setting_in_body", checks::setting_in_body},
    {"several_readers", checks::several_readers},
    {"shouting", checks::shouting},
    {"small_letter", checks::small_letter},
    {"small_sentence_start", checks::small_sentence_start},
    {"stock_lines", checks::stock_lines},
    {"stock_mail", checks::stock_mail},
    {"subject_in_capitals", checks::subject_in_capitals},
    {"too_many_questions", checks::too_many_questions},
    {"undeclared_blanks", checks::undeclared_blanks},
    {"undecodable", checks::undecodable},
    {"unknown_name", checks::unknown_name},
    {"unknown_word", checks::unknown_word},
    {"wrong_article", checks::wrong_article},
    {"wrong_interview_day", checks::wrong_interview_day},
    {"wrong_setting", checks::wrong_setting},
    {"wrong_spacing", checks::wrong_spacing},
    {"wrong_weekday", checks::wrong_weekday},
};

}  // namespace

bool is_sure_of_kind(const CheckInput& input) {
  constexpr double Sure = 0.65;
  return input.rule.severity > Severity::Warning || input.draft.kind.confidence >= Sure;
}

Hit hit_on(const Passage& passage, Span<Decoded> where) {
  Hit hit;
  hit.in = passage.source;
  hit.where = where;
  return hit;
}

std::optional<std::size_t> limit_of(const CheckInput& input, std::string_view name) {
  const std::string_view kind = input.pack.kind_name(input.draft.kind.kind);
  for (const LimitRow& row : input.pack.limits(input.rule)) {
    if (row.name == name && (row.kind == kind || row.kind == AllKinds)) return static_cast<std::size_t>(row.value);
  }
  return std::nullopt;
}

std::size_t limit_or(const CheckInput& input, std::string_view name, std::size_t otherwise) {
  return limit_of(input, name).value_or(otherwise);
}

bool is_complete(const Message& message) {
  return message.header("MIME-Version") != nullptr || message.header("Message-ID") != nullptr;
}

bool is_card(const Draft& draft) { return draft.settings->word(Field::Medium) == "card"; }

Check check_named(std::string_view name) {
  const auto found = std::lower_bound(std::begin(Checks), std::end(Checks), name,
                                      [](const auto& row, std::string_view wanted) { return row.first < wanted; });
  return found == std::end(Checks) || found->first != name ? nullptr : found->second;
}

}  // namespace followup
