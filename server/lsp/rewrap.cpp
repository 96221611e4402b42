#include "lsp/rewrap.h"

#include <algorithm>
#include <optional>
#include <string>

#include "lsp/plain_paragraphs.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::string_view Space = " \t\n";

/// Words of one paragraph and the white space between them.
struct Word {
  Span<Decoded> where;
  Span<Decoded> gap;    ///< before it; empty for the first word
  bool breaks = false;  ///< a line begins with it
};

class Filler {
 public:
  Filler(const SourceText& body, Span<Decoded> paragraph, std::size_t width) : body_(body), width_(width) {
    read(paragraph);
  }

  /// None when one of the changes cannot be written.
  std::optional<std::vector<Edit>> edits() {
    if (is_set_in_lines()) return std::vector<Edit>();
    fill();
    std::vector<Edit> made;
    for (const Word& word : words_) {
      if (word.gap.empty() || !changes(word)) continue;
      std::optional<Edit> edit = body_.edit(word.gap, word.breaks ? "\n" : " ");
      if (!edit) return std::nullopt;
      made.push_back(std::move(*edit));
    }
    return made;
  }

 private:
  std::string_view text(Span<Decoded> where) const { return body_.text(where); }

  void read(Span<Decoded> paragraph) {
    const std::string_view all = body_.utf8().substr(0, paragraph.end);
    std::size_t end = paragraph.begin;
    while (true) {
      const std::size_t begin = all.find_first_not_of(Space, end);
      if (begin == std::string_view::npos) return;
      const Span<Decoded> gap = words_.empty() ? Span<Decoded>{begin, begin} : Span<Decoded>{end, begin};
      end = std::min(all.find_first_of(Space, begin), all.size());
      words_.push_back({{begin, end}, gap, false});
    }
  }

  /// Lines that are all short are meant as they are: an address, a verse.
  bool is_set_in_lines() const {
    if (words_.empty()) return true;
    std::size_t lines = 1;
    std::size_t begin = words_.front().where.begin;
    for (const Word& word : words_) {
      if (text(word.gap).find('\n') == std::string_view::npos) continue;
      ++lines;
      if (display_width(text({begin, word.gap.begin})) >= width_ / 2) return false;
      begin = word.where.begin;
    }
    return lines > 1 && display_width(text({begin, words_.back().where.end})) <= width_;
  }

  void fill() {
    std::size_t line = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t unit = unit_width(i);
      // The space is counted as one cell whatever stands there now, so that a second pass decides alike.
      const bool fits =
          i == 0 || line + 1 + unit <= width_ || begins_block(text({words_[i].where.begin, words_.back().where.end}));
      words_[i].breaks = !fits;
      line = fits && i > 0 ? line + gap_width(words_[i]) : 0;
      line += display_width(text(words_[i].where));
    }
  }

  /// Cells of a word and of those behind it that must not begin a line.
  std::size_t unit_width(std::size_t first) const {
    std::size_t width = display_width(text(words_[first].where));
    for (std::size_t i = first + 1; i < words_.size(); ++i) {
      if (!begins_block(text({words_[i].where.begin, words_.back().where.end}))) break;
      width += gap_width(words_[i]) + display_width(text(words_[i].where));
    }
    return width;
  }

  bool has_line_end(const Word& word) const { return text(word.gap).find('\n') != std::string_view::npos; }

  std::size_t gap_width(const Word& word) const { return has_line_end(word) ? 1 : display_width(text(word.gap)); }

  bool changes(const Word& word) const { return word.breaks ? text(word.gap) != "\n" : has_line_end(word); }

  const SourceText& body_;
  std::size_t width_;
  std::vector<Word> words_;
};

/// What must not change: own words without their white space, and everything else as it is.
std::string substance(std::string_view raw) {
  const Message message = read_message(raw, {});
  std::string kept = std::to_string(message.headers.size());
  for (const auto& [where, region] : message.regions) {
    kept += static_cast<char>('0' + static_cast<int>(region));
    for (const char c : message.body.text(where)) {
      if (region != Region::Own || Space.find(c) == std::string_view::npos) kept.push_back(c);
    }
  }
  return kept;
}

}  // namespace

std::vector<Edit> rewrap(std::string_view raw, const Draft& draft, Span<Raw> within, std::size_t width) {
  const SourceText& body = draft.message.body;
  std::vector<Edit> all;
  for (const Span<Decoded> paragraph : plain_paragraphs(draft)) {
    const Span<Raw> where = body.raw(paragraph);
    const bool is_wanted = where.begin <= within.end && within.begin <= where.end;
    std::optional<std::vector<Edit>> edits = is_wanted ? Filler(body, paragraph, width).edits() : std::nullopt;
    if (edits) all.insert(all.end(), std::make_move_iterator(edits->begin()), std::make_move_iterator(edits->end()));
  }
  if (all.empty() || substance(raw) != substance(apply_edits(raw, all))) return {};
  return all;
}

}  // namespace followup::lsp
