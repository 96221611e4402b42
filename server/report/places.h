// Where findings stand as reports say it: lines and columns from 1. Every report asks here, so that none counts in its
// own way.
#pragma once

#include <cstddef>

#include "report/report.h"
#include "text/line_index.h"
#include "text/span.h"

namespace followup {

/// All count from 1; the end lies behind the last character.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t end_line = 1;
  std::size_t end_column = 1;
};

/// Places in the file that a report is of; its bytes must outlive it.
class Places {
 public:
  explicit Places(const FileReport& file, PositionEncoding encoding = PositionEncoding::Utf32)
      : lines_(file.bytes), first_line_(file.first_line + 1), encoding_(encoding) {}

  Place of(Span<Raw> where) const {
    const Position begin = lines_.position(where.begin, encoding_);
    const Position end = lines_.position(where.end, encoding_);
    return {first_line_ + begin.line, begin.column + 1, first_line_ + end.line, end.column + 1};
  }

  const LineIndex& lines() const { return lines_; }

 private:
  LineIndex lines_;
  std::size_t first_line_ = 1;
  PositionEncoding encoding_;
};

}  // namespace followup
