#include "report/one_edit.h"

#include <algorithm>

#include "text/utf8.h"

namespace followup {

std::optional<Edit> as_one_edit(const Fix& fix, std::string_view bytes) {
  if (fix.edits.empty()) return std::nullopt;
  std::vector<Edit> edits = fix.edits;
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.where.begin < b.where.begin; });
  Edit whole;
  whole.where = {edits.front().where.begin, edits.front().where.begin};
  for (const Edit& edit : edits) {
    whole.text += bytes.substr(whole.where.end, edit.where.begin - whole.where.end);
    whole.text += edit.text;
    whole.where.end = edit.where.end;
  }
  if (!is_valid_utf8(whole.text)) return std::nullopt;
  return whole;
}

}  // namespace followup
