// Names that do not fit those of the header (G15): the reader's in the greeting, anybody's elsewhere, the writer's at
// the end. What is merely unknown is no fault.
#include <algorithm>

#include "draft/greeted_names.h"
#include "draft/job_words.h"
#include "draft/name_words.h"
#include "draft/nicknames.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

/// "Dan" for "Daniel": what a name begins with, but not a name with its last letter forgotten.
bool is_short_form(const PlainName& said, const PlainName& known) {
  constexpr std::size_t MinLetters = 2;
  return said.size >= MinLetters && said.size + 2U <= known.size && known.view().starts_with(said.view());
}

/// "Jones" of "Smith-Jones".
bool is_half_of(const PlainName& half, const PlainName& whole, std::string_view written) {
  if (written.find('-') == std::string_view::npos) return false;
  return whole.view().starts_with(half.view()) || whole.view().ends_with(half.view());
}

/// True when people of that name may be called so.
bool may_be_called(const SaidName& name, const NameWord& known) {
  const PlainName& said = name.plain;
  constexpr std::size_t MaxInitials = 2;
  if (same_name(said, known.plain) || said.size < MaxInitials) return true;
  if (is_half_of(said, known.plain, known.text) || is_half_of(known.plain, said, name.text)) return true;
  if (known.part == NamePart::Last) return false;
  if (known.part == NamePart::Mailbox && known.plain.view().find(said.view()) != std::string_view::npos) return true;
  return is_short_form(said, known.plain) || is_short_form(known.plain, said) || are_nicknames(said, known.plain);
}

