// Checked access to one object of a rule file: what is missing, of the wrong type or unknown becomes a problem with
// its place, and reading goes on.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json.h"
#include "text/problem.h"

namespace followup {

/// One file of a pack while it is loaded.
struct PackFile {
  std::string_view path;
  std::string_view bytes;
  Json root;
};

class ObjectReader {
 public:
  /// `what` names the object in messages: "a rule", "a class".
  ObjectReader(const Json& object, std::string_view what, const PackFile& file, Problems& problems);

  /// The member, which must be there and a string; empty after a fault.
  std::string_view text(std::string_view key);
  std::string_view optional_text(std::string_view key);
  bool flag(std::string_view key, bool otherwise);
  std::int64_t number(std::string_view key, std::int64_t otherwise);
  /// Items of an array; a lone value counts as an array of it. Empty when absent.
  std::vector<const Json*> list(std::string_view key);
  /// Strings of such a list.
  std::vector<const Json*> texts(std::string_view key);
  /// The member as an object, or null.
  const Json* object(std::string_view key);
  const Json* any(std::string_view key);
  /// The index of the member's word in `words`; `otherwise` when absent or wrong.
  std::size_t word(std::string_view key, std::span<const std::string_view> words, std::size_t otherwise);

  /// Reports members that nobody asked for, with the nearest known name.
  void refuse_unknown();
  void fault(const Json* place, std::string message);
  const Json& json() const { return object_; }

 private:
  const Json* member(std::string_view key, Json::Type type);

  const Json& object_;
  std::string_view what_;
  const PackFile& file_;
  Problems& problems_;
  std::vector<std::string_view> asked_;
};

}  // namespace followup
