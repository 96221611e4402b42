#include "draft/infer_kind.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "text/words.h"

namespace followup {
namespace {

constexpr double OddsOfAPoint = 1.8;  ///< so many times likelier is a kind with one point of weight more
constexpr double Enough = 0.5;        ///< confidence below which a draft stays unsure

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

/// True when the subject begins with one of the marks that mail programs set, such as "Re:".
bool subject_begins_with(const Message& message, std::initializer_list<std::string_view> marks) {
  const Header* const subject = message.header("Subject");
  if (subject == nullptr) return false;
  const std::string_view text = trim(subject->value.utf8());
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return text.size() >= mark.size() && ascii_iequals(text.substr(0, mark.size()), mark);
  });
}

/// What of the evidence shows in one draft.
class ShownSigns {
 public:
  ShownSigns(const Draft& draft, const DraftTables& tables) : found_(tables.searches.searches.size()) {
    add(draft.body, InBody);
    add(draft.subject, InSubject);
    add(draft.quoted, InQuote);
    add_facts(draft);
  }

  bool has(const EvidenceRow& row) const {
    if (row.search == NoRow) return (facts_ & bit(row.place)) != 0;
    return (found_[row.search] & places_of(row)) != 0;
  }

 private:
  static constexpr unsigned InBody = 1;
  static constexpr unsigned InSubject = 2;
  static constexpr unsigned InQuote = 4;

  static constexpr unsigned bit(SignPlace fact) { return 1U << static_cast<unsigned>(fact); }

  static unsigned places_of(const EvidenceRow& row) {
    if (row.place == SignPlace::Quoted) return InQuote;
    return row.move != NoRow ? InBody : InBody | InSubject;
  }

  void add(const Passage& passage, unsigned where) {
    for (const SearchHit& hit : passage.hits)
      found_[hit.search] = static_cast<std::uint8_t>(found_[hit.search] | where);
  }

  void add_facts(const Draft& draft) {
    const Message& message = draft.message;
    const auto has = [&](Region wanted) {
      return std::any_of(message.regions.begin(), message.regions.end(),
                         [&](const auto& one) { return one.second == wanted; });
    };
    const bool is_answer = message.header("In-Reply-To") != nullptr || message.header("References") != nullptr;
    if (is_answer || subject_begins_with(message, {"re:", "aw:", "sv:", "antw:"})) facts_ |= bit(SignPlace::Reply);
    if (has(Region::Quoted)) facts_ |= bit(SignPlace::Quoting);
    if (has(Region::Forwarded) || subject_begins_with(message, {"fwd:", "fw:"})) facts_ |= bit(SignPlace::Forward);
    if (draft.body.prose.outline.greeting) facts_ |= bit(SignPlace::Greeting);
  }

  std::vector<std::uint8_t> found_;  ///< by search: where it found something
  unsigned facts_ = 0;
};

std::span<const EvidenceRow> evidence_of(const KindRow& kind, const DraftTables& tables) {
  return tables.evidence.subspan(kind.evidence.begin, kind.evidence.end - kind.evidence.begin);
}

int weight_of(const KindRow& kind, const ShownSigns& signs, const DraftTables& tables) {
  int weight = kind.base;
  for (const EvidenceRow& row : evidence_of(kind, tables)) {
    if (signs.has(row)) weight += row.weight;
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
  const ShownSigns signs(draft, tables);
  std::array<int, MaxKinds> weights{};
  for (std::size_t i = 0; i < tables.kinds.size(); ++i) weights[i] = weight_of(tables.kinds[i], signs, tables);
  const auto end = weights.begin() + static_cast<std::ptrdiff_t>(tables.kinds.size());
  const auto best = std::max_element(weights.begin(), end);
  // A kind that nothing speaks for takes nothing away from the others.
  double all = *best > 0 ? 0 : 1;
  std::for_each(weights.begin(), end, [&](int weight) {
    if (weight > 0) all += std::pow(OddsOfAPoint, weight - *best);
  });
  const double confidence = 1 / all;
  const auto winner = static_cast<KindId>(best - weights.begin());
  if (confidence <= Enough) return {tables.unsure, 1 - confidence, KindSource::Inferred};
  return {winner, confidence, KindSource::Inferred};
}

std::vector<const EvidenceRow*> kind_reasons(KindId kind, const Draft& draft, const DraftTables& tables) {
  const ShownSigns signs(draft, tables);
  std::vector<const EvidenceRow*> shown;
  for (const EvidenceRow& row : evidence_of(tables.kinds[kind], tables)) {
    if (signs.has(row)) shown.push_back(&row);
  }
  std::stable_sort(shown.begin(), shown.end(), [](const EvidenceRow* a, const EvidenceRow* b) {
    return std::abs(a->weight) > std::abs(b->weight);
  });
  return shown;
}

}  // namespace followup
