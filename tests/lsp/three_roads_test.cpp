// The corpus on three roads, lint(), the program followup-lint and a session with the real server: the same findings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "host/real_host.h"
#include "lsp/convert.h"
#include "lsp/memory_session.h"
#include "lsp/ways.h"
#include "setup/engine.h"
#include "support/corpus.h"
#include "text/utf8.h"

namespace followup::lsp {
namespace {

using testing::AnyOf;
using testing::Optional;

/// `severity rule begin+length message`, sorted.
using Lines = std::vector<std::string>;

std::string line_of(int severity, std::string_view rule, std::size_t begin, std::size_t length,
                    std::string_view message) {
  std::string line = std::to_string(severity) + " ";
  return line.append(rule).append(" " + std::to_string(begin) + "+" + std::to_string(length) + " ").append(message);
}

Lines sorted(Lines lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

Lines by_library(const CorpusMail& mail, Moment now) {
  RealHost host;
  Engine engine(host);
  const Frame frame = engine.frame_for(mail.path);
  const LintResult result = lint({mail.bytes, mail.path, now}, frame.pack, frame.layers, engine.speller());
  Lines lines;
  for (const Finding& finding : result.findings) {
    lines.push_back(line_of(severity_number(finding.severity), finding.rule->id, finding.where.begin,
                            finding.where.size(), finding.message));
  }
  return sorted(std::move(lines));
}

Lines by_diagnostics(const CorpusMail& mail, const Json& diagnostics) {
  const Snapshot snapshot(mail.bytes, 1);
  Lines lines;
  for (const Json& one : diagnostics.items) {
    const std::optional<Span<Raw>> where = read_range(at(one, {"range"}), snapshot, PositionEncoding::Utf16);
    if (!where) ADD_FAILURE() << "no range";
    lines.push_back(line_of(static_cast<int>(at(one, {"severity"}).integer), at(one, {"code"}).string, where->begin,
                            where->size(), at(one, {"message"}).string));
  }
  return sorted(std::move(lines));
}

int severity_named(std::string_view name) {
  for (const Severity one : {Severity::Error, Severity::Warning, Severity::Information}) {
    if (severity_name(one) == name) return severity_number(one);
  }
  return severity_number(Severity::Hint);
}

/// Findings of the command line by path.
std::map<std::string, Lines> by_program(const std::vector<CorpusMail>& mails) {
  std::string command = "'" FOLLOWUP_LINT_PROGRAM "' check --format json";
  for (const CorpusMail& mail : mails) command += " '" + mail.path + "'";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string output;
  char block[65536];
  for (std::size_t size = 1; size > 0;) {
    size = std::fread(block, 1, sizeof block, pipe.get());
    output.append(block, size);
  }
  std::map<std::string, Lines> found;
  const Json report = json_of(output);
  for (const Json& file : at(report, {"files"}).items) {
    Lines lines;
    for (const Json& one : at(file, {"findings"}).items) {
      lines.push_back(line_of(severity_named(at(one, {"severity"}).string), at(one, {"rule"}).string,
                              static_cast<std::size_t>(at(one, {"offset"}).integer),
                              static_cast<std::size_t>(at(one, {"length"}).integer), at(one, {"message"}).string));
    }
    found[at(file, {"path"}).string] = sorted(std::move(lines));
  }
  return found;
}

/// Mails that an editor could have in a buffer; others it would have decoded first.
std::vector<CorpusMail> mails_in_utf8() {
  std::vector<CorpusMail> mails = all_corpus_mails();
  std::erase_if(mails, [](const CorpusMail& mail) { return !is_valid_utf8(mail.bytes); });
  return mails;
}

TEST(ThreeRoads, GiveTheSameFindingsInTheWholeCorpus) {
  const std::vector<CorpusMail> mails = mails_in_utf8();
  ASSERT_GT(mails.size(), 50U);
  const Moment before = RealHost().now();
  std::map<std::string, Lines> printed = by_program(mails);
  Connected connected = connect(Way::StdioPipe);
  ASSERT_TRUE(connected.client.start());
  for (const CorpusMail& mail : mails) {
    const std::string uri = uri_of_path(mail.path);
    connected.client.open(uri, mail.bytes);
    const Lines published = by_diagnostics(mail, connected.client.next_diagnostics(uri));
    // A minute may begin in between, and what a mail says of time may depend on it.
    const auto is_of_the_library = AnyOf(by_library(mail, before), by_library(mail, RealHost().now()));
    EXPECT_THAT(published, is_of_the_library) << mail.name;
    EXPECT_THAT(printed[mail.path], is_of_the_library) << mail.name;
  }
  EXPECT_TRUE(connected.client.stop());
  EXPECT_THAT(connected.server.wait(), Optional(0));
}

}  // namespace
}  // namespace followup::lsp
