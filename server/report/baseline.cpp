#include "report/baseline.h"

#include <algorithm>
#include <utility>

#include "data/json.h"
#include "data/json_writer.h"
#include "report/fingerprint.h"
#include "report/printable.h"

namespace followup {
namespace {

constexpr std::string_view Expected =
    "is no baseline: expected {\"version\": 1, \"files\": {\"PATH\": [\"FINGERPRINT\", …]}}, as --write-baseline "
    "writes it";

}  // namespace

Result<Baseline> read_baseline(std::string_view bytes, std::string_view path) {
  auto parsed = parse_json(bytes, path);
  if (auto* problem = std::get_if<Problem>(&parsed)) return std::move(*problem);
  const Json& json = std::get<Json>(parsed);
  const Problem fault{.path = std::string(path), .message = std::string(Expected), .source_line = {}};
  const Json* version = json.find("version");
  const Json* files = json.find("files");
  if (version == nullptr || version->integer != 1 || files == nullptr || !files->is(Json::Type::Object)) return fault;
  Baseline baseline;
  for (const Json::Member& file : files->members) {
    if (!file.value.is(Json::Type::Array)) return fault;
    std::vector<std::string>& prints = baseline[file.key];
    for (const Json& print : file.value.items) {
      if (!print.is(Json::Type::String)) return fault;
      prints.push_back(print.string);
    }
    std::sort(prints.begin(), prints.end());
  }
  return baseline;
}

std::string baseline_text(const Baseline& baseline) {
  JsonWriter json(2);
  json.begin_object().member("version", 1).key("files").begin_object();
  for (const auto& [path, prints] : baseline) {
    if (prints.empty()) continue;
    std::vector<std::string> sorted = prints;
    std::sort(sorted.begin(), sorted.end());
    json.key(valid_utf8(path)).begin_array();
    for (const std::string& print : sorted) json.value(print);
    json.end_array();
  }
  json.end_object().end_object();
  return json.take() + '\n';
}

std::size_t drop_known(const Baseline& baseline, std::string_view path, FileReport& file) {
  const auto known = baseline.find(path);
  if (known == baseline.end()) return 0;
  const std::vector<std::string> prints = fingerprints(file);
  std::size_t index = 0;
  return std::erase_if(file.result.findings, [&](const Finding&) {
    return std::binary_search(known->second.begin(), known->second.end(), prints[index++]);
  });
}

}  // namespace followup
