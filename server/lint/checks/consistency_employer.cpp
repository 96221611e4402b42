// The company and the position that a mail speaks of, against those of its settings or its subject (G15). Without a
// company or a position that is known nothing is said.
#include <algorithm>

#include "draft/job_words.h"
#include "draft/name_words.h"
#include "draft/nicknames.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

/// Something that settings or subject say.
struct Known {
  std::string text;
  std::vector<PlainName> words;
  std::optional<RelatedHit> place;
};

Known known_setting(const CheckInput& input, Field field, std::string_view message) {
  Known known;
  known.text = std::string(trim(input.draft.settings->word(field)));
  if (known.text.find_first_of("[]{}_") != std::string::npos) known.text.clear();  // a blank
  known.words = plain_words(known.text);
  const Header* header = input.draft.message.header(header_name(spec_of(field)));
  if (header != nullptr)
    known.place = RelatedHit{&header->value, {0, header->value.utf8().size()}, std::string(message)};
  return known;
}

Known known_in_subject(const Passage& subject, WordSpan run, std::string_view message) {
  if (run.size() == 0) return {};
  const Span<Decoded> where = subject.prose.where(run.first, run.last);
  return {std::string(subject.text(where)), plain_words(subject, run),
          RelatedHit{subject.source, where, std::string(message)}};
}

bool holds_any(const std::vector<PlainName>& words, const std::vector<PlainName>& wanted) {
  return std::any_of(words.begin(), words.end(), [&](const PlainName& word) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const PlainName& one) { return one.view() == word.view(); });
  });
}

/// True when the reader's name or address holds a word of it: "Castellan Shipping" and Robert Castellan.
bool fits_reader(const CheckInput& input, const std::vector<PlainName>& words) {
  const Header* to = input.draft.message.header("To");
  if (to == nullptr) return false;
  AddressList list(to->value.utf8());
  for (ListedAddress entry; list.next(entry);) {
    const std::string domain = ascii_lower(entry.domain);
    const auto in_domain = [&](const PlainName& word) {
      return word.size > 3 && domain.find(word.view()) != std::string::npos;
    };
    if (holds_any(words, plain_words(entry.name)) || std::any_of(words.begin(), words.end(), in_domain)) return true;
  }
  return false;
}

/// "Castellan" → "Castellan Shipping".
WordSpan with_company_noun(const Passage& subject, WordSpan run) {
  const bool has_more = capital_run(subject, run.first).last > run.last;
  const std::vector<PlainName> next =
      has_more ? plain_words(subject, {run.last, run.last + 1}) : std::vector<PlainName>();
  return !next.empty() && is_company_noun(next.front()) ? WordSpan{run.first, run.last + 1} : run;
}

/// "Clear Harbor account coordinator", where the reader's address is at clearharbor.example.com.
WordSpan run_of_domain(const CheckInput& input) {
  const Passage& subject = input.draft.subject;
  const Header* to = input.draft.message.header("To");
  const auto count = static_cast<std::uint32_t>(subject.prose.tokens.size());
  if (to == nullptr) return {};
  ListedAddress entry;
  AddressList(to->value.utf8()).next(entry);
  const std::string domain = ascii_lower(entry.domain);
  const std::string_view label = std::string_view(domain).substr(0, domain.find('.'));
  constexpr std::size_t ShortestLabel = 4;
  if (label.size() < ShortestLabel) return {};
  for (std::uint32_t first = 0; first < count; ++first) {
    for (std::uint32_t last = first + 1; last <= count && last - first <= 3; ++last) {
      if (!subject.prose.tokens[first].has(Capitalised)) break;
      if (joined(plain_words(subject, {first, last})) == label) return with_company_noun(subject, {first, last});
    }
  }
  return {};
}

/// "Paralegal role at Pennington Vale"; "Data analyst role, Castellan Shipping" where more speaks for a company.
Known company_in_subject(const CheckInput& input) {
  const Passage& subject = input.draft.subject;
  const std::vector<Token>& tokens = subject.prose.tokens;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  if (const WordSpan run = run_of_domain(input); run.size() != 0)
    return known_in_subject(subject, run, "the company in the subject");
  for (std::uint32_t i = 1; i + 1 < count; ++i) {
    if (tokens[i].word != hash_folded("at")) continue;
    const bool is_job = is_position_word(tokens[i - 1].word) || tokens[i - 1].word == hash_folded("interview") ||
                        is_trade(plain_name(subject.text(tokens[i - 1].where())));
    const std::uint32_t begin = tokens[i + 1].word == hash_folded("the") ? i + 2 : i + 1;
    if (is_job) return known_in_subject(subject, capital_run(subject, begin), "the company in the subject");
  }
  for (std::uint32_t i = count; i-- > 1;) {
    if (!tokens[i].after(Comma) && !tokens[i].after(StrongBreak)) continue;
    const WordSpan run = capital_run(subject, i);
    const std::vector<PlainName> words = plain_words(subject, run);
    const bool is_company = !words.empty() && (is_company_noun(words.back()) || fits_reader(input, words));
    const bool is_whole = run.last == count && run.size() > 1;
    return is_whole && is_company ? known_in_subject(subject, run, "the company in the subject") : Known();
  }
  return {};
}

