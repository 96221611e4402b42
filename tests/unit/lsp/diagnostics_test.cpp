// How a finding is written as a diagnostic. What shows, and when, is in changes_held_test.cpp.
#include "lsp/diagnostics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view Related = R"({"textDocument":{"publishDiagnostics":{"relatedInformation":true}}})";

/// A finding that speaks of another place of its draft, as a client with `capabilities` gets it.
std::string diagnostic_for(std::string_view capabilities) {
  MemorySession session;
  session.start(capabilities);
  RuleRow rule;
  rule.id = "consistency-stand-in";
  auto snapshot = std::make_shared<Snapshot>("Hi Jonh,\n\nJohn again\n", 1);
  Finding finding;
  finding.rule = &rule;
  finding.where = {3, 7};
  finding.related.push_back({{10, 14}, "the name as it stands here"});
  snapshot->result.findings.push_back(std::move(finding));
  OpenDocument document;
  document.uri = "file:///a.eml";
  document.snapshot = std::move(snapshot);
  JsonWriter out;
  write_diagnostic(out, session.connection.state(), document, 0);
  return out.take();
}

TEST(Diagnostic, PointsToTheOtherPlacesThatItSpeaksOf) {
  EXPECT_THAT(
      diagnostic_for(Related),
      HasSubstr(R"("relatedInformation":[{"location":{"uri":"file:///a.eml","range":{"start":{"line":2,"character":0},)"
                R"("end":{"line":2,"character":4}}},"message":"the name as it stands here"}])"));
}

TEST(Diagnostic, HasNoOtherPlacesForAClientThatCannotShowThem) {
  EXPECT_THAT(diagnostic_for("{}"), Not(HasSubstr("relatedInformation")));
}

}  // namespace
}  // namespace followup::lsp
