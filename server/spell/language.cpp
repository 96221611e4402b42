#include "spell/language.h"

#include <algorithm>
#include <iterator>

namespace followup {
namespace {

constexpr std::string_view BritishRegions[] = {"GB", "UK", "IE", "AU", "NZ", "ZA", "IN"};

std::string_view region_of(std::string_view language) {
  const std::size_t sign = language.find_first_of("_-");
  return sign == std::string_view::npos ? std::string_view() : language.substr(sign + 1);
}

}  // namespace

bool is_english(std::string_view language) { return language.substr(0, language.find_first_of("_-")) == "en"; }

Dialect dialect_of(std::string_view language) {
  const std::string_view region = region_of(language);
  if (region == "US") return Dialect::American;
  const bool is_british =
      std::find(std::begin(BritishRegions), std::end(BritishRegions), region) != std::end(BritishRegions);
  return is_british ? Dialect::British : Dialect::Either;
}

}  // namespace followup
