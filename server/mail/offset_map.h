// Where the bytes of a decoded text came from: offsets of the text to offsets of its source and back. It knows nothing
// of what the decoding was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace followup {

/// Runs of equal steps: each `out_step` bytes of text came from `in_step` bytes of the source. A run ends where the
/// next begins; source bytes between the two gave no text (a soft line break, a tag).
class OffsetMap {
 public:
  /// Says that the text from `out` on, where it ended until now, comes from the source at `in`.
  void add(std::size_t out, std::size_t in, std::uint32_t out_step, std::uint32_t in_step);
  bool empty() const { return runs_.empty(); }

  /// Where the source of the byte at `out` begins. `size` is the length of the text; its end counts as the end of its
  /// last byte.
  std::size_t begin_of(std::size_t out, std::size_t size) const;
  /// Where the source of the byte before `out` ends; for the begin of the text where that of its first byte begins.
  std::size_t end_of(std::size_t out) const;
  /// The first byte of text whose source does not end before `in`.
  std::size_t out_at(std::size_t in, std::size_t size) const;

 private:
  struct Run {
    std::size_t out = 0;
    std::size_t in = 0;
    std::uint32_t out_step = 1;
    std::uint32_t in_step = 1;
  };

  const Run& run_of(std::size_t out) const;

  std::vector<Run> runs_;
};

}  // namespace followup
