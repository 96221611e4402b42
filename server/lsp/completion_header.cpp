#include <algorithm>
#include <array>
#include <utility>

#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/completion_items.h"
#include "lsp/places.h"
#include "settings/settings_fields.h"
#include "text/calendar.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr auto MailFields = std::to_array<std::string_view>({"From", "To", "Cc", "Subject"});

/// True when the line belongs to the header block, or could be its next line: where it does not end the block as the
/// one empty line before the body.
bool can_be_header(const CompletionPlace& place) {
  const Span<Raw> block = place.snapshot.result.draft->message.header_block;
  const std::size_t begin = place.line_begin();
  if (block.empty()) return begin == 0;
  if (begin != block.end) return begin < block.end;
  if (!place.line().empty()) return true;
  const LineIndex& lines = place.snapshot.lines;
  const std::size_t next = lines.line_of(place.offset) + 1;
  return next == lines.line_count() || lines.line(next).empty();
}

CompletionItem name_item(std::string_view name, const FieldSpec* spec, bool has_colon) {
  CompletionItem item;
  item.label = name;
  if (spec != nullptr) item.topic = {Topic::Type::Setting, std::string(spec->name), 0};
  item.kind = ItemKind::Property;
  item.text = std::string(name) + (has_colon ? "" : ": ");
  return item;
}

CompletionItems names(const CompletionPlace& place) {
  const Message& message = place.snapshot.result.draft->message;
  const std::string_view typed = place.before();
  const std::size_t colon = place.behind().find(':');
  const bool has_colon = colon != std::string_view::npos;
  const Span<Raw> where{place.line_begin(), place.offset + (has_colon ? colon : 0)};
  CompletionItems made;
  const auto add = [&](std::string_view name, const FieldSpec* spec) {
    const Header* there = message.header(name);
    const bool is_this = there != nullptr && there->line.begin == place.line_begin();
    if ((there != nullptr && !is_this) || !begins_with(name, typed)) return;
    made.push_back(name_item(name, spec, has_colon));
    made.back().where = where;
  };
  for (const std::string_view name : MailFields) add(name, nullptr);
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.in_header) add(header_name(spec), &spec);
  }
  return made;
}

const FieldSpec* setting_of(std::string_view name) {
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.in_header && ascii_iequals(header_name(spec), name)) return &spec;
  }
  return nullptr;
}

/// A word that a setting may say.
struct Value {
  std::string word;
  std::string detail;
  Topic topic;
};

void add_kinds(const RulePack& pack, std::vector<Value>& values) {
  for (const std::string_view kind : pack.kind_names()) {
    values.push_back({std::string(kind), {}, {Topic::Type::Kind, std::string(kind), 0}});
  }
  values.push_back({"auto", "inferred from the text", {}});
}

void add_rules(const RulePack& pack, std::vector<Value>& values) {
  for (const std::string_view name : pack.rule_names()) {
    const bool is_rule = pack.rule(name) != nullptr;
    Topic topic;
    if (is_rule) topic = {Topic::Type::Rule, std::string(name), 0};
    values.push_back({std::string(name), is_rule ? "rule" : "category", std::move(topic)});
  }
}

std::vector<Value> values_of(const FieldSpec& spec, const CompletionPlace& place) {
  std::vector<Value> values;
  const RulePack& pack = *place.snapshot.result.pack;
  for (const std::string_view word : spec.words) values.push_back({std::string(word), {}, {}});
  if (spec.type == FieldType::YesNo) values = {{"yes", {}, {}}, {"no", {}, {}}};
  if (spec.content == FieldContent::Kind) add_kinds(pack, values);
  if (spec.content == FieldContent::Rule) add_rules(pack, values);
  if (spec.content == FieldContent::Date) values.push_back({iso_date(place.today), "today", {}});
  return values;
}

/// Items of a list that stand in the line already.
bool is_listed(std::string_view value, std::string_view word) {
  const std::vector<std::string_view> items = split(value, ',');
  return std::any_of(items.begin(), items.end(), [&](std::string_view item) { return trim(item) == word; });
}

CompletionItems values(const CompletionPlace& place, std::size_t colon) {
  const FieldSpec* spec = setting_of(trim(place.line().substr(0, colon)));
  if (spec == nullptr) return {};
  const std::string_view said = place.before().substr(colon + 1);
  const bool is_list = spec->type == FieldType::List;
  const std::size_t comma = is_list ? said.rfind(',') : std::string_view::npos;
  const std::string_view last = comma == std::string_view::npos ? said : said.substr(comma + 1);
  const std::size_t blanks = std::min(last.find_first_not_of(' '), last.size());
  const std::string_view typed = last.substr(blanks);
  const std::size_t end = std::min(place.behind().find_first_of(is_list ? ", \t" : " \t"), place.behind().size());
  CompletionItems made;
  for (Value& value : values_of(*spec, place)) {
    if (!begins_with(value.word, typed) || (is_list && is_listed(said, value.word) && value.word != typed)) continue;
    CompletionItem item;
    item.label = value.word;
    item.text = last.empty() ? " " + value.word : value.word;
    item.where = {place.offset - typed.size(), place.offset + end};
    item.detail = std::move(value.detail);
    item.topic = std::move(value.topic);
    item.kind = ItemKind::EnumMember;
    made.push_back(std::move(item));
  }
  return made;
}

}  // namespace

CompletionItems header_completion(const CompletionPlace& place) {
  if (!can_be_header(place)) return {};
  const std::size_t colon = place.before().find(':');
  return colon == std::string_view::npos ? names(place) : values(place, colon);
}

}  // namespace followup::lsp
