#include "lsp/draft_each.h"

#include <optional>
#include <utility>

#include "compose/sections.h"
#include "draft/draft.h"
#include "draft/find_people.h"
#include "lint/rule_pack.h"
#include "lsp/header_edits.h"
#include "mail/address.h"
#include "text/edit.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

/// "Dana Cole" → "dana-cole"; letters beyond ASCII stay.
std::string file_word(std::string_view name) {
  std::string word;
  for (const char c : ascii_lower(name)) {
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_kept) word.push_back(c);
    if (!is_kept && !word.empty() && word.back() != '-') word.push_back('-');
  }
  while (word.ends_with('-')) word.pop_back();
  return word;
}

/// "a/panel.eml" for Dana Cole → "a/panel-dana-cole.eml".
std::string path_for(std::string_view path, std::string_view name) {
  const std::size_t folder = path.rfind('/') + 1;
  const std::size_t dot = path.rfind('.');
  const std::size_t stem = dot == std::string_view::npos || dot <= folder ? path.size() : dot;
  return std::string(path.substr(0, stem)) + "-" + file_word(name) + std::string(path.substr(stem));
}

/// The person with the address that the draft has for the name, if it has one.
std::string recipient(const Message& message, std::string_view name) {
  for (const std::string_view field : {"To", "Cc"}) {
    const Header* header = message.header(field);
    if (header == nullptr) continue;
    for (const Address& address : parse_addresses(header->value.utf8())) {
      if (ascii_iequals(address.display_name, name)) return std::string(name) + " <" + address.address + ">";
    }
  }
  return std::string(name);
}

/// The greeting with the first name in the place of the old one; a new greeting where it greets somebody else.
std::optional<Edit> greeting_for(const LintResult& result, std::string_view first_name) {
  const Draft& draft = *result.draft;
  const std::optional<Span<Decoded>>& greeting = draft.body.prose.outline.greeting;
  if (!greeting) return std::nullopt;
  const std::string old_name = find_people(draft.message).reader.first_name;
  const std::string_view text = draft.body.text(*greeting);
  const bool greets_one = text.find(" and ") == std::string_view::npos && text.find('&') == std::string_view::npos;
  const std::size_t at = old_name.empty() || !greets_one ? std::string_view::npos : text.find(old_name);
  if (at != std::string_view::npos) {
    const std::size_t begin = greeting->begin + at;
    return draft.body.source->edit({begin, begin + old_name.size()}, first_name);
  }
  KnownFacts facts = facts_of(draft);
  facts.reader_first_name = first_name;
  const auto section = section_text(result.pack->tables().sections, GreetingPart, draft.kind.kind, facts);
  if (!section) return std::nullopt;
  return draft.body.source->edit(*greeting, *section);
}

std::string text_for(const Snapshot& snapshot, const std::string& name) {
  const Draft& draft = *snapshot.result.draft;
  std::vector<Edit> edits;
  const auto add = [&](std::optional<Edit> edit) {
    if (edit) edits.push_back(std::move(*edit));
  };
  const Header* to = draft.message.header("To");
  if (to != nullptr) add(to->value.edit({0, to->value.utf8().size()}, recipient(draft.message, name)));
  add(set_header({draft, snapshot.text, Field::Interviewers}, name));
  add(greeting_for(snapshot.result, std::string_view(name).substr(0, name.find(' '))));
  return apply_edits(snapshot.text, edits);
}

}  // namespace

std::vector<NewDraft> drafts_for_each(const Snapshot& snapshot, std::string_view path) {
  std::vector<NewDraft> drafts;
  if (!snapshot.result.draft || path.empty()) return drafts;
  const std::vector<std::string>& names = snapshot.result.draft->settings->list(Field::Interviewers);
  if (names.size() < 2) return drafts;
  for (const std::string& name : names) drafts.push_back({path_for(path, name), text_for(snapshot, name)});
  return drafts;
}

}  // namespace followup::lsp
