#include "lint/checks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace followup {
namespace {

constexpr std::pair<std::string_view, Check> Checks[] = {
    {"blanks_left", checks::blanks_left},
    {"exclamation_run", checks::exclamation_run},
    {"missing_close", checks::missing_close},
    {"missing_greeting", checks::missing_greeting},
    {"sent_late", checks::sent_late},
    {"sent_too_early", checks::sent_too_early},
    {"sent_too_late", checks::sent_too_late},
    {"setting_in_body", checks::setting_in_body},
    {"shouting", checks::shouting},
    {"undecodable", checks::undecodable},
    {"wrong_setting", checks::wrong_setting},
};

}  // namespace

Check check_named(std::string_view name) {
  const auto found =
      std::find_if(std::begin(Checks), std::end(Checks), [&](const auto& row) { return row.first == name; });
  return found == std::end(Checks) ? nullptr : found->second;
}

}  // namespace followup
