#include "lsp/action_key.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compose/missing_parts.h"
#include "draft/draft.h"
#include "lint/blanks.h"
#include "lint/choose_edits.h"
#include "lint/rule_pack.h"
#include "lsp/header_edits.h"
#include "lsp/spelt_words.h"
#include "lsp/split_sentence.h"

namespace followup::lsp {
namespace {

using Edits = std::optional<std::vector<Edit>>;

/// In the order of Deed.
constexpr auto Names = std::to_array<std::string_view>(
    {"fix", "fixAll", "insertPart", "split", "ignoreHere", "setKind", "draftEach", "addWord"});

Edits one(std::optional<Edit> edit) {
  if (!edit) return std::nullopt;
  return std::vector<Edit>{std::move(*edit)};
}

Edits fix_of(const Snapshot& snapshot, const ActionKey& key) {
  const std::vector<Finding>& findings = snapshot.result.findings;
  if (key.number >= findings.size() || key.fix >= findings[key.number].fixes.size()) return std::nullopt;
  const Finding& finding = findings[key.number];
  if (finding.rule->id != key.name || finding.where.begin != key.place) return std::nullopt;
  return finding.fixes[key.fix].edits;
}

Edits all_safe_fixes(const Snapshot& snapshot) {
  std::vector<Edit> edits = choose_edits(snapshot.result.findings, Applicability::Safe);
  if (edits.empty()) return std::nullopt;
  return edits;
}

Edits part_of(const Snapshot& snapshot, std::string_view part) {
  const Draft& draft = *snapshot.result.draft;
  const PackTables& tables = snapshot.result.pack->tables();
  const std::optional<Insertion> insertion = insertion_of(draft, tables.draft, tables.sections, part);
  if (!insertion) return std::nullopt;
  std::optional<Edit> edit = draft.body.source->edit(insertion->where, insertion->text);
  if (edit) edit->blanks = blanks_in(edit->text);
  return one(std::move(edit));
}

/// Names come back from a client, and these three would be written into a header.
bool is_known(const Snapshot& snapshot, const ActionKey& key) {
  const RulePack& pack = *snapshot.result.pack;
  if (key.deed == Deed::IgnoreHere) return pack.rule(key.name) != nullptr;
  if (key.deed == Deed::AddWord) return can_be_added(key.name);
  if (key.deed != Deed::SetKind || key.name == "auto") return true;
  const std::vector<std::string_view> kinds = pack.kind_names();
  return std::find(kinds.begin(), kinds.end(), key.name) != kinds.end();
}

/// A number that is none is one that no list has.
std::size_t natural(const Json* value) {
  constexpr std::size_t Nothing = static_cast<std::size_t>(-1);
  const bool is_natural = value != nullptr && value->is(Json::Type::Integer) && value->integer >= 0;
  return is_natural ? static_cast<std::size_t>(value->integer) : Nothing;
}

}  // namespace

ActionKey fix_key(const Snapshot& snapshot, std::size_t finding, std::size_t fix) {
  const Finding& mended = snapshot.result.findings[finding];
  return {Deed::Fix, finding, fix, mended.where.begin, std::string(mended.rule->id)};
}

void write_key(JsonWriter& out, const PlacedKey& placed) {
  const ActionKey& key = placed.key;
  out.begin_object().member("uri", std::string_view(placed.uri)).member("version", placed.version);
  out.member("deed", Names[static_cast<std::size_t>(key.deed)]);
  if (key.deed == Deed::Fix) out.member("finding", key.number).member("fix", key.fix).member("place", key.place);
  if (key.deed == Deed::Split) out.member("sentence", key.number);
  if (!key.name.empty()) out.member("name", std::string_view(key.name));
  out.end_object();
}

std::optional<PlacedKey> read_key(const Json& data) {
  const Json* uri = data.find("uri");
  const Json* version = data.find("version");
  const Json* deed = data.find("deed");
  if (uri == nullptr || version == nullptr || !version->is(Json::Type::Integer) || deed == nullptr) return std::nullopt;
  const auto named = std::find(Names.begin(), Names.end(), deed->string);
  if (named == Names.end()) return std::nullopt;
  PlacedKey placed{uri->string, version->integer, {}};
  ActionKey& key = placed.key;
  key.deed = static_cast<Deed>(named - Names.begin());
  key.number = natural(data.find(key.deed == Deed::Split ? "sentence" : "finding"));
  key.fix = natural(data.find("fix"));
  key.place = natural(data.find("place"));
  if (const Json* name = data.find("name")) key.name = name->string;
  return placed;
}

Edits edits_of(const Snapshot& snapshot, const ActionKey& key) {
  if (!snapshot.result.draft || !is_known(snapshot, key)) return std::nullopt;
  const Draft& draft = *snapshot.result.draft;
  switch (key.deed) {
    case Deed::Fix:
      return fix_of(snapshot, key);
    case Deed::FixAll:
      return all_safe_fixes(snapshot);
    case Deed::InsertPart:
      return part_of(snapshot, key.name);
    case Deed::Split:
      return one(split_sentence(draft, key.number));
    case Deed::IgnoreHere:
      return one(add_to_header({draft, snapshot.text, Field::Ignore}, key.name));
    case Deed::SetKind:
      return one(set_header({draft, snapshot.text, Field::Kind}, key.name));
    case Deed::AddWord:
      return one(add_to_header({draft, snapshot.text, Field::Words}, key.name));
    case Deed::DraftEach:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace followup::lsp
