#include "lint/pack_builder.h"

#include <algorithm>
#include <utility>

#include "lint/collect_traits.h"
#include "lint/rule_words.h"
#include "prose/tokens.h"

namespace followup {
namespace {

/// The bits of the words in `said`; `otherwise` when nothing is said.
std::uint8_t bits(ObjectReader& reader, std::string_view key, std::span<const std::string_view> words,
                  std::uint8_t otherwise) {
  const std::vector<const Json*> said = reader.texts(key);
  if (said.empty()) return otherwise;
  unsigned made = 0;
  for (const Json* one : said) {
    const auto known = std::find(words.begin(), words.end(), std::string_view(one->string));
    if (known == words.end()) {
      reader.fault(one, "“" + one->string + "” is no value of “" + std::string(key) + "”");
    } else {
      made |= 1U << static_cast<unsigned>(known - words.begin());
    }
  }
  return static_cast<std::uint8_t>(made);
}

}  // namespace

std::string_view PackBuilder::keep(std::string_view text) {
  const auto known = kept_.find(text);
  if (known != kept_.end()) return known->second;
  const std::string_view made = storage_->texts.emplace_back(text);
  kept_.emplace(made, made);
  return made;
}

RowRange PackBuilder::keep_all(const std::vector<const Json*>& texts) {
  RowRange range{static_cast<std::uint32_t>(storage_->strings.size()), 0};
  for (const Json* text : texts) storage_->strings.push_back(keep(text->string));
  range.end = static_cast<std::uint32_t>(storage_->strings.size());
  return range;
}

void PackBuilder::fault(PackPlace where, std::string message) {
  problems_.push_back(problem_at(where.place, std::move(message), where.file->path, where.file->bytes));
}

void PackBuilder::add_class(LexiconClass made, PackPlace where) {
  class_place_.emplace(made.name, where);
  if (is_trait_class(made.name)) return trait_classes_.push_back(std::move(made));
  class_places_.push_back(where);
  classes_.push_back(std::move(made));
}

std::optional<Phrase> PackBuilder::parse(const Json& place, const PackFile& file) {
  if (!place.is(Json::Type::String)) {
    fault({&file, place.place}, "expected a phrase, found " + std::string(type_name(place.type)));
    return std::nullopt;
  }
  Result<Phrase> parsed = parse_phrase(place.string);
  if (Phrase* phrase = std::get_if<Phrase>(&parsed)) return std::move(*phrase);
  const Problem& problem = std::get<Problem>(parsed);
  Json::Place where = place.place;
  where.column += problem.column;  // behind the quotation mark
  fault({&file, where}, "phrase “" + place.string + "”: " + problem.message);
  return std::nullopt;
}

std::optional<std::uint32_t> PackBuilder::phrase(const Json& place, const PackFile& file) {
  const auto known = phrase_number_.find(place.string);
  if (known != phrase_number_.end()) return known->second;
  std::optional<Phrase> parsed = parse(place, file);
  if (!parsed) return std::nullopt;
  const auto number = static_cast<std::uint32_t>(phrases_.size());
  phrases_.push_back(std::move(*parsed));
  phrase_places_.push_back({&file, place.place});
  phrase_number_.emplace(place.string, number);
  return number;
}

RowRange PackBuilder::numbers(const std::vector<const Json*>& said, const PackFile& file) {
  std::vector<std::uint32_t> found;
  for (const Json* one : said) {
    if (const std::optional<std::uint32_t> number = phrase(*one, file)) found.push_back(*number);
  }
  RowRange range{static_cast<std::uint32_t>(storage_->numbers.size()), 0};
  storage_->numbers.insert(storage_->numbers.end(), found.begin(), found.end());
  range.end = static_cast<std::uint32_t>(storage_->numbers.size());
  return range;
}

std::uint32_t PackBuilder::search(const Json& find, const PackFile& file) {
  ObjectReader reader(find, "“find”", file, problems_);
  SearchRow row;
  search_phrases(reader, row, file);
  row.unless = numbers(reader.list("unless"), file);
  row.frames.begin = static_cast<std::uint32_t>(storage_->frames.size());
  for (const Json* one : reader.list("frames")) frame(*one, file);
  row.frames.end = static_cast<std::uint32_t>(storage_->frames.size());
  row.zones = bits(reader, "in", ZoneWords, zone_bit(Zone::Body));
  row.affirmed = reader.flag("affirmed", false);
  reader.refuse_unknown();
  const bool says_none = reader.list("phrases").empty() && reader.list("frames").empty();
  if (says_none) reader.fault(nullptr, "“find” needs “phrases” or “frames”");
  storage_->searches.push_back(row);
  return static_cast<std::uint32_t>(storage_->searches.size() - 1);
}

void PackBuilder::search_phrases(ObjectReader& reader, SearchRow& row, const PackFile& file) {
  row.phrases.begin = static_cast<std::uint32_t>(storage_->search_phrases.size());
  for (const Json* one : reader.list("phrases")) {
    SearchPhrase made;
    const Json* text = one;
    if (one->is(Json::Type::Object)) {
      ObjectReader item(*one, "a phrase", file, problems_);
      text = item.any("text");
      if (text == nullptr) item.fault(nullptr, "a phrase needs “text”");
      made.has_replacement = one->find("replace") != nullptr;
      made.replacement = keep(item.optional_text("replace"));
      item.refuse_unknown();
    }
    if (text == nullptr) continue;
    const std::optional<std::uint32_t> number = phrase(*text, file);
    if (!number) continue;
    made.text = keep(text->string);
    made.phrase = *number;
    storage_->search_phrases.push_back(made);
  }
  row.phrases.end = static_cast<std::uint32_t>(storage_->search_phrases.size());
}

void PackBuilder::frame(const Json& said, const PackFile& file) {
  ObjectReader reader(said, "a frame", file, problems_);
  FrameRow row;
  row.all = numbers(reader.list("all"), file);
  row.any = numbers(reader.list("any"), file);
  row.none = numbers(reader.list("none"), file);
  row.within = static_cast<std::uint16_t>(std::clamp<std::int64_t>(reader.number("within", 0), 0, UINT16_MAX));
  row.ordered = reader.flag("ordered", false);
  row.types = bits(reader, "sentence", SentenceTypeWords, 0xFF);
  row.mark = frame_mark(reader);
  const std::string_view every = reader.optional_text("every");
  if (!every.empty()) every_names_.push_back({storage_->frames.size(), std::string(every), {&file, said.place}});
  if (reader.list("all").empty()) reader.fault(nullptr, "a frame needs “all”");
  reader.refuse_unknown();
  storage_->frames.push_back(row);
}

/// "sentence", or the number of one of `all`; without it, all of them.
std::uint8_t PackBuilder::frame_mark(ObjectReader& reader) const {
  const Json* said = reader.any("mark");
  if (said == nullptr) return FrameRow::MarkAll;
  if (said->is(Json::Type::String) && said->string == "sentence") return FrameRow::MarkSentence;
  const auto size = static_cast<std::int64_t>(reader.list("all").size());
  if (said->is(Json::Type::Integer) && said->integer >= 1 && said->integer <= size)
    return static_cast<std::uint8_t>(said->integer - 1);
  reader.fault(said, "“mark” is “sentence” or counts the phrases of “all” from 1");
  return FrameRow::MarkAll;
}

KindSet PackBuilder::kinds(const Json* said, const PackFile& file) {
  KindSet every = 0;
  KindSet other = 0;
  for (std::size_t i = 0; i < storage_->kinds.size(); ++i) {
    every |= kind_bit(static_cast<KindId>(i));
    if (storage_->kinds[i].id == "other") other = kind_bit(static_cast<KindId>(i));
  }
  if (said == nullptr) return every & ~other;
  if (said->is(Json::Type::String) && said->string == "any") return every;
  if (said->is(Json::Type::String) && said->string == "all") return every & ~other;
  if (said->is(Json::Type::Object)) {
    ObjectReader reader(*said, "“kinds”", file, problems_);
    const KindSet excluded = kind_list(reader.texts("not"), file);
    reader.refuse_unknown();
    return every & ~other & ~excluded;
  }
  if (said->is(Json::Type::Array)) {
    std::vector<const Json*> items;
    for (const Json& item : said->items) items.push_back(&item);
    return kind_list(items, file);
  }
  fault({&file, said->place}, "“kinds” is “all”, “any”, a list of kinds, or {\"not\": […]}");
  return 0;
}

KindSet PackBuilder::kind_list(const std::vector<const Json*>& said, const PackFile& file) {
  KindSet set = 0;
  for (const Json* one : said) {
    if (one->string == "all" || one->string == "any") {
      set |= kinds(one, file);
      continue;
    }
    const auto same = [&](const KindRow& row) { return row.id == one->string; };
    const auto found = std::find_if(storage_->kinds.begin(), storage_->kinds.end(), same);
    if (found == storage_->kinds.end()) {
      fault({&file, one->place}, "no kind “" + one->string + "” in kinds.json");
    } else {
      set |= kind_bit(static_cast<KindId>(found - storage_->kinds.begin()));
    }
  }
  return set;
}

void PackBuilder::count_words(std::string_view text) {
  for (const Token& token : tokenise(text, {Span<Decoded>{0, text.size()}})) ++counts_[token.word];
}

std::shared_ptr<const PackStorage> PackBuilder::finish() {
  if (problems_.empty()) compile_phrases();
  if (problems_.empty()) index_uses();
  return storage_;
}

void PackBuilder::compile_phrases() {
  std::vector<GraphFault> faults;
  storage_->graph = compile_graph(classes_, phrases_, faults, counts_);
  for (const GraphFault& one : faults) {
    PackPlace where;
    if (one.phrase != GraphFault::None) where = phrase_places_[one.phrase];
    if (one.lexicon_class != GraphFault::None) where = class_places_[one.lexicon_class];
    if (where.file != nullptr) fault(where, one.message);
    if (where.file == nullptr) problems_.push_back({"", one.message, 0, 0, ""});
  }
  if (!faults.empty()) return;
  resolve_every();
  storage_->negation = class_label(storage_->graph.tables(), "negation");
  storage_->titles = words_of("title");
  storage_->abbreviations = words_of("abbreviation");
  storage_->greetings = words_of("greeting");
  storage_->closes = words_of("close");
  fill_traits();
}

void PackBuilder::resolve_every() {
  for (const EveryName& one : every_names_) {
    const Label label = class_label(storage_->graph.tables(), one.name);
    if (label == 0) fault(one.place, "no class “" + one.name + "” in the lexicon (“every”)");
    storage_->frames[one.frame].every = label;
  }
}

void PackBuilder::index_uses() {
  std::vector<std::vector<PhraseUse>> uses(phrases_.size());
  for (std::uint32_t i = 0; i < storage_->searches.size(); ++i) {
    const SearchRow& search = storage_->searches[i];
    for (std::uint32_t p = search.phrases.begin; p < search.phrases.end; ++p) {
      uses[storage_->search_phrases[p].phrase].push_back({i, p, PhraseUse::Role::Phrase});
    }
    for (std::uint32_t f = search.frames.begin; f < search.frames.end; ++f) {
      uses[storage_->numbers[storage_->frames[f].all.begin]].push_back({i, f, PhraseUse::Role::FrameKey});
    }
  }
  storage_->use_begin.push_back(0);
  for (const std::vector<PhraseUse>& of_one : uses) {
    storage_->uses.insert(storage_->uses.end(), of_one.begin(), of_one.end());
    storage_->use_begin.push_back(static_cast<std::uint32_t>(storage_->uses.size()));
  }
}

/// First words of the members of a class, ascending.
std::vector<WordHash> PackBuilder::words_of(std::string_view class_name) const {
  std::vector<WordHash> words;
  for (const LexiconClass& one : classes_) {
    if (one.name != class_name) continue;
    for (const Phrase& member : one.members) {
      const Piece& first = member.pieces.front();
      if (first.type == Piece::Type::Word) words.push_back(first.word);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void PackBuilder::fill_traits() {
  std::vector<const LexiconClass*> all;
  for (const LexiconClass& one : classes_) all.push_back(&one);
  for (const LexiconClass& one : trait_classes_) all.push_back(&one);
  std::vector<TraitFault> faults;
  storage_->traits = collect_traits(all, faults);
  for (const TraitFault& one : faults) fault(class_place_.find(one.class_name)->second, one.message);
}

}  // namespace followup
