// Half-open stretches of text, typed by the space they count in, so that an offset into decoded words
// cannot be used on the bytes of the file. Not a view: a span holds offsets and never owns or points at text.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>

namespace followup {

/// Bytes of the file as it lies on disk.
struct Raw;
/// Bytes of decoded, valid UTF-8 with `\n` as line end.
struct Decoded;

/// The bytes from `begin` up to but not including `end`.
template <class Space>
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  /// True when the two share at least one byte.
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

/// The smallest span that holds both.
template <class Space>
Span<Space> cover(Span<Space> a, Span<Space> b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace followup
