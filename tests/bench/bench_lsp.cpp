// What a person feels of followup-lsp: the real program over stdio beside an echo server of the same transport in the
// same run. Keystroke to published diagnostics in a 300-word draft at 20 keys a second and back to back, the first
// answer after the start of the process, the code action menu, memory. Prints ratios; the times are of this machine
// alone.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "data/json_writer.h"
#include "lsp_child.h"

namespace followup::bench {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

const std::string Server = std::string(FOLLOWUP_BIN_DIR) + "/followup-lsp";
const std::string Echo = std::string(FOLLOWUP_BIN_DIR) + "/lsp_echo";
constexpr milliseconds KeyEvery{50};
constexpr int PacedKeys = 300;
constexpr int FastKeys = 5000;
constexpr int Starts = 100;
constexpr int OpenDrafts = 100;
constexpr int Edits = 200000;
constexpr std::string_view Initialize =
    R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{"textDocument":{)"
    R"("publishDiagnostics":{"versionSupport":true,"dataSupport":true,"codeDescriptionSupport":true,"relatedInformation":true},)"
    R"("codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"dataSupport":true,"isPreferredSupport":true}}}}})";

std::string draft() {
  std::ifstream file(std::string(FOLLOWUP_SOURCE_DIR) + "/tests/bench/drafts/300-words.eml", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string uri_of(int number) { return "file:///bench/" + std::to_string(number) + ".eml"; }

std::string opening(const std::string& uri, const std::string& text) {
  std::string body = R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":")" + uri +
                     R"(","languageId":"mail","version":0,"text":)";
  append_json_string(body, text);
  return body + "}}}";
}

/// Types a sentence into the middle of the draft letter by letter and takes it back again, one change each.
class Typist {
 public:
  explicit Typist(std::string_view text) {
    const std::size_t blank = text.find("\n\n", text.size() / 2);
    line_ = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(blank), '\n');
    start_ = static_cast<int>(blank - text.rfind('\n', blank - 1) - 1);
  }

  int version() const { return version_; }

  std::string next(const std::string& uri) {
    constexpr std::string_view Sentence =
        " I enjoyed hearing how your team plans the winter work, and I can start on Monday.";
    const int size = static_cast<int>(Sentence.size());
    const int step = version_++ % (2 * size);
    const bool is_typing = step < size;
    const int at = start_ + (is_typing ? step : 2 * size - step - 1);
    const std::string begin = place(at);
    const std::string end = is_typing ? begin : place(at + 1);
    const std::string with = is_typing ? std::string(1, Sentence[static_cast<std::size_t>(step)]) : "";
    return R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":")" + uri +
           R"(","version":)" + std::to_string(version_) + R"(},"contentChanges":[{"range":{"start":)" + begin +
           ",\"end\":" + end + R"(},"text":")" + with + "\"}]}}";
  }

 private:
  std::string place(int column) const {
    return "{\"line\":" + std::to_string(line_) + ",\"character\":" + std::to_string(column) + "}";
  }

  std::ptrdiff_t line_ = 0;
  int start_ = 0;
  int version_ = 0;
};

std::string version_mark(int version) { return "\"version\":" + std::to_string(version) + ","; }

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void start(LspChild& server) {
  server.send(Initialize);
  server.receive("\"capabilities\"");
  server.send(R"({"jsonrpc":"2.0","method":"initialized","params":{}})");
}

/// Both sides of the comparison, with one draft open.
struct Pair {
  explicit Pair(const std::string& text) : typist(text) {
    start(server);
    server.send(opening(uri_of(0), text));
    server.receive("publishDiagnostics");
  }

  double press_key() {
    const std::string body = typist.next(uri_of(0));
    const Clock::time_point begin = Clock::now();
    server.send(body);
    server.receive(version_mark(typist.version()));
    return milliseconds_since(begin);
  }

  double ask_echo() {
    const std::string body = Typist(typist).next(uri_of(0));
    const Clock::time_point begin = Clock::now();
    echo.send(body);
    echo.receive("didChange");
    return milliseconds_since(begin);
  }

  LspChild server{Server};
  LspChild echo{Echo};
  Typist typist;
};

struct Row {
  std::string name;
  std::vector<double> own;
  std::vector<double> echo;
};

double quantile(std::vector<double> values, double share) {
  const auto index = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + index, values.end());
  return values[static_cast<std::size_t>(index)];
}

