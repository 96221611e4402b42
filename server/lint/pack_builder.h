// Collects what the files of a pack say while they are read, and makes the tables of it at the end.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/load_pack.h"
#include "lint/pack_reader.h"

namespace followup {

/// Where something was said, for faults that show only when all files are read.
struct PackPlace {
  const PackFile* file = nullptr;
  Json::Place place;
};

class PackBuilder {
 public:
  explicit PackBuilder(Problems& problems) : problems_(problems), storage_(std::make_shared<PackStorage>()) {}

  PackStorage& storage() { return *storage_; }
  Problems& problems() { return problems_; }

  /// A copy of the text that lives as long as the pack.
  std::string_view keep(std::string_view text);
  RowRange keep_all(const std::vector<const Json*>& texts);
  void fault(PackPlace where, std::string message);

  void add_class(LexiconClass made, PackPlace where);
  bool has_class(std::string_view name) const { return class_place_.count(name) != 0; }
  /// Parses a phrase said at `place`; none after a fault.
  std::optional<Phrase> parse(const Json& place, const PackFile& file);
  /// The number of a phrase; the same text has one number.
  std::optional<std::uint32_t> phrase(const Json& place, const PackFile& file);
  /// Reads a `find` object; the row of its search.
  std::uint32_t search(const Json& find, const PackFile& file);

  /// The kinds that a `kinds` member names: "all" (but `other`), "any", a list, or {"not": […]}.
  KindSet kinds(const Json* said, const PackFile& file);

  /// Ordinary text of the field, such as examples: its words weigh when phrases are compiled.
  void count_words(std::string_view text);
  /// Compiles everything. With problems the result must not be used.
  std::shared_ptr<const PackStorage> finish();

 private:
  void search_phrases(ObjectReader& reader, SearchRow& row, const PackFile& file);
  void frame(const Json& said, const PackFile& file);
  RowRange numbers(const std::vector<const Json*>& said, const PackFile& file);
  KindSet kind_list(const std::vector<const Json*>& said, const PackFile& file);
  std::uint8_t frame_mark(ObjectReader& reader) const;
  void compile_phrases();
  void resolve_every();
  void index_uses();
  std::vector<WordHash> words_of(std::string_view class_name) const;
  void fill_traits();

  Problems& problems_;
  std::shared_ptr<PackStorage> storage_;
  std::vector<LexiconClass> classes_;
  std::map<std::string, PackPlace, std::less<>> class_place_;
  std::vector<PackPlace> class_places_;
  std::vector<LexiconClass> trait_classes_;  ///< classes that say traits of words and nothing else
  std::vector<Phrase> phrases_;
  std::vector<PackPlace> phrase_places_;
  std::unordered_map<std::string, std::uint32_t> phrase_number_;
  std::unordered_map<std::string_view, std::string_view> kept_;
  WordCounts counts_;
  /// Classes that frames name in `every`: their labels are known when the phrases are compiled.
  struct EveryName {
    std::size_t frame = 0;
    std::string name;
    PackPlace place;
  };
  std::vector<EveryName> every_names_;
};

}  // namespace followup
