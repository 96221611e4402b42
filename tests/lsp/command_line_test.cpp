// followup-lsp without an editor: --check, --help, --version, and options that do not fit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "lsp/server_process.h"
#include "lsp/wire_client.h"

namespace followup::lsp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct Outcome {
  std::string output;
  std::string error;
  int status = -1;
};

std::string all_of(const Descriptor& from) {
  std::string bytes;
  char block[4096];
  for (ssize_t size = 1; size > 0;) {
    size = ::read(from.number(), block, sizeof block);
    if (size > 0) bytes.append(block, static_cast<std::size_t>(size));
  }
  return bytes;
}

Outcome run(std::vector<std::string> options) {
  Channel output = pipe_from_child();
  Channel error = pipe_from_child();
  ChildProcess server = start_server(std::move(options), {-1, output.theirs.number(), error.theirs.number()});
  output.theirs.close();
  error.theirs.close();
  Outcome outcome{all_of(output.ours), all_of(error.ours), -1};
  outcome.status = server.wait().value_or(-1);
  return outcome;
}

TEST(CheckFile, PrintsWhatAnEditorWouldGet) {
  const std::string path = testing::TempDir() + "checked.eml";
  std::ofstream(path, std::ios::binary) << PushyDraft;
  const Outcome outcome = run({"--check", path});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("textDocument/publishDiagnostics"));
  EXPECT_THAT(outcome.output, HasSubstr(PushyRule));
}

TEST(CheckFile, RefusesAFileThatCannotBeRead) {
  const Outcome outcome = run({"--check", "/nonexistent/a.eml"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.output, IsEmpty());
  EXPECT_THAT(outcome.error, HasSubstr("/nonexistent/a.eml"));
}

TEST(Options, HelpAndVersionGoToStandardOutput) {
  EXPECT_THAT(run({"--help"}).output, HasSubstr("--clientProcessId"));
  EXPECT_EQ(run({"--help"}).status, 0);
  EXPECT_THAT(run({"--version"}).output, StartsWith("followup-lsp "));
}

TEST(Options, ThatDoNotFitAreRefusedInWords) {
  for (const char* option :
       {"--no-such", "--socket=0", "--socket=70000", "--listen=70000", "--listen=", "--log-level=loud"}) {
    const Outcome outcome = run({option});
    EXPECT_EQ(outcome.status, 2) << option;
    EXPECT_THAT(outcome.error, StartsWith("followup-lsp: ")) << option;
    EXPECT_THAT(outcome.output, IsEmpty()) << option;
  }
}

}  // namespace
}  // namespace followup::lsp
