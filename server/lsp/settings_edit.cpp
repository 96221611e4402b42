#include "lsp/settings_edit.h"

#include <algorithm>
#include <vector>

#include "data/json.h"
#include "text/edit.h"
#include "text/line_index.h"

namespace followup::lsp {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view Off = R"("off")";

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

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

  /// Edits that add a member behind the last one, on a line of its own where the others have that.
  std::vector<Edit> added(const Json& object, std::string_view member) const {
    const std::size_t open = offset(object.place);
    if (object.members.empty()) return {{{open + 1, open + 1}, std::string(member), {}}};
    const Json::Member& last = object.members.back();
    const std::size_t end = value_end(text_, offset(last.value.place));
    const std::size_t key = offset(last.key_place);
    if (lines_.line_of(open) == lines_.line_of(key)) return {{{end, end}, ", " + std::string(member), {}}};
    const std::string line = line_break() + indent_of(key) + std::string(member);
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

  std::string indent_of(std::size_t key) const {
    const std::string_view line = lines_.line(lines_.line_of(key));
    return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
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

std::vector<Edit> edits_for(const SettingsText& settings, const Json& root, std::string_view rule) {
  const std::string entry = quoted(rule) + ": " + std::string(Off);
  const Json::Member* rules = member_named(root, "rules");
  if (rules == nullptr) return settings.added(root, R"("rules": {)" + entry + "}");
  const Json::Member* said = member_named(rules->value, rule);
  if (said != nullptr) return {settings.replaced(said->value, Off)};
  return settings.added(rules->value, entry);
}

}  // namespace

Result<std::string> with_rule_off(std::string_view text, std::string_view path, std::string_view rule) {
  const bool has_mark = text.starts_with(ByteOrderMark);
  const std::string_view words = has_mark ? text.substr(ByteOrderMark.size()) : text;
  JsonOptions options;
  options.comments = true;
  const Result<Json> parsed = parse_json(words, path, options);
  if (const Problem* problem = std::get_if<Problem>(&parsed)) return *problem;
  const Json& root = std::get<Json>(parsed);
  const Json* rules = root.find("rules");
  if (!root.is(Json::Type::Object)) return problem_at(root.place, "expected an object", path, words);
  if (rules != nullptr && !rules->is(Json::Type::Object)) {
    return problem_at(rules->place, "expected “rules” to be an object", path, words);
  }
  const SettingsText settings(words);
  std::string changed = apply_edits(words, edits_for(settings, root, rule));
  return has_mark ? std::string(ByteOrderMark) + changed : changed;
}

std::string new_file_with_rule_off(std::string_view rule) {
  return "{\n  \"rules\": {\n    " + quoted(rule) + ": " + std::string(Off) + "\n  }\n}\n";
}

}  // namespace followup::lsp
