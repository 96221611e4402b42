#include "text/diff.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "text/line_changes.h"

namespace followup {
namespace {

constexpr std::size_t ContextLines = 3;

struct Texts {
  std::vector<std::string_view> old_lines;
  std::vector<std::string_view> new_lines;
};

/// Lines with their LF, so that a last line without one differs from the same line with it.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

std::vector<std::size_t> numbers_of(const std::vector<std::string_view>& lines,
                                    std::unordered_map<std::string_view, std::size_t>& known) {
  std::vector<std::size_t> numbers;
  numbers.reserve(lines.size());
  for (const std::string_view line : lines) numbers.push_back(known.emplace(line, known.size()).first->second);
  return numbers;
}

std::vector<LineChange> changes_of(const Texts& texts) {
  std::unordered_map<std::string_view, std::size_t> known;
  const std::vector<std::size_t> old_numbers = numbers_of(texts.old_lines, known);
  const std::vector<std::size_t> new_numbers = numbers_of(texts.new_lines, known);
  return line_changes(old_numbers, new_numbers);
}

/// `begin,count` as a hunk header has it: from 1, and the line before when there is none.
std::string line_range(std::size_t begin, std::size_t count) {
  if (count == 1) return std::to_string(begin + 1);
  return std::to_string(count == 0 ? begin : begin + 1) + "," + std::to_string(count);
}

void append_lines(std::string& out, char mark, const std::vector<std::string_view>& lines, std::size_t begin,
                  std::size_t count) {
  for (std::size_t index = begin; index < begin + count; ++index) {
    out += mark;
    out += lines[index];
    if (lines[index].back() != '\n') out += "\n\\ No newline at end of file\n";
  }
}

/// Writes the changes from `first` up to `last`, which lie so near to each other that their context joins.
void append_hunk(std::string& out, const Texts& texts, const LineChange* first, const LineChange* last) {
  const std::size_t before = std::min(ContextLines, first->old_begin);
  const LineChange& final_change = *(last - 1);
  const std::size_t old_end = final_change.old_begin + final_change.removed;
  const std::size_t new_end = final_change.new_begin + final_change.added;
  const std::size_t after = std::min(ContextLines, texts.old_lines.size() - old_end);
  const std::size_t old_begin = first->old_begin - before;
  const std::size_t new_begin = first->new_begin - before;
  out += "@@ -" + line_range(old_begin, old_end + after - old_begin);
  out += " +" + line_range(new_begin, new_end + after - new_begin) + " @@\n";

  std::size_t written = old_begin;
  for (const LineChange* change = first; change != last; ++change) {
    append_lines(out, ' ', texts.old_lines, written, change->old_begin - written);
    append_lines(out, '-', texts.old_lines, change->old_begin, change->removed);
    append_lines(out, '+', texts.new_lines, change->new_begin, change->added);
    written = change->old_begin + change->removed;
  }
  append_lines(out, ' ', texts.old_lines, written, after);
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view name) {
  if (before == after) return {};
  const Texts texts{lines_of(before), lines_of(after)};
  const std::vector<LineChange> changes = changes_of(texts);
  name.remove_prefix(std::min(name.find_first_not_of('/'), name.size()));  // as git names an absolute path
  std::string out = "--- a/" + std::string(name) + "\n+++ b/" + std::string(name) + "\n";
  const LineChange* const end = changes.data() + changes.size();
  for (const LineChange* first = changes.data(); first != end;) {
    const LineChange* last = first + 1;
    const auto gap = [&last] { return last->old_begin - ((last - 1)->old_begin + (last - 1)->removed); };
    while (last != end && gap() <= 2 * ContextLines) ++last;
    append_hunk(out, texts, first, last);
    first = last;
  }
  return out;
}

}  // namespace followup
