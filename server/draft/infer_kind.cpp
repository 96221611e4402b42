#include "draft/infer_kind.h"

#include <algorithm>
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

bool shows(const EvidenceRow& sign, const Draft& draft) {
  if (sign.move != NoRow) return draft.has_move(static_cast<MoveId>(sign.move));
  return !draft.body.hits_of(sign.search).empty() || !draft.subject.hits_of(sign.search).empty();
}

int weight_for(const KindRow& kind, const Draft& draft, const DraftTables& tables) {
  int weight = 0;
  for (const EvidenceRow& sign :
       tables.evidence.subspan(kind.evidence.begin, kind.evidence.end - kind.evidence.begin)) {
    if (shows(sign, draft)) weight += sign.weight;
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
  int best = 0;
  int second = 0;
  KindId winner = tables.unsure;
  for (std::size_t i = 0; i < tables.kinds.size(); ++i) {
    const int weight = weight_for(tables.kinds[i], draft, tables);
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
