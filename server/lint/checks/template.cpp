// What is wrong with a template as such: its blanks and conditions. Drafts are not looked at; in them every blank is a
// fault (placeholder).
#include <algorithm>
#include <array>
#include <map>

#include "lint/checks.h"
#include "prose/blanks.h"
#include "text/words.h"

namespace followup::checks {
namespace {

/// A blank of a template, or one of the words of its merge language.
struct TemplateBlank {
  const Passage* passage = nullptr;
  Span<Decoded> where;
  Span<Decoded> name_where;
  std::string_view name;   ///< without brackets and blanks at its ends
  std::string_view style;  ///< its opening signs

  bool is_condition() const {
    constexpr std::string_view Signs = "#/^%!>&";
    return name.empty() || Signs.find(name.front()) != std::string_view::npos || name == "else" || style == "{%";
  }
};

std::string_view style_at(std::string_view text) {
  constexpr std::array<std::string_view, 11> Styles = {"{{", "{%", "${", "<<", "[[", "%%", "«", "[", "{", "<", "%"};
  for (const std::string_view style : Styles) {
    if (text.starts_with(style)) return style;
  }
  return {};
}

TemplateBlank blank_at(const Passage& passage, Span<Decoded> where) {
  constexpr std::string_view Brackets = "[]{}<>%$ \t";
  const std::string_view text = passage.text(where);
  TemplateBlank blank{&passage, where, where, text, style_at(text)};
  Span<Decoded> name = where;
  const auto is_outer = [&](std::size_t at) {
    return Brackets.find(passage.source->utf8()[at]) != std::string_view::npos;
  };
  if (blank.style == "«") name = {name.begin + 2, name.end - 2};
  while (name.begin < name.end && is_outer(name.begin)) ++name.begin;
  while (name.begin < name.end && is_outer(name.end - 1)) --name.end;
  blank.name_where = name;
  blank.name = passage.text(name);
  return blank;
}

std::vector<TemplateBlank> blanks_of(const Draft& draft) {
  std::vector<TemplateBlank> blanks;
  for (const Passage* passage : {&draft.subject, &draft.body}) {
    if (passage->source == nullptr) continue;
    const std::string_view text = passage->source->utf8();
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::size_t end = blank_end(text, at);
      if (end == at || style_at(text.substr(at)).empty()) continue;
      blanks.push_back(blank_at(*passage, {at, end}));
      at = end - 1;
    }
  }
  return blanks;
}

/// Letters and digits alone, so that "First name", "first_name" and "firstName" are one.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : ascii_lower(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) plain += c;
  }
  return plain;
}

std::vector<std::string> declared(const CheckInput& input) {
  std::vector<std::string> names;
  for (const auto& [name, fact] : input.draft.settings->map(Field::Blanks)) names.push_back(name);
  return names;
}

/// "if", "unless", "each", "for" and their ends, as Liquid, Jinja and Handlebars write them; empty for another word.
std::string_view first_word(std::string_view name) {
  constexpr std::string_view Signs = "#/^%-~ ";
  while (!name.empty() && Signs.find(name.front()) != std::string_view::npos) name.remove_prefix(1);
  return name.substr(0, name.find_first_of(" %}~-"));
}

enum class Turn { None, Opens, Closes };

Turn turn_of(const TemplateBlank& blank) {
  constexpr std::array<std::string_view, 5> Openers = {"if", "unless", "each", "for", "case"};
  const std::string_view word = first_word(blank.name);
  if (blank.style == "{{" && blank.name.starts_with('#')) return Turn::Opens;
  if (blank.style == "{{" && blank.name.starts_with('/')) return Turn::Closes;
  if (blank.style != "{%") return Turn::None;
  if (word.starts_with("end")) return Turn::Closes;
  return std::find(Openers.begin(), Openers.end(), word) != Openers.end() ? Turn::Opens : Turn::None;
}

}  // namespace

void broken_blanks(const CheckInput& input, std::vector<Hit>& hits) {
  if (!input.draft.is_template()) return;
  for (const Passage* passage : {&input.draft.subject, &input.draft.body}) {
    if (passage->source == nullptr) continue;
    const std::string_view text = passage->source->utf8();
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (const std::size_t end = blank_end(text, at); end != at) {
        at = end - 1;
        continue;
      }
      const std::string_view style = style_at(text.substr(at));
      if (style != "[" && style != "{{" && style != "<<" && style != "${" && style != "{%") continue;
      const std::string_view line = text.substr(at, text.substr(at).find('\n'));
      const std::string_view inside = line.substr(style.size());
      if (inside.empty() || plain_name(inside.substr(0, 1)).empty() ||
          inside.find_first_of("]}>") != std::string_view::npos)
        continue;
      const std::size_t word = std::min(inside.find_first_of(" .,;:!?"), inside.size());
      hits.push_back(hit_on(*passage, {at, at + style.size() + word}));
      at += style.size();
    }
  }
}

void open_conditions(const CheckInput& input, std::vector<Hit>& hits) {
  if (!input.draft.is_template()) return;
  std::vector<TemplateBlank> open;
  for (const TemplateBlank& blank : blanks_of(input.draft)) {
    const Turn turn = turn_of(blank);
    if (turn == Turn::Opens) open.push_back(blank);
    if (turn != Turn::Closes) continue;
    if (open.empty()) {
      hits.push_back(hit_on(*blank.passage, blank.where));
    } else {
      open.pop_back();
    }
  }
  for (const TemplateBlank& blank : open) hits.push_back(hit_on(*blank.passage, blank.where));
}

void mixed_brackets(const CheckInput& input, std::vector<Hit>& hits) {
  if (!input.draft.is_template()) return;
  std::string_view style;
  for (const TemplateBlank& blank : blanks_of(input.draft)) {
    if (blank.is_condition()) continue;
    if (style.empty()) style = blank.style;
    if (blank.style != style) hits.push_back(hit_on(*blank.passage, blank.where));
  }
}

void blank_spelling(const CheckInput& input, std::vector<Hit>& hits) {
  if (!input.draft.is_template()) return;
  std::map<std::string, std::string> spellings;
  for (std::string& name : declared(input)) spellings.try_emplace(plain_name(name), std::move(name));
  for (const TemplateBlank& blank : blanks_of(input.draft)) {
    if (blank.is_condition()) continue;
    const auto [known, is_new] = spellings.try_emplace(plain_name(blank.name), blank.name);
    if (is_new || known->second == blank.name) continue;
    Hit hit = hit_on(*blank.passage, blank.where);
    hit.slots = {{"other", known->second}};
    hit.proposal = Proposal{blank.name_where, known->second};
    hits.push_back(std::move(hit));
  }
}

void undeclared_blanks(const CheckInput& input, std::vector<Hit>& hits) {
  const std::vector<std::string> names = declared(input);
  if (!input.draft.is_template() || names.empty()) return;
  for (const TemplateBlank& blank : blanks_of(input.draft)) {
    const auto same = [&](const std::string& name) { return plain_name(name) == plain_name(blank.name); };
    if (!blank.is_condition() && std::none_of(names.begin(), names.end(), same))
      hits.push_back(hit_on(*blank.passage, blank.where));
  }
}

}  // namespace followup::checks
