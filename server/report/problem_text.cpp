#include "report/problem_text.h"

#include "report/excerpt.h"
#include "report/printable.h"
#include "report/style.h"
#include "text/utf8.h"

namespace followup {
namespace {

/// Byte offset of a column that counts code points from 1; the end of the line when it lies beyond.
std::size_t offset_of(std::string_view line, std::size_t column) {
  std::size_t offset = 0;
  for (std::size_t passed = 1; passed < column && offset < line.size(); ++passed) {
    offset += code_point_at(line, offset).length;
  }
  return offset;
}

std::string place_of(const Problem& problem) {
  if (problem.path.empty()) return "followup-lint";
  std::string place = printable(problem.path);
  if (problem.line == 0) return place;
  place += ':' + std::to_string(problem.line);
  if (problem.column > 0) place += ':' + std::to_string(problem.column);
  return place;
}

}  // namespace

std::string problem_text(const Problem& problem, const RenderOptions& options) {
  const Painter paint(options.color);
  std::string out = paint(Look::Strong, place_of(problem) + ":") + ' ' + paint(Look::Error, "error:") + ' ';
  out += printable(problem.message);
  out += '\n';
  if (problem.source_line.empty() || problem.line == 0) return out;
  const std::size_t at = offset_of(problem.source_line, problem.column);
  const Excerpt excerpt{.source = {problem.source_line, at, at}, .line = problem.line, .look = Look::Error, .note = {}};
  return out + excerpt_text(excerpt, options);
}

}  // namespace followup