Known known_company(const CheckInput& input) {
  Known known = known_setting(input, Field::Company, "the company in the settings");
  return known.words.empty() ? company_in_subject(input) : known;
}

/// Words behind a name that make it a team's or a thing's, not a company's.
bool is_part_of_company(WordHash word) {
  switch (word) {
    case hash_folded("team"):
    case hash_folded("teams"):
    case hash_folded("group"):
    case hash_folded("department"):
    case hash_folded("division"):
    case hash_folded("project"):
    case hash_folded("office"):
    case hash_folded("programme"):
    case hash_folded("program"):
    case hash_folded("call"):
    case hash_folded("meeting"):
    case hash_folded("unit"):
    case hash_folded("squad"):
    case hash_folded("session"):
    case hash_folded("platform"):
    case hash_folded("practice"):
    case hash_folded("board"):
    case hash_folded("campus"):
    case hash_folded("branch"):
    case hash_folded("site"):
    case hash_folded("'s"):
      return true;
    default:
      return false;
  }
}

/// The token that ends there.
std::uint32_t token_ending_at(const Prose& prose, std::size_t end) {
  const auto ends_before = [](const Token& token, std::size_t place) { return token.end < place; };
  return static_cast<std::uint32_t>(std::lower_bound(prose.tokens.begin(), prose.tokens.end(), end, ends_before) -
                                    prose.tokens.begin());
}

bool names_somebody(const CheckInput& input, const std::vector<PlainName>& words) {
  const NameWords names(input.draft);
  const auto is_name = [&](const PlainName& word) {
    return std::any_of(names.all().begin(), names.all().end(),
                       [&](const NameWord& known) { return same_name(known.plain, word); });
  };
  return is_first_name(words.front()) || std::any_of(words.begin(), words.end(), is_name);
}

bool has_place_or_society(const std::vector<PlainName>& words) {
  return std::any_of(words.begin(), words.end(), is_place_or_society);
}

/// "start at" may name a place, so there the name must be one of a company.
bool may_be_place(std::string_view hit, const std::vector<PlainName>& words) {
  const bool is_start = hit.starts_with("start") || hit.starts_with("begin");
  return is_start && !words.empty() && !is_company_noun(words.back());
}

/// The words that the known name does not hold.
std::vector<PlainName> new_words(std::vector<PlainName> words, const Known& known) {
  std::erase_if(words, [&](const PlainName& word) { return holds_any({word}, known.words); });
  return words;
}

/// True when the sentence names the known company beside the other one, so that both are meant.
bool names_both(const Passage& body, WordSpan run, const Known& known) {
  const Sentence& sentence = body.prose.sentences[body.prose.sentence_of(run.first)];
  return holds_any(plain_words(body, {sentence.first, run.first}), known.words) ||
         holds_any(plain_words(body, {run.last, sentence.last}), known.words);
}

bool is_in_subject(const Passage& subject, const std::vector<PlainName>& words) {
  if (subject.source == nullptr) return false;
  return holds_any(words, plain_words(subject, {0, static_cast<std::uint32_t>(subject.prose.tokens.size())}));
}

/// One word may as well be a department, a product or a place, so there nothing else may name the company.
bool may_be_one_word(const Passage& body, WordSpan run, const Known& known) {
  constexpr std::size_t LongestAbbreviation = 4;
  const std::vector<Token>& tokens = body.prose.tokens;
  if (tokens[run.first].has(AllCaps) && tokens[run.first].where().size() <= LongestAbbreviation) return false;
  return !holds_any(plain_words(body, {0, static_cast<std::uint32_t>(tokens.size())}), known.words);
}

/// True when the words in that place can only be another company's name.
bool is_another_company(const CheckInput& input, const Known& known, WordSpan run) {
  const Passage& body = input.draft.body;
  const std::vector<Token>& tokens = body.prose.tokens;
  const std::vector<PlainName> words = plain_words(body, run);
  if (words.empty() || may_be_same_company(words, known.words)) return false;
  if (!std::all_of(words.begin(), words.end(), [](const PlainName& word) { return word.is_readable; })) return false;
  if (run.last < tokens.size() && is_part_of_company(tokens[run.last].word)) return false;
  const std::vector<PlainName> telling = new_words(words, known);
  if (telling.empty() || names_both(body, run, known) || is_in_subject(input.draft.subject, telling)) return false;
  if (names_somebody(input, words) || fits_reader(input, telling) || has_place_or_society(words)) return false;
  return run.size() > 1 || may_be_one_word(body, run, known);
}

}  // namespace

