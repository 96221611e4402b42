#include "cli/inputs.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "host/paths.h"
#include "host/walk.h"
#include "mail/mbox.h"
#include "text/words.h"

namespace followup::cli {
namespace {

/// Collects inputs, each file once.
class Collector {
 public:
  Collector(Host& host, Engine& engine, bool may_repeat) : host_(host), engine_(engine), may_repeat_(may_repeat) {}

  void add(std::string path) {
    if (path != StandardInput && host_.is_folder(path)) {
      for (std::string& file : drafts_of(path)) add_file(std::move(file));
    } else {
      add_file(std::move(path));
    }
  }

  Inputs inputs;

 private:
  void add_file(std::string path) {
    if (may_repeat_ && !seen_.insert(path == StandardInput ? path : host_.absolute(path)).second) return;
    inputs.paths.push_back(std::move(path));
  }

  std::vector<std::string> drafts_of(const std::string& folder) {
    const bool is_current = folder == ".";
    const Frame frame = engine_.frame_for(is_current ? std::string() : join_path(folder, "_"));
    const Settings& settings = *frame.layers.without_header;
    WalkOptions options{
        .include = settings.list(Field::Include), .exclude = settings.list(Field::Exclude), .globs_from = {}};
    for (const Field field : {Field::Exclude, Field::Include}) {
      const SettingEntry* entry = settings.entry(field);
      if (entry != nullptr && !entry->origin.path.empty()) options.globs_from = parent_path(entry->origin.path);
    }
    return walk(host_, is_current ? std::string_view() : std::string_view(folder), options, inputs.problems);
  }

  Host& host_;
  Engine& engine_;
  bool may_repeat_;
  std::unordered_set<std::string> seen_;
};

Result<std::vector<std::string>> listed_paths(const Arguments& arguments, Host& host) {
  const bool from_input = arguments.files_from == StandardInput;
  auto bytes = from_input ? host.read_standard_input() : host.read(arguments.files_from);
  if (auto* problem = std::get_if<Problem>(&bytes)) return std::move(*problem);
  std::vector<std::string> paths;
  for (std::string_view path : split(std::get<std::string>(bytes), arguments.nul_separated ? '\0' : '\n')) {
    if (!arguments.nul_separated && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
  }
  return paths;
}

std::string quoted_paths(const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& path : paths) text += (text.empty() ? "`" : ", `") + path + '`';
  return text;
}

Problem nothing_found(const std::vector<std::string>& paths) {
  const std::string place = paths.empty() ? std::string("the list of `--files-from`") : quoted_paths(paths);
  return {.path = {},
          .message = "no drafts in " + place +
                     "; a folder is searched for *.eml, *.mail, *.followup and *.mbox, and for *.md and *.txt that "
                     "begin with header lines "
                     "or front matter",
          .source_line = {}};
}

}  // namespace

Inputs find_inputs(const Arguments& arguments, Host& host, Engine& engine) {
  std::vector<std::string> paths = arguments.paths;
  const bool has_list = !arguments.files_from.empty();
  if (paths.empty() && !has_list) paths.emplace_back(".");
  Collector collector(host, engine, has_list || paths.size() > 1);
  for (const std::string& path : paths) collector.add(path);
  if (has_list) {
    auto listed = listed_paths(arguments, host);
    if (auto* problem = std::get_if<Problem>(&listed)) {
      collector.inputs.problems.push_back(std::move(*problem));
    } else {
      for (std::string& path : std::get<std::vector<std::string>>(listed)) collector.add(std::move(path));
    }
  }
  Inputs inputs = std::move(collector.inputs);
  if (inputs.paths.empty() && inputs.problems.empty()) inputs.problems.push_back(nothing_found(paths));
  return inputs;
}

Result<InputFile> read_input(std::string_view path, const Arguments& arguments, Host& host) {
  const bool is_input = path == StandardInput;
  auto bytes = is_input ? host.read_standard_input() : host.read(path);
  if (auto* problem = std::get_if<Problem>(&bytes)) return std::move(*problem);
  InputFile file{std::string(path), std::string(path), std::move(std::get<std::string>(bytes))};
  if (is_input) {
    file.name = arguments.stdin_filename;
    file.path = file.name.empty() ? "<stdin>" : file.name;
  }
  return file;
}

bool is_mbox(const InputFile& file) {
  return ascii_lower(file.name).ends_with(".mbox") && !split_mbox(file.bytes).empty();
}

std::optional<Problem> size_fault(const InputFile& file, const Settings& settings) {
  const auto most = settings.number(Field::MaxMessageSize);
  if (!most || static_cast<std::int64_t>(file.bytes.size()) <= *most) return std::nullopt;
  std::size_t size = file.bytes.size();
  std::string which;
  if (is_mbox(file)) {
    const std::vector<Span<Raw>> messages = split_mbox(file.bytes);
    const auto largest = std::max_element(messages.begin(), messages.end(),
                                          [](Span<Raw> a, Span<Raw> b) { return a.size() < b.size(); });
    size = largest->size();
    if (static_cast<std::int64_t>(size) <= *most) return std::nullopt;
    which = "message " + std::to_string(largest - messages.begin() + 1) + " ";
  }
  return Problem{.path = file.path,
                 .message = which + "is larger than `maxMessageSize`: " + std::to_string(size) + " bytes, at most " +
                            std::to_string(*most),
                 .source_line = {}};
}

}  // namespace followup::cli
