#include "lint/alternatives.h"

#include <algorithm>
#include <array>
#include <optional>

namespace followup {
namespace {

constexpr auto CheckedEverywhere = std::to_array<std::string_view>(
    {"another_company", "another_reader", "another_signature", "blanks_left", "misspelt_name", "misspelt_reader"});

/// Words on either side of a change that must be the same in an alternative which says something else elsewhere.
constexpr std::size_t Neighbours = 3;
/// Longer alternatives are not searched; nothing is then mended.
constexpr std::size_t MaxTokens = 20000;

bool same_word(const Token& a, const Token& b) { return a.word == b.word && a.kind == b.kind; }

/// Tokens [first, last) of the body that a change touches or stands beside.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

Stretch touched(const std::vector<Token>& tokens, Span<Decoded> where) {
  const auto first =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& one) { return one.end < where.begin; });
  const auto last = std::partition_point(first, tokens.end(), [&](const Token& one) { return one.begin <= where.end; });
  return {static_cast<std::size_t>(first - tokens.begin()), static_cast<std::size_t>(last - tokens.begin())};
}

/// How far the tokens of the alternative stand behind those of the body around the stretch: the one place where the
/// same words stand in a row.
std::optional<std::ptrdiff_t> shift_of(const std::vector<Token>& body, const std::vector<Token>& other,
                                       Stretch stretch) {
  if (other.size() > MaxTokens) return std::nullopt;
  const std::size_t begin = stretch.first - std::min(stretch.first, Neighbours);
  const std::size_t end = std::min(body.size(), stretch.last + Neighbours);
  const auto first = body.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = body.begin() + static_cast<std::ptrdiff_t>(end);
  const auto found = std::search(other.begin(), other.end(), first, last, same_word);
  if (found == other.end() || std::search(found + 1, other.end(), first, last, same_word) != other.end())
    return std::nullopt;
  return (found - other.begin()) - static_cast<std::ptrdiff_t>(begin);
}

/// Carries an offset from one text to another by the word that it stands in or beside.
class Carrier {
 public:
  Carrier(std::string_view from, std::string_view to) : from_(from), to_(to) {}

  std::optional<std::size_t> carry(std::size_t offset, const Token& one, const Token& other) const {
    if (from_.substr(one.begin, one.end - one.begin) != to_.substr(other.begin, other.end - other.begin))
      return std::nullopt;
    if (offset >= one.begin && offset <= one.end) return other.begin + (offset - one.begin);
    return std::nullopt;
  }

 private:
  std::string_view from_;
  std::string_view to_;
};

bool same_but_blanks(std::string_view a, std::string_view b) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < a.size() && is_blank(a[i])) ++i;
    while (j < b.size() && is_blank(b[j])) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (a[i++] != b[j++]) return false;
  }
}

}  // namespace

bool is_judged_everywhere(const RuleRow& rule) {
  return std::binary_search(CheckedEverywhere.begin(), CheckedEverywhere.end(), rule.check);
}

const std::vector<Token>& Alternatives::tokens(std::size_t index) {
  const std::vector<Alternative>& all = draft_.message.alternatives;
  while (tokens_.size() < all.size()) {
    const Alternative& one = all[tokens_.size()];
    std::vector<Span<Decoded>> own;
    for (const auto& [where, region] : one.regions) {
      if (region == Region::Own) own.push_back(where);
    }
    tokens_.push_back(tokenise(one.text.utf8(), own));
    const std::vector<Token>& body = draft_.body.prose.tokens;
    const std::vector<Token>& other = tokens_.back();
    same_.push_back(std::equal(body.begin(), body.end(), other.begin(), other.end(), same_word));
  }
  return tokens_[index];
}

bool Alternatives::says_the_same(std::size_t index) {
  tokens(index);
  return same_[index];
}

bool Alternatives::mend(const SourceText& in, Span<Decoded> where, std::string_view text, std::vector<Edit>& edits) {
  if (&in != draft_.body.source) return true;
  const std::vector<Token>& body = draft_.body.prose.tokens;
  for (std::size_t i = 0; i < draft_.message.alternatives.size(); ++i) {
    const std::vector<Token>& other = tokens(i);
    const Stretch stretch = touched(body, where);
    const auto shift = says_the_same(i) ? std::optional<std::ptrdiff_t>(0) : shift_of(body, other, stretch);
    if (!shift || stretch.first == stretch.last) return false;
    const auto beside = [&](std::size_t token) {
      return other[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(token) + *shift)];
    };
    const SourceText& there = draft_.message.alternatives[i].text;
    const Carrier carrier(in.utf8(), there.utf8());
    const auto begin = carrier.carry(where.begin, body[stretch.first], beside(stretch.first));
    const auto end = carrier.carry(where.end, body[stretch.last - 1], beside(stretch.last - 1));
    if (!begin || !end || *begin > *end || !same_but_blanks(in.text(where), there.text({*begin, *end}))) return false;
    std::optional<Edit> edit = there.edit({*begin, *end}, text);
    if (!edit) return false;
    edits.push_back(std::move(*edit));
  }
  return true;
}

}  // namespace followup
