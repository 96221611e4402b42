// What of a draft can be renamed in all places at once, and where it stands: blanks, people, the company, the position.
// Highlights, linked editing, rename and the colouring of names stand on it; none of them is done here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/own_words.h"

namespace followup::lsp {

enum class Naming : std::uint8_t { Blank, Company, Position, FirstName, FullName, LastName };

/// Something that a draft names, with all its places in the order of the file.
struct NamedThing {
  Naming naming = Naming::Blank;
  std::string text;  ///< as settings or header fields have it; of a blank with its brackets
  std::vector<NamePlace> places;
  std::size_t chosen = 0;  ///< index of the place that was asked for
};

/// The thing that stands at that byte of the file, its end included; none where nothing can be renamed.
std::optional<NamedThing> named_at(const Draft& draft, std::size_t raw_offset);

/// Places of the people whom address fields and settings name, ascending and without overlaps.
std::vector<Span<Raw>> places_of_people(const Draft& draft);
/// Blanks of body, subject, display names and settings, ascending.
std::vector<Span<Raw>> places_of_blanks(const Draft& draft);

/// The parts of a full name "Dana Whitfield"; both empty for a name of one word, and for "Whitfield, Dana".
struct NameParts {
  std::string first;
  std::string last;
};
NameParts parts_of_name(std::string_view full_name);

}  // namespace followup::lsp
