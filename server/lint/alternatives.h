// The other texts of a message, for readers whose program cannot show the body: whether they say the same, and the same
// change in each of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "lint/pack_tables.h"
#include "text/edit.h"

namespace followup {

/// True for rules that speak of blanks and names: these are looked for in every alternative.
bool is_judged_everywhere(const RuleRow& rule);

/// Reads the alternatives when somebody asks; the draft must outlive it.
class Alternatives {
 public:
  explicit Alternatives(const Draft& draft) : draft_(draft) {}

  /// True when the writer's words in the alternative are those of the body.
  bool says_the_same(std::size_t index);
  /// Adds the edits that make a change of the body in every alternative as well; false when one of them cannot be
  /// changed so. A change of another text needs none.
  bool mend(const SourceText& in, Span<Decoded> where, std::string_view text, std::vector<Edit>& edits);

 private:
  const std::vector<Token>& tokens(std::size_t index);

  const Draft& draft_;
  std::vector<std::vector<Token>> tokens_;  ///< by alternative, once read
  std::vector<bool> same_;                  ///< by alternative: whether its words are those of the body
};

}  // namespace followup
