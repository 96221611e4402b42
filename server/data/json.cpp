#include "data/json.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "data/json_fault.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// Steps over the bytes of a text and tells whoever watches how far the parser has read.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  const char** reached = nullptr;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    *reached = ++at;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at == other.at; }
};

/// Lines and columns of offsets that only grow, counted in one pass over the text.
class PlaceCounter {
 public:
  explicit PlaceCounter(std::string_view text) : text_(text) {}

  Json::Place place_of(std::size_t offset) {
    for (; offset_ < offset; ++offset_) step(text_[offset_]);
    return place_;
  }

 private:
  void step(char c) {
    const bool ends_line = c == '\n' || (c == '\r' && text_.substr(offset_ + 1, 1) != "\n");
    if (ends_line) {
      place_ = {place_.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place_.column;
    }
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  Json::Place place_{1, 1};
};

/// True when each member is known to have a name of its own, which is cheap to see for the few of most objects.
bool surely_differ(const std::vector<Json::Member>& members) {
  constexpr std::size_t Few = 16;
  if (members.size() > Few) return false;
  for (std::size_t index = 1; index < members.size(); ++index) {
    for (std::size_t before = 0; before < index; ++before) {
      if (members[before].key == members[index].key) return false;
    }
  }
  return true;
}

/// Drops all members but the last of each name.
void drop_repeated_keys(std::vector<Json::Member>& members) {
  if (surely_differ(members)) return;
  std::unordered_set<std::string_view> seen;
  std::vector<bool> repeated(members.size());
  bool any = false;
  for (std::size_t index = members.size(); index-- > 0;) {
    repeated[index] = !seen.insert(members[index].key).second;
    any = any || repeated[index];
  }
  if (!any) return;
  std::vector<Json::Member> kept;
  for (std::size_t index = 0; index < members.size(); ++index) {
    if (!repeated[index]) kept.push_back(std::move(members[index]));
  }
  members = std::move(kept);
}

/// Takes the events of the parser and builds the tree from them. Its public names are those that the parser calls.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, JsonOptions options)
      : text_(text), options_(options), reached_(text.data()), places_(text) {}

  CountingIterator begin() { return {text_.data(), &reached_}; }
  CountingIterator end() { return {text_.data() + text_.size(), &reached_}; }
  Json take_root() { return std::move(root_); }
  const JsonFault& fault() const { return fault_; }

  bool null() { return add_scalar({}); }
  bool boolean(bool flag) {
    Json value;
    value.type = Json::Type::Boolean;
    value.boolean = flag;
    return add_scalar(std::move(value));
  }
  bool number_integer(std::int64_t number) {
    Json value;
    value.type = Json::Type::Integer;
    value.integer = number;
    value.real = static_cast<double>(number);
    return add_scalar(std::move(value));
  }
  bool number_unsigned(std::uint64_t number) {
    constexpr std::uint64_t Largest = INT64_MAX;
    if (number <= Largest) return number_integer(static_cast<std::int64_t>(number));
    return add_real(static_cast<double>(number));
  }
  bool number_float(double number, const std::string&) { return add_real(number); }
  bool string(std::string& text) {
    Json value;
    value.type = Json::Type::String;
    value.string = std::move(text);
    return add_scalar(std::move(value));
  }
  bool binary(nlohmann::json::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(Json::Type::Object, JsonState::ObjectBegin); }
  bool start_array(std::size_t) { return open(Json::Type::Array, JsonState::ArrayBegin); }
  bool end_object() {
    drop_repeated_keys(open_.back()->members);
    return close();
  }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    Json::Member& member = open_.back()->members.emplace_back();
    member.key = std::move(name);
    member.key_place = place_of_token();
    return finish_token(JsonState::AfterKey);
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    fault_ = find_json_fault(text_, token_end_, state_, options_.comments);
    return false;
  }

  /// The parser takes a NUL byte for the end of the text, so whether the text really ends is looked at here.
  bool reaches_the_end() {
    if (skip_json_blanks(text_, token_end_, options_.comments) == text_.size()) return true;
    fault_ = find_json_fault(text_, token_end_, state_, options_.comments);
    return false;
  }

 private:
  bool add_real(double number) {
    Json value;
    value.type = Json::Type::Real;
    value.real = number;
    return add_scalar(std::move(value));
  }

  bool add_scalar(Json value) {
    value.place = place_of_token();
    const bool is_number = value.is(Json::Type::Integer) || value.is(Json::Type::Real);
    add(std::move(value));
    return finish_token(state_behind_value(), is_number);
  }

