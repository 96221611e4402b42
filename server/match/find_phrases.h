// One pass over the words of a text finds every phrase of a pack and every member of a lexicon class, with
// their tokens. What a hit means is decided by conditions.h and above.
#pragma once

#include <cstdint>
#include <span>
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

/// `length` tokens from here on carry the label.
struct LabelSpan {
  Label label = 0;
  std::uint16_t length = 1;
};

/// What a pass found. Hits of one sentence lie together.
struct Matches {
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<PhraseHit> hits;
  std::vector<Range> hits_of_sentence;   ///< into hits, by sentence
  std::vector<LabelSpan> labels;
  std::vector<Range> labels_of_token;    ///< into labels, by token

  std::span<const PhraseHit> in_sentence(std::size_t sentence) const;
  std::span<const LabelSpan> at_token(std::size_t token) const;
  /// True when the token alone carries the label.
  bool carries(std::size_t token, Label label) const;
};

/// Hits are exact: the same phrase at the same tokens is named once. No hit crosses a sentence.
Matches find_phrases(const GraphTables& graph, const Prose& prose);

/// The label of a lexicon class; 0 when there is none of that name.
Label class_label(const GraphTables& graph, std::string_view name);

}  // namespace followup
