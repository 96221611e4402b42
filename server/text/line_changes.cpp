#include "text/line_changes.h"

#include <algorithm>
#include <utility>

namespace followup {
namespace {

using Lines = std::span<const std::size_t>;

/// Above so many changed lines the search is given up: its time and memory grow with the square.
constexpr std::size_t MostChanges = 1500;

bool touch(const LineChange& upper, const LineChange& lower) {
  return upper.old_begin + upper.removed == lower.old_begin && upper.new_begin + upper.added == lower.new_begin;
}

LineChange join(const LineChange& upper, const LineChange& lower) {
  return {upper.old_begin, upper.removed + lower.removed, upper.new_begin, upper.added + lower.added};
}

/// How far each diagonal has come, for every number of changes: the record of a greedy search after Myers.
class EditGraph {
 public:
  EditGraph(Lines before, Lines after) : before_(before), after_(after) {}

  /// True when a way of at most `MostChanges` changes was found, which `changes` then walks back.
  bool search() {
    for (std::size_t changes = 0; changes <= MostChanges; ++changes) {
      rows_.emplace_back(changes + 1);
      for (std::size_t added = 0; added <= changes; ++added) {
        const std::size_t reached = follow(start(changes, added), changes, added);
        rows_[changes][added] = reached;
        if (reached == before_.size() && new_offset(reached, changes, added) == after_.size()) {
          added_at_end_ = added;
          return true;
        }
      }
    }
    return false;
  }

