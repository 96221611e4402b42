#include "setup/settings_edit.h"

#include <algorithm>
#include <vector>

#include "data/json.h"
#include "data/json_writer.h"
#include "text/edit.h"
#include "text/line_index.h"

namespace followup {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::size_t string_end(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return text.size();
}

std::size_t comment_end(std::string_view text, std::size_t begin) {
  const bool is_line = text.substr(begin).starts_with("//");
  const std::size_t end = is_line ? text.find_first_of("\r\n", begin) : text.find("*/", begin + 2);
  if (end == std::string_view::npos) return text.size();
  return is_line ? end : end + 2;
}

/// Behind the value that begins at `begin`, in text that was parsed without a fault.
std::size_t value_end(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t i = begin; i < text.size();) {
    const char c = text[i];
    if (c == '"') {
      i = string_end(text, i);
      if (depth == 0) return i;
    } else if (c == '/') {
      if (depth == 0) return i;
      i = comment_end(text, i);
    } else {
      const bool opens = c == '{' || c == '[';
      const bool closes = c == '}' || c == ']';
      const bool ends_scalar = closes || c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (depth == 0 && ends_scalar) return i;
      if (opens) ++depth;
      if (closes && --depth == 0) return i + 1;
      ++i;
    }
  }
  return text.size();
}

/// A settings file with the places of its values as offsets.
class SettingsText {
 public:
  explicit SettingsText(std::string_view text) : text_(text), lines_(text) {}

  std::size_t offset(Json::Place place) const {
    return lines_.clamped_offset({place.line - 1, place.column - 1}, PositionEncoding::Utf32);
  }

  Edit replaced(const Json& value, std::string_view by) const {
    const std::size_t begin = offset(value.place);
    return {{begin, value_end(text_, begin)}, std::string(by), {}};
  }

  /// Edits that take an item off a list: with its comma, and with its line where it has one of its own.
  std::vector<Edit> removed(const Json& list, std::size_t index) const {
    const std::size_t begin = offset(list.items[index].place);
    std::size_t end = value_end(text_, begin);
    std::vector<Edit> edits;
    const std::size_t comma = behind_blanks(end);
    if (comma < text_.size() && text_[comma] == ',') {
      end = comma + 1;
    } else if (index > 0) {
      const std::size_t before = behind_blanks(value_end(text_, offset(list.items[index - 1].place)));
      if (before < begin && text_[before] == ',') edits.push_back({{before, before + 1}, {}, {}});
    }
    edits.push_back({with_line({begin, end}), {}, {}});
    return edits;
  }

  /// Edits that add a member to an object, or an item to a list, behind the last one, on a line of its own where the
  /// others have that.
  std::vector<Edit> added(const Json& container, std::string_view entry) const {
    const std::size_t open = offset(container.place);
    if (container.members.empty() && container.items.empty()) return {{{open + 1, open + 1}, std::string(entry), {}}};
    const bool is_list = container.members.empty();
    const Json& last = is_list ? container.items.back() : container.members.back().value;
    const std::size_t begin = offset(is_list ? last.place : container.members.back().key_place);
    const std::size_t end = value_end(text_, offset(last.place));
    if (lines_.line_of(open) == lines_.line_of(begin)) return {{{end, end}, ", " + std::string(entry), {}}};
    const std::string line = line_break() + indent_of(begin) + std::string(entry);
    const std::size_t line_end = end_of_line(end);
    if (line_end == end) return {{{end, end}, "," + line, {}}};
    return {{{end, end}, ",", {}}, {{line_end, line_end}, line, {}}};
  }

 private:
  /// The end of the line when a comment alone stands behind `offset`, so that it stays with its member; else `offset`.
  std::size_t end_of_line(std::size_t offset) const {
    std::size_t at = offset;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    if (!text_.substr(at).starts_with("//") && !text_.substr(at).starts_with("/*")) return offset;
    const std::size_t end = comment_end(text_, at);
    const bool ends_line = end == text_.size() || text_[end] == '\r' || text_[end] == '\n';
    return ends_line ? end : offset;
  }

  std::string indent_of(std::size_t entry) const {
    const std::string_view line = lines_.line(lines_.line_of(entry));
    return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
  }

  std::size_t behind_blanks(std::size_t at) const {
    return std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
  }

  /// With the whole line where nothing else stands on it, else with the blank behind it.
  Span<Raw> with_line(Span<Raw> where) const {
    std::size_t begin = where.begin;
    while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;
    const std::size_t end = std::min(text_.find_first_not_of(" \t\r", where.end), text_.size());
    if (begin > 0 && text_[begin - 1] == '\n' && end < text_.size() && text_[end] == '\n') return {begin, end + 1};
    const bool has_blank = where.end < text_.size() && text_[where.end] == ' ';
    return {where.begin, where.end + (has_blank ? 1U : 0U)};
  }

