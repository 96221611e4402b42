// Which parts of its kind a draft lacks, and where in its body each would go. It judges nothing: whether a part that is
// missing is a fault is said by the rules.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compose/sections.h"
#include "draft/draft.h"

namespace followup {

/// The move of that id; none when the pack has none.
std::optional<MoveId> move_named(const DraftTables& tables, std::string_view id);

/// What a part is called to a writer: the title of its move, else its own name.
std::string_view part_title(const DraftTables& tables, std::string_view part);

/// The parts that the pack has a section for and the draft lacks, in their order. A part that is neither
/// greeting, close nor a move of the pack counts as there.
std::vector<std::string_view> missing_parts(const Draft& draft, const DraftTables& tables,
                                            std::span<const SectionRow> sections);

/// New text for a place of the body.
struct Insertion {
  Span<Decoded> where;
  std::string text;  ///< with the empty lines around it
};

/// The section of that part at its place: a greeting first, a close before the name, any other part behind the nearest
/// part that the pack has before it, and last in the body when the draft makes such parts and none that the pack has
/// behind it. None when the pack has no such section.
std::optional<Insertion> insertion_of(const Draft& draft, const DraftTables& tables,
                                      std::span<const SectionRow> sections, std::string_view part);

}  // namespace followup
