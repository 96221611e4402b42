#include "cli/console.h"

#include "report/problem_text.h"
#include "report/version.h"

namespace followup::cli {
namespace {

constexpr std::string_view EraseLine = "\r\x1b[K";

std::optional<Problem> put_file(Host& host, const std::string& path, std::string_view text) {
  if (!host.is_file(path)) return host.create_file(path, text);
  const auto before = host.read(path);
  if (const auto* problem = std::get_if<Problem>(&before)) return *problem;
  return host.replace_file(path, std::get<std::string>(before), text);
}

}  // namespace

Console::Console(Host& host, const Arguments& arguments)
    : host_(host), arguments_(arguments), to_file_(!arguments.output.empty() && arguments.output != "-") {
  options_.color = wants_color(!to_file_ && host_.output_is_terminal());
  options_.width = host_.terminal_width();
  options_.quiet = arguments.quiet;
  options_.version = program_version();
  error_options_ = options_;
  error_options_.color = wants_color(host_.error_is_terminal());
}

bool Console::wants_color(bool is_terminal) const {
  if (arguments_.color != ColorChoice::Auto) return arguments_.color == ColorChoice::Always;
  if (!is_terminal) return false;
  const auto no_color = host_.environment("NO_COLOR");
  return (!no_color || no_color->empty()) && host_.environment("TERM") != "dumb";
}

bool Console::print(std::string_view text) {
  if (text.empty() || closed_) return !closed_;
  if (to_file_) {
    file_text_ += text;
    return true;
  }
  show_progress({});
  closed_ = !host_.write_output(text);
  failed_ = failed_ || closed_;
  return !closed_;
}

void Console::finish() {
  if (to_file_) write_file(arguments_.output, file_text_);
}

void Console::write_file(const std::string& path, std::string_view text) {
  if (const auto problem = put_file(host_, path, text)) say(*problem);
}

void Console::say(const Problem& problem) {
  Problem shown = problem;
  const bool is_same_place = problem.path == last_.path && problem.line == last_.line && problem.column == last_.column;
  if (is_same_place) shown.source_line.clear();
  note(problem_text(shown, error_options_));
  last_ = problem;
  failed_ = true;
}

void Console::note(std::string_view text) {
  show_progress({});
  host_.write_error(text);
}

void Console::show_progress(std::string_view text) {
  if (text.empty() && !has_progress_) return;
  host_.write_error(std::string(EraseLine) + std::string(text));
  has_progress_ = !text.empty();
}

}  // namespace followup::cli
