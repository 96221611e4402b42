#include "lsp/semantic_tokens.h"

#include <algorithm>

#include "draft/draft.h"
#include "draft/relative_days.h"
#include "lsp/draft_parts.h"
#include "lsp/occurrences.h"
#include "text/calendar.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

/// Indexes into TokenTypes.
enum class TokenType : std::uint8_t { HeaderName, Blank, Name, Number, Quoted, Signature };

struct Coloured {
  Span<Raw> where;
  TokenType type = TokenType::Number;
};

class Collector {
 public:
  Collector(const Snapshot& snapshot) : snapshot_(snapshot), draft_(*snapshot.result.draft) {}

  /// Ascending, without overlaps: where two things meet, a blank counts first, then a name.
  std::vector<Coloured> collect() {
    add_headers();
    for (const Span<Raw> where : places_of_blanks(draft_)) add(where, TokenType::Blank);
    for (const Span<Raw> where : places_of_people(draft_)) add(where, TokenType::Name);
    add_words(draft_.subject);
    add_words(draft_.body);
    for (const auto& [where, region] : draft_.message.regions) add_region(where, region);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Coloured& a, const Coloured& b) { return a.where.begin < b.where.begin; });
    std::vector<Coloured> apart;
    for (const Coloured& one : found_) {
      if (apart.empty() || one.where.begin >= apart.back().where.end) apart.push_back(one);
    }
    return apart;
  }

 private:
  void add(Span<Raw> where, TokenType type) {
    if (!where.empty()) found_.push_back({where, type});
  }

  void add_headers() {
    for (const Header& header : draft_.message.headers) {
      add({header.line.begin, header.line.begin + header.name.size()}, TokenType::HeaderName);
      if (ascii_iequals(header.name, "Date")) add(header.value.raw({0, header.value.utf8().size()}), TokenType::Number);
    }
  }

  void add_words(const Passage& passage) {
    if (passage.source == nullptr) return;
    for (std::size_t i = 0; i < passage.prose.tokens.size(); ++i) {
      const Token& token = passage.prose.tokens[i];
      if (token.kind == TokenKind::Blank) add(passage.source->raw(token.where()), TokenType::Blank);
      if (is_number(passage, i)) add(passage.source->raw(token.where()), TokenType::Number);
    }
  }

  static bool has_digits(TokenKind kind) {
    return kind == TokenKind::Number || kind == TokenKind::Ordinal || kind == TokenKind::Clock;
  }

  /// Weekdays, and months beside a number, are parts of dates.
  static bool is_number(const Passage& passage, std::size_t index) {
    const std::vector<Token>& tokens = passage.prose.tokens;
    if (has_digits(tokens[index].kind)) return true;
    if (tokens[index].kind != TokenKind::Word || !tokens[index].has(Capitalised)) return false;
    const std::string_view word = passage.text(tokens[index].where());
    constexpr std::size_t ShortestWeekday = 6;
    if (word.size() >= ShortestWeekday && weekday_named(word)) return true;
    const bool is_beside = (index > 0 && has_digits(tokens[index - 1].kind)) ||
                           (index + 1 < tokens.size() && has_digits(tokens[index + 1].kind));
    return is_beside && month_named(word);
  }

  void add_region(Span<Decoded> where, Region region) {
    const Span<Raw> raw = without_trailing_space(snapshot_.text, draft_.message.body.raw(where));
    if (region == Region::Quoted || region == Region::Forwarded) add(raw, TokenType::Quoted);
    if (region == Region::Signature) add(raw, TokenType::Signature);
  }

  const Snapshot& snapshot_;
  const Draft& draft_;
  std::vector<Coloured> found_;
};

/// Writes tokens relative to the one before, each line of one by itself.
class Encoder {
 public:
  Encoder(const LineIndex& lines, PositionEncoding encoding) : lines_(lines), encoding_(encoding) {}

  void add(const Coloured& one) {
    const std::size_t last = lines_.line_of(one.where.end - 1);
    for (std::size_t line = lines_.line_of(one.where.begin); line <= last; ++line) {
      const std::size_t start = lines_.line_start(line);
      const std::size_t end = std::min(one.where.end, start + lines_.line(line).size());
      add_piece({std::max(one.where.begin, start), end}, one.type);
    }
  }

  TokenNumbers take() { return std::move(numbers_); }

 private:
  void add_piece(Span<Raw> where, TokenType type) {
    if (where.begin >= where.end) return;
    const Position begin = lines_.position(where.begin, encoding_);
    const Position end = lines_.position(where.end, encoding_);
    const std::size_t column = begin.line == before_.line ? begin.column - before_.column : begin.column;
    for (const std::size_t number : {begin.line - before_.line, column, end.column - begin.column,
                                     static_cast<std::size_t>(type), std::size_t{0}}) {
      numbers_.push_back(static_cast<std::uint32_t>(number));
    }
    before_ = begin;
  }

  const LineIndex& lines_;
  PositionEncoding encoding_;
  Position before_;
  TokenNumbers numbers_;
};

}  // namespace

TokenNumbers semantic_tokens(const Snapshot& snapshot, Span<Raw> within, PositionEncoding encoding) {
  if (snapshot.result.draft == nullptr) return {};
  Encoder encoder(snapshot.lines, encoding);
  for (const Coloured& one : Collector(snapshot).collect()) {
    if (one.where.overlaps(within)) encoder.add(one);
  }
  return encoder.take();
}

TokenChange token_change(const TokenNumbers& before, const TokenNumbers& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t same_front = 0;
  while (same_front < shorter && before[same_front] == after[same_front]) ++same_front;
  same_front -= same_front % NumbersPerToken;
  std::size_t same_back = 0;
  while (same_back < shorter - same_front &&
         before[before.size() - 1 - same_back] == after[after.size() - 1 - same_back])
    ++same_back;
  same_back -= same_back % NumbersPerToken;
  return {same_front, before.size() - same_front - same_back,
          std::span(after).subspan(same_front, after.size() - same_front - same_back)};
}

}  // namespace followup::lsp
