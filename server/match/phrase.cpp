#include "match/phrase.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "prose/tokens.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::size_t MaxGap = 8;
constexpr std::size_t MaxDepth = 8;
constexpr std::string_view Signs = "()[]{}|!^$,";

bool is_all_capitals(std::string_view word) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), is_upper);
}

bool is_condition(const Piece& piece) {
  return piece.type == Piece::Type::Not || piece.type == Piece::Type::Start || piece.type == Piece::Type::End ||
         piece.type == Piece::Type::Comma;
}

bool opens_with_condition(const Piece& piece) {
  const auto opens = [](const PieceSequence& one) {
    return is_condition(one.front()) || opens_with_condition(one.front());
  };
  return piece.type == Piece::Type::Choice && std::any_of(piece.choices.begin(), piece.choices.end(), opens);
}

/// True for what every instance of the piece holds at least one word for.
bool consumes(const Piece& piece) {
  if (piece.type == Piece::Type::Word || piece.type == Piece::Type::Class) return true;
  const auto has_sure = [](const PieceSequence& one) { return std::any_of(one.begin(), one.end(), consumes); };
  return piece.type == Piece::Type::Choice && !piece.optional &&
         std::all_of(piece.choices.begin(), piece.choices.end(), has_sure);
}

/// Recursive descent over one phrase; the first fault ends it.
class PhraseParser {
 public:
  explicit PhraseParser(std::string_view text) : text_(text) {}

  Result<Phrase> parse() {
    PieceSequence pieces = sequence(0);
    if (!fault_ && at_ < text_.size()) fail("“" + std::string(1, text_[at_]) + "” closes nothing");
    if (!fault_) check_ends(pieces);
    if (fault_) return *fault_;
    return Phrase{std::string(text_), std::move(pieces)};
  }

 private:
  void fail(std::string message) {
    if (fault_) return;
    Problem problem;
    problem.message = std::move(message);
    problem.line = 1;
    problem.column = count_code_points(text_.substr(0, at_)) + 1;
    fault_ = std::move(problem);
    at_ = text_.size();
  }

  bool more() const { return at_ < text_.size(); }

  void skip_blanks() {
    while (more() && text_[at_] == ' ') ++at_;
  }

  PieceSequence sequence(std::size_t depth) {
    PieceSequence pieces;
    if (depth > MaxDepth) fail("brackets are nested too deeply");
    for (skip_blanks(); more() && std::string_view(")]|").find(text_[at_]) == std::string_view::npos; skip_blanks()) {
      piece(depth, pieces);
    }
    return pieces;
  }

  void piece(std::size_t depth, PieceSequence& out) {
    switch (text_[at_]) {
      case '(':
        return out.push_back(choice(depth, ')'));
      case '[':
        return out.push_back(choice(depth, ']'));
      case '{':
        return out.push_back(braces());
      case '!':
        return out.push_back(negation(depth));
      case '^':
        return sign(Piece::Type::Start, out);
      case '$':
        return sign(Piece::Type::End, out);
      case ',':
        return sign(Piece::Type::Comma, out);
      case '}':
        return fail("“}” closes nothing");
      default:
        return words(out);
    }
  }

  void sign(Piece::Type type, PieceSequence& out) {
    ++at_;
    Piece made;
    made.type = type;
    out.push_back(std::move(made));
  }

  Piece choice(std::size_t depth, char closing) {
    Piece made;
    made.type = Piece::Type::Choice;
    made.optional = closing == ']';
    do {
      ++at_;
      made.choices.push_back(sequence(depth + 1));
      if (!fault_ && made.choices.back().empty())
        fail("an alternative is empty; write “[a|b]” for words that may be left out");
    } while (more() && text_[at_] == '|');
    if (!more() || text_[at_] != closing) {
      fail(std::string("expected “") + closing + "”");
    } else {
      ++at_;
    }
    return made;
  }

