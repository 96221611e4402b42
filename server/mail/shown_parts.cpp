// Which parts of a message its reader sees, and how their texts are written.
#include <algorithm>

#include "mail/html.h"
#include "mail/mime.h"
#include "text/words.h"

namespace followup {
namespace {

bool is_text(const MimePart& part) { return part.type.value == "text/plain" || part.type.value == "text/html"; }

bool is_shown_text(const MimePart& part) { return is_text(part) && part.disposition.value != "attachment"; }

/// Chooses from the leaves upwards: parents stand before their parts, so that going backwards meets each part after all
/// that it holds.
class PartChooser {
 public:
  explicit PartChooser(const std::vector<MimePart>& parts) : parts_(parts), shown_(parts.size(), ShownParts::None) {}

  ShownParts choose() {
    for (std::size_t i = parts_.size(); i-- > 0;) {
      if (is_shown_text(parts_[i])) shown_[i] = i;
      if (i > 0) offer(parts_[i].parent, shown_[i]);
    }
    ShownParts result;
    result.body = shown_.empty() ? ShownParts::None : shown_[0];
    sort_leaves(result);
    return result;
  }

 private:
  /// Offers a text to the container; parts come last to first, so the first offer is that of its last part.
  void offer(std::size_t container, std::size_t text) {
    if (text == ShownParts::None || !parts_[container].is_multipart()) return;
    const bool keeps_last = parts_[container].type.value == "multipart/alternative";
    if (!keeps_last || shown_[container] == ShownParts::None) shown_[container] = text;
  }

  void sort_leaves(ShownParts& result) const {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].is_multipart() || i == result.body) continue;
      if (is_shown_text(parts_[i]) && result.body != ShownParts::None && is_alternative(i, result.body)) {
        result.alternatives.push_back(i);
      } else if (i > 0 || !is_text(parts_[i])) {
        result.attachments.push_back(i);
      }
    }
  }

  /// True when the innermost container that holds both lets a reader's program choose between them.
  bool is_alternative(std::size_t one, std::size_t other) const {
    while (one != other) {
      std::size_t& deeper = one > other ? one : other;
      const std::size_t parent = parts_[deeper].parent;
      if (parent == deeper) return false;
      deeper = parent;
    }
    return parts_[one].type.value == "multipart/alternative";
  }

  const std::vector<MimePart>& parts_;
  std::vector<std::size_t> shown_;  ///< by part: the text that stands for it
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// True when the text at `begin` stands behind an empty line.
bool follows_empty_line(std::string_view raw, std::size_t begin) {
  const std::string_view above = raw.substr(0, begin);
  return above.ends_with("\n\n") || above.ends_with("\n\r\n") || above.ends_with("\r\r");
}

}  // namespace

ShownParts choose_parts(const std::vector<MimePart>& parts) { return PartChooser(parts).choose(); }

TextCoding coding_of(std::string_view raw, const MimePart& part, LineEnd line_end) {
  TextCoding coding;
  coding.transfer = part.transfer;
  coding.line_end = line_end;
  const std::string_view bytes = raw.substr(part.body.begin, part.body.size());
  coding.joins_fields = !follows_empty_line(raw, part.body.begin);
  const bool is_html = part.type.value == "text/html";
  std::string_view charset = part.type.parameter("charset");
  if (charset.empty() && is_html && part.transfer != Transfer::Base64) charset = charset_of_html(bytes);
  coding.charset = Charset(charset);
  const std::string_view format = part.type.parameter("format");
  if (is_html) coding.surface = Surface::Html;
  if (!is_html && ascii_iequals(format, "flowed")) {
    const bool deletes = ascii_iequals(part.type.parameter("delsp"), "yes");
    coding.surface = deletes ? Surface::FlowedDeletingSpace : Surface::Flowed;
  }
  const bool names_ascii = charset.empty() || ascii_iequals(charset, "us-ascii") || ascii_iequals(charset, "ascii");
  const bool is_bare = part.transfer == Transfer::Identity;
  if (!is_html && (names_ascii || (is_bare && part.is_seven_bit))) coding.is_ascii = !is_bare || is_ascii(bytes);
  if (is_html && is_bare && part.is_seven_bit) coding.is_ascii = is_ascii(bytes);
  return coding;
}

}  // namespace followup
