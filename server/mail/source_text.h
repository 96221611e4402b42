// Decoded words that know where each byte came from. Everything above works on utf8(); only lint() turns
// spans back into raw ones, once, at its end. It knows nothing of what the words mean, nor of the message's structure
// beyond what an edit must not disturb.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/line_end.h"
#include "mail/offset_map.h"
#include "text/edit.h"
#include "text/span.h"

namespace followup {

class EncodedText;

/// What stands around a stretch of the file, and so what decoding and edits of it must heed.
enum class Surroundings : std::uint8_t {
  None,        ///< nothing: whatever is written there is read there
  FieldValue,  ///< the value of a header field without blanks around it: folds are undone, no line end may come in
  FileBegin,   ///< a body without a header block: must not come to look like one
  FieldAbove,  ///< a body right under a header field, no empty line between: must not join the block
};

/// How the file ends its lines, and what surrounds the stretch.
struct SourceContext {
  LineEnd line_end = LineEnd::Lf;
  Surroundings surroundings = Surroundings::None;
};

/// A stretch of valid UTF-8 with `\n` as line end, decoded from bytes of a file. Where the bytes needed no change it
/// is a view of them, so the bytes must outlive it; otherwise it owns its text.
class SourceText {
 public:
  SourceText() = default;
  /// Decodes `raw.substr(where)`: CRLF and CR become LF, bytes that are no UTF-8 become U+FFFD each.
  SourceText(std::string_view raw, Span<Raw> where);
  SourceText(std::string_view raw, Span<Raw> where, SourceContext context);
  /// What a mail program encoded.
  explicit SourceText(std::shared_ptr<const EncodedText> encoded);
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;
  SourceText(SourceText&&) noexcept = default;
  SourceText& operator=(SourceText&&) noexcept = default;

  std::string_view utf8() const { return owned_ ? std::string_view(text_) : view_; }
  std::string_view text(Span<Decoded> where) const { return utf8().substr(where.begin, where.size()); }
  /// The bytes of the file that `where` was decoded from, whole characters always. Offsets past the end count as the
  /// end.
  Span<Raw> raw(Span<Decoded> where) const;
  /// The change of the file that makes `where` read `text` (line ends as the file has them) and every other word of the
  /// message as before; none when it cannot be exact.
  std::optional<Edit> edit(Span<Decoded> where, std::string_view text) const;
  /// Stretches that could not be decoded, in order; neighbouring bytes make one stretch.
  const std::vector<Span<Decoded>>& undecodable() const { return undecodable_; }

 private:
  void decode(std::string_view bytes);
  std::size_t raw_begin(std::size_t decoded) const;
  std::size_t raw_end(std::size_t decoded) const;
  bool is_folded() const { return context_.surroundings == Surroundings::FieldValue; }

  bool is_writable(Span<Decoded> where, std::string_view text) const;
  Edit written(Span<Decoded> where, std::string_view text) const;
  bool reads_back(Span<Decoded> where, std::string_view text, const Edit& edit) const;
  bool keeps_field(Span<Decoded> where, std::string_view text, const Edit& edit) const;
  bool leaves_blank_line(const Edit& edit) const;
  bool keeps_structure(Span<Decoded> where, std::string_view text) const;

  std::string_view raw_;  ///< the whole file
  std::string_view view_;
  std::string text_;
  bool owned_ = false;
  SourceContext context_;
  Span<Raw> where_;
  OffsetMap map_;  ///< from where_.begin on; empty when decoded and raw offsets differ by that alone
  std::vector<Span<Decoded>> undecodable_;
  std::shared_ptr<const EncodedText> encoded_;  ///< in place of all the above but `view_` and `undecodable_`
};

}  // namespace followup