  std::vector<LineChange> changes() const {
    std::vector<LineChange> found;
    std::size_t added = added_at_end_;
    for (std::size_t count = rows_.size() - 1; count > 0; --count) {
      const bool adds = comes_by_adding(count, added);
      if (adds) --added;
      const std::size_t old_offset = rows_[count - 1][added];
      prepend(found, {old_offset, adds ? 0U : 1U, new_offset(old_offset, count - 1, added), adds ? 1U : 0U});
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

 private:
  static constexpr std::size_t Nowhere = static_cast<std::size_t>(-1);

  /// `found` is in reverse; a step that touches the last one widens it.
  static void prepend(std::vector<LineChange>& found, LineChange step) {
    if (found.empty() || !touch(step, found.back())) return found.push_back(step);
    found.back() = join(step, found.back());
  }

  /// Offset in the new text of a point `old_offset` in the old one; it may lie past the end.
  static std::size_t new_offset(std::size_t old_offset, std::size_t changes, std::size_t added) {
    return old_offset + added - (changes - added);
  }

  bool is_inside(std::size_t old_offset, std::size_t changes, std::size_t added) const {
    return old_offset <= before_.size() && old_offset + added >= changes - added &&
           new_offset(old_offset, changes, added) <= after_.size();
  }

  std::size_t by_adding(std::size_t changes, std::size_t added) const {
    if (added == 0) return Nowhere;
    const std::size_t reached = rows_[changes - 1][added - 1];
    return reached != Nowhere && is_inside(reached, changes, added) ? reached : Nowhere;
  }

  std::size_t by_removing(std::size_t changes, std::size_t added) const {
    if (added == changes) return Nowhere;
    const std::size_t reached = rows_[changes - 1][added];
    return reached != Nowhere && is_inside(reached + 1, changes, added) ? reached + 1 : Nowhere;
  }

  bool comes_by_adding(std::size_t changes, std::size_t added) const {
    const std::size_t adding = by_adding(changes, added);
    const std::size_t removing = by_removing(changes, added);
    return removing == Nowhere || (adding != Nowhere && adding >= removing);
  }

  std::size_t start(std::size_t changes, std::size_t added) const {
    if (changes == 0) return 0;
    return comes_by_adding(changes, added) ? by_adding(changes, added) : by_removing(changes, added);
  }

  std::size_t follow(std::size_t old_offset, std::size_t changes, std::size_t added) const {
    if (old_offset == Nowhere) return Nowhere;
    std::size_t at = new_offset(old_offset, changes, added);
    while (old_offset < before_.size() && at < after_.size() && before_[old_offset] == after_[at]) {
      ++old_offset;
      ++at;
    }
    return old_offset;
  }

  Lines before_;
  Lines after_;
  std::vector<std::vector<std::size_t>> rows_;
  std::size_t added_at_end_ = 0;
};

std::size_t common_begin(Lines a, Lines b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::size_t common_end(Lines a, Lines b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
}

/// Moves changes that only add or only remove. Where such a change could stand higher or lower without a different
/// outcome, it is joined with a neighbour that it can reach, or else put as low as it goes. That is how people read a
/// repeated paragraph: the second one is the new one.
class Slider {
 public:
  Slider(Lines before, Lines after) : before_(before), after_(after) {}

  std::vector<LineChange> slide(const std::vector<LineChange>& changes) {
    for (std::size_t index = 0; index < changes.size(); ++index) {
      LineChange change = changes[index];
      const LineChange* next = index + 1 < changes.size() ? &changes[index + 1] : nullptr;
      while (can_sink(change) && !(next != nullptr && touch(change, *next))) move(change, 1);
      place(change, next);
    }
    return std::move(placed_);
  }

 private:
  /// Puts down a change that has sunk: where it is when it touches the next one, else at its upper neighbour if it
  /// reaches that one.
  void place(LineChange change, const LineChange* next) {
    const bool sank_onto_next = next != nullptr && touch(change, *next);
    if (!placed_.empty() && !sank_onto_next) {
      LineChange risen = change;
      while (can_rise(risen) && !touch(placed_.back(), risen)) move(risen, -1);
      if (touch(placed_.back(), risen)) change = risen;
    }
    if (placed_.empty() || !touch(placed_.back(), change)) return placed_.push_back(change);
    change = join(placed_.back(), change);
    placed_.pop_back();
    while (can_sink(change) && !(next != nullptr && touch(change, *next))) move(change, 1);
    placed_.push_back(change);
  }

  /// The side on which a change has lines; empty when it has some on both and so stands fast.
  Lines side_of(const LineChange& change) const {
    if (change.added == 0) return before_;
    return change.removed == 0 ? after_ : Lines{};
  }

  static std::size_t begin_of(const LineChange& change) {
    return change.added == 0 ? change.old_begin : change.new_begin;
  }

  bool can_sink(const LineChange& change) const {
    const Lines side = side_of(change);
    const std::size_t end = begin_of(change) + change.removed + change.added;
    return end < side.size() && side[begin_of(change)] == side[end];
  }

  bool can_rise(const LineChange& change) const {
    const Lines side = side_of(change);
    const std::size_t begin = begin_of(change);
    return begin > 0 && !side.empty() && side[begin - 1] == side[begin + change.removed + change.added - 1];
  }

  static void move(LineChange& change, int lines) {
    change.old_begin += static_cast<std::size_t>(lines);
    change.new_begin += static_cast<std::size_t>(lines);
  }

  Lines before_;
  Lines after_;
  std::vector<LineChange> placed_;
};

}  // namespace

std::vector<LineChange> line_changes(std::span<const std::size_t> before, std::span<const std::size_t> after) {
  const std::size_t begin = common_begin(before, after);
  const std::size_t end = common_end(before.subspan(begin), after.subspan(begin));
  const Lines old_middle = before.subspan(begin, before.size() - begin - end);
  const Lines new_middle = after.subspan(begin, after.size() - begin - end);
  if (old_middle.empty() && new_middle.empty()) return {};

  EditGraph graph(old_middle, new_middle);
  std::vector<LineChange> changes{{0, old_middle.size(), 0, new_middle.size()}};
  if (graph.search()) changes = graph.changes();
  for (LineChange& change : changes) {
    change.old_begin += begin;
    change.new_begin += begin;
  }
  return Slider(before, after).slide(changes);
}

}  // namespace followup
