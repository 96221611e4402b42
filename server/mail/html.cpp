#include "mail/html.h"

#include <algorithm>
#include <string>

#include "mail/html_elements.h"
#include "mail/html_tag.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view NoBreakSpace = "\xC2\xA0";
constexpr std::string_view Bullet = "- ";
constexpr std::size_t MetaReach = 2048;

constexpr bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view source) : source_(source), open_count_(html_element_count(), 0) {
    out_.words.text.reserve(source.size() / 2);
  }

  HtmlText read() {
    while (at_ < source_.size()) {
      const std::size_t tag = std::min(source_.find('<', at_), source_.size());
      read_words(tag);
      if (tag == source_.size()) break;
      read_tag();
    }
    if (!out_.words.text.empty()) {
      breaks_ = 1;
      flush_breaks();
    }
    close_mark();
    return std::move(out_);
  }

 private:
  struct Open {
    const HtmlElement* element;
    bool hides;
    bool keeps_blanks;
    std::optional<Region> region;  ///< in force inside of it
  };

  bool is_hidden_here() const { return hidden_ > 0; }
  std::optional<Region> region_here() const {
    if (quotes_rest_) return Region::Quoted;
    return open_.empty() ? std::nullopt : open_.back().region;
  }

  /// The words between two tags.
  void read_words(std::size_t end) {
    if (is_hidden_here()) {
      at_ = end;
      return;
    }
    while (at_ < end) {
      if (is_html_space(source_[at_])) {
        read_blanks(end);
      } else if (source_[at_] == '&') {
        read_reference(end);
      } else {
        std::size_t stop = at_;
        while (stop < end && !is_html_space(source_[stop]) && source_[stop] != '&') ++stop;
        append(source_.substr(at_, stop - at_), 1, 1);
        at_ = stop;
      }
    }
  }

  void read_blanks(std::size_t end) {
    std::size_t stop = at_;
    while (stop < end && is_html_space(source_[stop])) ++stop;
    if (!open_.empty() && open_.back().keeps_blanks) {
      for (; at_ < stop; ++at_) {
        if (source_[at_] == '\n') {
          end_line(1, true);
        } else {
          keep_blank(" ", at_, 1);
        }
      }
    } else if (blanks_.empty() || blanks_.back().text != " ") {
      keep_blank(" ", at_, stop - at_);
    }
    at_ = stop;
  }

  void read_reference(std::size_t end) {
    const CharacterReference reference = character_reference_at(source_.substr(0, end), at_);
    if (reference.length == 0) {
      append("&", 1, 1);
      ++at_;
      return;
    }
    std::string text;
    append_utf8(text, reference.value);
    if (text == NoBreakSpace) {
      keep_blank(NoBreakSpace, at_, reference.length);
    } else if (reference.value < 0x80 && is_html_space(static_cast<char>(reference.value))) {
      keep_blank(" ", at_, reference.length);
    } else if (reference.value >= ' ') {
      append(text, static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(reference.length));
    }
    at_ += reference.length;
  }

  /// A blank shows only when something follows it on its line.
  void keep_blank(std::string_view text, std::size_t in, std::size_t length) {
    if (!line_has_words_ && text == " ") return;
    blanks_.push_back({text, in, static_cast<std::uint32_t>(length)});
  }

  void append(std::string_view text, std::uint32_t out_step, std::uint32_t in_step) {
    flush_breaks();
    for (const Blank& blank : blanks_)
      put(blank.text, blank.in, static_cast<std::uint32_t>(blank.text.size()), blank.length);
    blanks_.clear();
    put(text, at_, out_step, in_step);
    line_has_words_ = true;
    words_end_ = at_ + (in_step == 1 ? text.size() : in_step);
  }

  void put(std::string_view text, std::size_t in, std::uint32_t out_step, std::uint32_t in_step) {
    mark();
    out_.words.map.add(out_.words.text.size(), in, out_step, in_step);
    out_.words.text += text;
  }

  /// Writes the line ends that are due before words, and the sign of a list item.
  void flush_breaks() {
    if (!out_.words.text.empty()) {
      for (; breaks_ > 0; --breaks_) put("\n", words_end_, 1, 0);
    }
    breaks_ = 0;
    if (is_item_due_) put(Bullet, at_, 1, 0);
    is_item_due_ = false;
  }

  /// Ends the line that has words; `count` line ends at least stand between them and the next ones.
  void end_line(std::size_t count, bool is_said) {
    blanks_.clear();
    if (is_said) {
      breaks_ = line_has_words_ ? std::max<std::size_t>(breaks_, 1) : breaks_ + 1;
    } else if (line_has_words_ || breaks_ > 0) {
      breaks_ = std::max(breaks_, count);
    }
    breaks_ = std::min<std::size_t>(breaks_, MostBreaks);
    line_has_words_ = false;
  }

  void read_tag() {
    const HtmlTag tag = html_tag_at(source_, at_);
    if (tag.end == at_) {
      if (!is_hidden_here()) append("<", 1, 1);
      ++at_;
      return;
    }
    const std::size_t begin = at_;
    at_ = tag.end;
    const HtmlElement* element = tag.name.empty() ? nullptr : html_element(tag.name);
    if (element == nullptr) return;
    if (tag.is_end) return close(*element);
    open(*element, tag, begin);
  }

  void break_for(const HtmlElement& element, std::string_view attributes) {
    switch (element.flow) {
      case HtmlFlow::Inline:
        return;
      case HtmlFlow::LineBreak:
        return end_line(1, true);
      case HtmlFlow::Block:
        return end_line(1, false);
      case HtmlFlow::Paragraph: {
        const bool is_line = element.name == "p" && is_line_paragraph(attributes);
        is_line_paragraph_ = is_line;
        return end_line(is_line ? 1 : 2, false);
      }
      case HtmlFlow::ListItem:
        end_line(1, false);
        is_item_due_ = true;
        return;
    }
  }

  void open(const HtmlElement& element, const HtmlTag& tag, std::size_t begin) {
    if (element.flow != HtmlFlow::Inline && element.flow != HtmlFlow::LineBreak) close_paragraph();
    if (!is_hidden_here()) break_for(element, tag.attributes);
    if (begins_quoted_rest(tag.attributes)) quotes_rest_ = true;
    if (element.name == "body") close_head();
    if (element.is_void) return;
    Open entry{&element, element.hides || is_hidden(tag.attributes), element.keeps_blanks, region_here()};
    entry.keeps_blanks |= !open_.empty() && open_.back().keeps_blanks;
    if (!entry.region) entry.region = region_of_element(element, tag.attributes);
    if (element.is_raw) return skip_raw(element, begin);
    if (open_.size() >= MostOpen) return;
    open_.push_back(entry);
    ++open_count_[html_element_number(element)];
    if (entry.hides) ++hidden_;
  }

  /// A paragraph ends where a block begins.
  void close_paragraph() {
    if (!open_.empty() && open_.back().element->name == "p") pop();
  }

  /// `<head>` ends with the first `<body>` at the latest.
  void close_head() {
    const HtmlElement* head = html_element("head");
    if (open_count_[html_element_number(*head)] > 0) close(*head);
  }

  void close(const HtmlElement& element) {
    if (element.flow != HtmlFlow::Inline && element.flow != HtmlFlow::LineBreak && !is_hidden_here()) {
      const bool is_line = element.name == "p" && is_line_paragraph_;
      end_line(element.flow == HtmlFlow::Paragraph && !is_line ? 2 : 1, false);
      is_item_due_ = false;
    }
    if (open_count_[html_element_number(element)] == 0) return;
    while (open_.back().element != &element) pop();
    pop();
  }

  void pop() {
    if (open_.back().hides) --hidden_;
    --open_count_[html_element_number(*open_.back().element)];
    open_.pop_back();
  }

  /// Steps behind the end tag of an element that holds no other tags; to the end when there is none.
  void skip_raw(const HtmlElement& element, std::size_t) {
    for (std::size_t at = source_.find("</", at_); at != std::string_view::npos; at = source_.find("</", at + 2)) {
      if (!ascii_iequals(source_.substr(at + 2, element.name.size()), element.name)) continue;
      at_ = html_tag_at(source_, at).end;
      return;
    }
    at_ = source_.size();
  }

  /// Notes whose words are written now.
  void mark() {
    const std::optional<Region> region = region_here();
    if (region == marked_) return;
    close_mark();
    marked_ = region;
    mark_begin_ = out_.words.text.size();
  }

  void close_mark() {
    const std::size_t end = out_.words.text.size();
    if (marked_ && mark_begin_ < end) out_.marks.push_back({{mark_begin_, end}, *marked_});
    marked_.reset();
  }

  struct Blank {
    std::string_view text;
    std::size_t in;
    std::uint32_t length;
  };

  /// Empty lines in a row beyond this say nothing more.
  static constexpr std::size_t MostBreaks = 8;
  /// Elements open at once; what is nested deeper counts as a part of these.
  static constexpr std::size_t MostOpen = 10000;

  std::string_view source_;
  std::size_t at_ = 0;
  HtmlText out_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> open_count_;  ///< by element
  std::size_t hidden_ = 0;                 ///< open elements that hide
  bool quotes_rest_ = false;
  std::vector<Blank> blanks_;  ///< due before the next words of the line
  std::size_t breaks_ = 0;     ///< line ends due before the next words
  bool is_item_due_ = false;
  bool line_has_words_ = false;
  bool is_line_paragraph_ = false;
  std::size_t words_end_ = 0;  ///< source offset behind the last words
  std::optional<Region> marked_;
  std::size_t mark_begin_ = 0;
};

}  // namespace

HtmlText decode_html(std::string_view source) { return HtmlReader(source).read(); }

std::string_view charset_of_html(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, MetaReach);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const HtmlTag tag = html_tag_at(head, at);
    if (!ascii_iequals(tag.name, "meta")) continue;
    if (const std::string_view charset = attribute_of(tag.attributes, "charset"); !charset.empty()) return charset;
    const std::string_view content = attribute_of(tag.attributes, "content");
    const std::size_t name = content.find("charset=");
    if (name == std::string_view::npos) continue;
    const std::string_view charset = content.substr(name + 8);
    return charset.substr(0, charset.find_first_of(" ;\"'"));
  }
  return {};
}

}  // namespace followup
