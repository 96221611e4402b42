#include "lsp/json_value.h"

namespace followup::lsp {

void write_json(JsonWriter& out, const Json& value) {
  constexpr int Digits = 6;
  switch (value.type) {
    case Json::Type::Null:
      out.null();
      return;
    case Json::Type::Boolean:
      out.value(value.boolean);
      return;
    case Json::Type::Integer:
      out.value(value.integer);
      return;
    case Json::Type::Real:
      out.value(value.real, Digits);
      return;
    case Json::Type::String:
      out.value(std::string_view(value.string));
      return;
    case Json::Type::Array:
      out.begin_array();
      for (const Json& item : value.items) write_json(out, item);
      out.end_array();
      return;
    case Json::Type::Object:
      out.begin_object();
      for (const Json::Member& member : value.members) write_json(out.key(member.key), member.value);
      out.end_object();
      return;
  }
}

}  // namespace followup::lsp
