#include "prose/sentences.h"

#include <algorithm>
#include <array>

#include "prose/marks.h"

namespace followup {

namespace {

// Function words with which a sentence goes on after an abbreviation: "at Acme Inc. We spoke", but "3 p.m. Eastern".
constexpr std::string_view OpenerWords[] = {
    "i",   "we",   "you",   "he",     "she",   "it",    "they",   "the",      "this",    "that",    "these",  "those",
    "my",  "our",  "your",  "his",    "her",   "their", "thank",  "thanks",   "please",  "if",      "in",     "on",
    "at",  "as",   "after", "before", "while", "when",  "since",  "with",     "for",     "from",    "and",    "but",
    "so",  "also", "there", "here",   "what",  "how",   "would",  "could",    "can",     "do",      "did",    "is",
    "are", "was",  "have",  "let",    "then",  "both",  "all",    "although", "because", "once",    "during", "not",
    "no",  "yes",  "who",   "where",  "why",   "given", "having", "however",  "an",      "looking", "by",     "until"};

constexpr auto Openers = [] {
  std::array<WordHash, std::size(OpenerWords)> hashes{};
  for (std::size_t i = 0; i < hashes.size(); ++i) hashes[i] = hash_folded(OpenerWords[i]);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}();

/// Tokens. What is judged within a sentence costs more than its length, so text without any end is cut.
constexpr std::uint32_t LongestSentence = 1000;

constexpr std::uint8_t AnyBreak = SentenceEnd | NewLine | BlankLine;

constexpr WordHash Postscript = hash_folded("p.s");

bool is_picture(const Token& token) { return token.kind == TokenKind::Emoji || token.kind == TokenKind::Emoticon; }

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens, const ProseWords& words)
      : text_(text), tokens_(tokens), words_(words) {
    sentences_.reserve(tokens.size() / 8 + 8);
  }

  void add_whole(std::uint32_t first, std::uint32_t last, Zone zone);
  void add_lines(std::uint32_t first, std::uint32_t last, Zone zone);
  void add_running(std::uint32_t first, std::uint32_t last, Zone zone);
  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  bool breaks_before(std::uint32_t token) const;
  bool ends_before(std::uint32_t token) const;
  bool period_ends(std::uint32_t token) const;
  bool follows_marked_picture(std::uint32_t token) const;
  bool is_dotted(const Token& token) const;
  bool is_initial(const Token& token) const;
  bool opens(std::uint32_t token) const;
  EndMark mark_of(std::uint32_t first, std::uint32_t last) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const ProseWords& words_;
  std::vector<Sentence> sentences_;
};

void Splitter::add_whole(std::uint32_t first, std::uint32_t last, Zone zone) {
  if (first == last) return;
  const EndMark mark = mark_of(first, last);
  const std::size_t end = std::max<std::size_t>(mark.end, tokens_[last - 1].end);
  sentences_.push_back({first, last, {tokens_[first].begin, end}, type_of(mark), zone});
}

void Splitter::add_lines(std::uint32_t first, std::uint32_t last, Zone zone) {
  for (std::uint32_t token = first + 1; token < last; ++token) {
    if (!tokens_[token].after(NewLine)) continue;
    add_whole(first, token, zone);
    first = token;
  }
  add_whole(first, last, zone);
}

void Splitter::add_running(std::uint32_t first, std::uint32_t last, Zone zone) {
  for (std::uint32_t token = first + 1; token < last; ++token) {
    if (!breaks_before(token) && token - first < LongestSentence) continue;
    add_whole(first, token, zone);
    first = token;
  }
  add_whole(first, last, zone);
}

bool Splitter::breaks_before(std::uint32_t token) const {
  const Token& here = tokens_[token];
  const bool after_picture = is_picture(tokens_[token - 1]);
  if ((here.gap & AnyBreak) == 0 && !after_picture) return false;
  if (here.after(BlankLine)) return true;
  if (here.after(NewLine) && starts_item(text_, here)) return true;
  if (is_picture(here)) return false;
  if (after_picture && follows_marked_picture(token)) return true;
  return here.after(SentenceEnd) && ends_before(token);
}

// "Great! :-) Next": the picture belongs to the sentence that its mark has ended.
bool Splitter::follows_marked_picture(std::uint32_t token) const {
  while (token > 0 && is_picture(tokens_[token - 1])) {
    --token;
    if (tokens_[token].after(SentenceEnd)) return true;
  }
  return false;
}

bool Splitter::ends_before(std::uint32_t token) const {
  const Token& here = tokens_[token];
  const Token& before = tokens_[token - 1];
  const EndMark mark = end_mark(text_, before.end);
  const bool lower_case = here.kind == TokenKind::Word && !here.has(Capitalised) && !here.has(HasDigit);
  const bool spaced = has_blank(text_, before.end, here.begin);
  if (lower_case && (mark.closed || !spaced)) return false;
  if (mark.question || mark.exclamation) return true;
  if (mark.ellipsis) return here.has(Capitalised);
  if (mark.period && is_list_number(text_, before)) return false;
  return period_ends(token);
}

bool Splitter::period_ends(std::uint32_t token) const {
  const Token& here = tokens_[token];
  const Token& before = tokens_[token - 1];
  if (before.kind != TokenKind::Word) return true;
  if (words_.titles.has(before.word) || before.word == Postscript) return false;
  const bool abbreviates = is_dotted(before) || words_.abbreviations.has(before.word);
  if (!abbreviates && !is_initial(before)) return true;
  return here.kind == TokenKind::Word && here.has(Capitalised) && opens(token);
}

bool Splitter::is_dotted(const Token& token) const { return text_[token.end - 1] == '.'; }

bool Splitter::is_initial(const Token& token) const {
  return token.end - token.begin == 1 && token.has(Capitalised) && !token.has(Clitic);
}

// The "I" of "J. I. Smith" is no pronoun.
bool Splitter::opens(std::uint32_t token) const {
  const Token& here = tokens_[token];
  if (is_initial(here) && here.end < text_.size() && text_[here.end] == '.') return false;
  return std::binary_search(Openers.begin(), Openers.end(), here.word);
}

EndMark Splitter::mark_of(std::uint32_t first, std::uint32_t last) const {
  EndMark mark = end_mark(text_, tokens_[last - 1].end);
  for (std::uint32_t token = last - 1; !mark.any() && token > first && is_picture(tokens_[token]); --token) {
    mark = end_mark(text_, tokens_[token - 1].end);
  }
  if (!mark.any() && is_dotted(tokens_[last - 1])) mark.period = true;
  return mark;
}

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens, const Parts& parts,
                                      const ProseWords& words) {
  Splitter splitter(text, tokens, words);
  const auto count = static_cast<std::uint32_t>(tokens.size());
  splitter.add_whole(0, parts.body, Zone::Greeting);
  splitter.add_running(parts.body, parts.close, parts.running);
  splitter.add_whole(parts.close, parts.names, Zone::Close);
  splitter.add_lines(parts.names, parts.after, Zone::Names);
  splitter.add_running(parts.after, count, Zone::Body);
  return splitter.take();
}

}  // namespace followup
