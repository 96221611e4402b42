#include "match/capture.h"

#include <functional>
#include <utility>
#include <variant>

#include "match/phrase.h"

namespace followup {
namespace {

/// Matches one phrase on known tokens by trying its pieces in turn; what comes after a piece is a continuation.
class CaptureWalk {
 public:
  using Rest = std::function<bool(std::uint32_t)>;

  CaptureWalk(const SearchedText& searched, std::uint32_t last) : searched_(searched), last_(last) {}

  bool sequence(const PieceSequence& pieces, std::size_t index, std::uint32_t at, const Rest& rest) {
    if (index == pieces.size()) return rest(at);
    const Rest next = [&, index](std::uint32_t behind) { return sequence(pieces, index + 1, behind, rest); };
    return piece(pieces[index], at, next);
  }

  Slots slots;

 private:
  bool piece(const Piece& one, std::uint32_t at, const Rest& rest) {
    switch (one.type) {
      case Piece::Type::Word:
        return at < last_ && is_word(one, at) && rest(at + 1);
      case Piece::Type::Class:
        return member(one, at, rest);
      case Piece::Type::Gap:
        return gap(one, at, rest);
      case Piece::Type::Choice:
        return choice(one, at, rest);
      case Piece::Type::Not:
      case Piece::Type::Start:
      case Piece::Type::End:
      case Piece::Type::Comma:
        return rest(at);  // held when the phrase was found
    }
    return false;
  }

  /// A clitic such as "'d" stands for several words; where the phrase was found it stood for this one.
  bool is_word(const Piece& one, std::uint32_t at) const {
    const Token& token = searched_.prose.tokens[at];
    return token.word == one.word || token.has(Clitic);
  }

  bool member(const Piece& one, std::uint32_t at, const Rest& rest) {
    if (at >= last_) return false;
    const Label wanted = class_label(searched_.graph, one.text);
    for (const std::uint32_t length : searched_.matches.lengths(at, wanted)) {
      if (at + length > last_) continue;
      const Span<Decoded> where = searched_.prose.where(at, at + length);
      slots.emplace_back(one.text, std::string(searched_.text.substr(where.begin, where.size())));
      if (rest(at + length)) return true;
      slots.pop_back();
    }
    return false;
  }

  static bool gap(const Piece& one, std::uint32_t at, const Rest& rest) {
    for (std::size_t words = 0; words <= one.most; ++words) {
      if (rest(at + static_cast<std::uint32_t>(words))) return true;
    }
    return false;
  }

  bool choice(const Piece& one, std::uint32_t at, const Rest& rest) {
    for (const PieceSequence& alternative : one.choices) {
      if (sequence(alternative, 0, at, rest)) return true;
    }
    return one.optional && rest(at);
  }

  const SearchedText& searched_;
  std::uint32_t last_;
};

}  // namespace

Slots capture(std::string_view phrase, const SearchedText& searched, std::uint32_t first, std::uint32_t last) {
  const Result<Phrase> parsed = parse_phrase(phrase);
  const Phrase* known = std::get_if<Phrase>(&parsed);
  if (known == nullptr) return {};
  CaptureWalk walk(searched, last);
  const bool found = walk.sequence(known->pieces, 0, first, [&](std::uint32_t at) { return at == last; });
  return found ? std::move(walk.slots) : Slots{};
}

}  // namespace followup