void another_company(const CheckInput& input, std::vector<Hit>& hits) {
  if (hits.empty()) return;
  const Known known = known_company(input);
  if (known.words.empty()) return hits.clear();
  const Passage& body = input.draft.body;
  std::vector<Hit> others;
  for (Hit& hit : hits) {
    if (hit.in != body.source) continue;
    WordSpan run = capital_run(body, token_ending_at(body.prose, hit.where.end));
    if (run.size() == 0 || may_be_place(body.text(hit.where), plain_words(body, run))) continue;
    if (!is_another_company(input, known, run)) continue;
    hit.where = body.prose.where(run.first, run.last);
    hit.slots = {{"company", known.text}};
    const bool has_article = run.first > 0 && body.prose.tokens[run.first - 1].word == hash_folded("the");
    hit.proposal = Proposal{body.prose.where(has_article ? run.first - 1 : run.first, run.last), known.text};
    if (known.place) hit.related.push_back(*known.place);
    others.push_back(std::move(hit));
  }
  hits = std::move(others);
}

namespace {

/// "Data Analyst at Castellan": the words up to one before "at" that looks like a trade.
WordSpan trade_in(const Passage& subject) {
  const std::vector<Token>& tokens = subject.prose.tokens;
  for (std::uint32_t i = 1; i < tokens.size(); ++i) {
    const bool is_trade_at =
        tokens[i].word == hash_folded("at") && is_trade(plain_name(subject.text(tokens[i - 1].where())));
    if (is_trade_at) return before_position(subject, i);
  }
  return {};
}

Known position_in_subject(const CheckInput& input) {
  const Passage& subject = input.draft.subject;
  if (subject.source == nullptr) return {};
  for (std::uint32_t i = 0; i < subject.prose.tokens.size(); ++i) {
    if (!is_position_word(subject.prose.tokens[i].word)) continue;
    const WordSpan job = named_job(subject, i);
    if (job.size() != 0) return known_in_subject(subject, job, "the position in the subject");
  }
  return known_in_subject(subject, trade_in(subject), "the position in the subject");
}

bool names_trade(const std::vector<PlainName>& words) { return std::any_of(words.begin(), words.end(), is_trade); }

/// A determiner before it by which the one job is meant that the mail is about.
bool is_definite(const Passage& body, std::uint32_t token) {
  if (token == 0) return false;
  const WordHash before = body.prose.tokens[token - 1].word;
  return before == hash_folded("the") || before == hash_folded("your") || before == hash_folded("this");
}

/// True when the subject holds the same word for the job, as in most mails.
bool subject_says(const Passage& subject, WordHash trade) {
  return std::any_of(subject.prose.tokens.begin(), subject.prose.tokens.end(),
                     [&](const Token& token) { return token.word == trade; });
}

/// First letters of the words for a job, so that most words cost one look.
bool may_be_position_word(char first) {
  return first == 'p' || first == 'r' || first == 'j' || first == 'o' || first == 'v';
}

/// The job that the body names beside that word, if it is the one the mail is about.
WordSpan definite_job(const Passage& body, std::uint32_t position_word) {
  const WordSpan job = named_job(body, position_word);
  const bool is_before = job.first < position_word;
  return is_definite(body, is_before ? job.first : position_word) ? job : WordSpan();
}

Known known_position(const CheckInput& input) {
  Known known = known_setting(input, Field::Position, "the position in the settings");
  return known.words.empty() ? position_in_subject(input) : known;
}

}  // namespace

void another_position(const CheckInput& input, std::vector<Hit>& hits) {
  const Passage& body = input.draft.body;
  const std::string_view text = body.source->utf8();
  std::optional<Known> known;
  for (std::uint32_t i = 0; i < body.prose.tokens.size(); ++i) {
    const Token& token = body.prose.tokens[i];
    if (!may_be_position_word(text[token.begin]) || !is_position_word(token.word)) continue;
    const WordSpan job = definite_job(body, i);
    if (job.size() == 0 || subject_says(input.draft.subject, body.prose.tokens[job.last - 1].word)) continue;
    const std::vector<PlainName> words = plain_words(body, job);
    if (words.empty() || !is_trade(words.back())) continue;
    if (!known) known = known_position(input);
    if (!names_trade(known->words)) return;
    if (share_word(words, known->words) || are_initials(words, known->words)) continue;
    Hit hit;
    hit.in = body.source;
    hit.where = body.prose.where(job.first, job.last);
    hit.slots = {{"position", known->text}};
    if (known->place) hit.related.push_back(*known->place);
    hits.push_back(std::move(hit));
  }
}

}  // namespace followup::checks
