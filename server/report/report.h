// What a run found, ready to print; a renderer turns it into one string. Nothing here writes anywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"
#include "text/problem.h"

namespace followup {

/// One linted message.
struct FileReport {
  std::string path;         ///< as the user wrote it
  std::size_t message = 0;  ///< from 1 in an mbox, else 0
  std::string bytes;        ///< what was linted; the result points into it
  LintResult result;
  std::size_t first_offset = 0;  ///< where the bytes begin in their file: those of a message in an mbox
  std::size_t first_line = 0;    ///< line of the file, from 0, that they begin on
};

struct Summary {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t information = 0;
  std::size_t hints = 0;
  std::size_t fixable_safe = 0;       ///< findings that `fix` mends
  std::size_t fixable_suggested = 0;  ///< findings that only `fix --unsafe` mends

  void add(const FileReport& file);
  void add(const Summary& other);
};

struct RenderOptions {
  bool color = false;
  std::size_t width = 80;  ///< terminal cells, for shortening source lines
  bool quiet = false;      ///< text: errors and warnings only, no closing line
  std::string_view version = {};
};

/// A format of `--format`: how a file and the frame around all files are written. Files may be written by several
/// threads; whoever prints puts them in input order.
struct Renderer {
  std::string_view name;
  std::string_view between;  ///< printed before each file but the first
  std::string (*begin)(const RenderOptions&);
  std::string (*file)(const FileReport&, const RenderOptions&);
  std::string (*end)(const Summary&, const RenderOptions&);
};

/// The formats by name; null for an unknown one.
const Renderer* renderer_named(std::string_view name);
std::vector<std::string_view> renderer_names();

}  // namespace followup