  bool open(Json::Type type, JsonState state) {
    Json value;
    value.type = type;
    value.place = place_of_token();
    if (open_.size() == options_.max_depth) {
      fault_ = {token_begin_, "nested deeper than " + std::to_string(options_.max_depth) + " levels, expected fewer"};
      return false;
    }
    open_.push_back(add(std::move(value)));
    return finish_token(state);
  }

  bool close() {
    open_.pop_back();
    return finish_token(state_behind_value());
  }

  /// The added value stays where it is while it is open: its parent gets no other before it is closed.
  Json* add(Json value) {
    if (open_.empty()) return &(root_ = std::move(value));
    Json& parent = *open_.back();
    if (parent.is(Json::Type::Array)) return &parent.items.emplace_back(std::move(value));
    return &(parent.members.back().value = std::move(value));
  }

  JsonState state_behind_value() const {
    if (open_.empty()) return JsonState::Done;
    return open_.back()->is(Json::Type::Array) ? JsonState::AfterItem : JsonState::AfterMember;
  }

  Json::Place place_of_token() {
    token_begin_ = skip_json_blanks(text_, token_end_, options_.comments);
    const bool behind_separator = text_[token_begin_] == ',' || text_[token_begin_] == ':';
    if (behind_separator) token_begin_ = skip_json_blanks(text_, token_begin_ + 1, options_.comments);
    return places_.place_of(token_begin_);
  }

  bool finish_token(JsonState state, bool is_number = false) {
    token_end_ = static_cast<std::size_t>(reached_ - text_.data());
    // To see the end of a number the parser reads one byte more, unless the text ends there.
    if (is_number) token_end_ = std::min(text_.find_first_not_of("+-.0123456789eE", token_begin_), text_.size());
    state_ = state;
    return true;
  }

  std::string_view text_;
  JsonOptions options_;
  const char* reached_;
  PlaceCounter places_;
  Json root_;
  std::vector<Json*> open_;
  std::size_t token_begin_ = 0;
  std::size_t token_end_ = 0;
  JsonState state_ = JsonState::Start;
  JsonFault fault_;
};

std::optional<JsonFault> encoding_fault(std::string_view text) {
  if (is_valid_utf8(text)) return std::nullopt;
  std::size_t offset = 0;
  while (code_point_at(text, offset).valid) offset += code_point_at(text, offset).length;
  return JsonFault{offset, "a byte that is not UTF-8, expected UTF-8 text"};
}

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.substr(0, ByteOrderMark.size()) == ByteOrderMark) text.remove_prefix(ByteOrderMark.size());
  return text;
}

Json::Place place_at(std::string_view text, std::size_t offset) {
  const Position position = LineIndex(text).position(offset, PositionEncoding::Utf32);
  return {position.line + 1, position.column + 1};
}

Problem problem_of(const JsonFault& fault, std::string_view path, std::string_view text) {
  return problem_at(place_at(text, fault.offset), fault.message, path, text);
}

}  // namespace

const Json* Json::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [key](const Member& m) { return m.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

Result<Json> parse_json(std::string_view text, std::string_view path, JsonOptions options) {
  text = without_byte_order_mark(text);
  if (const auto fault = encoding_fault(text)) return problem_of(*fault, path, text);
  TreeBuilder builder(text, options);
  const bool parsed = nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder,
                                                nlohmann::json::input_format_t::json, true, options.comments);
  if (!parsed || !builder.reaches_the_end()) return problem_of(builder.fault(), path, text);
  return builder.take_root();
}

std::string_view type_name(Json::Type type) {
  switch (type) {
    case Json::Type::Null:
      return "null";
    case Json::Type::Boolean:
      return "true or false";
    case Json::Type::Integer:
      return "a whole number";
    case Json::Type::Real:
      return "a number";
    case Json::Type::String:
      return "a string";
    case Json::Type::Array:
      return "an array";
    case Json::Type::Object:
      return "an object";
  }
  return "a value";
}

Problem problem_at(Json::Place place, std::string message, std::string_view path, std::string_view text) {
  Problem problem{std::string(path), std::move(message), place.line, place.column, {}};
  const LineIndex lines(without_byte_order_mark(text));
  if (place.line > 0 && place.line <= lines.line_count()) problem.source_line = lines.line(place.line - 1);
  return problem;
}

}  // namespace followup
