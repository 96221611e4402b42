#include <algorithm>
#include <cctype>

#include "architecture/source_file.h"

namespace followup::architecture {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Walks the text once; each function takes one lexical piece and moves on behind it.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {
    parts_.code.assign(text.size(), ' ');
    parts_.comments.assign(text.size(), ' ');
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') parts_.code[i] = parts_.comments[i] = '\n';
    }
  }

  CppParts split() {
    while (at_ < text_.size()) take_one();
    return std::move(parts_);
  }

 private:
  void take_one() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("//")) return take_until("\n", 0, &parts_.comments);
    if (rest.starts_with("/*")) return take_until("*/", 2, &parts_.comments);
    if (rest.starts_with("R\"") && !continues_a_name()) return take_raw_string();
    if (rest.front() == '"') return take_literal('"');
    if (rest.front() == '\'' && !is_in_number()) return take_literal('\'');
    take(1, &parts_.code);
  }

  // `length` characters to `part`, or nowhere.
  void take(std::size_t length, std::string* part) {
    length = std::min(length, text_.size() - at_);
    if (part != nullptr) part->replace(at_, length, text_.substr(at_, length));
    at_ += length;
  }

  // Up to and with `end`, which cannot begin in the first `skip` characters.
  void take_until(std::string_view end, std::size_t skip, std::string* part) {
    const std::size_t found = text_.find(end, at_ + skip);
    take(found == std::string_view::npos ? text_.size() : found + end.size() - at_, part);
  }

  void take_raw_string() {
    take(2, &parts_.code);
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return;
    const std::string end = ")" + std::string(text_.substr(at_, open - at_)) + "\"";
    take_until(end, 0, nullptr);
    parts_.code[at_ - 1] = '"';
  }

  void take_literal(char quote) {
    take(1, &parts_.code);
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') take(text_[at_] == '\\' ? 2 : 1, nullptr);
    take(1, &parts_.code);
  }

  std::size_t begin_of_word() const {
    std::size_t begin = at_;
    while (begin > 0 && (is_word(text_[begin - 1]) || text_[begin - 1] == '\'')) --begin;
    return begin;
  }

  // 1'000'000: the quote separates digits.
  bool is_in_number() const {
    const std::size_t begin = begin_of_word();
    return begin < at_ && std::isdigit(static_cast<unsigned char>(text_[begin])) != 0;
  }

  // The R of NAMER"…" is no prefix; the one of u8R"…" is.
  bool continues_a_name() const {
    const std::string_view before = text_.substr(begin_of_word(), at_ - begin_of_word());
    return !(before.empty() || before == "u8" || before == "u" || before == "U" || before == "L");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  CppParts parts_;
};

}  // namespace

CppParts split_cpp(std::string_view text) { return Splitter(text).split(); }

}  // namespace followup::architecture
