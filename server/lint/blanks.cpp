#include "lint/blanks.h"

namespace followup {

std::vector<Blank> blanks_in(std::string_view text) {
  std::vector<Blank> blanks;
  for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const std::size_t close = text.find(']', open);
    if (close == std::string_view::npos) break;
    blanks.push_back({open, close + 1, std::string(text.substr(open + 1, close - open - 1))});
  }
  return blanks;
}

}  // namespace followup
