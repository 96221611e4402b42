// Which lines two texts do not share. It works on numbers that stand for lines and prints nothing: diff does.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace followup {

/// A stretch that differs: `removed` lines of the old text against `added` lines of the new one, at least one of both.
struct LineChange {
  std::size_t old_begin = 0;
  std::size_t removed = 0;
  std::size_t new_begin = 0;
  std::size_t added = 0;
  friend bool operator==(const LineChange&, const LineChange&) = default;
};

/// A smallest set of changes, in order and with equal lines between them; one big change where the texts differ so
/// much that looking for it would take long.
std::vector<LineChange> line_changes(std::span<const std::size_t> before, std::span<const std::size_t> after);

}  // namespace followup
