#include "draft/find_details.h"

#include <algorithm>
#include <optional>
#include <string>

#include "draft/own_words.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::uint32_t MaxBeside = 3;    ///< words that a detail takes in on a side, where they have no points
constexpr std::uint32_t MaxDetail = 12;   ///< words of a detail
constexpr std::size_t MostDetails = 250;  ///< of a draft; who reports them has to find the line of each

/// Tokens [first, last).
struct Run {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class DetailFinder {
 public:
  DetailFinder(Draft& draft, const DraftTables& tables)
      : draft_(draft), tables_(tables), words_(draft, TraitTable(tables.traits)), takes_blanks_(draft.is_template()) {}

  void run() {
    draft_.voices.assign(prose().sentences.size(), Voice::Bare);
    for (std::size_t i = 0; i < prose().sentences.size(); ++i) {
      if (prose().sentences[i].zone == Zone::Body) draft_.voices[i] = read(prose().sentences[i]);
    }
  }

 private:
  const Prose& prose() const { return draft_.body.prose; }
  const Token& token(std::uint32_t index) const { return prose().tokens[index]; }

  Voice read(const Sentence& sentence) {
    const std::size_t before = draft_.details.size();
    const SentenceWeight weight = words_.weigh(sentence);
    if (weight.points >= DetailPoints) {
      add_details(sentence, true);
      if (draft_.details.size() == before) add_details(sentence, false);
    }
    if (takes_blanks_) add_blanks(sentence);
    if (draft_.details.size() > before) return Voice::Own;
    const Voice voice = voice_of(weight);
    const bool is_question = sentence.type == SentenceType::Question;  // is about this one employer, as a rule
    return voice == Voice::Stock && is_question ? Voice::Bare : voice;
  }

  /// A lone unknown word in a long line about stock matters makes it no less stock.
  static Voice voice_of(const SentenceWeight& weight) {
    constexpr unsigned LongLine = 8;
    constexpr unsigned ShortestLine = 3;
    constexpr unsigned WordsPerTheme = 14;  // words of content count twice
    const bool is_line =
        weight.themes * WordsPerTheme >= weight.words + weight.content + weight.topics * WordsPerTheme &&
        weight.facts == 0 && weight.words >= ShortestLine;
    if (weight.points < WordPoints) return is_line ? Voice::Stock : Voice::Bare;
    const bool is_lost = is_line && weight.points == WordPoints && weight.words >= LongLine && weight.themes >= 2;
    return is_lost ? Voice::Stock : Voice::Mixed;
  }

  /// With `nouns_only` a verb of the writer's own begins no detail: "we vaccinated the goats" has the goats.
  void add_details(const Sentence& sentence, bool nouns_only) {
    std::uint32_t from = sentence.first;
    for (std::uint32_t i = sentence.first; i < sentence.last && draft_.details.size() < MostDetails; ++i) {
      const std::optional<std::uint32_t> quoted =
          token(i).after(QuoteBefore) ? words_.quotation_end(i, sentence) : std::nullopt;
      if (!quoted && (words_.points(i) < WordPoints || (nouns_only && is_verb(i, sentence)))) continue;
      const Run run = quoted ? Run{i, *quoted} : around(i, from, sentence);
      if (nouns_only && is_bare_figure(run)) continue;
      draft_.details.push_back({prose().where(run.first, run.last)});
      from = run.last;
      i = run.last - 1;
    }
  }

  /// "12" of "a team of 12"; "12%" says something by itself.
  bool is_bare_figure(const Run& run) const {
    const bool is_lone = run.last - run.first == 1 && token(run.first).kind == TokenKind::Number;
    return is_lone && !draft_.body.text(token(run.first).where()).ends_with('%');
  }

  bool is_verb(std::uint32_t index, const Sentence& sentence) const {
    return index > sentence.first && !words_.is_name(index) && token(index).kind == TokenKind::Word &&
           (words_.traits(index - 1) & BeforeVerbWord) != 0;
  }

