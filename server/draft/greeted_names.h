// Whom a greeting names, as written: "Hi Dana," "Dear Ms. Cole and Mr. Vega". Whether they are the readers is asked
// elsewhere.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "draft/draft.h"
#include "draft/plain_name.h"

namespace followup {

/// A word of a name with its place in the body.
struct SaidName {
  std::string_view text;
  PlainName plain;
  Span<Decoded> where;
};

/// What a greeting says. Names beyond its room are left out.
struct Greeted {
  static constexpr std::size_t MaxNames = 8;
  std::array<SaidName, MaxNames> names;
  std::size_t size = 0;
  std::size_t people = 0;
  bool has_title = false;
  bool is_crowd = false;  ///< greets a team, an office or nobody

  std::span<const SaidName> all() const { return {names.data(), size}; }
};

/// Empty for a body without a greeting.
Greeted greeted_names(const Passage& body);

}  // namespace followup
