#include "lsp/settings_diagnostics.h"

#include <algorithm>

#include "lsp/convert.h"
#include "lsp/names.h"
#include "lsp/short_text.h"
#include "lsp/workspace_files.h"

namespace followup::lsp {
namespace {

constexpr std::string_view Nothing = "[]";

/// From the fault's column to the end of its line; problems count code points from 1.
void write_place(JsonWriter& out, const Problem& problem, PositionEncoding encoding) {
  const LineIndex line(problem.source_line);
  const std::size_t at_line = problem.line > 0 ? problem.line - 1 : 0;
  const std::size_t column = problem.column > 0 ? problem.column - 1 : 0;
  const std::size_t begin = line.clamped_offset({0, column}, PositionEncoding::Utf32);
  const std::size_t end = std::max(begin, without_trailing_space(problem.source_line).size());
  out.begin_object().key("start");
  write_position(out, {at_line, line.position(begin, encoding).column});
  out.key("end");
  write_position(out, {at_line, line.position(end, encoding).column});
  out.end_object();
}

void publish(ServerState& state, const std::string& uri, std::string_view diagnostics) {
  JsonWriter out;
  out.begin_object().member("uri", std::string_view(uri)).key("diagnostics").raw(diagnostics).end_object();
  state.notify("textDocument/publishDiagnostics", out.text());
}

void take_problems(ServerState& state) {
  for (Problem& problem : state.engine.take_problems()) {
    state.log.write(LogLevel::Warning, problem.path + ": " + problem.message);
    if (problem.path.empty()) continue;
    state.faulty_files[state.host.absolute(problem.path)].problems.push_back(std::move(problem));
  }
}

void show_file(ServerState& state, const std::string& path, FaultyFile& file) {
  const OpenDocument* document = open_document_at(state, path);
  const bool is_pulled = document != nullptr && state.client.pull_diagnostics;
  std::string due = is_pulled ? std::string(Nothing) : settings_diagnostics_json(state, path);
  if (due == file.published) return;
  publish(state, document != nullptr ? document->uri : uri_of_path(path), due);
  file.published = std::move(due);
}

}  // namespace

bool is_settings_document(const OpenDocument& document) {
  return document.language_id == "json" || document.language_id == "jsonc" || document.uri.ends_with(".json");
}

std::string settings_diagnostics_json(const ServerState& state, std::string_view path) {
  const auto found = state.faulty_files.find(path);
  if (found == state.faulty_files.end()) return std::string(Nothing);
  constexpr int Error = 1;
  JsonWriter out;
  out.begin_array();
  for (const Problem& problem : found->second.problems) {
    out.begin_object().key("range");
    write_place(out, problem, state.client.encoding);
    out.member("severity", Error)
        .member("source", DiagnosticSource)
        .member("message", std::string_view(problem.message))
        .end_object();
  }
  out.end_array();
  return out.take();
}

void forget_settings_problems(ServerState& state) {
  for (auto& [path, file] : state.faulty_files) file.problems.clear();
}

void show_settings_problems(ServerState& state) {
  take_problems(state);
  for (auto& [path, file] : state.faulty_files) show_file(state, path, file);
  std::erase_if(state.faulty_files, [](const auto& entry) { return entry.second.problems.empty(); });
}

}  // namespace followup::lsp
