// Single lines by which mail programs announce that other people's words follow. It looks at one line, or at the few
// lines of a wrapped attribution; which lines are then quoted is decided in mail/regions.
#pragma once

#include <optional>
#include <string_view>

#include "mail/region.h"

namespace followup {

/// True for a line behind `>`; up to three blanks may stand before it.
bool is_quoted_line(std::string_view line);

/// What a line such as `-----Original Message-----` says of everything below it: Quoted or Forwarded; none for other
/// lines.
std::optional<Region> divider(std::string_view line);

/// True when `line` and `next` begin the header lines that Outlook sets over an answered mail.
bool begins_outlook_header(std::string_view line, std::string_view next);

/// True for a line of underscores alone, which Outlook sets above those.
bool is_rule_of_underscores(std::string_view line);

/// True for "On … wrote:" and its kin, whole on one line.
bool is_attribution(std::string_view line);

/// True for "Dana Brooks <dana@acme.example> wrote:" and "2026-03-03 10:12 Dana <dana@acme.example>:".
bool names_writer(std::string_view line);

/// True when `first` begins an attribution that was wrapped and `last` ends it.
bool is_wrapped_attribution(std::string_view first, std::string_view last);

/// True when the lines [first … last] of an attribution say who wrote or at what time, so that a quote follows even
/// where no `>` stands before it.
bool is_sure_attribution(std::string_view first, std::string_view last);

}  // namespace followup
