#include "mail/mbox.h"

#include <algorithm>

#include "mail/line_end.h"

namespace followup {
namespace {

constexpr std::string_view Postmark = "From ";
/// A longer line is somebody's sentence.
constexpr std::size_t MaxPostmark = 256;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_clock(std::string_view word) {
  return word.size() >= 4 && std::count(word.begin(), word.end(), ':') >= 1 && is_digit(word.front()) &&
         is_digit(word.back());
}

bool is_year(std::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit) && (word[0] == '1' || word[0] == '2');
}

}  // namespace

bool is_postmark(std::string_view line) {
  if (line.size() > MaxPostmark || !line.starts_with(Postmark)) return false;
  bool has_clock = false;
  bool has_year = false;
  for (std::size_t begin = Postmark.size(); begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    has_clock |= is_clock(word);
    has_year |= is_year(word);
    begin = end + 1;
  }
  return has_clock && has_year;
}

std::vector<Span<Raw>> split_mbox(std::string_view bytes) {
  std::vector<Span<Raw>> messages;
  bool follows_empty = true;
  std::size_t last_words_end = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const RawLine line = raw_line_at(bytes, begin);
    if (follows_empty && is_postmark(bytes.substr(begin, line.end - begin))) {
      if (!messages.empty()) messages.back().end = std::max(messages.back().begin, last_words_end);
      messages.push_back({begin, bytes.size()});
    }
    follows_empty = line.end == begin;
    if (!follows_empty) last_words_end = line.next;
    begin = line.next;
  }
  return messages;
}

}  // namespace followup
