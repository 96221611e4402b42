// Where in a draft the writer can name somebody or something: own words of the body, the subject, display names of
// address fields, settings of the draft's header. Finding a name in them, whole words alone. What to look for is
// decided in occurrences.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "draft/draft.h"

namespace followup::lsp {

enum class StretchType : std::uint8_t { Body, Subject, DisplayName, Setting };

struct Stretch {
  const SourceText* source = nullptr;  ///< lives in the draft's message
  Span<Decoded> where;
  StretchType type = StretchType::Body;
};

/// In the order of the file.
std::vector<Stretch> own_words(const Draft& draft);

/// How the letters of a place are written against the name that was looked for.
enum class LetterCase : std::uint8_t { Same, Lower, Upper };

/// One place in the writer's own words.
struct NamePlace {
  Stretch in;
  Span<Decoded> where;
  Span<Raw> raw;
  LetterCase letters = LetterCase::Same;
};

/// Every place of `name` in whole words; its blanks match any white space. The name in capitals counts too, and the
/// name in small letters when `in_lower` says so: "position" names are common nouns, people and companies are not.
std::vector<NamePlace> find_name(const std::vector<Stretch>& words, std::string_view name, bool in_lower);

/// The text with ASCII letters in that case.
std::string in_case(std::string_view text, LetterCase letters);

}  // namespace followup::lsp
