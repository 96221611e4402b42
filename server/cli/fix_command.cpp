#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "lint/choose_edits.h"
#include "report/layout.h"
#include "report/printable.h"
#include "report/style.h"
#include "text/diff.h"
#include "text/words.h"

namespace followup::cli {
namespace {

/// A unified diff with its lines painted.
std::string painted(std::string_view diff, const Painter& paint) {
  std::string out;
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    Look look = Look::Plain;
    if (line.starts_with('-')) look = Look::Old;
    if (line.starts_with('+')) look = Look::New;
    if (line.starts_with("@@")) look = Look::Frame;
    if (line.starts_with("--- ") || line.starts_with("+++ ")) look = Look::Strong;
    paint.add(out, look, line);
    if (end < diff.size()) out += '\n';
    diff.remove_prefix(std::min(end + 1, diff.size()));
  }
  return out;
}

/// One run of `fix`.
class FixRun {
 public:
  explicit FixRun(const Context& context) : context_(context) {}

  int run() {
    Inputs inputs = find_inputs(context_.arguments, context_.host, context_.engine);
    context_.say_problems();
    for (Problem& problem : inputs.problems) context_.console.say(with_hint(std::move(problem)));
    for (const std::string& path : inputs.paths) {
      if (context_.host.interrupted() || context_.console.is_closed()) break;
      fix(path);
    }
    if (!context_.arguments.quiet && linted_files_ > 0) context_.console.note(closing_line());
    return status_of(context_, context_.arguments.diff ? changed_files_ > 0 : found_);
  }

 private:
  void fix(const std::string& path) {
    if (ascii_lower(path).ends_with(".mbox")) {
      return context_.console.say(
          {.path = path, .message = "is an mbox, which `fix` does not change", .source_line = {}});
    }
    auto read = read_input(path, context_.arguments, context_.host);
    if (auto* problem = std::get_if<Problem>(&read)) return context_.console.say(with_hint(std::move(*problem)));
    const InputFile& file = std::get<InputFile>(read);
    const Frame frame = context_.engine.frame_for(file.name);
    context_.say_problems();
    if (const auto fault = size_fault(file, *frame.layers.without_header)) return context_.console.say(*fault);
    const Applicability weakest = context_.arguments.unsafe ? Applicability::Suggested : Applicability::Safe;
    const FixOutcome outcome =
        fix_all({file.bytes, file.name, context_.now}, {frame.pack, frame.layers, context_.engine.speller()}, weakest);
    ++linted_files_;
    if (hand_over(path, file, outcome)) count(file, outcome, *frame.layers.without_header);
  }

  /// Prints or writes the fixed text; false when that failed.
  bool hand_over(const std::string& path, const InputFile& file, const FixOutcome& outcome) {
    const bool changed = outcome.text != file.bytes;
    if (context_.arguments.diff) {
      if (!changed) return true;
      const std::string diff = unified_diff(file.bytes, outcome.text, file.path);
      return context_.console.print(painted(diff, Painter(context_.console.options().color)));
    }
    if (path == StandardInput) return context_.console.print(outcome.text);
    if (!changed) return true;
    const auto problem = context_.host.replace_file(path, file.bytes, outcome.text);
    if (problem) context_.console.say(*problem);
    return !problem;
  }

  void count(const InputFile& file, const FixOutcome& outcome, const Settings& settings) {
    const std::vector<Finding>& left = outcome.remaining.findings;
    if (outcome.text != file.bytes) ++changed_files_;
    fixed_ += outcome.fixed;
    remaining_ += left.size();
    suggested_ += count_fixable(left, Applicability::Suggested);
    if (const auto limit = fail_on(settings)) {
      found_ =
          found_ || std::any_of(left.begin(), left.end(), [&](const Finding& one) { return one.severity <= *limit; });
    }
  }

  /// "fixed 3 findings in 2 files; 1 remains"
  std::string closing_line() const {
    std::string line = "nothing to fix";
    if (fixed_ > 0) {
      line = context_.arguments.diff ? "would fix " : "fixed ";
      line += counted(fixed_, "finding") + " in " + counted(changed_files_, "file");
    }
    if (remaining_ > 0) line += "; " + std::to_string(remaining_) + (remaining_ == 1 ? " remains" : " remain");
    if (suggested_ > 0 && !context_.arguments.unsafe)
      line += ", " + std::to_string(suggested_) + " fixable with `--unsafe`";
    return line + '\n';
  }

  const Context& context_;
  std::size_t linted_files_ = 0;
  std::size_t fixed_ = 0;
  std::size_t changed_files_ = 0;
  std::size_t remaining_ = 0;
  std::size_t suggested_ = 0;
  bool found_ = false;
};

}  // namespace

int fix_command(const Context& context) { return FixRun(context).run(); }

}  // namespace followup::cli
