#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/exit_status.h"
#include "unit/cli/program.h"

namespace followup::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// A pack with one rule whose fix is safe and one whose fix is suggested, so that no change of shipped rules matters.
constexpr std::string_view Pack = R"({
  "family": "casual",
  "rules": [
    {"id": "casual-gonna", "severity": "warning", "guidance": ["G09"],
     "message": "“{match}” is slang", "explanation": "Slang reads as careless. Write the word out.",
     "find": {"phrases": [{"text": "gonnaa", "replace": "going to"}]},
     "fix": {"title": "Write it out", "applicability": "safe"},
     "examples": {"bad": [{"text": "I am ⟦gonnaa⟧ write.", "fixed": "I am going to write."},
                          {"text": "We are ⟦gonnaa⟧ talk.", "fixed": "We are going to talk."}],
                  "good": ["I am going to write."]}},
    {"id": "casual-wannaa", "severity": "warning", "guidance": ["G09"],
     "message": "“{match}” is slang", "explanation": "Slang reads as careless. Write the word out.",
     "find": {"phrases": [{"text": "wannaa", "replace": "want to"}]},
     "fix": {"title": "Write it out", "applicability": "suggested"},
     "examples": {"bad": [{"text": "I ⟦wannaa⟧ write.", "fixed": "I want to write."},
                          {"text": "We ⟦wannaa⟧ talk.", "fixed": "We want to talk."}],
                  "good": ["I want to write."]}}
  ]
})";

constexpr std::string_view Slang = "Subject: The talk\r\n\r\nHi Dana,\r\n\r\nI am gonnaa write and wannaa talk.\r\n";
constexpr std::string_view SafelyFixed =
    "Subject: The talk\r\n\r\nHi Dana,\r\n\r\nI am going to write and wannaa talk.\r\n";

class FixCommand : public testing::Test {
 protected:
  FixCommand() {
    host.files["/mails/.followup-lint.json"] =
        R"({"rulePacks": ["ours.json"], "select": ["casual-gonna", "casual-wannaa"]})";
    host.files["/mails/ours.json"] = Pack;
    host.files["/mails/a.eml"] = Slang;
  }
  MemoryHost host;
};

TEST_F(FixCommand, TakesSafeFixesAndSaysWhatRemains) {
  EXPECT_EQ(run_program(host, {"fix", "a.eml"}), Found);
  EXPECT_EQ(host.files["/mails/a.eml"], SafelyFixed);
  EXPECT_EQ(host.errors, "fixed 1 finding in 1 file; 1 remains, 1 fixable with `--unsafe`\n");
  EXPECT_THAT(host.output, IsEmpty());
}

TEST_F(FixCommand, TakesSuggestedFixesWhenAllowed) {
  EXPECT_EQ(run_program(host, {"fix", "--unsafe", "a.eml"}), Clean);
  EXPECT_THAT(host.files["/mails/a.eml"], HasSubstr("I am going to write and want to talk.\r\n"));
  EXPECT_EQ(host.errors, "fixed 2 findings in 1 file\n");
}

TEST_F(FixCommand, WritesNothingWhenNothingChanges) {
  host.files["/mails/a.eml"] = Filled;
  host.fail_on_call(0);
  EXPECT_EQ(run_program(host, {"fix", "a.eml"}), Clean);
  EXPECT_EQ(host.files["/mails/a.eml"], Filled);
  EXPECT_EQ(host.errors, "nothing to fix\n");
}

TEST_F(FixCommand, PrintsADiffAndChangesNothing) {
  EXPECT_EQ(run_program(host, {"fix", "--diff", "a.eml"}), Found);
  EXPECT_EQ(host.files["/mails/a.eml"], Slang);
  EXPECT_THAT(host.output,
              AllOf(StartsWith("--- a/a.eml\n+++ b/a.eml\n"), HasSubstr("-I am gonnaa write and wannaa talk.\r\n"),
                    HasSubstr("+I am going to write and wannaa talk.\r\n")));
  EXPECT_THAT(host.errors, StartsWith("would fix 1 finding in 1 file"));
}

TEST_F(FixCommand, EndsADiffWithZeroWhenThereIsNoneWhateverRemains) {
  host.files["/mails/a.eml"] = SafelyFixed;
  EXPECT_EQ(run_program(host, {"fix", "--diff", "a.eml"}), Clean);
  EXPECT_THAT(host.output, IsEmpty());
}

TEST_F(FixCommand, FiltersStandardInput) {
  host.standard_input = Slang;
  EXPECT_EQ(run_program(host, {"fix", "-", "--quiet"}), Found);
  EXPECT_EQ(host.output, SafelyFixed);
  EXPECT_THAT(host.errors, IsEmpty());
  host.output.clear();
  host.standard_input = Filled;
  EXPECT_EQ(run_program(host, {"fix", "-", "--quiet"}), Clean);
  EXPECT_EQ(host.output, Filled) << "a filter hands on what needs no change";
}

TEST_F(FixCommand, RefusesAnMbox) {
  host.files["/mails/all.mbox"] = Slang;
  EXPECT_EQ(run_program(host, {"fix", "all.mbox"}), Failed);
  EXPECT_EQ(host.files["/mails/all.mbox"], Slang);
  EXPECT_THAT(host.errors, HasSubstr("all.mbox: error: is an mbox"));
}

/// Changes a file right after it is read.
class MeddlingHost : public MemoryHost {
 public:
  Result<std::string> read(std::string_view path) override {
    auto bytes = MemoryHost::read(path);
    if (path == "a.eml") files["/mails/a.eml"] += "P.S.\r\n";
    return bytes;
  }
};

TEST_F(FixCommand, LeavesAFileThatChangedMeanwhile) {
  MeddlingHost meddling;
  meddling.files = host.files;
  EXPECT_EQ(run_program(meddling, {"fix", "a.eml"}), Failed);
  EXPECT_EQ(meddling.files["/mails/a.eml"], std::string(Slang) + "P.S.\r\n");
  EXPECT_THAT(meddling.errors, AllOf(HasSubstr("a.eml: error: "), HasSubstr("nothing to fix")));
}

TEST_F(FixCommand, TakesTheRulesOfAPackInOptions) {
  EXPECT_EQ(run_program(host, {"fix", "--select=casual-wannaa", "--unsafe", "a.eml"}), Clean);
  EXPECT_THAT(host.files["/mails/a.eml"], HasSubstr("gonnaa write and want to talk"));
}

}  // namespace
}  // namespace followup::cli