  /// The noun phrase around a word of its own, and those that are joined to it.
  Run around(std::uint32_t index, std::uint32_t from, const Sentence& sentence) const {
    Run run{index, index + 1};
    while (run.first > from && index - run.first < MaxBeside && is_beside(run.first - 1, run.first)) --run.first;
    run.last = phrase_end(run.last, sentence);
    while (const std::optional<std::uint32_t> joined = joined_end(run, sentence)) run.last = *joined;
    const bool has_article = run.first > from && (words_.traits(run.first - 1) & ArticleWord) != 0;
    if (has_article && goes_on(token(run.first))) --run.first;
    return run;
  }

  /// True when `inner`, a neighbour of the phrase's token `outer`, belongs to the phrase.
  bool is_beside(std::uint32_t inner, std::uint32_t behind) const {
    const TokenKind kind = token(inner).kind;
    const bool is_word = kind == TokenKind::Word || kind == TokenKind::Number;
    return is_word && goes_on(token(behind)) && (words_.traits(inner) & PhraseLimit) == 0;
  }

  std::uint32_t phrase_end(std::uint32_t end, const Sentence& sentence) const {
    std::uint32_t beside = 0;
    while (end < sentence.last && beside < MaxBeside) {
      const bool is_owner = token(end).has(Clitic) && end + 1 < sentence.last && is_beside(end + 1, end + 1);
      if (!is_owner && (!is_beside(end, end) || is_deed(end))) break;
      beside = words_.points(end) != 0 ? 0 : beside + 1;
      ++end;
    }
    return end;
  }

  /// "the merger changed the plan": what ends the phrase before it.
  bool is_deed(std::uint32_t index) const {
    return words_.points(index) == 0 && !words_.is_name(index) &&
           draft_.body.text(token(index).where()).ends_with("ed");
  }

  /// "the migration" + "from Jenkins" + "to GitLab"; none when nothing of its own is joined.
  std::optional<std::uint32_t> joined_end(const Run& run, const Sentence& sentence) const {
    std::uint32_t at = run.last;
    const auto has = [&](unsigned traits) {
      return at < sentence.last && goes_on(token(at)) && (words_.traits(at) & traits) != 0;
    };
    if (!has(JointWord)) return std::nullopt;
    ++at;
    if (has(ArticleWord | PossessiveWord)) ++at;
    if (at >= sentence.last || !goes_on(token(at))) return std::nullopt;
    const std::uint32_t end = phrase_end(at, sentence);
    if (end - run.first > MaxDetail) return std::nullopt;
    for (std::uint32_t i = at; i < end; ++i) {
      if (words_.points(i) != 0) return end;
    }
    return std::nullopt;
  }

  void add_blanks(const Sentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last && draft_.details.size() < MostDetails; ++i) {
      const bool is_blank = token(i).kind == TokenKind::Blank;
      if (is_blank && asks_for_detail(draft_.body.text(token(i).where()), tables_))
        draft_.details.push_back({token(i).where()});
    }
  }

  Draft& draft_;
  const DraftTables& tables_;
  OwnWords words_;
  bool takes_blanks_;
};

}  // namespace

void find_details(Draft& draft, const DraftTables& tables) {
  if (tables.traits.empty()) return;
  DetailFinder(draft, tables).run();
  if (!draft.is_template()) return;  // blanks were added behind the other details of their sentence
  const auto order = [](const Detail& a, const Detail& b) { return a.where < b.where; };
  std::sort(draft.details.begin(), draft.details.end(), order);
}

bool is_without_detail(const Draft& draft, const DraftTables& tables) {
  if (!draft.details.empty() || draft.voices.empty()) return false;
  if (std::find(draft.voices.begin(), draft.voices.end(), Voice::Mixed) != draft.voices.end()) return false;
  const std::vector<Token>& tokens = draft.body.prose.tokens;
  return std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::Blank && asks_for_detail(draft.body.text(token.where()), tables);
  });
}

bool asks_for_detail(std::string_view blank, const DraftTables& tables) {
  const TraitTable table(tables.traits);
  const std::string text = ascii_lower(blank);
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  for (auto begin = text.begin(); begin != text.end();) {
    begin = std::find_if(begin, text.end(), is_letter);
    const auto end = std::find_if_not(begin, text.end(), is_letter);
    if ((table.of(hash_folded({begin, end})) & BlankTopicWord) != 0) return true;
    begin = end;
  }
  return false;
}

}  // namespace followup
