#include "text/edit.h"

#include <algorithm>
#include <cassert>

namespace followup {

bool collide(const Edit& a, const Edit& b) {
  if (a.where.empty() && b.where.empty()) return a.where.begin == b.where.begin;
  return a.where.overlaps(b.where);
}

std::string apply_edits(std::string_view raw, std::span<const Edit> edits) {
  std::vector<const Edit*> ordered;
  ordered.reserve(edits.size());
  std::size_t added = 0;
  for (const Edit& edit : edits) {
    ordered.push_back(&edit);
    added += edit.text.size();
  }
  // An insertion where a replaced stretch begins sorts before it, one where it ends sorts after it.
  std::sort(ordered.begin(), ordered.end(), [](const Edit* a, const Edit* b) { return a->where < b->where; });

  std::string result;
  result.reserve(raw.size() + added);
  std::size_t copied = 0;
  for (const Edit* edit : ordered) {
    assert(copied <= edit->where.begin && edit->where.begin <= edit->where.end && edit->where.end <= raw.size());
    result.append(raw.substr(copied, edit->where.begin - copied));
    result.append(edit->text);
    copied = edit->where.end;
  }
  result.append(raw.substr(copied));
  return result;
}

}  // namespace followup
