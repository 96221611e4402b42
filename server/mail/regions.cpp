#include "mail/regions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "mail/closing_lines.h"
#include "mail/line_end.h"
#include "mail/quote_lines.h"

namespace followup {
namespace {

/// An attribution takes up to this many lines, without the blank ones below it.
constexpr std::size_t MaxAttributionLines = 3;

bool is_blank_line(std::string_view line) { return std::all_of(line.begin(), line.end(), is_space_or_tab); }

/// How many backticks begin the line, when they are enough for a fence; else 0.
std::size_t fence_length(std::string_view line) {
  const std::size_t begin = line.substr(0, 4).find_first_not_of(' ');
  if (begin == std::string_view::npos || line[begin] != '`') return 0;
  const std::size_t end = std::min(line.find_first_not_of('`', begin), line.size());
  return end - begin >= 3 ? end - begin : 0;
}

/// True when no backtick stands behind those of the fence: "```like this```" is a line of words.
bool opens_fence(std::string_view line) {
  const std::size_t length = fence_length(line);
  return length > 0 && line.find('`', line.find('`') + length) == std::string_view::npos;
}

bool closes_fence(std::string_view line, std::size_t opening_length) {
  return fence_length(line) >= opening_length && line.find_first_not_of(" \t`") == std::string_view::npos;
}

class RegionFinder {
 public:
  RegionFinder(std::string_view body, const Regions& marks) : body_(body), marks_(marks) {}

  Regions find() {
    for (std::size_t begin = 0; begin < body_.size();) {
      const std::string_view line = line_at(begin);
      if (take_rest(begin, line)) break;
      mark_from(begin, region_of(begin, line));
      remember(begin, line);
      begin += line.size() + 1;
    }
    close();
    return std::move(regions_);
  }

 private:
  std::string_view line_at(std::size_t begin) const {
    return body_.substr(begin, std::min(body_.find('\n', begin), body_.size()) - begin);
  }

  /// Takes everything from here on when the line says that it is somebody else's.
  bool take_rest(std::size_t begin, std::string_view line) {
    if (fence_ > 0) return false;
    std::optional<Region> rest = divider(line);
    const std::size_t next = begin + line.size() + 1;
    if (!rest && next < body_.size() && begins_outlook_header(line, line_at(next))) {
      rest = Region::Quoted;
      if (recent_count_ > 0 && is_rule_of_underscores(recent_line(0))) begin = recent(0);
    }
    if (!rest && next < body_.size() && line.starts_with("____") && begins_list_footer(line, line_at(next)))
      rest = Region::Signature;
    if (!rest && line.ends_with(':') && next < body_.size() && !next_is_quoted(next)) {
      const std::optional<std::size_t> first = attribution_begin(begin, line);
      if (first) {
        rest = Region::Quoted;
        begin = *first;
      }
    }
    if (rest) mark_from(begin, *rest);
    return rest.has_value();
  }

  /// True when the next line with words is quoted by a `>` or by a mark.
  bool next_is_quoted(std::size_t begin) const {
    while (begin < body_.size() && is_blank_line(line_at(begin))) begin += line_at(begin).size() + 1;
    if (begin >= body_.size() || is_quoted_line(line_at(begin))) return true;
    const auto mark =
        std::partition_point(marks_.begin(), marks_.end(), [begin](const auto& one) { return one.first.end <= begin; });
    return mark != marks_.end() && mark->first.contains(begin);
  }

  /// Where the attribution that this line ends begins, when it is sure that a quote follows.
  std::optional<std::size_t> attribution_begin(std::size_t begin, std::string_view line) const {
    if (is_attribution(line)) return is_sure_attribution(line, line) ? std::optional(begin) : std::nullopt;
    for (std::size_t back = 0; back + 1 < MaxAttributionLines && back < recent_count_; ++back) {
      if (follows_blank_ || !is_wrapped_attribution(recent_line(back), line)) continue;
      if (is_sure_attribution(recent_line(back), line)) return recent(back);
    }
    if (names_writer(line)) return begin;
    return std::nullopt;
  }

  /// An mbox sets a `>` before a line that begins with "From " (mboxo, mboxrd); alone it is no quote.
  bool is_escaped_from(std::string_view line) const {
    return line.starts_with(">From ") && !(recent_count_ > 0 && recent_is_quoted_);
  }

