// Small deeds on strings that several layers need: join, trim, split, fill slots, find the nearest name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup {

std::string_view trim(std::string_view text);
/// Pieces between separators, not trimmed; an empty text gives one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> pieces, std::string_view separator);
std::string join(std::span<const std::string_view> pieces, std::string_view separator);
/// ASCII only; other bytes stay.
std::string ascii_lower(std::string_view text);
bool ascii_iequals(std::string_view a, std::string_view b);

using Slots = std::vector<std::pair<std::string, std::string>>;
/// `text` with every `{name}` that stands in `slots` replaced; an unknown name stays as it is.
std::string fill_slots(std::string_view text, const Slots& slots);
/// Names of the `{slots}` in `text`, in order, repeated ones once.
std::vector<std::string> slot_names(std::string_view text);

/// The candidate within edit distance 3 (and at most half of the word's length) nearest to `word`; empty when none is
/// near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace followup