  Piece braces() {
    const std::size_t end = text_.find('}', at_);
    Piece made;
    if (end == std::string_view::npos) {
      fail("expected “}”");
      return made;
    }
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    if (inside.starts_with("up to ")) {
      made.type = Piece::Type::Gap;
      made.most = gap_size(inside.substr(6));
    } else {
      made.type = Piece::Type::Class;
      made.text = std::string(inside);
      if (inside.empty()) fail("expected the name of a class between “{” and “}”");
    }
    if (!fault_) at_ = end + 1;
    return made;
  }

  std::size_t gap_size(std::string_view inside) {
    std::size_t most = 0;
    const auto [rest, code] = std::from_chars(inside.data(), inside.data() + inside.size(), most);
    const std::string_view unit(rest, static_cast<std::size_t>(inside.data() + inside.size() - rest));
    const bool known_unit = unit.empty() || unit == " word" || unit == " words";
    if (code != std::errc{} || most == 0 || most > MaxGap || !known_unit) {
      fail("expected “{up to N}” with N from 1 to " + std::to_string(MaxGap));
    }
    return most;
  }

  Piece negation(std::size_t depth) {
    ++at_;
    PieceSequence inner;
    if (!more() || text_[at_] == ' ' || text_[at_] == '!') {
      fail("expected a word, a class or “(a|b)” directly after “!”");
    } else {
      piece(depth, inner);
    }
    Piece made;
    made.type = Piece::Type::Not;
    if (fault_) return made;
    const bool is_choice = inner.front().type == Piece::Type::Choice;
    if (is_choice) {
      made.choices = std::move(inner.front().choices);
    } else {
      made.choices.push_back(std::move(inner));
    }
    for (const PieceSequence& one : made.choices) {
      const bool single = one.size() == 1 && (one[0].type == Piece::Type::Word || one[0].type == Piece::Type::Class);
      if (!single) fail("“!” takes single words and classes");
    }
    return made;
  }

  /// A run of letters and signs up to a blank or a sign of the notation, cut as a draft's words are.
  void words(PieceSequence& out) {
    const std::size_t begin = at_;
    while (more() && text_[at_] != ' ' && Signs.find(text_[at_]) == std::string_view::npos) ++at_;
    const std::string_view run = text_.substr(begin, at_ - begin);
    if (run == "'s" || run == "'d") return out.push_back(word(run, run));
    const std::vector<Token> tokens = tokenise(run, {Span<Decoded>{0, run.size()}});
    if (tokens.empty()) {
      at_ = begin;
      return fail("expected a word; “" + std::string(run) + "” has no letters or digits");
    }
    for (const Token& token : tokens) {
      const std::string_view written = run.substr(token.begin, token.end - token.begin);
      Piece made = word(written, fold_word(written));
      made.word = token.word;
      out.push_back(std::move(made));
    }
  }

  static Piece word(std::string_view written, std::string_view folded_form) {
    Piece made;
    made.text = std::string(folded_form);
    made.word = hash_folded(folded_form);
    made.in_capitals = is_all_capitals(written);
    return made;
  }

  /// A phrase begins and ends with something that consumes a word, so that its span is its words.
  void check_ends(const PieceSequence& pieces) {
    const auto is_gap = [](const Piece& one) { return one.type == Piece::Type::Gap; };
    if (std::none_of(pieces.begin(), pieces.end(), consumes)) return fail("a phrase needs at least one word or class");
    const auto takes_words = [&](const Piece& one) {
      return consumes(one) || one.type == Piece::Type::Choice || is_gap(one);
    };
    const auto first = std::find_if(pieces.begin(), pieces.end(), takes_words);
    const auto last = std::find_if(pieces.rbegin(), pieces.rend(), takes_words);
    if (is_gap(*first)) fail("a phrase cannot begin with a gap");
    if (opens_with_condition(*first))
      fail("the first alternatives of a phrase cannot begin with “!”, “^”, “$” or “,”; put it before the bracket");
    if (is_gap(*last)) fail("a phrase cannot end with a gap");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Problem> fault_;
};

}  // namespace

Result<Phrase> parse_phrase(std::string_view text) { return PhraseParser(text).parse(); }

}  // namespace followup
