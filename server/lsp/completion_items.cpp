#include "lsp/completion_items.h"

#include <algorithm>
#include <utility>

#include "compose/sections.h"
#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

std::string about_kind(const RulePack& pack, std::string_view id) {
  for (const KindRow& kind : pack.tables().draft.kinds) {
    if (kind.id == id) return std::string(kind.about);
  }
  return {};
}

std::string about_section(const LintResult& result, const Topic& topic) {
  const Draft& draft = *result.draft;
  const std::vector<std::string> texts =
      section_texts(result.pack->tables().sections, topic.name, draft.kind.kind, facts_of(draft));
  return topic.number < texts.size() ? texts[topic.number] : std::string();
}

}  // namespace

std::string documentation_of(const LintResult& result, const Topic& topic) {
  switch (topic.type) {
    case Topic::Type::None:
      return {};
    case Topic::Type::Setting: {
      const std::optional<Field> field = field_named(topic.name);
      return field ? std::string(spec_of(*field).about) : std::string();
    }
    case Topic::Type::Kind:
      return about_kind(*result.pack, topic.name);
    case Topic::Type::Rule: {
      const RuleRow* rule = result.pack->rule(topic.name);
      return rule == nullptr ? std::string() : std::string(rule->explanation);
    }
    case Topic::Type::Section:
      return about_section(result, topic);
  }
  return {};
}

bool begins_with(std::string_view text, std::string_view typed) {
  return text.size() >= typed.size() && ascii_iequals(text.substr(0, typed.size()), typed);
}

CompletionItems completion_at(const CompletionPlace& place) {
  CompletionItems found = header_completion(place);
  for (CompletionItem& item : body_completion(place)) found.push_back(std::move(item));
  return found;
}

}  // namespace followup::lsp
