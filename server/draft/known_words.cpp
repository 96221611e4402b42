#include "draft/known_words.h"

#include <algorithm>

#include "text/words.h"

namespace followup {
namespace {

constexpr std::size_t ShortestName = 3;  ///< shorter ones stand in too many addresses by chance

constexpr std::size_t LongestAddresses = 400;  ///< bytes of a header line that are looked at

constexpr WordHash Of = hash_folded("of");
constexpr WordHash As = hash_folded("as");
constexpr WordHash For = hash_folded("for");

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// True when `text` stands anywhere in `within`, ASCII case ignored.
bool stands_in(std::string_view text, std::string_view within) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  return std::search(within.begin(), within.end(), text.begin(), text.end(), same) != within.end();
}

}  // namespace

std::vector<WordTraits> traits_of(const Prose& prose, TraitTable table) {
  std::vector<WordTraits> traits(prose.tokens.size(), 0);
  for (std::size_t i = 0; i < traits.size(); ++i) {
    if (prose.tokens[i].kind == TokenKind::Word) traits[i] = table.of(prose.tokens[i].word);
  }
  return traits;
}

KnownWords::KnownWords(const Draft& draft, std::span<const WordTraits> body, TraitTable table)
    : draft_(draft), company_(draft.settings->word(Field::Company)), position_(draft.settings->word(Field::Position)) {
  constexpr std::array<std::string_view, 3> Fields = {"From", "To", "Cc"};
  for (std::size_t i = 0; i < Fields.size(); ++i) {
    const Header* header = draft.message.header(Fields[i]);
    if (header != nullptr) addresses_[i] = header->value.utf8().substr(0, LongestAddresses);
  }
  read_around();
  read_post(draft.body, body);
  if (draft.subject.source != nullptr) read_post(draft.subject, traits_of(draft.subject.prose, table));
}

void KnownWords::read_post(const Passage& passage, std::span<const WordTraits> traits) {
  for (std::size_t i = 0; i < traits.size(); ++i) {
    if ((traits[i] & PostWord) != 0) take_before(passage.prose, traits, i);
    if ((traits[i] & (PostWord | ApplyWord)) != 0) take_behind(passage, traits, i);
  }
}

void KnownWords::take_before(const Prose& prose, std::span<const WordTraits> traits, std::size_t token) {
  for (std::size_t i = token; i > 0 && token - i < MaxRun; --i) {
    const Token& before = prose.tokens[i - 1];
    if (before.has(Clitic)) continue;  // "the children's librarian post"
    if (!goes_on(prose.tokens[i]) || before.kind != TokenKind::Word || (traits[i - 1] & PhraseLimit) != 0) return;
    if ((traits[i - 1] & StockWord) == 0) add(before.word);
  }
}

/// "the position of senior archivist", "interviewed for your night crew".
void KnownWords::take_behind(const Passage& passage, std::span<const WordTraits> traits, std::size_t token) {
  const std::vector<Token>& tokens = passage.prose.tokens;
  std::size_t at = token + 1;
  if (at + 1 >= tokens.size() || !goes_on(tokens[at])) return;
  const WordHash lead = tokens[at].word;
  if (lead != As && lead != For && (lead != Of || (traits[token] & PostWord) == 0)) return;
  ++at;
  if ((traits[at] & (ArticleWord | PossessiveWord)) != 0) ++at;
  if (at >= tokens.size() || passage.text(tokens[at].where()).ends_with("ing")) return;
  take_run(passage.prose, traits, at);
}

void KnownWords::take_run(const Prose& prose, std::span<const WordTraits> traits, std::size_t token) {
  const std::size_t stop = std::min(token + MaxRun, prose.tokens.size());
  for (std::size_t i = token; i < stop; ++i) {
    const Token& here = prose.tokens[i];
    if (!goes_on(here) || here.kind != TokenKind::Word || (traits[i] & PhraseLimit) != 0) return;
    if ((traits[i] & StockWord) == 0) add(here.word);
  }
}

void KnownWords::add(WordHash word) {
  if (post_count_ < MaxPostWords) post_words_[post_count_++] = word;
}

bool KnownWords::has_post_word(const Token& token, std::string_view text) const {
  const auto* const end = post_words_.begin() + post_count_;
  return std::find(post_words_.begin(), end, token.word) != end || stands_in(text, position_);
}

bool KnownWords::has_name(const Token& token, std::string_view text) const {
  if (text.size() < ShortestName) return stands_around_body(token.word);
  const auto knows = [&](std::string_view address) { return stands_in(text, address); };
  return std::any_of(addresses_.begin(), addresses_.end(), knows) || stands_in(text, company_) ||
         stands_around_body(token.word);
}

void KnownWords::read_around() {
  const Prose& prose = draft_.body.prose;
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone != Zone::Greeting && sentence.zone != Zone::Names) continue;
    for (std::uint32_t i = sentence.first; i < sentence.last && around_count_ < MaxAround; ++i) {
      around_[around_count_++] = prose.tokens[i].word;
    }
  }
}

bool KnownWords::stands_around_body(WordHash word) const {
  const auto* const end = around_.begin() + around_count_;
  return std::find(around_.begin(), end, word) != end;
}

}  // namespace followup
