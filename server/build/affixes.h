// Hunspell's affix files as far as en_US uses them: prefixes, suffixes and their cross products, flags of one
// character. What it cannot read it refuses.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// A word that the dictionary accepts.
struct Form {
  std::string word;
  bool may_offer = true;  ///< false: no correction may propose it
};

class Affixes {
 public:
  /// Throws std::runtime_error naming the line that it cannot read.
  explicit Affixes(std::string_view aff_file);

  /// Appends every form of one line of a dictionary, "word/FLAGS" or "word".
  void expand(std::string_view entry, std::vector<Form>& forms) const;

 private:
  struct Rule {
    bool is_prefix = false;
    bool crosses = false;  ///< joins affixes of the other side
    std::string strip;
    std::string add;
    std::vector<std::string> condition;  ///< sets of letters, one a letter; '^' first negates
  };

  void read_line(std::string_view line);
  static bool fits(const Rule& rule, std::string_view word);
  static std::string applied(const Rule& rule, std::string_view word);
  std::vector<const Rule*> rules_of(std::string_view flags, bool prefixes) const;

  std::map<char, std::vector<Rule>> rules_;
  std::map<char, bool> crosses_;
  char no_suggest_ = 0;
  char only_in_compound_ = 0;
};

}  // namespace followup
