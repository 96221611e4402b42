#include "match/conditions.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <tuple>

namespace followup {
namespace {

constexpr std::uint32_t NegationReach = 4;

/// Phrases that stand in a sentence, blurred: numbers that agree modulo 512 share a bit.
class StandingPhrases {
 public:
  void take(std::span<const PhraseHit> hits) {
    bits_.reset();
    for (const PhraseHit& hit : hits) bits_.set(hit.phrase % bits_.size());
  }
  bool may_hold(std::uint32_t phrase) const { return bits_.test(phrase % bits_.size()); }

 private:
  std::bitset<512> bits_;
};

class Judge {
 public:
  Judge(const SearchTables& tables, const Prose& prose, const Matches& matches, bool ignore_excuses)
      : tables_(tables), prose_(prose), matches_(matches), ignore_excuses_(ignore_excuses) {}

  std::vector<SearchHit> run() {
    out_.reserve(32);
    for (std::size_t i = 0; i < prose_.sentences.size(); ++i) judge_sentence(static_cast<std::uint32_t>(i));
    drop_overlaps();
    return std::move(out_);
  }

 private:
  void judge_sentence(std::uint32_t sentence) {
    hits_ = matches_.in_sentence(sentence);
    if (hits_.empty()) return;
    sentence_ = sentence;
    every_ = 0;
    standing_.take(hits_);
    for (const PhraseHit& hit : hits_) {
      for (std::uint32_t i = tables_.use_begin[hit.phrase]; i < tables_.use_begin[hit.phrase + 1]; ++i)
        judge_use(tables_.uses[i], hit);
    }
  }

  void judge_use(const PhraseUse& use, const PhraseHit& hit) {
    const SearchRow& search = tables_.searches[use.search];
    const Sentence& sentence = prose_.sentences[sentence_];
    if ((search.zones & zone_bit(sentence.zone)) == 0) return;
    SearchHit found{use.search, NoRow, hit.first, hit.last, sentence_};
    if (use.role == PhraseUse::Role::Phrase) {
      found.phrase_row = use.row;
    } else if (!frame_holds(tables_.frames[use.row], hit, found)) {
      return;
    }
    if (!ignore_excuses_ && is_excused(search, found)) return;
    out_.push_back(found);
  }

  bool is_excused(const SearchRow& search, const SearchHit& found) const {
    if (any_stands(search.unless)) return true;
    return search.affirmed && is_negated(found);
  }

  bool any_stands(RowRange numbers) const {
    for (std::uint32_t i = numbers.begin; i < numbers.end; ++i) {
      const std::uint32_t phrase = tables_.numbers[i];
      if (!standing_.may_hold(phrase)) continue;
      if (std::any_of(hits_.begin(), hits_.end(), [&](const PhraseHit& hit) { return hit.phrase == phrase; }))
        return true;
    }
    return false;
  }

  bool all_may_stand(RowRange numbers) const {
    const auto rows = tables_.numbers.subspan(numbers.begin, numbers.end - numbers.begin);
    return std::all_of(rows.begin(), rows.end(), [&](std::uint32_t phrase) { return standing_.may_hold(phrase); });
  }

  bool is_negated(const SearchHit& found) const {
    const std::uint32_t start = prose_.sentences[sentence_].first;
    const std::uint32_t reach = found.first > start + NegationReach ? found.first - NegationReach : start;
    for (std::uint32_t token = reach; token < found.last; ++token) {
      if (matches_.carries(token, tables_.negation)) return true;
    }
    return false;
  }

