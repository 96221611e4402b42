// Where findings stand as reports say it: lines and columns from 1. Every report asks here, so that none counts in its
// own way.
#pragma once

#include <cstddef>
#include <string_view>

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

/// Places in the bytes of one file, which must outlive it.
class Places {
 public:
  explicit Places(std::string_view bytes, PositionEncoding encoding = PositionEncoding::Utf32)
      : lines_(bytes), encoding_(encoding) {}

  Place of(Span<Raw> where) const {
    const Position begin = lines_.position(where.begin, encoding_);
    const Position end = lines_.position(where.end, encoding_);
    return {begin.line + 1, begin.column + 1, end.line + 1, end.column + 1};
  }

  const LineIndex& lines() const { return lines_; }

 private:
  LineIndex lines_;
  PositionEncoding encoding_;
};

}  // namespace followup
