#include <algorithm>

#include "lint/pack_files.h"

namespace followup {
namespace {

void read_move(const Json& said, const PackFile& file, PackBuilder& builder) {
  ObjectReader reader(said, "a move", file, builder.problems());
  MoveRow row;
  row.id = builder.keep(reader.text("id"));
  row.title = builder.keep(reader.text("title"));
  if (const Json* find = reader.object("find")) {
    row.search = builder.search(*find, file);
  } else {
    reader.fault(nullptr, "a move needs “find”");
  }
  if (const Json* examples = reader.object("examples")) {
    ObjectReader inner(*examples, "“examples”", file, builder.problems());
    for (const Json* one : inner.texts("is")) builder.count_words(one->string);
    if (inner.texts("is").size() < 2) inner.fault(nullptr, "a move needs at least two examples in “is”");
    if (inner.texts("is_not").empty()) inner.fault(nullptr, "a move needs at least one example in “is_not”");
    inner.refuse_unknown();
  } else {
    reader.fault(nullptr, "a move needs “examples”");
  }
  reader.refuse_unknown();
  builder.storage().moves.push_back(row);
}

void read_sign(const Json& said, const PackFile& file, PackBuilder& builder) {
  ObjectReader reader(said, "evidence", file, builder.problems());
  EvidenceRow row;
  row.weight = static_cast<std::int32_t>(reader.number("weight", 1));
  const std::string_view move = reader.optional_text("move");
  const Json* find = reader.object("find");
  if (!move.empty()) {
    const std::vector<MoveRow>& moves = builder.storage().moves;
    const auto found = std::find_if(moves.begin(), moves.end(), [&](const MoveRow& one) { return one.id == move; });
    if (found == moves.end()) reader.fault(nullptr, "no move “" + std::string(move) + "” in moves.json");
    row.move = static_cast<std::uint32_t>(found - moves.begin());
  } else if (find != nullptr) {
    row.search = builder.search(*find, file);
  } else {
    reader.fault(nullptr, "evidence needs “move” or “find”");
  }
  reader.refuse_unknown();
  builder.storage().evidence.push_back(row);
}

}  // namespace

void read_moves(const PackFile& file, PackBuilder& builder) {
  ObjectReader reader(file.root, "moves.json", file, builder.problems());
  for (const Json* one : reader.list("moves")) read_move(*one, file, builder);
  reader.any("$schema");
  reader.refuse_unknown();
}

void read_kind_names(const PackFile& file, PackBuilder& builder) {
  for (const Json* one : ObjectReader(file.root, "kinds.json", file, builder.problems()).list("kinds")) {
    ObjectReader reader(*one, "a kind", file, builder.problems());
    KindRow row;
    row.id = builder.keep(reader.text("id"));
    row.title = builder.keep(reader.text("title"));
    row.about = builder.keep(reader.text("about"));
    for (const std::string_view key : {"evidence"}) reader.any(key);
    reader.refuse_unknown();
    std::vector<KindRow>& kinds = builder.storage().kinds;
    if (row.id == "unsure") builder.storage().unsure = static_cast<KindId>(kinds.size());
    if (kinds.size() < MaxKinds) {
      kinds.push_back(row);
    } else {
      reader.fault(nullptr, "more than 64 kinds");
    }
  }
}

void read_kind_evidence(const PackFile& file, PackBuilder& builder) {
  ObjectReader all(file.root, "kinds.json", file, builder.problems());
  std::vector<KindRow>& kinds = builder.storage().kinds;
  for (const Json* one : all.list("kinds")) {
    ObjectReader reader(*one, "a kind", file, builder.problems());
    const std::string_view id = reader.optional_text("id");
    const auto row = std::find_if(kinds.begin(), kinds.end(), [&](const KindRow& kind) { return kind.id == id; });
    if (row == kinds.end()) continue;
    row->evidence.begin = static_cast<std::uint32_t>(builder.storage().evidence.size());
    for (const Json* sign : reader.list("evidence")) read_sign(*sign, file, builder);
    row->evidence.end = static_cast<std::uint32_t>(builder.storage().evidence.size());
  }
  all.any("$schema");
  all.refuse_unknown();
}

}  // namespace followup