  std::string line_break() const { return text_.find("\r\n") != std::string_view::npos ? "\r\n" : "\n"; }

  std::string_view text_;
  LineIndex lines_;
};

/// Of several members of one name the last counts.
const Json::Member* member_named(const Json& object, std::string_view key) {
  const Json::Member* found = nullptr;
  for (const Json::Member& member : object.members) {
    if (member.key == key) found = &member;
  }
  return found;
}

/// How an addition is written: as a member of an object, or as an item of a list.
struct Form {
  Json::Type type;
  std::string_view name;
  char open;
  char close;
};

Form form_of(const FieldSpec& spec) {
  if (spec.type == FieldType::Map) return {Json::Type::Object, "an object", '{', '}'};
  return {Json::Type::Array, "a list", '[', ']'};
}

std::string entry_of(const SettingAddition& addition) {
  const bool is_item = spec_of(addition.field).type == FieldType::List;
  return is_item ? quoted(addition.name) : quoted(addition.name) + ": " + quoted(addition.value);
}

bool has_item(const Json& list, std::string_view text) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [&](const Json& item) { return item.is(Json::Type::String) && item.string == text; });
}

std::vector<Edit> edits_for(const SettingsText& settings, const Json& root, const SettingAddition& addition) {
  const FieldSpec& spec = spec_of(addition.field);
  const Json::Member* there = member_named(root, spec.name);
  if (there == nullptr) {
    const Form form = form_of(spec);
    return settings.added(root, quoted(spec.name) + ": " + form.open + entry_of(addition) + form.close);
  }
  if (has_item(there->value, addition.name)) return {};
  const Json::Member* said = member_named(there->value, addition.name);
  if (said != nullptr) return {settings.replaced(said->value, quoted(addition.value))};
  return settings.added(there->value, entry_of(addition));
}

/// A settings file that was understood.
struct ReadSettings {
  std::string_view words;  ///< without the byte order mark
  Json root;
  bool has_mark = false;
};

Result<ReadSettings> read(std::string_view text, std::string_view path, Field field) {
  ReadSettings read;
  read.has_mark = text.starts_with(ByteOrderMark);
  read.words = read.has_mark ? text.substr(ByteOrderMark.size()) : text;
  JsonOptions options;
  options.comments = true;
  Result<Json> parsed = parse_json(read.words, path, options);
  if (const Problem* problem = std::get_if<Problem>(&parsed)) return *problem;
  read.root = std::move(std::get<Json>(parsed));
  if (!read.root.is(Json::Type::Object)) return problem_at(read.root.place, "expected an object", path, read.words);
  const FieldSpec& spec = spec_of(field);
  const Json::Member* there = member_named(read.root, spec.name);
  if (there != nullptr && !there->value.is(form_of(spec).type)) {
    const std::string expected = "expected “" + std::string(spec.name) + "” to be " + std::string(form_of(spec).name);
    return problem_at(there->value.place, expected, path, read.words);
  }
  return read;
}

std::string written(const ReadSettings& read, const std::vector<Edit>& edits) {
  return (read.has_mark ? std::string(ByteOrderMark) : std::string()) + apply_edits(read.words, edits);
}

}  // namespace

Result<std::string> with_addition(std::string_view text, std::string_view path, const SettingAddition& addition) {
  const Result<ReadSettings> settings = read(text, path, addition.field);
  if (const Problem* problem = std::get_if<Problem>(&settings)) return *problem;
  const ReadSettings& there = std::get<ReadSettings>(settings);
  return written(there, edits_for(SettingsText(there.words), there.root, addition));
}

Result<std::string> without_item(std::string_view text, std::string_view path, const SettingAddition& item) {
  const Result<ReadSettings> settings = read(text, path, item.field);
  if (const Problem* problem = std::get_if<Problem>(&settings)) return *problem;
  const ReadSettings& there = std::get<ReadSettings>(settings);
  const Json::Member* list = member_named(there.root, spec_of(item.field).name);
  if (list == nullptr) return std::string(text);
  const auto& items = list->value.items;
  const auto found = std::find_if(items.begin(), items.end(), [&](const Json& one) { return one.string == item.name; });
  if (found == items.end()) return std::string(text);
  const auto index = static_cast<std::size_t>(found - items.begin());
  return written(there, SettingsText(there.words).removed(list->value, index));
}

std::string new_file_with(const SettingAddition& addition) {
  const FieldSpec& spec = spec_of(addition.field);
  const Form form = form_of(spec);
  return "{\n  " + quoted(spec.name) + ": " + form.open + "\n    " + entry_of(addition) + "\n  " + form.close + "\n}\n";
}

}  // namespace followup
