#include "draft/infer_kind.h"

#include <algorithm>
#include <bitset>
#include <limits>
#include <optional>

namespace followup {
namespace {

constexpr int EnoughEvidence = 3;  ///< below it a text stays unsure
constexpr double Doubt = 2.0;      ///< weight of the kinds that nothing speaks for

std::optional<KindId> kind_named(std::string_view id, const DraftTables& tables) {
  const auto found =
      std::find_if(tables.kinds.begin(), tables.kinds.end(), [&](const KindRow& row) { return row.id == id; });
  if (found == tables.kinds.end()) return std::nullopt;
  return static_cast<KindId>(found - tables.kinds.begin());
}

KindSource source_of(LayerKind layer) {
  switch (layer) {
    case LayerKind::Header:
      return KindSource::Header;
    case LayerKind::Option:
      return KindSource::Option;
    default:
      return KindSource::Config;
  }
}

/// The moves of a draft, for many questions.
using MoveSet = std::bitset<std::numeric_limits<MoveId>::max() + 1>;

MoveSet moves_of(const Draft& draft) {
  MoveSet moves;
  for (const MoveFound& found : draft.moves) moves.set(found.move);
  return moves;
}

bool shows(const EvidenceRow& sign, const Draft& draft, const MoveSet& moves) {
  if (sign.move != NoRow) return moves[sign.move];
  return !draft.body.hits_of(sign.search).empty() || !draft.subject.hits_of(sign.search).empty();
}

int weight_of(std::span<const EvidenceRow> evidence, const Draft& draft, const MoveSet& moves) {
  int weight = 0;
  for (const EvidenceRow& sign : evidence) {
    if (shows(sign, draft, moves)) weight += sign.weight;
  }
  return weight;
}

}  // namespace

KindJudgement infer_kind(const Draft& draft, const DraftTables& tables) {
  const SettingEntry* said = draft.settings->entry(Field::Kind);
  if (said != nullptr && said->origin.layer != LayerKind::Default) {
    const std::optional<KindId> kind = kind_named(draft.settings->word(Field::Kind), tables);
    if (kind) return {*kind, 1.0, source_of(said->origin.layer)};
  }
  const MoveSet moves = moves_of(draft);
  int best = 0;
  int second = 0;
  KindId winner = tables.unsure;
  for (std::size_t i = 0; i < tables.kinds.size(); ++i) {
    const RowRange rows = tables.kinds[i].evidence;
    const int weight = weight_of(tables.evidence.subspan(rows.begin, rows.end - rows.begin), draft, moves);
    if (weight > best) {
      second = best;
      best = weight;
      winner = static_cast<KindId>(i);
    } else {
      second = std::max(second, weight);
    }
  }
  if (best < EnoughEvidence || best == second) return {tables.unsure, 0.5, KindSource::Inferred};
  return {winner, best / (best + second * 0.5 + Doubt), KindSource::Inferred};
}

}  // namespace followup