bool is_initials(std::string_view word) {
  return word.size() <= 3 &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

/// The name nearest to the one said.
struct NearName {
  const NameWord* known = nullptr;
  int mistakes = 0;
  bool is_only_one = true;
};

template <class Wanted>
NearName nearest_name(const PlainName& said, const NameWords& names, Wanted wanted) {
  NearName best;
  for (const NameWord& known : names.all()) {
    if (!wanted(known)) continue;
    const std::optional<int> mistakes = near_miss(said, known.plain);
    if (!mistakes) continue;
    if (best.known == nullptr || *mistakes < best.mistakes) {
      best = {&known, *mistakes, true};
    } else if (*mistakes == best.mistakes && known.plain.view() != best.known->plain.view()) {
      best.is_only_one = false;
    }
  }
  return best;
}

/// As a greeting writes it: a name from a mailbox gets its capital.
std::string as_name(std::string_view word) {
  std::string name(word);
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

Hit hit_for(const Draft& draft, const SaidName& said, const NameWord& known) {
  Hit hit;
  hit.in = draft.body.source;
  hit.where = said.where;
  hit.slots = {{"name", as_name(known.text)}};
  if (known.in != nullptr) hit.related.push_back({known.in, known.where, "the name in the header"});
  return hit;
}

bool is_reader(const NameWord& known) { return known.role != PersonRole::Writer && known.role != PersonRole::Company; }

bool is_known_reader(const SaidName& said, const NameWords& names) {
  if (is_initials(said.text)) return true;
  return std::any_of(names.all().begin(), names.all().end(),
                     [&](const NameWord& known) { return is_reader(known) && may_be_called(said, known); });
}

/// True when every name of the greeting stands in the To field as written, as in most mails.
bool greets_as_addressed(const Draft& draft) {
  const Header* to = draft.message.header("To");
  if (to == nullptr) return true;
  const Sentence& greeting = draft.body.prose.sentences.front();
  const bool is_name_alone = greeting.last - greeting.first == 1;
  for (std::uint32_t i = is_name_alone ? greeting.first : greeting.first + 1; i < greeting.last; ++i) {
    const Token& token = draft.body.prose.tokens[i];
    if (token.has(Capitalised) && !holds_word(to->value.utf8(), draft.body.text(token.where()))) return false;
  }
  return true;
}

/// Whom the greeting names; nobody where it greets a crowd.
std::optional<Greeted> greeted_in(const Draft& draft) {
  if (!draft.body.prose.outline.greeting || greets_as_addressed(draft)) return std::nullopt;
  Greeted greeted = greeted_names(draft.body);
  if (greeted.is_crowd || greeted.size == 0) return std::nullopt;
  return greeted;
}

/// The one reader whose name the header has in full; none for several, for offices and for mere addresses.
struct OnlyReader {
  const NameWord* first = nullptr;
  const NameWord* last = nullptr;
};

/// True when the To field goes to an office or a company, whatever name it shows.
bool goes_to_office(const Draft& draft) {
  const Header* to = draft.message.header("To");
  ListedAddress entry;
  if (to == nullptr || !AddressList(to->value.utf8()).next(entry)) return true;
  return is_office_word(plain_name(entry.mailbox.substr(0, entry.mailbox.find_first_of(".-_+"))));
}

/// True when the address holds the word: "dwhitfield@…", the company's domain.
bool is_in_address(const Draft& draft, const PlainName& said) {
  constexpr std::size_t Telling = 4;
  const Header* to = draft.message.header("To");
  return to != nullptr && said.size >= Telling && ascii_lower(to->value.utf8()).find(said.view()) != std::string::npos;
}

std::optional<OnlyReader> only_reader(const NameWords& names) {
  if (names.people(PersonRole::Reader) != 1) return std::nullopt;
  OnlyReader reader;
  for (const NameWord& word : names.all()) {
    if (word.role != PersonRole::Reader) continue;
    if (!word.plain.is_readable || word.part == NamePart::Mailbox || is_office_word(word.plain) ||
        is_company_noun(word.plain))
      return std::nullopt;
    if (word.part == NamePart::First) reader.first = &word;
    if (word.part == NamePart::Last) reader.last = &word;
  }
  return reader;
}

}  // namespace

void misspelt_reader(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<Greeted> greeted = greeted_in(input.draft);
  if (!greeted) return;
  const NameWords names(input.draft);
  for (const SaidName& said : greeted->all()) {
    if (is_known_reader(said, names)) continue;
    const NearName near = nearest_name(said.plain, names, is_reader);
    if (near.known == nullptr) continue;
    Hit hit = hit_for(input.draft, said, *near.known);
    hit.proposal = Proposal{said.where, as_name(near.known->text)};
    // Two names that people have: somebody else may be meant.
    const bool is_certain =
        near.mistakes == 1 && near.is_only_one && near.known->part != NamePart::Mailbox && !is_first_name(said.plain);
    if (!is_certain) hit.proposal->applicability = Applicability::Suggested;
    hits.push_back(std::move(hit));
  }
}

void another_reader(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<Greeted> greeted = greeted_in(input.draft);
  if (!greeted || greeted->people != 1) return;
  const NameWords names(input.draft);
  for (const SaidName& said : greeted->all()) {
    const bool is_near = nearest_name(said.plain, names, is_reader).known != nullptr;
    if (is_near || !said.plain.is_readable || is_known_reader(said, names)) return;
    if (is_in_address(input.draft, said.plain)) return;
  }
  const std::optional<OnlyReader> reader = only_reader(names);
  if (!reader || goes_to_office(input.draft)) return;
  const NameWord* known = greeted->has_title || reader->first == nullptr ? reader->last : reader->first;
  const NameWord* any = known != nullptr ? known : reader->first;
  if (any == nullptr) return;
  SaidName whole = greeted->names[0];
  whole.where.end = greeted->names[greeted->size - 1].where.end;
  Hit hit = hit_for(input.draft, whole, *any);
  if (known != nullptr) hit.proposal = Proposal{whole.where, as_name(known->text)};
  hits.push_back(std::move(hit));
}

namespace {

bool stands_alone(const Prose& prose, std::size_t token) {
  const bool next_is_glued =
      token + 1 < prose.tokens.size() && prose.tokens[token + 1].has(Glued) && !prose.tokens[token + 1].has(Clitic);
  return !prose.tokens[token].has(Glued) && !next_is_glued;
}

/// Words elsewhere may be anything, so they must be nearer than in a greeting: one mistake, the same first letter, and
/// neither a name of its own nor the known one with an ending.
bool is_misspelling(const PlainName& said, const NearName& near) {
  constexpr std::size_t Shortest = 5;
  const PlainName& known = near.known->plain;
  if (near.mistakes != 1 || known.size < Shortest) return false;
  if (said.view().starts_with(known.view()) || known.view().starts_with(said.view())) return false;
  return !is_first_name(said);
}

const NameWord* same_as(const PlainName& said, const NameWords& names) {
  const auto found = std::find_if(names.all().begin(), names.all().end(),
                                  [&](const NameWord& known) { return same_name(said, known.plain); });
  return found == names.all().end() ? nullptr : &*found;
}

/// Who stands beside a word.
enum class Beside : std::uint8_t { Nobody, Partner, Stranger };

/// Whether a word beside it is another part of that person's name, or one before it of somebody else's.
Beside beside(const Passage& body, std::size_t token, const NameWords& names, const NameWord& known) {
  const std::vector<Token>& tokens = body.prose.tokens;
  const auto is_partner = [&](std::size_t other) {
    const NameWord* word = same_as(plain_name(body.text(tokens[other].where())), names);
    return word != nullptr && word->person == known.person;
  };
  if ((token > 0 && is_partner(token - 1)) || (token + 1 < tokens.size() && is_partner(token + 1)))
    return Beside::Partner;
  if (token == 0 || !tokens[token - 1].has(Capitalised)) return Beside::Nobody;
  return is_title_word(plain_name(body.text(tokens[token - 1].where()))) ? Beside::Partner : Beside::Stranger;
}

/// "London" is no "Landon" misspelt: a short word alone may be any word; so may the first word of a sentence.
bool may_be_any_word(const Prose& prose, std::size_t token, const NameWord& known) {
  constexpr std::size_t LongEnough = 8;
  const Sentence& sentence = prose.sentences[prose.sentence_of(token)];
  return sentence.zone != Zone::Names && (token == sentence.first || known.plain.size < LongEnough);
}

std::optional<Hit> misspelling_at(const Draft& draft, std::size_t i, const NameWords& names) {
  const Passage& body = draft.body;
  const Token& token = body.prose.tokens[i];
  const std::string_view text = body.text(token.where());
  const PlainName said = plain_name(text);
  const NearName near = nearest_name(said, names, [&](const NameWord& known) {
    return known.part != NamePart::Mailbox && known.plain.letters[0] == said.letters[0];
  });
  if (near.known == nullptr || !is_misspelling(said, near)) return std::nullopt;
  if (same_as(said, names) != nullptr || !stands_alone(body.prose, i)) return std::nullopt;
  if (body.prose.sentences[body.prose.sentence_of(i)].zone == Zone::Greeting) return std::nullopt;
  const Beside who = beside(body, i, names, *near.known);
  if (who == Beside::Stranger || (who == Beside::Nobody && may_be_any_word(body.prose, i, *near.known)))
    return std::nullopt;
  Hit hit = hit_for(draft, {text, said, token.where()}, *near.known);
  hit.proposal = Proposal{token.where(), std::string(near.known->text)};
  return hit;
}

/// True when a word under the close stands in the From field as written, as in most mails.
bool signs_as_sender(const Draft& draft) {
  const Header* from = draft.message.header("From");
  if (from == nullptr) return draft.settings->word(Field::Name).empty();
  const Prose& prose = draft.body.prose;
  for (auto line = prose.sentences.rbegin(); line != prose.sentences.rend(); ++line) {
    if (line->zone != Zone::Names) continue;
    for (std::uint32_t i = line->first; i < line->last; ++i) {
      if (holds_word(from->value.utf8(), draft.body.text(prose.tokens[i].where()))) return true;
    }
  }
  return false;
}

}  // namespace

void misspelt_name(const CheckInput& input, std::vector<Hit>& hits) {
  const Passage& body = input.draft.body;
  const NameLook look(input.draft);
  if (look.is_empty()) return;
  std::optional<NameWords> names;
  for (std::size_t i = 0; i < body.prose.tokens.size(); ++i) {
    const Token& token = body.prose.tokens[i];
    if (!token.has(Capitalised) || token.kind != TokenKind::Word) continue;
    const std::string_view text = body.text(token.where());
    constexpr std::size_t Shortest = 4;
    if (text.size() < Shortest || !look.may_be_misspelt(text)) continue;
    if (!names) names.emplace(input.draft);
    if (std::optional<Hit> hit = misspelling_at(input.draft, i, *names)) hits.push_back(std::move(*hit));
  }
}

void another_signature(const CheckInput& input, std::vector<Hit>& hits) {
  const Passage& body = input.draft.body;
  if (!body.prose.outline.names || signs_as_sender(input.draft)) return;
  const NameWords names(input.draft);
  const auto is_writer = [](const NameWord& known) { return known.role == PersonRole::Writer; };
  const auto first = std::find_if(names.all().begin(), names.all().end(), is_writer);
  if (first == names.all().end()) return;
  for (const Sentence& line : body.prose.sentences) {
    if (line.zone != Zone::Names) continue;
    // A name is two to four capitalised words; anything else may be a title or a greeting to somebody's dog.
    constexpr std::uint32_t MaxWords = 4;
    if (line.last - line.first > MaxWords || line.last - line.first < 2) return;
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const Token& token = body.prose.tokens[i];
      if (!token.has(Capitalised) || token.kind != TokenKind::Word || token.has(HasDigit)) return;
      const std::string_view word = body.text(token.where());
      const SaidName said{word, plain_name(word), token.where()};
      if (!said.plain.is_readable) return;
      const bool fits = std::any_of(names.all().begin(), names.all().end(), [&](const NameWord& known) {
        return is_writer(known) && (!known.plain.is_readable || is_office_word(known.plain) ||
                                    may_be_called(said, known) || near_miss(said.plain, known.plain));
      });
      if (fits) return;
    }
    const Span<Decoded> where = body.prose.where(line.first, line.last);
    hits.push_back(hit_for(input.draft, {body.text(where), {}, where}, *first));
    return;
  }
}

}  // namespace followup::checks
