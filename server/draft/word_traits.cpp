#include "draft/word_traits.h"

#include <algorithm>
#include <iterator>

namespace followup {
namespace {

struct TraitClass {
  std::string_view name;
  WordTraits traits = 0;
  bool in_phrases = false;  ///< phrases use the class as well
};

constexpr TraitClass Classes[] = {
    {"plain", StockWord, true},
    {"stock", StockWord, false},
    {"stock-theme", ThemeWord, false},
    {"phrase-border", StockWord | BorderWord, false},
    {"phrase-joint", JointWord, false},
    {"stock-matter", StockWord | ThemeWord, false},
    {"topic-noun", TopicNounWord, false},
    {"occasion-word", OccasionWord, false},
    {"article", ArticleWord, false},
    {"possessive", PossessiveWord, false},
    {"before-verb", BeforeVerbWord, false},
    {"post-noun", PostWord, false},
    {"apply-word", ApplyWord, false},
    {"name-lead", NameLeadWord, false},
    {"topic-lead", TopicLeadWord, false},
    {"time-word", StockWord | TimeWord, false},
    {"title", StockWord | TitleWord, true},
    {"blank-topic", BlankTopicWord, false},
};

const TraitClass* class_named(std::string_view name) {
  const auto found =
      std::find_if(std::begin(Classes), std::end(Classes), [&](const TraitClass& one) { return one.name == name; });
  return found == std::end(Classes) ? nullptr : &*found;
}

}  // namespace

WordTraits traits_of_class(std::string_view class_name) {
  const TraitClass* found = class_named(class_name);
  return found == nullptr ? WordTraits{0} : found->traits;
}

bool is_trait_class(std::string_view class_name) {
  const TraitClass* found = class_named(class_name);
  return found != nullptr && !found->in_phrases;
}

std::vector<TraitSlot> make_trait_table(std::vector<std::pair<WordHash, WordTraits>> words) {
  if (words.empty()) return {};
  std::sort(words.begin(), words.end());
  const auto same_word = [](const auto& a, const auto& b) { return a.first == b.first; };
  const auto repeated =
      std::count_if(words.begin() + 1, words.end(), [&](const auto& one) { return same_word((&one)[-1], one); });
  const std::size_t distinct = words.size() - static_cast<std::size_t>(repeated);
  std::size_t size = 1;
  while (size * 2 < distinct * 3) size *= 2;
  std::vector<TraitSlot> slots(size, 0);
  for (std::size_t i = 0; i < words.size();) {
    const WordHash word = words[i].first;
    WordTraits traits = 0;
    for (; i < words.size() && words[i].first == word; ++i) traits = static_cast<WordTraits>(traits | words[i].second);
    std::size_t at = word & (size - 1);
    while (slots[at] != 0) at = (at + 1) & (size - 1);
    slots[at] = (word & ~TraitSlot{UINT16_MAX}) | traits;
  }
  return slots;
}

}  // namespace followup