void print(const Row& row) {
  std::printf("%-28s %10.3f %10.3f %10.3f %10.3f %10.2f\n", row.name.c_str(), quantile(row.own, 0.5),
              quantile(row.own, 0.99), quantile(row.echo, 0.5), quantile(row.echo, 0.99),
              quantile(row.own, 0.5) / quantile(row.echo, 0.5));
}

Row paced(Pair& pair) {
  Row row{"key at 20 keys a second", {}, {}};
  Clock::time_point next = Clock::now();
  for (int i = 0; i < PacedKeys; ++i) {
    std::this_thread::sleep_until(next);
    row.own.push_back(pair.press_key());
    std::this_thread::sleep_until(next + KeyEvery / 2);
    row.echo.push_back(pair.ask_echo());
    next += KeyEvery;
  }
  return row;
}

Row back_to_back(Pair& pair) {
  Row row{"key, back to back", {}, {}};
  for (int i = 0; i < FastKeys; ++i) {
    row.own.push_back(pair.press_key());
    row.echo.push_back(pair.ask_echo());
  }
  return row;
}

double first_answer(const std::string& program, std::string_view mark) {
  const Clock::time_point begin = Clock::now();
  LspChild child(program);
  child.send(Initialize);
  child.receive(mark);
  return milliseconds_since(begin);
}

Row starts() {
  Row row{"initialize, from the start", {}, {}};
  for (int i = 0; i < Starts; ++i) {
    row.own.push_back(first_answer(Server, "\"serverInfo\""));
    row.echo.push_back(first_answer(Echo, "\"capabilities\""));
  }
  return row;
}

/// The menu at every finding of a draft, one after the other.
Row menus(Pair& pair) {
  constexpr std::string_view Text =
      "Hi Dana,\n\nI need an answer by Friday. I need an answer by Monday.\n\nBest regards,\nNoor Haddad\n";
  pair.server.send(opening(uri_of(1), std::string(Text)));
  pair.server.receive("publishDiagnostics");
  Row row{"code action menu", {}, {}};
  const std::string ask =
      R"(,"method":"textDocument/codeAction","params":{"textDocument":{"uri":")" + uri_of(1) +
      R"("},"range":{"start":{"line":2,"character":0},"end":{"line":2,"character":60}},"context":{"diagnostics":[]}}})";
  for (int id = 1000; id < 2000; ++id) {
    const std::string body = R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + ask;
    Clock::time_point begin = Clock::now();
    pair.server.send(body);
    pair.server.receive("\"id\":" + std::to_string(id) + ",");
    row.own.push_back(milliseconds_since(begin));
    begin = Clock::now();
    pair.echo.send(body);
    pair.echo.receive("codeAction");
    row.echo.push_back(milliseconds_since(begin));
  }
  return row;
}

double memory_with_many_drafts(const std::string& text) {
  LspChild server(Server);
  start(server);
  for (int i = 0; i < OpenDrafts; ++i) {
    server.send(opening(uri_of(i), text));
    server.receive("publishDiagnostics");
  }
  return server.resident_mib();
}

void print_growth(const std::string& text) {
  Pair pair(text);
  const auto type = [&](int keys) {
    for (int i = 0; i < keys; ++i) pair.press_key();
  };
  type(Edits / 100);
  const double before = pair.server.resident_mib();
  type(Edits);
  const double after = pair.server.resident_mib();
  std::printf("%-28s %10.2f MiB before, %.2f MiB after, %+.2f MiB\n", "200,000 edits", before, after, after - before);
}

int run() {
  const std::string text = draft();
  Pair pair(text);
  if (!pair.server.is_running() || !pair.echo.is_running()) {
    std::fputs("bench_lsp: followup-lsp or lsp_echo cannot be run\n", stderr);
    return 1;
  }
  std::printf("followup-lsp over stdio, a draft of 300 words, milliseconds; echo: the same message through lsp_echo\n");
  std::printf("%-28s %10s %10s %10s %10s %10s\n", "", "median", "p99", "echo", "echo p99", "x echo");
  print(paced(pair));
  print(back_to_back(pair));
  print(menus(pair));
  print(starts());
  std::printf("%-28s %10.2f MiB\n", "100 open drafts", memory_with_many_drafts(text));
  print_growth(text);
  std::printf(
      "to reach: key at 20 a second 0.5 ms median and 2 ms p99, initialize 5 ms, menu 2 ms, 25 MiB, no growth\n");
  return 0;
}

}  // namespace
}  // namespace followup::bench

int main() { return followup::bench::run(); }
