// The words that rule files use for values of our enumerations, in the order of the enumerators.
#pragma once

#include <string_view>

namespace followup {

inline constexpr std::string_view SeverityWords[] = {"error", "warning", "information", "hint"};
inline constexpr std::string_view ApplicabilityWords[] = {"safe", "suggested", "template"};
inline constexpr std::string_view ZoneWords[] = {"subject", "greeting", "body", "close", "names"};
inline constexpr std::string_view SentenceTypeWords[] = {"statement", "question", "exclamation", "open"};

}  // namespace followup
