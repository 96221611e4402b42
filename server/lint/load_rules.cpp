#include <algorithm>

#include "lint/checks.h"
#include "lint/pack_files.h"
#include "lint/rule_words.h"
#include "match/pattern.h"

namespace followup {
namespace {

/// Reads one rule of a family.
class RuleReader {
 public:
  RuleReader(const Json& said, std::string_view family, const PackFile& file, PackBuilder& builder)
      : file_(file), builder_(builder), reader_(said, "a rule", file, builder.problems()) {
    row_.family = family;
  }

  RuleRow read() {
    row_.id = builder_.keep(reader_.text("id"));
    row_.severity = static_cast<Severity>(reader_.word("severity", SeverityWords, 1));
    row_.message = builder_.keep(reader_.text("message"));
    row_.explanation = builder_.keep(reader_.text("explanation"));
    row_.guidance = builder_.keep_all(reader_.texts("guidance"));
    row_.parts = builder_.keep_all(reader_.texts("parts"));
    row_.kinds = builder_.kinds(reader_.any("kinds"), file_);
    row_.preview = reader_.flag("preview", false);
    row_.strict = reader_.flag("strict", false);
    row_.in_templates = reader_.flag("in_templates", true);
    row_.is_filler = reader_.flag("filler", false);
    row_.yields = reader_.flag("yields", false);
    read_deeds();
    read_limits();
    read_examples();
    reader_.any("//");
    reader_.refuse_unknown();
    return row_;
  }

 private:
  void read_deeds() {
    if (const Json* find = reader_.object("find")) row_.search = builder_.search(*find, file_);
    if (const Json* pattern = reader_.object("pattern")) read_pattern(*pattern);
    row_.check = builder_.keep(reader_.optional_text("check"));
    if (!row_.check.empty() && check_named(row_.check) == nullptr) {
      reader_.fault(reader_.any("check"), "no check “" + std::string(row_.check) + "”");
    }
    if (row_.search == NoRow && row_.pattern == NoRow && row_.check.empty()) {
      reader_.fault(nullptr, "a rule needs “find”, “pattern” or “check”");
    }
    if (const Json* fix = reader_.object("fix")) {
      ObjectReader inner(*fix, "“fix”", file_, builder_.problems());
      row_.fix_title = builder_.keep(inner.text("title"));
      row_.applicability = static_cast<Applicability>(inner.word("applicability", ApplicabilityWords, 1));
      inner.refuse_unknown();
    }
  }

  void read_pattern(const Json& pattern) {
    ObjectReader inner(pattern, "“pattern”", file_, builder_.problems());
    PatternRow row;
    row.regex = builder_.keep(inner.text("regex"));
    row.literal = builder_.keep(inner.optional_text("literal"));
    inner.text("why");
    inner.refuse_unknown();
    const std::string fault = pattern_fault(row.regex);
    if (!fault.empty()) inner.fault(inner.any("regex"), "not a regular expression of RE2: " + fault);
    row_.pattern = static_cast<std::uint32_t>(builder_.storage().patterns.size());
    builder_.storage().patterns.push_back(row);
  }

  void read_limits() {
    std::vector<LimitRow>& limits = builder_.storage().limits;
    row_.limits.begin = static_cast<std::uint32_t>(limits.size());
    if (const Json* said = reader_.object("limits")) {
      for (const Json::Member& kind : said->members) read_limits_of(kind, limits);
    }
    row_.limits.end = static_cast<std::uint32_t>(limits.size());
  }

  void read_limits_of(const Json::Member& kind, std::vector<LimitRow>& limits) {
    if (!kind.value.is(Json::Type::Object)) {
      return reader_.fault(&kind.value, "“limits” are written {\"kind\": {\"name\": number}}");
    }
    for (const Json::Member& limit : kind.value.members) {
      if (!limit.value.is(Json::Type::Integer)) reader_.fault(&limit.value, "a limit is a whole number");
      limits.push_back({builder_.keep(kind.key), builder_.keep(limit.key), limit.value.integer});
    }
  }

  void read_examples() {
    std::vector<ExampleRow>& examples = builder_.storage().examples;
    row_.examples.begin = static_cast<std::uint32_t>(examples.size());
    if (const Json* said = reader_.object("examples")) {
      ObjectReader inner(*said, "“examples”", file_, builder_.problems());
      for (const Json* one : inner.list("bad")) examples.push_back(read_example(*one, true));
      for (const Json* one : inner.list("good")) examples.push_back(read_example(*one, false));
      inner.refuse_unknown();
    }
    row_.examples.end = static_cast<std::uint32_t>(examples.size());
  }

  /// Words, and maps of words, by name, as the members of a settings object.
  static std::string members_of(const Json& settings) {
    std::string text;
    for (const Json::Member& member : settings.members) {
      const bool is_map = member.value.is(Json::Type::Object);
      const std::string value = is_map ? '{' + members_of(member.value) + '}' : '"' + member.value.string + '"';
      text += (text.empty() ? "\"" : ", \"") + member.key + "\": " + value;
    }
    return text;
  }

  ExampleRow read_example(const Json& said, bool is_bad) {
    ExampleRow row;
    row.is_bad = is_bad;
    if (said.is(Json::Type::String)) builder_.count_words(said.string);
    if (said.is(Json::Type::String)) {
      row.text = builder_.keep(said.string);
      return row;
    }
    ObjectReader inner(said, "an example", file_, builder_.problems());
    row.text = builder_.keep(inner.text("text"));
    builder_.count_words(row.text);
    row.fixed = builder_.keep(inner.optional_text("fixed"));
    row.kind = builder_.keep(inner.optional_text("kind"));
    row.zone = static_cast<Zone>(inner.word("in", ZoneWords, static_cast<std::size_t>(Zone::Body)));
    row.also = builder_.keep_all(inner.texts("also"));
    row.header = builder_.keep_all(inner.texts("header"));
    if (const Json* settings = inner.object("settings")) row.settings = builder_.keep(members_of(*settings));
    row.whole_body = inner.flag("body", false);
    inner.refuse_unknown();
    return row;
  }

  const PackFile& file_;
  PackBuilder& builder_;
  ObjectReader reader_;
  RuleRow row_;
};

}  // namespace

void read_rules(const PackFile& file, PackBuilder& builder) {
  ObjectReader reader(file.root, "a family", file, builder.problems());
  const std::string_view family = builder.keep(reader.text("family"));
  const std::vector<const Json*> rules = reader.list("rules");
  if (rules.empty()) reader.fault(nullptr, "a family needs “rules”");
  for (const Json* one : rules) {
    const RuleRow row = RuleReader(*one, family, file, builder).read();
    builder.storage().rules.push_back(row);
    check_rule({&row, one, &file}, builder);
  }
  reader.any("$schema");
  reader.refuse_unknown();
}

}  // namespace followup
