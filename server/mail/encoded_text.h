// A text that a mail program encoded: the steps from the bytes of the file to its words, and the way back for a change.
// Which part of a message it is, and what its words mean, is decided elsewhere.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "mail/change.h"
#include "mail/charset.h"
#include "mail/line_end.h"
#include "mail/region.h"
#include "mail/transfer.h"
#include "text/edit.h"
#include "text/span.h"

namespace followup {

enum class Transfer : std::uint8_t { Identity, QuotedPrintable, Base64 };

/// What the decoded characters are, last of all.
enum class Surface : std::uint8_t {
  Plain,
  Flowed,
  FlowedDeletingSpace,
  Html,
  Words,  ///< a header value: folded, with encoded words
};

struct TextCoding {
  Transfer transfer = Transfer::Identity;
  Charset charset = Charset("");
  Surface surface = Surface::Plain;
  LineEnd line_end = LineEnd::Lf;
  bool is_fixed = false;      ///< stands for a text that the message does not have: nothing may be written
  bool joins_fields = false;  ///< stands right under a field, no empty line between: its first line must stay
  bool is_ascii = false;      ///< declared so, and is: no other characters may come in
};

/// Decoded words with their way back. It views the file, which must outlive it.
class EncodedText : public std::enable_shared_from_this<EncodedText> {
 public:
  EncodedText(std::string_view raw, Span<Raw> where, TextCoding coding);

  std::string_view utf8() const { return last().text; }
  const std::vector<Span<Decoded>>& undecodable() const { return undecodable_; }
  /// Whose words the tags of an HTML text say it holds.
  const std::vector<std::pair<Span<Decoded>, Region>>& marks() const { return marks_; }

  /// Where the bytes of the character at `decoded` begin, and where those of the one before it end.
  std::size_t raw_begin(std::size_t decoded) const;
  std::size_t raw_end(std::size_t decoded) const;

  /// The change of the file that makes `where` read `text`; none when it cannot be exact.
  std::optional<Edit> edit(Span<Decoded> where, std::string_view text) const;
  /// The one edit of a base64 part that makes all these changes of its bytes.
  Edit rewritten(std::vector<Change> changes) const;

 private:
  const DecodedText& last() const { return surface_ ? *surface_ : characters_; }
  std::string_view source() const { return raw_.substr(where_.begin, where_.size()); }
  std::string_view bytes() const { return transferred_ ? std::string_view(transferred_->bytes) : source(); }

  void decode_surface();
  void note_undecodable();
  std::optional<Change> change_surface(Change change) const;
  std::optional<Change> change_characters(const Change& change) const;
  std::optional<Edit> change_transfer(Change change) const;
  bool touches_broken(const Change& change) const;
  bool keeps_lines(const Change& change) const;
  bool reads_back(const Change& written, Span<Decoded> where, std::string_view text) const;

  std::string_view raw_;
  Span<Raw> where_;
  TextCoding coding_;
  std::optional<DecodedBytes> transferred_;  ///< none: the bytes of the file
  DecodedText characters_;
  std::optional<DecodedText> surface_;  ///< none: the characters
  std::vector<Span<Decoded>> undecodable_;
  std::vector<std::pair<Span<Decoded>, Region>> marks_;
};

/// What an edit changes inside a base64 part, which can only be written again as a whole.
struct PartEdit {
  std::shared_ptr<const EncodedText> text;
  Change change;  ///< of the bytes that the part encodes
};

/// True when both change one base64 part, and not the same bytes of it.
bool can_merge(const Edit& a, const Edit& b);
/// Edits of one base64 part made into one, as no two of them can be applied one by one. Others stay as they are.
void merge_part_edits(std::vector<Edit>& edits);

}  // namespace followup
