// One pass over the words of a text finds every phrase of a pack and every member of a lexicon class, with
// their tokens. What a hit means is decided by conditions.h and above.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "match/graph_tables.h"
#include "prose/prose.h"

namespace followup {

/// Tokens [first, last) are an instance of phrase number `phrase`.
struct PhraseHit {
  std::uint32_t phrase = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(const PhraseHit&, const PhraseHit&) = default;
};

/// What a pass found. Hits of one sentence lie together, ascending by (first, phrase, last).
class Matches {
 public:
  Matches() = default;
  explicit Matches(const GraphTables& graph) : graph_(&graph) {}

  const std::vector<PhraseHit>& hits() const { return hits_; }
  std::span<const PhraseHit> in_sentence(std::size_t sentence) const;
  /// True when the token alone carries the label, which must be one of a class: of words, only those carry a label of
  /// their own that an edge names.
  bool carries(std::size_t token, Label label) const;
  /// Lengths in tokens of the members of the label's class that begin at the token, shortest first.
  std::vector<std::uint32_t> lengths(std::size_t token, Label label) const;

 private:
  friend class Walker;

  /// So many hits and members were found.
  struct Found {
    std::uint32_t hits = 0;
    std::uint32_t members = 0;
  };
  /// What is known of a token: the labels of its word, the class of its kind, members of classes that it begins or
  /// ends.
  struct TokenLabels {
    LabelBlur begun;  ///< labels of what begins here and can be taken: its word, its kind, members
    LabelBlur ended;
    std::uint32_t first_label;  ///< of GraphTables::labels; none for a word that no phrase and no class knows
    std::uint16_t label_count;
    Label kind;
    std::uint32_t first_begun;  ///< index into members_ plus 1; 0 for none
    std::uint32_t first_ended;
  };
  /// A member of several tokens of a class, in two chains.
  struct Member {
    Label label = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t next_begun = 0;
    std::uint32_t next_ended = 0;
  };

  std::span<const Label> word_labels(const TokenLabels& token) const {
    return graph_->labels.subspan(token.first_label, token.label_count);
  }

  const GraphTables* graph_ = nullptr;  ///< must outlive the matches
  std::vector<PhraseHit> hits_;
  std::vector<Found> found_before_;        ///< by sentence, with an end mark: what was found in all sentences before it
  std::unique_ptr<TokenLabels[]> tokens_;  ///< written once: they are the largest thing of a search
  std::vector<Member> members_;
};

/// What the same graph found in an earlier version of a text.
struct EarlierSearch {
  const Prose* prose = nullptr;
  const Matches* matches = nullptr;
};

/// Hits are exact: the same phrase at the same tokens is named once. No hit crosses a sentence. Of `earlier`, unless it
/// is empty or of another graph, the sentences that are unchanged at the begin and at the end of the text are taken
/// over: a keystroke changes one of them. The result is the same without it.
Matches find_phrases(const GraphTables& graph, const Prose& prose, const EarlierSearch& earlier = {});

/// The label of a lexicon class; 0 when there is none of that name.
Label class_label(const GraphTables& graph, std::string_view name);

}  // namespace followup
