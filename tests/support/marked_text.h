// Texts of tests with marks in them: ⟦…⟧ for a range, ⟦name|…⟧ for a named one, ‸ for a point. Marks are for tests and
// rule examples; a mail of the corpus carries none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace followup {

struct MarkedText {
  struct Range {
    std::string name;  ///< lower-case letters, digits and hyphens; empty for a plain ⟦…⟧
    Span<Raw> where;
  };

  std::string text;                 ///< without the marks
  std::vector<Range> ranges;        ///< in order of begin
  std::vector<std::size_t> points;  ///< in order

  /// The first range; an empty one at 0 when there is none.
  Span<Raw> range() const;
  /// The range of that name; an empty one at 0 when there is none.
  Span<Raw> range(std::string_view name) const;
  std::size_t point() const { return points.empty() ? 0 : points.front(); }
};

/// Takes the marks out of a text. A mark without its partner stays as text.
MarkedText without_marks(std::string_view marked);

/// `text` with ⟦ ⟧ around the ranges, for the messages of failing tests; the ranges ascend and do not overlap.
std::string with_marks(std::string_view text, const std::vector<Span<Raw>>& ranges);

}  // namespace followup
