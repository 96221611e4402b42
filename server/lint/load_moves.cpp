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

/// A sign of kinds that is no move: kinds name it in their evidence.
struct NamedSign {
  std::string_view id;
  EvidenceRow row;  ///< without weight
};

NamedSign read_sign(const Json& said, const PackFile& file, PackBuilder& builder) {
  ObjectReader reader(said, "a sign", file, builder.problems());
  NamedSign sign;
  sign.id = reader.text("id");
  sign.row.title = builder.keep(reader.text("title"));
  if (const Json* find = reader.object("find")) {
    sign.row.search = builder.search(*find, file);
  } else {
    reader.fault(nullptr, "a sign needs “find”");
  }
  reader.refuse_unknown();
  return sign;
}

EvidenceRow move_evidence(std::string_view id, ObjectReader& reader, PackBuilder& builder) {
  const std::vector<MoveRow>& moves = builder.storage().moves;
  const auto found = std::find_if(moves.begin(), moves.end(), [&](const MoveRow& one) { return one.id == id; });
  EvidenceRow row;
  if (found == moves.end()) {
    reader.fault(nullptr, "no move “" + std::string(id) + "” in moves.json");
    return row;
  }
  row.move = static_cast<std::uint32_t>(found - moves.begin());
  row.search = found->search;
  row.title = found->title;
  return row;
}

EvidenceRow sign_evidence(std::string_view id, std::span<const NamedSign> signs, ObjectReader& reader) {
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const NamedSign& one) { return one.id == id; });
  if (found != signs.end()) return found->row;
  reader.fault(nullptr, "no sign “" + std::string(id) + "” in this file");
  return {};
}

EvidenceRow fact_evidence(ObjectReader& reader) {
  struct Fact {
    SignPlace place;
    std::string_view title;
  };
  constexpr Fact Facts[] = {{SignPlace::Reply, "it answers a message"},
                            {SignPlace::Quoting, "it quotes a message"},
                            {SignPlace::Forward, "it passes a message on"},
                            {SignPlace::Greeting, "it greets somebody"}};
  constexpr std::string_view Names[] = {"reply", "quoting", "forward", "greeting"};
  const Fact& fact = Facts[reader.word("fact", Names, 0)];
  EvidenceRow row;
  row.place = fact.place;
  row.title = fact.title;
  return row;
}

void read_evidence(const Json& said, std::span<const NamedSign> signs, const PackFile& file, PackBuilder& builder) {
  ObjectReader reader(said, "evidence", file, builder.problems());
  const std::string_view move = reader.optional_text("move");
  const std::string_view sign = reader.optional_text("sign");
  const Json* fact = reader.any("fact");
  EvidenceRow row;
  if (!move.empty()) {
    row = move_evidence(move, reader, builder);
  } else if (!sign.empty()) {
    row = sign_evidence(sign, signs, reader);
    if (reader.flag("quoted", false)) row.place = SignPlace::Quoted;
  } else if (fact != nullptr) {
    row = fact_evidence(reader);
  } else {
    reader.fault(nullptr, "evidence needs “move”, “sign” or “fact”");
  }
  row.weight = static_cast<std::int32_t>(reader.number("weight", 1));
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
    row.base = static_cast<std::int32_t>(reader.number("base", 0));
    reader.any("evidence");
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
  std::vector<NamedSign> signs;
  for (const Json* one : all.list("signs")) signs.push_back(read_sign(*one, file, builder));
  std::vector<KindRow>& kinds = builder.storage().kinds;
  for (const Json* one : all.list("kinds")) {
    ObjectReader reader(*one, "a kind", file, builder.problems());
    const std::string_view id = reader.optional_text("id");
    const auto row = std::find_if(kinds.begin(), kinds.end(), [&](const KindRow& kind) { return kind.id == id; });
    if (row == kinds.end()) continue;
    row->evidence.begin = static_cast<std::uint32_t>(builder.storage().evidence.size());
    for (const Json* sign : reader.list("evidence")) read_evidence(*sign, signs, file, builder);
    row->evidence.end = static_cast<std::uint32_t>(builder.storage().evidence.size());
  }
  all.any("$schema");
  all.refuse_unknown();
}

}  // namespace followup