  /// The frame with `key` as the first of its `all`; widens `found` to what the frame marks.
  bool frame_holds(const FrameRow& frame, const PhraseHit& key, SearchHit& found) {
    if ((frame.types & type_bit(prose_.sentences[sentence_].type)) == 0) return false;
    if (!all_may_stand(frame.all)) return false;
    if (!frame.any.empty() && !any_stands(frame.any)) return false;
    if (!ignore_excuses_ && any_stands(frame.none)) return false;
    if (frame.every != 0 && !all_carry(frame.every)) return false;
    std::uint32_t first = key.first;
    std::uint32_t last = key.last;
    std::uint32_t behind = key.last;
    taken_.assign(1, key);
    for (std::uint32_t i = frame.all.begin + 1; i < frame.all.end; ++i) {
      const std::optional<PhraseHit> other = nearest(tables_.numbers[i], key, frame.ordered ? behind : 0);
      if (!other) return false;
      behind = other->last;
      taken_.push_back(*other);
      first = std::min(first, other->first);
      last = std::max(last, other->last);
      if (i - frame.all.begin == frame.mark) std::tie(found.first, found.last) = std::pair(other->first, other->last);
    }
    if (frame.within != 0 && last - first > frame.within) return false;
    if (frame.mark == FrameRow::MarkSentence) {
      found.first = prose_.sentences[sentence_].first;
      found.last = prose_.sentences[sentence_].last;
    }
    if (frame.mark == FrameRow::MarkAll) std::tie(found.first, found.last) = std::pair(first, last);
    return true;
  }

  /// Frames of one sentence ask mostly for the same class, so the last answer is kept.
  bool all_carry(Label label) {
    if (every_ == label) return all_carry_every_;
    const Sentence& sentence = prose_.sentences[sentence_];
    std::uint32_t token = sentence.first;
    while (token < sentence.last && matches_.carries(token, label)) ++token;
    every_ = label;
    all_carry_every_ = token == sentence.last;
    return all_carry_every_;
  }

  bool shares_taken_words(const PhraseHit& hit) const {
    const auto overlaps = [&](const PhraseHit& other) { return hit.first < other.last && other.first < hit.last; };
    return std::any_of(taken_.begin(), taken_.end(), overlaps);
  }

  /// The hit of a phrase nearest to the key that shares words with no part of the frame taken so far and begins at or
  /// behind `from`.
  std::optional<PhraseHit> nearest(std::uint32_t phrase, const PhraseHit& key, std::uint32_t from) const {
    std::optional<PhraseHit> best;
    std::uint32_t best_distance = UINT32_MAX;
    for (const PhraseHit& hit : hits_) {
      if (hit.phrase != phrase || hit.first < from || shares_taken_words(hit)) continue;
      const std::uint32_t distance = hit.first >= key.last ? hit.first - key.last : key.first - hit.last;
      if (distance > best_distance ||
          (distance == best_distance && best && hit.last - hit.first <= best->last - best->first))
        continue;
      best = hit;
      best_distance = distance;
    }
    return best;
  }

  void drop_overlaps() {
    const auto order = [](const SearchHit& a, const SearchHit& b) {
      if (a.search != b.search) return a.search < b.search;
      if (a.first != b.first) return a.first < b.first;
      return a.last != b.last ? a.last > b.last : a.phrase_row < b.phrase_row;
    };
    std::sort(out_.begin(), out_.end(), order);
    std::size_t kept = 0;
    for (const SearchHit& hit : out_) {
      const bool overlaps = kept > 0 && out_[kept - 1].search == hit.search && hit.first < out_[kept - 1].last;
      if (!overlaps) out_[kept++] = hit;
    }
    out_.resize(kept);
  }

  const SearchTables& tables_;
  const Prose& prose_;
  const Matches& matches_;
  bool ignore_excuses_;
  std::span<const PhraseHit> hits_;
  StandingPhrases standing_;
  std::vector<PhraseHit> taken_;  ///< by the parts of the frame in work
  std::uint32_t sentence_ = 0;
  Label every_ = 0;  ///< the class that all tokens of the sentence were last asked for
  bool all_carry_every_ = false;
  std::vector<SearchHit> out_;
};

}  // namespace

std::vector<SearchHit> judge(const SearchTables& tables, const Prose& prose, const Matches& matches,
                             bool ignore_excuses) {
  return Judge(tables, prose, matches, ignore_excuses).run();
}

}  // namespace followup
