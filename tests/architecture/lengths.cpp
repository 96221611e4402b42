#include "architecture/lengths.h"

#include <algorithm>
#include <cctype>

#include "architecture/words.h"

namespace followup::architecture {
namespace {

// What an opening brace opens. In a Scope, functions are looked for; the rest is skipped. Behind a PartOfHead, as in
// `Draft() : a_{1} {` and `void f(Span where = {}) {`, the head goes on.
enum class Opens { Scope, Function, Data, PartOfHead };

bool is_blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Offset of the first `wanted` outside parentheses for which `accept` holds.
template <class Accept>
std::size_t find_outside(std::string_view head, char wanted, Accept accept) {
  int depth = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '(') ++depth;
    if (head[i] == ')') --depth;
    if (depth == 0 && head[i] == wanted && accept(i)) return i;
  }
  return std::string_view::npos;
}

// `template <class T, class U = int>` says nothing of what follows.
std::string_view without_template(std::string_view head) {
  if (!head.starts_with("template")) return head;
  int depth = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '<') ++depth;
    if (head[i] == '>' && --depth == 0) return without_template(trim(head.substr(i + 1)));
  }
  return head;
}

bool names_a_type(std::string_view head) {
  const std::string_view before = head.substr(0, head.find('('));
  return std::ranges::any_of(std::initializer_list<std::string_view>{"class", "struct", "union"},
                             [&](std::string_view word) { return !places_of_word(before, word).empty(); });
}

// The colon of `Draft(int a) : a_(a)`.
bool has_member_initialisers(std::string_view head) {
  const std::size_t colon = find_outside(head, ':', [&](std::size_t i) {
    const bool doubled = (i > 0 && head[i - 1] == ':') || (i + 1 < head.size() && head[i + 1] == ':');
    return !doubled && head.substr(0, i).find(')') != std::string_view::npos;
  });
  return colon != std::string_view::npos;
}

// Behind the last parenthesis of a function's head stand only these.
bool may_end_a_head(std::string_view tail) {
  static constexpr std::string_view Ends[] = {"const", "noexcept", "override", "final", "&", "->", "try", "requires"};
  return tail.empty() || std::ranges::any_of(Ends, [&](std::string_view end) { return tail.starts_with(end); });
}

Opens what_opens(std::string_view head) {
  head = without_template(trim(head));
  if (std::ranges::count(head, '(') > std::ranges::count(head, ')')) return Opens::PartOfHead;
  if (head.starts_with("namespace") || head.starts_with("inline namespace") || head.starts_with("extern \"")) {
    return Opens::Scope;
  }
  if (!places_of_word(head.substr(0, head.find('(')), "enum").empty()) return Opens::Data;
  if (names_a_type(head)) return Opens::Scope;
  const bool is_operator = !places_of_word(head, "operator").empty();
  const std::size_t equals = find_outside(head, '=', [](std::size_t) { return true; });
  if (equals != std::string_view::npos && !is_operator) {
    return trim(head.substr(equals + 1)).starts_with('[') ? Opens::Function : Opens::Data;
  }
  const std::size_t close = head.rfind(')');
  if (close == std::string_view::npos) return Opens::Data;
  if (has_member_initialisers(head)) {
    return is_word(head.back()) || head.back() == '>' ? Opens::PartOfHead : Opens::Function;
  }
  return may_end_a_head(trim(head.substr(close + 1))) ? Opens::Function : Opens::Data;
}

class FunctionScanner {
 public:
  std::vector<Function> scan(std::string_view code) {
    for (char c : code) take(c);
    return std::move(functions_);
  }

 private:
  void take(char c) {
    if (c == '\n') ++line_;
    if (c == '{') return open();
    if (c == '}') return close();
    if (!in_scope()) return;
    if (c == ';') return head_.clear();
    if (c == ':' && is_access(trim(head_))) return head_.clear();
    if (is_blank(c)) c = ' ';
    if (c == ' ' && (head_.empty() || head_.back() == ' ')) return;
    if (head_.empty()) head_line_ = line_;
    head_ += c;
  }

  bool in_scope() const { return open_.empty() || open_.back() == Opens::Scope; }

  static bool is_access(std::string_view word) { return word == "public" || word == "private" || word == "protected"; }

  void open() {
    const Opens kind = in_scope() ? what_opens(head_) : Opens::Data;
    open_.push_back(kind);
    if (kind == Opens::Function) functions_.push_back({std::string(trim(head_)), head_line_, 0});
    if (kind == Opens::Scope) head_.clear();
  }

  void close() {
    if (open_.empty()) return;
    const Opens kind = open_.back();
    open_.pop_back();
    if (kind == Opens::Function) functions_.back().last_line = line_;
    if (!in_scope()) return;
    kind == Opens::PartOfHead ? head_.push_back('}') : head_.clear();
  }

  std::vector<Function> functions_;
  std::vector<Opens> open_;
  std::string head_;
  std::size_t head_line_ = 0;
  std::size_t line_ = 1;
};

// Lines that begin with # and those that they continue on, as blanks.
std::string without_directives(std::string code) {
  bool directive = false;
  for (std::size_t begin = 0; begin < code.size();) {
    const std::size_t end = std::min(code.find('\n', begin), code.size());
    const std::string_view line = trim(std::string_view(code).substr(begin, end - begin));
    directive = directive || line.starts_with('#');
    const bool goes_on = directive && line.ends_with('\\');
    if (directive) std::fill(code.begin() + static_cast<long>(begin), code.begin() + static_cast<long>(end), ' ');
    directive = goes_on;
    begin = end + 1;
  }
  return code;
}

}  // namespace

std::vector<Function> functions_in(std::string_view text) {
  return FunctionScanner().scan(without_directives(split_cpp(text).code));
}

std::optional<Violation> too_long(const SourceFile& file, std::size_t limit) {
  const std::size_t lines = lines_of(file.text).size();
  if (lines <= limit) return std::nullopt;
  return Violation{file.path, limit + 1, std::to_string(lines) + " lines; at most " + std::to_string(limit)};
}

std::vector<Violation> long_functions(const SourceFile& file, std::size_t limit) {
  std::vector<Violation> violations;
  for (const Function& function : functions_in(file.text)) {
    const std::size_t lines = function.last_line + 1 - function.first_line;
    if (function.last_line == 0 || lines <= limit) continue;
    violations.push_back(
        {file.path, function.first_line,
         "`" + function.head + "` has " + std::to_string(lines) + " lines; at most " + std::to_string(limit)});
  }
  return violations;
}

}  // namespace followup::architecture
