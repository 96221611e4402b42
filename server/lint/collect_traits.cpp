#include "lint/collect_traits.h"

#include <algorithm>
#include <utility>

namespace followup {
namespace {

class Collector {
 public:
  Collector(const std::vector<const LexiconClass*>& classes, std::vector<TraitFault>& faults)
      : classes_(classes), faults_(faults) {}

  std::vector<TraitSlot> run() {
    for (const LexiconClass* one : classes_) {
      const WordTraits traits = traits_of_class(one->name);
      if (traits != 0) add_members(*one, traits);
    }
    return make_trait_table(std::move(words_));
  }

 private:
  void add_members(const LexiconClass& from, WordTraits traits) {
    open_.push_back(&from);
    for (const Phrase& member : from.members) {
      if (member.pieces.size() != 1) continue;
      const Piece& piece = member.pieces.front();
      if (piece.type == Piece::Type::Word) words_.emplace_back(piece.word, traits);
      if (piece.type == Piece::Type::Class) add_included(from, piece.text, traits);
    }
    open_.pop_back();
  }

  void add_included(const LexiconClass& from, const std::string& name, WordTraits traits) {
    const auto named = [&](const LexiconClass* one) { return one->name == name; };
    const auto found = std::find_if(classes_.begin(), classes_.end(), named);
    if (found == classes_.end()) return fault(from, "no class “" + name + "” in the lexicon");
    if (std::find(open_.begin(), open_.end(), *found) != open_.end())
      return fault(from, "the class “" + name + "” contains itself");
    add_members(**found, traits);
  }

  void fault(const LexiconClass& in, std::string message) { faults_.push_back({in.name, std::move(message)}); }

  const std::vector<const LexiconClass*>& classes_;
  std::vector<TraitFault>& faults_;
  std::vector<const LexiconClass*> open_;  ///< in the work, the outermost first
  std::vector<std::pair<WordHash, WordTraits>> words_;
};

}  // namespace

std::vector<TraitSlot> collect_traits(const std::vector<const LexiconClass*>& classes,
                                      std::vector<TraitFault>& faults) {
  return Collector(classes, faults).run();
}

}  // namespace followup
