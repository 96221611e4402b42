#include "lsp/plain_paragraphs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "prose/characters.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::array<std::string_view, 11> BlockBeginnings = {">",  "#", "|",  "```",  "~~~", "--",
                                                              "__", "•", "– ", "From", "X-"};

bool is_list_number(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_of(DigitByte, word[digits])) ++digits;
  return digits > 0 && digits + 1 == word.size() && (word.back() == '.' || word.back() == ')');
}

bool is_bullet(std::string_view word) {
  return word == "-" || word == "*" || word == "+" || word == "–" || word == "—";
}

/// A line of signs alone: a rule, or the underline of a heading above it.
bool is_ruler(std::string_view line) {
  return std::none_of(line.begin(), line.end(), [](char c) { return is_of(WordBytes | WideByte, c); });
}

/// The writer broke the line on purpose, as Markdown has it.
bool is_hard_break(std::string_view line) { return line.ends_with("  ") || line.ends_with('\\'); }

class ParagraphFinder {
 public:
  explicit ParagraphFinder(const Draft& draft) : draft_(draft), text_(draft.message.body.utf8()) {}

  std::vector<Span<Decoded>> find() {
    for (const auto& [where, region] : draft_.message.regions) {
      if (region != Region::Own) continue;
      for (std::size_t begin = where.begin; begin < where.end;) {
        const std::size_t end = std::min(text_.find('\n', begin), where.end);
        read({begin, end});
        begin = end + 1;
      }
      close();
    }
    return std::move(found_);
  }

 private:
  void read(Span<Decoded> line) {
    const std::string_view words = text_.substr(line.begin, line.size());
    if (trim(words).empty() || is_fixed(line)) return close();
    if (is_ruler(words)) return drop();
    if (begins_block(words)) keeps_rest_ = true;
    if (keeps_rest_) return;
    open_ = open_ ? cover(*open_, line) : line;
    if (is_hard_break(words)) is_broken_ = true;
  }

  bool is_fixed(Span<Decoded> line) const {
    const Outline& outline = draft_.body.prose.outline;
    const auto meets = [&](const std::optional<Span<Decoded>>& part) { return part && part->overlaps(line); };
    return meets(outline.greeting) || meets(outline.close) || meets(outline.names);
  }

  void close() {
    if (open_ && !is_broken_) found_.push_back(*open_);
    drop();
    keeps_rest_ = false;
  }

  void drop() {
    open_.reset();
    is_broken_ = false;
    keeps_rest_ = true;
  }

  const Draft& draft_;
  std::string_view text_;
  std::optional<Span<Decoded>> open_;
  bool is_broken_ = false;
  bool keeps_rest_ = false;  ///< until the next empty line
  std::vector<Span<Decoded>> found_;
};

}  // namespace

bool begins_block(std::string_view line) {
  if (line.empty()) return false;
  if (line.front() == ' ' || line.front() == '\t') return true;
  const std::string_view word = line.substr(0, line.find_first_of(" \t\n"));
  if (is_bullet(word) || is_list_number(word)) return true;
  return std::any_of(BlockBeginnings.begin(), BlockBeginnings.end(),
                     [&](std::string_view one) { return line.starts_with(one); });
}

std::vector<Span<Decoded>> plain_paragraphs(const Draft& draft) { return ParagraphFinder(draft).find(); }

}  // namespace followup::lsp
