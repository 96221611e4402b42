#include "mail/name_block.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "mail/address.h"
#include "text/words.h"

namespace followup {
namespace {

/// A block of more lines is no signature.
constexpr std::size_t MaxLines = 8;
/// Bytes at the end of a stretch that are looked at.
constexpr std::size_t MaxReach = 1200;
/// A line of so many words that ends like a sentence is one.
constexpr std::size_t SentenceWords = 4;

struct Line {
  std::size_t begin = 0;
  std::string_view text;
};

std::vector<Line> lines_of(std::string_view body, Span<Decoded> where) {
  std::vector<Line> lines;
  std::size_t begin = where.size() > MaxReach ? where.end - MaxReach : where.begin;
  while (begin < where.end) {
    const std::size_t end = std::min(body.find('\n', begin), where.end);
    lines.push_back({begin, trim(body.substr(begin, end - begin))});
    begin = end + 1;
  }
  return lines;
}

bool is_sentence(std::string_view line) {
  const bool has_end = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
  return has_end && static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1 >= SentenceWords;
}

bool is_postscript(std::string_view line) {
  return line.size() >= 2 && ascii_iequals(line.substr(0, 1), "p") &&
         (ascii_iequals(line.substr(0, 2), "ps") || ascii_iequals(line.substr(0, 4), "p.s."));
}

/// A blank of a template that nobody filled must be found, wherever it stands.
bool may_hold_blank(std::string_view line) {
  const bool has_bracket =
      line.find_first_of("[{$%") != std::string_view::npos || line.find("__") != std::string_view::npos;
  return has_bracket || (line.find('<') != std::string_view::npos && line.find('@') == std::string_view::npos);
}

bool may_stand_in_block(std::string_view line) {
  return !is_sentence(line) && !is_postscript(line) && !may_hold_blank(line);
}

/// The line of the name, when a block stands below it.
std::optional<std::size_t> name_above_block(const std::vector<Line>& lines, std::string_view name) {
  const std::string_view first_name = name.substr(0, name.find(' '));
  std::size_t count = 0;
  for (std::size_t i = lines.size(); i-- > 0;) {
    const std::string_view text = lines[i].text;
    if (text.empty()) continue;
    const std::string_view bare = text.ends_with(',') ? text.substr(0, text.size() - 1) : text;
    if (ascii_iequals(bare, name) || ascii_iequals(bare, first_name)) {
      return count == 0 ? std::nullopt : std::optional(i);
    }
    if (++count > MaxLines || !may_stand_in_block(text)) return std::nullopt;
  }
  return std::nullopt;
}

/// The signature below the name in one stretch; none when there is none.
std::optional<Span<Decoded>> block_in(std::string_view body, Span<Decoded> where, std::string_view name) {
  const std::vector<Line> lines = lines_of(body, where);
  const std::optional<std::size_t> at = name_above_block(lines, name);
  if (!at || *at + 1 >= lines.size()) return std::nullopt;
  return Span<Decoded>{lines[*at + 1].begin, where.end};
}

}  // namespace

void mark_name_blocks(std::string_view body, std::string_view sender, Regions& regions) {
  if (sender.empty()) return;
  const std::vector<Address> people = parse_addresses(sender);
  if (people.empty() || people.front().display_name.empty()) return;
  const std::string& name = people.front().display_name;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (regions[i].second != Region::Own) continue;
    const std::optional<Span<Decoded>> block = block_in(body, regions[i].first, name);
    if (!block) continue;
    regions[i].first.end = block->begin;
    const bool joins = i + 1 < regions.size() && regions[i + 1].second == Region::Signature;
    if (joins) {
      regions[i + 1].first.begin = block->begin;
    } else {
      regions.insert(regions.begin() + static_cast<std::ptrdiff_t>(i) + 1, {*block, Region::Signature});
    }
    ++i;
  }
}

}  // namespace followup
