// A change to the bytes of a file, and the deed of carrying changes out. It does not decide which changes
// to take: lint/choose_edits does.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace followup {

/// A stretch of an edit's new text that the writer has still to fill in: a tab stop where an editor has them.
struct Blank {
  std::size_t begin = 0;  ///< byte offset into Edit::text
  std::size_t end = 0;
  std::string name;
  friend bool operator==(const Blank&, const Blank&) = default;
};

struct PartEdit;

/// Replaces the bytes `where` of the file by `text`; an empty `where` inserts.
struct Edit {
  Span<Raw> where;
  std::string text;
  std::vector<Blank> blanks;
  std::shared_ptr<const PartEdit> part = nullptr;  ///< how it can be merged with others of its part (mail/encoded_text)
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// True when the two cannot both be applied: they share bytes, or insert at the same place.
bool collide(const Edit& a, const Edit& b);

/// `raw` with all edits applied. The edits must lie inside `raw` and must not collide; order does not matter.
std::string apply_edits(std::string_view raw, std::span<const Edit> edits);

}  // namespace followup
