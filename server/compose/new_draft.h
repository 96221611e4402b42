// A whole draft of a kind from the sections of the pack, with what is known filled in and the rest as blanks.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "compose/sections.h"
#include "draft/draft_tables.h"

namespace followup {

/// Which sections make a draft of a kind, in which order (guidance G20 to G49, the ● rows first).
struct OutlineRow {
  std::string_view kind;
  std::string_view subject;  ///< with blanks; empty: a kind without a subject, such as a call
  RowRange paragraphs;       ///< strings: for each paragraph the parts in it, separated by blanks
};

/// What a draft is made from.
struct DraftPlan {
  KindId kind = 0;
  std::string_view subject;
  std::span<const std::string_view> paragraphs;
  std::span<const SectionRow> sections;
};

/// Header block with subject and kind, greeting, paragraphs, close; LF line ends. Of several wordings of a section the
/// facts decide which is taken, so that not every draft reads alike, and the same facts give the same draft.
std::string new_draft(const DraftPlan& plan, std::string_view kind_name, const KnownFacts& facts);

}  // namespace followup
