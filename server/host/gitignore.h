// The patterns of one .gitignore file. Pure: whoever walks reads the files and asks, the deepest one first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

class Gitignore {
 public:
  Gitignore() = default;
  explicit Gitignore(std::string_view text);

  bool empty() const { return patterns_.empty(); }
  /// Whether a file or folder is passed over, by the last pattern that fits; none when no pattern fits. `path` is
  /// relative to the folder of the .gitignore.
  std::optional<bool> ignores(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    std::string glob;
    std::string ending;  ///< what every path that fits ends with
    bool brings_back = false;
    bool folders_only = false;
  };
  void add(std::string_view line);

  std::vector<Pattern> patterns_;
};

}  // namespace followup
