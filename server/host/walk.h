// Which files of a folder are drafts: .gitignore honoured, names by glob, and for Markdown and plain text a look
// at the first bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.h"
#include "text/problem.h"

namespace followup {

struct WalkOptions {
  std::vector<std::string> include;  ///< globs that replace the built-in ones; empty: `*.eml *.mail *.followup *.mbox`,
                                     ///< and `*.md *.txt` that begin like a draft
  std::vector<std::string> exclude;  ///< globs of files and folders passed over
  std::string globs_from;  ///< the folder that globs with a `/` are relative to; empty: the one that is walked
};

/// Drafts below `folder`, sorted, paths as `folder` is written; an empty folder is the current one, its paths without a
/// prefix. Symbolic links to folders are not followed; `.git` and what
/// .gitignore files name is passed over. Folders that cannot be read are added to `problems`.
std::vector<std::string> walk(Host& host, std::string_view folder, const WalkOptions& options, Problems& problems);

/// True when a text begins with YAML front matter or a header block (a known field name or `X-`, then a colon).
bool begins_like_a_draft(std::string_view bytes);

}  // namespace followup
