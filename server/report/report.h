// What a run found, ready to print; a renderer turns it into one string. Nothing here writes anywhere.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/lint.h"
#include "lint/rule_pack.h"
#include "text/problem.h"

namespace followup {

/// One linted message.
struct FileReport {
  std::string path;         ///< as the user wrote it
  std::size_t message = 0;  ///< from 1 in an mbox, else 0
  std::string bytes;        ///< what was linted; the result points into it
  LintResult result;
  std::optional<Severity> fail_on = {};  ///< the least severity that makes the run fail; none: nothing does
  std::size_t first_offset = 0;          ///< where the bytes begin in their file: those of a message in an mbox
  std::size_t first_line = 0;            ///< line of the file, from 0, that they begin on
};

/// A rule that found something, with its pack, which whoever loaded it keeps.
struct SpokenRule {
  const RuleRow* rule = nullptr;
  const RulePack* pack = nullptr;
};

/// A line of the overview that some reports begin with.
struct DraftLine {
  std::string path;
  std::size_t message = 0;
  std::string_view kind;
  bool is_template = false;
  std::size_t words = 0;
  int score = 0;
  std::array<std::size_t, 4> findings{};  ///< by severity
  std::size_t failing = 0;                ///< of them at or above `fail_on`
  std::vector<std::pair<std::string_view, std::size_t>> categories;
  std::size_t most_words = 0;  ///< the length that a rule allows; 0: none
};

struct Summary {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t information = 0;
  std::size_t hints = 0;
  std::size_t fixable_safe = 0;       ///< findings that `fix` mends
  std::size_t fixable_suggested = 0;  ///< findings that only `fix --unsafe` mends

  std::vector<SpokenRule> rules = {};  ///< each rule that spoke, once, by id
  std::vector<DraftLine> drafts = {};  ///< only for formats that collect

  void add(const FileReport& file);
  void add(const Summary& other);
};

/// The line of one draft.
DraftLine draft_line(const FileReport& file);

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
  std::string_view between;  ///< printed between the texts of files, where these are not empty
  /// Begins with what only the end knows: the files' texts are kept, and then all is printed at once. Else `begin`
  /// gets an empty summary.
  bool collects = false;
  std::string (*begin)(const Summary&, const RenderOptions&);
  std::string (*file)(const FileReport&, const RenderOptions&);
  std::string (*end)(const Summary&, const RenderOptions&);
};

/// The formats by name; null for an unknown one.
const Renderer* renderer_named(std::string_view name);
std::vector<std::string_view> renderer_names();

}  // namespace followup
