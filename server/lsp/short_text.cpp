#include "lsp/short_text.h"

#include "text/utf8.h"

namespace followup::lsp {
namespace {

constexpr std::string_view Space = " \t\r\n\f\v";

}  // namespace

std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < most && end < text.size(); ++count) end += code_point_at(text, end).length;
  return text.substr(0, end);
}

std::string_view without_trailing_space(std::string_view text) {
  const std::size_t last = text.find_last_not_of(Space);
  return last == std::string_view::npos ? text.substr(0, 0) : text.substr(0, last + 1);
}

std::string one_line(std::string_view text, std::size_t most) {
  std::string line;
  for (const char c : text) {
    const bool is_space = Space.find(c) != std::string_view::npos;
    if (!is_space) line.push_back(c);
    if (is_space && !line.empty() && line.back() != ' ') line.push_back(' ');
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  const std::string_view head = first_characters(line, most);
  if (head.size() == line.size()) return line;
  const std::size_t blank = line[head.size()] == ' ' ? head.size() : head.rfind(' ');
  const std::size_t end = blank == std::string_view::npos || blank < head.size() / 2 ? head.size() : blank;
  return line.substr(0, end) + "…";
}

}  // namespace followup::lsp