  /// What the marks say of the line, by its first character that is no blank.
  std::optional<Region> marked(std::size_t begin, std::string_view line) {
    const std::size_t at = begin + std::min(line.find_first_not_of(' '), line.size());
    while (next_mark_ < marks_.size() && marks_[next_mark_].first.end <= at) ++next_mark_;
    if (next_mark_ == marks_.size() || !marks_[next_mark_].first.contains(at)) return std::nullopt;
    // A word of code in a line of words is no line of code.
    const auto& [where, region] = marks_[next_mark_];
    if (region == Region::Code && where.end < begin + line.size()) return std::nullopt;
    return region;
  }

  Region region_of(std::size_t begin, std::string_view line) {
    if (fence_ > 0) {
      if (closes_fence(line, fence_)) fence_ = 0;
      return Region::Code;
    }
    const std::optional<Region> mark = marked(begin, line);
    if (mark && *mark != Region::Quoted) return *mark;
    if (mark || (is_quoted_line(line) && !is_escaped_from(line))) {
      in_signature_ = false;
      quote_what_leads_here();
      return Region::Quoted;
    }
    in_signature_ = in_signature_ || line == "-- " || line == "--";
    if (in_signature_ || is_device_line(line)) return Region::Signature;
    if (opens_fence(line)) {
      fence_ = fence_length(line);
      return Region::Code;
    }
    return Region::Own;
  }

  /// Blank lines between two quotes, and the attribution above a quote, belong to the quote.
  void quote_what_leads_here() {
    if (recent_count_ == 0) return;
    if (recent_is_quoted_) {
      mark_from(blank_begin_, Region::Quoted);
      return;
    }
    for (std::size_t back = 0; back < recent_count_; ++back) {
      const bool leads =
          back == 0 ? is_attribution(recent_line(0)) : is_wrapped_attribution(recent_line(back), recent_line(0));
      if (!leads) continue;
      mark_from(recent(back), Region::Quoted);
      return;
    }
    if (names_writer(recent_line(0))) mark_from(recent(0), Region::Quoted);
  }

  void remember(std::size_t begin, std::string_view line) {
    if (is_blank_line(line)) {
      follows_blank_ = true;
      return;
    }
    recent_is_quoted_ = last_region() == Region::Quoted;
    blank_begin_ = std::min(begin + line.size() + 1, body_.size());
    if (follows_blank_ || recent_is_quoted_) recent_count_ = 0;
    follows_blank_ = false;
    std::copy_backward(recent_.begin(), recent_.end() - 1, recent_.end());
    recent_.front() = begin;
    recent_count_ = std::min(recent_count_ + 1, MaxAttributionLines);
  }

  /// Begin of the line that stands `back` lines above the last one that is not blank.
  std::size_t recent(std::size_t back) const { return recent_[back]; }
  std::string_view recent_line(std::size_t back) const { return line_at(recent_[back]); }

  Region last_region() const { return regions_.empty() ? Region::Own : regions_.back().second; }

  /// From `begin` to the end everything is `region`, whatever was said before.
  void mark_from(std::size_t begin, Region region) {
    while (!regions_.empty() && regions_.back().first.begin >= begin) regions_.pop_back();
    if (regions_.empty() || regions_.back().second != region) regions_.push_back({{begin, body_.size()}, region});
  }

  void close() {
    for (std::size_t i = 0; i + 1 < regions_.size(); ++i) regions_[i].first.end = regions_[i + 1].first.begin;
  }

  std::string_view body_;
  const Regions& marks_;
  std::size_t next_mark_ = 0;
  bool in_signature_ = false;  ///< below a line that is its mark
  Regions regions_;
  std::size_t fence_ = 0;                                  ///< backticks of the open fence; 0 outside of code
  std::array<std::size_t, MaxAttributionLines> recent_{};  ///< begins of the last lines in a row, the last one first
  std::size_t recent_count_ = 0;
  bool recent_is_quoted_ = false;
  bool follows_blank_ = false;
  std::size_t blank_begin_ = 0;  ///< behind the last line that is not blank
};

}  // namespace

Regions find_regions(std::string_view body, const Regions& marks) { return RegionFinder(body, marks).find(); }

}  // namespace followup
