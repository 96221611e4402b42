#include "lint/collect_traits.h"

#include <gmock/gmock.h>

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LexiconClass lexicon_class(std::string name, const std::vector<std::string_view>& members) {
  LexiconClass made{std::move(name), {}};
  for (const std::string_view member : members) made.members.push_back(std::get<Phrase>(parse_phrase(member)));
  return made;
}

struct Collected {
  explicit Collected(const std::vector<LexiconClass>& classes) {
    std::vector<const LexiconClass*> all;
    for (const LexiconClass& one : classes) all.push_back(&one);
    slots = collect_traits(all, faults);
  }

  WordTraits of(std::string_view word) const { return TraitTable(slots).of(hash_folded(word)); }
  std::vector<std::string> messages() const {
    std::vector<std::string> texts;
    for (const TraitFault& fault : faults) texts.push_back(fault.class_name + ": " + fault.message);
    return texts;
  }

  std::vector<TraitSlot> slots;
  std::vector<TraitFault> faults;
};

TEST(CollectTraits, AddsUpTheTraitsOfAWord) {
  const Collected made({lexicon_class("stock", {"hope", "team"}), lexicon_class("stock-theme", {"hope"})});
  EXPECT_EQ(made.of("hope"), StockWord | ThemeWord);
  EXPECT_EQ(made.of("team"), StockWord);
  EXPECT_EQ(made.of("kiln"), 0);
  EXPECT_THAT(made.faults, IsEmpty());
}

TEST(CollectTraits, TakesTheWordsOfIncludedClasses) {
  const Collected made({lexicon_class("stock", {"{day}"}), lexicon_class("day", {"friday"})});
  EXPECT_EQ(made.of("friday"), StockWord);
}

TEST(CollectTraits, LeavesOutMembersOfSeveralWordsAndOtherClasses) {
  const Collected made({lexicon_class("stock", {"word of mouth"}), lexicon_class("pal", {"mate"})});
  EXPECT_EQ(made.of("mouth"), 0);
  EXPECT_EQ(made.of("mate"), 0);
}

TEST(CollectTraits, NamesClassesThatAreNotThereOrContainThemselves) {
  EXPECT_THAT(Collected({lexicon_class("stock", {"{dya}"})}).messages(),
              ElementsAre("stock: no class “dya” in the lexicon"));
  EXPECT_THAT(Collected({lexicon_class("stock", {"{day}"}), lexicon_class("day", {"{stock}"})}).messages(),
              ElementsAre("day: the class “stock” contains itself"));
}

}  // namespace
}  // namespace followup
