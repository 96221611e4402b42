// What single words are to the search for details: one table that answers every question about a word with one look.
// Which words have a trait is said by classes of the lexicon (see traits_of_class).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "text/fold.h"

namespace followup {

/// Traits of a word, a bit each.
enum WordTrait : std::uint16_t {
  StockWord = 1,          ///< the mails of any candidate to any employer are made of it
  ThemeWord = 2,          ///< what stock lines are about: thanks, fit, hope
  BorderWord = 4,         ///< stands in no noun phrase: a pronoun, an auxiliary, a common verb
  JointWord = 8,          ///< joins two noun phrases: "of", "from", "to"
  ArticleWord = 16,       ///< begins a noun phrase: "the", "a"
  PossessiveWord = 32,    ///< begins a noun phrase and says whose it is: "your"
  BeforeVerbWord = 64,    ///< the word behind it is a verb: "I", "will", "to"
  PostWord = 128,         ///< the job in question: "position", "role"
  ApplyWord = 256,        ///< what stands behind it with "for" is the job in question: "interview", "apply"
  NameLeadWord = 512,     ///< a name right behind it is that of a person or a company: "at", "with", "meet"
  TopicLeadWord = 1024,   ///< what stands behind it is a topic: "about"
  TimeWord = 2048,        ///< a number beside it tells a date or a stretch of time: "weeks", "May"
  TitleWord = 4096,       ///< a name stands behind it: "Mr"
  BlankTopicWord = 8192,  ///< in a blank: asks for a detail, as "[topic of the conversation]" does
  TopicNounWord = 16384,  ///< stock alone, a topic behind another one: "product launch"
  OccasionWord = 32768,   ///< pins a line to one occasion, so that it is no stock line: "Tuesday", "three"
};
using WordTraits = std::uint16_t;

/// One slot of the table: the upper 48 bits of the word's hash and its traits, or 0 for an empty slot.
using TraitSlot = std::uint64_t;

class TraitTable {
 public:
  TraitTable() = default;
  /// Slots as make_trait_table gives them; they must outlive the table.
  explicit TraitTable(std::span<const TraitSlot> slots) : slots_(slots) {}

  WordTraits of(WordHash word) const {
    if (slots_.empty()) return 0;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = word & mask; slots_[at] != 0; at = (at + 1) & mask) {
      if (((slots_[at] ^ word) >> TraitBits) == 0) return static_cast<WordTraits>(slots_[at]);
    }
    return 0;
  }
  bool empty() const { return slots_.empty(); }

 private:
  static constexpr unsigned TraitBits = 16;
  std::span<const TraitSlot> slots_;  ///< size is a power of two
};

/// The trait that members of a lexicon class have, or 0. The members count with their inflections; of those that are
/// phrases, none does.
WordTraits traits_of_class(std::string_view class_name);
/// True for classes that serve this search alone, so that no phrase may use them.
bool is_trait_class(std::string_view class_name);

/// A word may stand in `words` several times; its traits add up.
std::vector<TraitSlot> make_trait_table(std::vector<std::pair<WordHash, WordTraits>> words);

}  // namespace followup
