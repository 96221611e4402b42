// JSON in which every value knows its line and column; the only parser of JSON in the program. Comments are
// allowed where asked for (settings), never in reports or protocol messages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/problem.h"

namespace followup {

/// One value of a JSON text. Members keep their order; a repeated key keeps its last value.
class Json {
 public:
  enum class Type { Null, Boolean, Integer, Real, String, Array, Object };
  struct Place {
    std::size_t line = 0;    ///< from 1
    std::size_t column = 0;  ///< from 1, in code points
  };
  struct Member;

  Type type = Type::Null;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;  ///< also of an integer
  std::string string;
  std::vector<Json> items;      ///< of an array
  std::vector<Member> members;  ///< of an object
  Place place;

  bool is(Type wanted) const { return type == wanted; }
  /// The member of that name; null when this is no object or has none.
  const Json* find(std::string_view key) const;
};

struct Json::Member {
  std::string key;
  Place key_place;
  Json value;
};

struct JsonOptions {
  bool comments = false;       ///< `//` and `/* */`
  std::size_t max_depth = 64;  ///< deeper nesting is a fault, so that no text can exhaust the stack
};

/// Parses a whole text. A fault names line, column and what was expected; invalid UTF-8 is a fault.
Result<Json> parse_json(std::string_view text, std::string_view path, JsonOptions options = {});

/// "an object", "a string" …, for messages.
std::string_view type_name(Json::Type type);

/// A problem at the place of a value, with the source line filled in from `text`.
Problem problem_at(Json::Place place, std::string message, std::string_view path, std::string_view text);

}  // namespace followup
