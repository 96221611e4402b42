#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "cli/baseline_file.h"
#include "cli/check_file.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "cli/reports.h"
#include "cli/workers.h"
#include "report/layout.h"
#include "text/words.h"

namespace followup::cli {
namespace {

using Batch = std::vector<CheckInput>;
using Results = std::vector<CheckOutput>;

/// A thread costs more than linting a few files.
constexpr std::size_t FewFiles = 24;
constexpr std::size_t MostThreads = 8;
constexpr std::size_t BatchSize = 8;
constexpr std::size_t BatchesPerThread = 4;
/// Fewer files are done before anybody could read how many are.
constexpr std::size_t FilesWorthProgress = 500;
constexpr std::size_t ProgressStep = 100;

/// What the command line asks for, else what the variable FOLLOWUP_FORMAT does: formats separated by commas.
std::variant<std::vector<FormatRequest>, Problem> requested_formats(const Context& context) {
  constexpr std::string_view Variable = "FOLLOWUP_FORMAT";
  if (!context.arguments.reports.empty()) return context.arguments.reports;
  const std::string variable = context.host.environment(Variable).value_or("");
  std::vector<std::string> said;
  for (const std::string_view word : split(variable, ',')) {
    if (!trim(word).empty()) said.emplace_back(trim(word));
  }
  return read_formats(said, Variable);
}

/// One run of `check`: files are read and reports printed by this thread, linted and rendered by all.
class Check {
 public:
  Check(const Context& context, std::span<const FormatRequest> requests, Baseline baseline)
      : context_(context),
        targets_(report_targets(requests, context.console)),
        reports_(context.console, targets_),
        baseline_(std::move(baseline)),
        run_{targets_,
             baseline_,
             context.engine.speller(),
             context.now,
             context.arguments.stats,
             context.arguments.write_baseline,
             context.arguments.min_score} {}

  int run() {
    Inputs inputs = find_inputs(context_.arguments, context_.host, context_.engine);
    context_.say_problems();
    for (Problem& problem : inputs.problems) context_.console.say(with_hint(std::move(problem)));
    total_ = inputs.paths.size();
    reports_.begin();
    check_all(inputs.paths);
    reports_.end(summary_);
    if (context_.arguments.write_baseline) write_baseline();
    if (context_.arguments.stats) print_stats();
    return status_of(context_, found_ && !context_.arguments.write_baseline);
  }

 private:
  void write_baseline() {
    const std::string path = baseline_path(context_.arguments);
    context_.console.write_file(path, baseline_text(written_));
    context_.console.note("followup-lint: " + path + " knows " + counted(known_, "finding") + '\n');
  }

  /// Beside this thread, which works while it waits.
  std::size_t helpers() const {
    if (total_ <= FewFiles) return 0;
    const std::size_t asked = context_.arguments.jobs;
    return std::min(asked > 0 ? asked : std::min(processor_count(), MostThreads), total_ / BatchSize) - 1;
  }

  void check_all(const std::vector<std::string>& paths) {
    const std::size_t threads = helpers();
    const std::size_t batch_size = threads == 0 ? 1 : BatchSize;
    Workers<Batch, Results> workers(threads, [this](Batch& batch) { return check_batch(batch); });
    Batch batch;
    for (const std::string& path : paths) {
      if (context_.host.interrupted() || context_.console.is_closed()) break;
      batch.push_back(prepare(path));
      if (batch.size() < batch_size) continue;
      workers.submit(std::exchange(batch, {}));
      while (workers.pending() > threads * BatchesPerThread) print(workers.next());
    }
    if (!batch.empty()) workers.submit(std::move(batch));
    while (workers.pending() > 0 && !context_.console.is_closed()) print(workers.next());
    context_.console.show_progress({});
  }

  CheckInput prepare(const std::string& path) {
    CheckInput input;
    auto read = read_input(path, context_.arguments, context_.host);
    if (auto* problem = std::get_if<Problem>(&read)) {
      input.problems.push_back(with_hint(std::move(*problem)));
      return input;
    }
    input.file = std::move(std::get<InputFile>(read));
    if (!baseline_path(context_.arguments).empty())
      input.baseline_path = path_in_baseline(input.file.path, context_.arguments, context_.host);
    input.frame = context_.engine.frame_for(input.file.name);
    input.problems = context_.engine.take_problems();
    auto fault = size_fault(input.file, *input.frame.layers.without_header);
    input.is_readable = !fault;
    if (fault) input.problems.push_back(std::move(*fault));
    return input;
  }

  Results check_batch(Batch& batch) const {
    Results results;
    results.reserve(batch.size());
    for (CheckInput& input : batch) results.push_back(check_file(input, run_));
    return results;
  }

  void print(Results results) {
    for (CheckOutput& output : results) print_one(output);
  }

  void print_one(const CheckOutput& output) {
    for (const Problem& problem : output.problems) context_.console.say(problem);
    show_progress();
    if (!output.is_linted) return;
    reports_.add(output.texts);
    summary_.add(output.summary);
    found_ = found_ || output.found;
    words_ += output.words;
    for (const std::string_view rule : output.rules) ++times_[rule];
    if (context_.arguments.write_baseline) keep_prints(output);
    if (!output.score.empty()) context_.console.note(output.score + '\n');
  }

  void keep_prints(const CheckOutput& output) {
    std::vector<std::string>& prints = written_[output.baseline_path];
    prints.insert(prints.end(), output.prints.begin(), output.prints.end());
    known_ += output.prints.size();
  }

  void show_progress() {
    ++done_;
    if (total_ < FilesWorthProgress || done_ % ProgressStep != 0 || !context_.host.error_is_terminal()) return;
    context_.console.show_progress("checking " + std::to_string(done_) + " of " + counted(total_, "file"));
  }

  void print_stats() const {
    std::vector<std::pair<std::string_view, std::size_t>> rows(times_.begin(), times_.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text = counted(summary_.files, "file") + ", " + counted(words_, "word") + '\n';
    for (const auto& [rule, count] : rows) {
      const std::string number = std::to_string(count);
      text += std::string(number.size() < 6 ? 6 - number.size() : 0, ' ') + number + "  " + std::string(rule) + '\n';
    }
    context_.console.note(text);
  }

  const Context& context_;
  std::vector<ReportTarget> targets_;
  Reports reports_;
  Baseline baseline_;      ///< known before
  Baseline written_;       ///< found now, where it is to be known from now on
  std::size_t known_ = 0;  ///< findings in it
  CheckRun run_;
  Summary summary_;
  bool found_ = false;
  std::size_t total_ = 0;
  std::size_t done_ = 0;
  std::size_t words_ = 0;
  std::map<std::string_view, std::size_t> times_;
};

}  // namespace

int check_command(const Context& context) {
  const auto requests = requested_formats(context);
  if (const auto* problem = std::get_if<Problem>(&requests)) {
    context.console.say(*problem);
    return Failed;
  }
  auto baseline = load_baseline(context.arguments, context.host);
  if (const auto* problem = std::get_if<Problem>(&baseline)) {
    context.console.say(*problem);
    return Failed;
  }
  return Check(context, std::get<std::vector<FormatRequest>>(requests), std::move(std::get<Baseline>(baseline))).run();
}

}  // namespace followup::cli
