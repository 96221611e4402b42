// One draft for each interviewer, made from a draft that was written for all of them: new files beside it, each to one
// person. What the body says of a person stays as it is, for the writer to adapt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "session/documents.h"

namespace followup::lsp {

struct NewDraft {
  std::string path;
  std::string text;
};

/// One for each name of the setting `interviewers`; none where it has fewer than two.
std::vector<NewDraft> drafts_for_each(const Snapshot& snapshot, std::string_view path);

}  // namespace followup::lsp
