#include <algorithm>
#include <optional>
#include <utility>

#include "compose/missing_parts.h"
#include "draft/draft.h"
#include "draft/find_people.h"
#include "lint/blanks.h"
#include "lint/rule_pack.h"
#include "lsp/completion_items.h"
#include "lsp/places.h"
#include "lsp/short_text.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::size_t MostLabel = 70;  // code points

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Gathers the items of one place in the writer's own words.
class BodyItems {
 public:
  explicit BodyItems(const CompletionPlace& place)
      : place_(place),
        draft_(*place.snapshot.result.draft),
        tables_(place.snapshot.result.pack->tables()),
        facts_(facts_of(draft_)) {
    const std::size_t blanks = std::min(place.before().find_first_not_of(" \t"), place.before().size());
    typed_ = place.before().substr(blanks);
    is_whole_line_ = trim(place.behind()).empty();
  }

  CompletionItems made() {
    if (add_blanks()) return std::move(items_);
    if (is_whole_line_) {
      for (const std::string_view part : parts_of_kind(tables_.sections, draft_.kind.kind)) {
        if (is_due(part)) add_sections(part);
      }
    }
    add_known_names();
    return std::move(items_);
  }

 private:
  Span<Raw> raw(Span<Decoded> where) const { return draft_.body.source->raw(where); }
  std::size_t line_end() const { return place_.line_begin() + place_.line().size(); }
  bool is_in_line(Span<Decoded> where) const;
  bool is_above(std::optional<Span<Decoded>> part) const { return part && line_end() <= raw(*part).begin; }
  bool is_below(std::optional<Span<Decoded>> part) const { return part && raw(*part).end <= place_.line_begin(); }
  bool has_own_words(Zone from, Zone to, bool above) const;
  bool is_due(std::string_view part) const;
  void add_sections(std::string_view part);
  bool add_blanks();
  void add_known_names();

  const CompletionPlace& place_;
  const Draft& draft_;
  const PackTables& tables_;
  KnownFacts facts_;
  std::string_view typed_;      ///< the line up to the place without its indentation
  bool is_whole_line_ = false;  ///< nothing stands behind the place
  CompletionItems items_;
};

bool BodyItems::is_in_line(Span<Decoded> where) const {
  const Span<Raw> found = raw(where);
  return found.begin <= line_end() && place_.line_begin() <= found.end;
}

/// Whether sentences of these zones stand above, or below, the line.
bool BodyItems::has_own_words(Zone from, Zone to, bool above) const {
  const auto stands = [&](const Sentence& sentence) {
    if (sentence.zone < from || sentence.zone > to) return false;
    return above ? raw(sentence.where).end <= place_.line_begin() : line_end() <= raw(sentence.where).begin;
  };
  const std::vector<Sentence>& sentences = draft_.body.prose.sentences;
  return std::any_of(sentences.begin(), sentences.end(), stands);
}

/// A part is due where it would stand, as long as no other line of the draft has it.
bool BodyItems::is_due(std::string_view part) const {
  const Outline& outline = draft_.body.prose.outline;
  if (part == GreetingPart) {
    const bool is_elsewhere = outline.greeting && !is_in_line(*outline.greeting);
    return !is_elsewhere && !has_own_words(Zone::Greeting, Zone::Names, true);
  }
  if (part == ClosePart) {
    const bool is_elsewhere = outline.close && !is_in_line(*outline.close);
    return !is_elsewhere && !has_own_words(Zone::Greeting, Zone::Body, false) &&
           has_own_words(Zone::Greeting, Zone::Body, true);
  }
  const std::optional<MoveId> move = move_named(tables_.draft, part);
  if (!move || is_above(outline.greeting) || is_below(outline.close) || is_below(outline.names)) return false;
  return std::none_of(draft_.moves.begin(), draft_.moves.end(),
                      [&](const MoveFound& found) { return found.move == *move && !is_in_line(found.where); });
}

void BodyItems::add_sections(std::string_view part) {
  std::vector<std::string> texts = section_texts(tables_.sections, part, draft_.kind.kind, facts_);
  for (std::size_t number = 0; number < texts.size(); ++number) {
    std::string& text = texts[number];
    if (!begins_with(text, typed_) || text == typed_) continue;
    CompletionItem item;
    item.label = one_line(first_line(text), MostLabel);
    item.detail = part_title(tables_.draft, part);
    if (item.label != text) item.topic = {Topic::Type::Section, std::string(part), number};
    item.kind = ItemKind::Snippet;
    item.blanks = blanks_in(text);
    item.text = std::move(text);
    item.where = {place_.offset - typed_.size(), place_.offset};
    items_.push_back(std::move(item));
  }
}

/// The names of all blanks of the pack's sections behind an open bracket; true when the place is in one.
bool BodyItems::add_blanks() {
  const std::string_view before = place_.before();
  const std::size_t open = before.find_last_of("[{");
  if (open == std::string_view::npos || before.find_first_of("]}", open) != std::string_view::npos) return false;
  const bool has_braces = before[open] == '{';
  const std::size_t begin = has_braces && open > 0 && before[open - 1] == '{' ? open - 1 : open;
  const std::string_view closing = has_braces ? "}}" : "]";
  std::size_t closed = 0;
  while (closed < closing.size() && place_.behind().substr(closed, 1) == closing.substr(closed, 1)) ++closed;
  const std::string_view typed = before.substr(open + 1);
  for (const SectionRow& row : tables_.sections) {
    for (const Blank& blank : blanks_in(row.text)) {
      CompletionItem item;
      item.text = (has_braces ? "{{" : "[") + blank.name + std::string(closing);
      const auto is_it = [&](const CompletionItem& other) { return other.text == item.text; };
      if (!begins_with(blank.name, typed) || std::any_of(items_.begin(), items_.end(), is_it)) continue;
      item.label = item.text;
      item.detail = "blank";
      item.kind = ItemKind::Field;
      item.where = {place_.line_begin() + begin, place_.offset + closed};
      items_.push_back(std::move(item));
    }
  }
  return true;
}

/// Names that header and settings give, for the word that is being typed.
void BodyItems::add_known_names() {
  const std::string_view before = place_.before();
  std::size_t begin = before.size();
  while (begin > 0 && is_letter(before[begin - 1])) --begin;
  const std::string_view word = before.substr(begin);
  if (word.empty()) return;
  const People people = find_people(draft_.message);
  const std::pair<std::string_view, std::string_view> known[] = {{facts_.reader_first_name, "the reader"},
                                                                 {people.reader.name, "the reader"},
                                                                 {facts_.company, "the company"},
                                                                 {facts_.position, "the position"},
                                                                 {facts_.writer_name, "the writer"}};
  for (const auto& person : known) {
    const std::string_view name = person.first;
    const auto is_it = [&](const CompletionItem& other) { return other.text == name; };
    if (!begins_with(name, word) || name == word || std::any_of(items_.begin(), items_.end(), is_it)) continue;
    CompletionItem item;
    item.label = name;
    item.detail = person.second;
    item.kind = ItemKind::Value;
    item.text = name;
    item.where = {place_.offset - word.size(), place_.offset};
    items_.push_back(std::move(item));
  }
}

}  // namespace

CompletionItems body_completion(const CompletionPlace& place) {
  if (region_at(*place.snapshot.result.draft, place.offset) != Region::Own) return {};
  return BodyItems(place).made();
}

}  // namespace followup::lsp
