#include "mail/html_tag.h"

#include <algorithm>

#include "text/words.h"

namespace followup {
namespace {

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::size_t behind(std::string_view source, std::string_view closing, std::size_t from) {
  const std::size_t at = source.find(closing, from);
  return at == std::string_view::npos ? source.size() : at + closing.size();
}

/// Where a comment ends: `<!-->` and `<!--->` are whole ones.
std::size_t comment_end(std::string_view source, std::size_t begin) {
  const std::string_view text = source.substr(begin + 4);
  if (text.starts_with('>')) return begin + 5;
  if (text.starts_with("->")) return begin + 6;
  const std::size_t usual = behind(source, "-->", begin + 4);
  const std::size_t bang = source.substr(0, usual).find("--!>", begin + 4);
  return bang == std::string_view::npos ? usual : bang + 4;
}

/// Reads attributes one after another.
class Attributes {
 public:
  Attributes(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  /// Steps to the next attribute; false at the end of the tag or of the text.
  bool next() {
    while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
    if (at_ >= text_.size() || text_[at_] == '>') return false;
    const std::size_t begin = at_;
    if (text_[at_] == '=') ++at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '/' && text_[at_] != '>' && text_[at_] != '=')
      ++at_;
    name_ = text_.substr(begin, at_ - begin);
    value_ = {};
    std::size_t sign = at_;
    while (sign < text_.size() && is_space(text_[sign])) ++sign;
    if (sign < text_.size() && text_[sign] == '=') read_value(sign + 1);
    return true;
  }

  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }
  std::size_t at() const { return at_; }

 private:
  void read_value(std::size_t begin) {
    while (begin < text_.size() && is_space(text_[begin])) ++begin;
    at_ = begin;
    if (begin >= text_.size() || text_[begin] == '>') return;
    if (text_[begin] == '"' || text_[begin] == '\'') {
      const std::size_t end = std::min(text_.find(text_[begin], begin + 1), text_.size());
      value_ = text_.substr(begin + 1, end - begin - 1);
      at_ = std::min(end + 1, text_.size());
      return;
    }
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
    value_ = text_.substr(begin, at_ - begin);
  }

  std::string_view text_;
  std::size_t at_;
  std::string_view name_;
  std::string_view value_;
};

}  // namespace

HtmlTag html_tag_at(std::string_view source, std::size_t begin) {
  HtmlTag tag;
  tag.end = begin;
  const std::string_view rest = source.substr(begin);
  if (rest.starts_with("<!--")) {
    tag.end = comment_end(source, begin);
    return tag;
  }
  if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
    tag.end = behind(source, ">", begin);
    return tag;
  }
  tag.is_end = rest.size() > 1 && rest[1] == '/';
  const std::size_t name = begin + (tag.is_end ? 2 : 1);
  if (name >= source.size() || !is_letter(source[name])) {
    // "</>" and "</ …>" say nothing; a "<" before other signs stands for itself.
    if (tag.is_end && name < source.size()) tag.end = behind(source, ">", name);
    return tag;
  }
  std::size_t end = name;
  while (end < source.size() && !is_space(source[end]) && source[end] != '/' && source[end] != '>') ++end;
  tag.name = source.substr(name, end - name);
  Attributes attributes(source, end);
  while (attributes.next()) continue;
  tag.attributes = source.substr(end, attributes.at() - end);
  tag.end = std::min(attributes.at() + 1, source.size());
  return tag;
}

std::string_view attribute_of(std::string_view attributes, std::string_view name) {
  Attributes all(attributes, 0);
  while (all.next()) {
    if (ascii_iequals(all.name(), name)) return all.value();
  }
  return {};
}

bool has_attribute(std::string_view attributes, std::string_view name) {
  Attributes all(attributes, 0);
  while (all.next()) {
    if (ascii_iequals(all.name(), name)) return true;
  }
  return false;
}

}  // namespace followup
