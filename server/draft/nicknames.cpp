#include "draft/nicknames.h"

#include <algorithm>
#include <iterator>

#include "draft/word_lists.h"

namespace followup {
namespace {

/// True when the name is one of the words of a line.
bool holds(std::string_view line, std::string_view name) {
  for (std::size_t at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || line[at - 1] == ' ') && (end == line.size() || line[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

bool are_nicknames(const PlainName& a, const PlainName& b) {
  if (a.size == 0 || b.size == 0) return false;
  return std::any_of(std::begin(Nicknames), std::end(Nicknames),
                     [&](std::string_view group) { return holds(group, a.view()) && holds(group, b.view()); });
}

bool is_first_name(const PlainName& name) {
  if (name.size == 0) return false;
  return is_word_of(FirstNames, name) ||
         std::any_of(std::begin(Nicknames), std::end(Nicknames), [&](auto group) { return holds(group, name.view()); });
}

}  // namespace followup
