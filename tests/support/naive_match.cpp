#include "support/naive_match.h"

#include <algorithm>
#include <iterator>

namespace followup {
namespace {

/// What a clitic that is more than one word may stand for.
bool may_stand_for(WordHash clitic, WordHash word) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return word == hash_folded(one); });
  };
  if (clitic == hash_folded("'s")) return is_one_of({"is", "has", "us"});
  if (clitic == hash_folded("'d")) return is_one_of({"would", "had"});
  return false;
}

/// True when the piece cannot be passed without a word.
bool takes_words(const Piece& piece);

bool sequence_takes_words(const PieceSequence& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), takes_words);
}

bool takes_words(const Piece& piece) {
  if (piece.type == Piece::Type::Word || piece.type == Piece::Type::Class) return true;
  if (piece.type != Piece::Type::Choice || piece.optional) return false;
  return std::all_of(piece.choices.begin(), piece.choices.end(), sequence_takes_words);
}

}  // namespace

NaiveMatcher::NaiveMatcher(const std::vector<LexiconClass>& classes, const Prose& prose) : prose_(prose) {
  for (const LexiconClass& one : classes) classes_.emplace(one.name, &one);
}

std::set<TokenSpan> NaiveMatcher::spans(const Phrase& phrase) {
  std::set<TokenSpan> found;
  for (const Sentence& sentence : prose_.sentences) {
    first_ = sentence.first;
    last_ = sentence.last;
    for (std::uint32_t at = first_; at < last_; ++at) {
      for (const std::uint32_t end : ends(phrase.pieces, at)) found.emplace(at, end);
    }
  }
  return found;
}

/// Where the pieces can end when they begin at `at`.
NaiveMatcher::Ends NaiveMatcher::ends(const PieceSequence& pieces, std::uint32_t at) {
  Ends here = {at};
  bool is_behind_words = false;
  for (const Piece& piece : pieces) {
    Ends next;
    for (const std::uint32_t place : here) next.merge(ends_of_piece(piece, place, is_behind_words));
    here = std::move(next);
    is_behind_words = is_behind_words || takes_words(piece);
  }
  return here;
}

NaiveMatcher::Ends NaiveMatcher::ends_of_piece(const Piece& piece, std::uint32_t at, bool is_behind_words) {
  const auto here_if = [&](bool holds) { return holds ? Ends{at} : Ends{}; };
  switch (piece.type) {
    case Piece::Type::Word:
      return at < last_ && is_word(piece, at) ? Ends{at + 1} : Ends{};
    case Piece::Type::Class:
      return ends_of_class(piece.text, at);
    case Piece::Type::Gap:
      return ends_of_gap(piece.most, at);
    case Piece::Type::Start:
      return here_if(at == first_);
    case Piece::Type::End:
      return here_if(at == last_);
    case Piece::Type::Comma:
      return here_if(at < last_ && prose_.tokens[at].after(Comma));
    case Piece::Type::Not: {
      const auto stands = [&](const PieceSequence& one) {
        return is_behind_words ? begins_here(one.front(), at) : stands_before(one.front(), at);
      };
      return here_if(std::none_of(piece.choices.begin(), piece.choices.end(), stands));
    }
    case Piece::Type::Choice:
      break;
  }
  Ends all = here_if(piece.optional);
  for (const PieceSequence& one : piece.choices) {
    Ends of_one = {at};
    bool behind = is_behind_words;
    for (const Piece& inner : one) {
      Ends next;
      for (const std::uint32_t place : of_one) next.merge(ends_of_piece(inner, place, behind));
      of_one = std::move(next);
      behind = behind || takes_words(inner);
    }
    all.merge(of_one);
  }
  return all;
}

NaiveMatcher::Ends NaiveMatcher::ends_of_gap(std::size_t most, std::uint32_t at) const {
  Ends all = {at};
  for (std::size_t taken = 0; taken < most && at < last_ && !prose_.tokens[at].after(StrongBreak); ++taken)
    all.insert(++at);
  return all;
}

NaiveMatcher::Ends NaiveMatcher::ends_of_class(const std::string& name, std::uint32_t at) {
  if (at >= last_) return {};
  bool is_known = false;
  const bool is_of_kind = is_kind(name, at, is_known);
  if (is_known) return is_of_kind ? Ends{at + 1} : Ends{};
  const auto key = std::pair(name, at);
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  Ends all;
  if (const auto found = classes_.find(name); found != classes_.end()) {
    for (const Phrase& member : found->second->members) all.merge(ends(member.pieces, at));
  }
  return known_.emplace(key, std::move(all)).first->second;
}

bool NaiveMatcher::is_word(const Piece& piece, std::uint32_t at) const {
  const Token& token = prose_.tokens[at];
  if (piece.in_capitals && !token.has(AllCaps)) return false;
  return token.word == piece.word || may_stand_for(token.word, piece.word);
}

bool NaiveMatcher::is_kind(std::string_view name, std::uint32_t at, bool& is_known) const {
  const auto found = std::find(std::begin(BuiltinClasses), std::end(BuiltinClasses), name);
  is_known = found != std::end(BuiltinClasses);
  if (!is_known) return false;
  const Token& token = prose_.tokens[at];
  if (name == "capital") return token.kind == TokenKind::Word && token.has(Capitalised) && at != first_;
  return static_cast<std::ptrdiff_t>(token.kind) == found - std::begin(BuiltinClasses) + 1;
}

bool NaiveMatcher::begins_here(const Piece& piece, std::uint32_t at) {
  if (at >= last_) return false;
  return piece.type == Piece::Type::Word ? is_word(piece, at) : !ends_of_class(piece.text, at).empty();
}

bool NaiveMatcher::stands_before(const Piece& piece, std::uint32_t at) {
  if (at == first_) return false;
  return piece.type == Piece::Type::Word ? is_word(piece, at - 1) : is_lone_member(piece.text, at - 1);
}

/// Looking back sees one word: members of several words do not count, nor do those that ask for capitals or for what
/// stands around them.
bool NaiveMatcher::is_lone_member(const std::string& name, std::uint32_t at) {
  bool is_known = false;
  const bool is_of_kind = is_kind(name, at, is_known);
  if (is_known) return is_of_kind;
  const auto found = classes_.find(name);
  if (found == classes_.end()) return false;
  return std::any_of(found->second->members.begin(), found->second->members.end(), [&](const Phrase& member) {
    if (member.pieces.size() != 1) return false;
    const Piece& only = member.pieces.front();
    if (only.type == Piece::Type::Word) return !only.in_capitals && is_word(only, at);
    bool is_builtin = false;
    if (only.type != Piece::Type::Class || is_kind(only.text, at, is_builtin)) return false;
    return !is_builtin && is_lone_member(only.text, at);
  });
}

}  // namespace followup
