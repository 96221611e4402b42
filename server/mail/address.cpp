#include "mail/address.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/words.h"

namespace followup {
namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// What one piece of the list has shown so far. A word is a stretch without white space outside of quotes.
struct Piece {
  std::optional<Span<Decoded>> words;         ///< from the first word to the last, those after `<…>` left out
  std::optional<Span<Decoded>> words_before;  ///< those before the bare address
  std::optional<Span<Decoded>> bare;          ///< the first word with `@`
  std::optional<Span<Decoded>> angle;         ///< between `<` and `>`
  std::optional<Span<Decoded>> comment;       ///< the first one, without its parentheses
};

/// Reads a list from left to right, each byte at most a few times: a quote or comment that is found open makes all
/// later quotes or comments plain characters.
class AddressParser {
 public:
  explicit AddressParser(std::string_view text) : text_(text) {}

  std::vector<Address> parse() {
    while (at_ < text_.size()) step();
    finish_piece();
    return std::move(addresses_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == ',' || c == ';') {
      finish_piece();
      ++at_;
    } else if (c == ':' && !piece_.bare && !piece_.angle) {
      piece_ = {};  // the words before it name a group
      ++at_;
    } else if (c == '<' && !piece_.angle) {
      read_angle();
    } else if (is_space(c)) {
      ++at_;
    } else if (c != '(' || !read_comment()) {
      read_word();
    }
  }

  void read_word() {
    const std::size_t begin = at_;
    bool has_at = false;
    do {
      const char c = text_[at_];
      if (c == '"' && skip_quoted()) continue;
      if (c == '[' && has_at) {
        skip_domain_literal();
        continue;
      }
      has_at = has_at || (c == '@' && at_ > begin);
      ++at_;
    } while (at_ < text_.size() && !ends_word(text_[at_], has_at));
    add_word({begin, at_}, has_at);
  }

  /// Steps over `[…]`, whose colons separate nothing; where the `]` is missing, to the end of the word.
  void skip_domain_literal() {
    const std::size_t end = std::min(text_.find_first_of("],; ", at_ + 1), text_.size());
    at_ = end < text_.size() && text_[end] == ']' ? end + 1 : end;
  }

  static bool ends_word(char c, bool has_at) {
    return is_space(c) || c == ',' || c == ';' || c == '<' || c == '(' || (c == ':' && !has_at);
  }

  void add_word(Span<Decoded> word, bool has_at) {
    if (piece_.angle) return;
    if (has_at && !piece_.bare) {
      piece_.bare = word;
      piece_.words_before = piece_.words;
    }
    piece_.words = piece_.words ? cover(*piece_.words, word) : word;
  }

  /// Reads `<…>`; where the `>` is missing it ends before the next piece.
  void read_angle() {
    std::size_t begin = ++at_;
    bool in_route = begin < text_.size() && text_[begin] == '@';
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '>' || c == '<' || c == ';' || (c == ',' && !in_route)) break;
      if (c == '"' && skip_quoted()) continue;
      ++at_;
      if (c != ':' || !in_route) continue;
      begin = at_;
      in_route = false;
    }
    piece_.angle = trimmed({begin, at_});
    if (at_ < text_.size() && text_[at_] == '>') ++at_;
  }

  /// Steps over a comment with those inside it; false when it is open.
  bool read_comment() {
    if (has_open_comment_) return false;
    std::size_t depth = 0;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '(') {
        ++depth;
      } else if (text_[i] == ')') {
        --depth;
      }
      if (depth > 0) continue;
      if (!piece_.comment) piece_.comment = trimmed({at_ + 1, i});
      at_ = i + 1;
      return true;
    }
    has_open_comment_ = true;
    return false;
  }

  /// Steps over a quoted string; false when it is open.
  bool skip_quoted() {
    if (has_open_quote_) return false;
    const std::size_t end = quote_end(at_);
    has_open_quote_ = end == std::string_view::npos;
    if (!has_open_quote_) at_ = end;
    return !has_open_quote_;
  }

  /// Behind the quote that closes the one at `begin`.
  std::size_t quote_end(std::size_t begin) const {
    for (std::size_t i = begin + 1; i < text_.size(); ++i) {
      if (text_[i] == '"') return i + 1;
      if (text_[i] == '\\') ++i;
    }
    return std::string_view::npos;
  }

  void finish_piece() {
    const Piece piece = std::exchange(piece_, {});
    const std::optional<Span<Decoded>> where = piece.angle ? piece.angle : piece.bare;
    std::optional<Span<Decoded>> name = where && !piece.angle ? piece.words_before : piece.words;
    if (!name && where) name = piece.comment;

    Address address;
    if (where) set_address(address, without_apostrophes(*where));
    address.name_where =
        name ? without_quotes(*name) : Span<Decoded>{address.address_where.begin, address.address_where.begin};
    address.display_name = plain(address.name_where);
    if (!where) address.address_where = {address.name_where.end, address.name_where.end};
    if (!address.address.empty() || !address.display_name.empty()) addresses_.push_back(std::move(address));
  }

  void set_address(Address& address, Span<Decoded> where) const {
    address.address_where = where;
    address.address = text_.substr(where.begin, where.size());
    const std::size_t at = address.address.rfind('@');
    address.local_part = trim(std::string_view(address.address).substr(0, at));
    if (at != std::string::npos) address.domain = trim(std::string_view(address.address).substr(at + 1));
  }

  /// The text of a name without quotes and the backslashes of escapes.
  std::string plain(Span<Decoded> where) const {
    std::string result;
    for (std::size_t i = where.begin; i < where.end; ++i) {
      if (text_[i] == '"') continue;
      if (text_[i] == '\\' && i + 1 < where.end) ++i;
      result += text_[i];
    }
    return std::string(trim(result));
  }

  Span<Decoded> trimmed(Span<Decoded> where) const {
    while (where.begin < where.end && is_space(text_[where.begin])) ++where.begin;
    while (where.begin < where.end && is_space(text_[where.end - 1])) --where.end;
    return where;
  }

  Span<Decoded> without_quotes(Span<Decoded> where) const {
    if (where.empty() || text_[where.begin] != '"') return without_apostrophes(where);
    return quote_end(where.begin) == where.end ? trimmed({where.begin + 1, where.end - 1}) : where;
  }

  /// Outlook sets names and addresses between apostrophes.
  Span<Decoded> without_apostrophes(Span<Decoded> where) const {
    if (where.size() < 3 || text_[where.begin] != '\'' || text_[where.end - 1] != '\'') return where;
    return trimmed({where.begin + 1, where.end - 1});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool has_open_quote_ = false;
  bool has_open_comment_ = false;
  Piece piece_;
  std::vector<Address> addresses_;
};

}  // namespace

std::vector<Address> parse_addresses(std::string_view value) { return AddressParser(value).parse(); }

}  // namespace followup
