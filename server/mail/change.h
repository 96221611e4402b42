// A change of a decoded text, on its way back to the bytes of the file.
#pragma once

#include <cstddef>
#include <string>

namespace followup {

/// Replaces the bytes [begin, end) of some text by `text`.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

}  // namespace followup
