// The rules as data: which layer may include which, which outside package stands where, which words of the standard
// library belong to the shells. The checks know no layer by name.
#pragma once

#include <string_view>
#include <vector>

namespace followup::architecture {

/// A folder of server/ and the other folders whose headers it may include.
struct Layer {
  std::string_view name;
  std::vector<std::string_view> may_include;
};

/// Headers `<begin…>` may be included by files whose paths begin with one of `places`; no places: nowhere in server/.
struct Package {
  std::string_view begin;
  std::vector<std::string_view> places;
  bool one_file = false;
};

/// A name in code that only files under `places` may use.
struct Name {
  std::string_view name;
  std::vector<std::string_view> places;
  std::string_view reason;
};

const std::vector<Layer>& layers();
const std::vector<Package>& packages();
const std::vector<Name>& names();

inline constexpr std::size_t MaxFileLines = 400;
inline constexpr std::size_t MaxFunctionLines = 50;

}  // namespace followup::architecture
