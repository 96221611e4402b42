#include "cli/baseline_file.h"

#include <utility>

#include "host/paths.h"

namespace followup::cli {

std::string baseline_path(const Arguments& arguments) {
  if (!arguments.baseline.empty()) return arguments.baseline;
  return arguments.write_baseline ? std::string(UsualBaseline) : std::string();
}

Result<Baseline> load_baseline(const Arguments& arguments, Host& host) {
  if (arguments.write_baseline || arguments.baseline.empty()) return Baseline();
  auto bytes = host.read(arguments.baseline);
  if (auto* problem = std::get_if<Problem>(&bytes)) return std::move(*problem);
  return read_baseline(std::get<std::string>(bytes), arguments.baseline);
}

std::string path_in_baseline(std::string_view draft, const Arguments& arguments, Host& host) {
  const std::string folder(parent_path(host.absolute(baseline_path(arguments))));
  return relative_path(host.absolute(draft), folder);
}

}  // namespace followup::cli
