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

TEST(CheckCommand, EndsWithOneWhenSomethingIsFoundAndWithZeroOtherwise) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  host.files["/mails/good.eml"] = Filled;
  EXPECT_EQ(run_program(host, {"--select", "placeholder", "good.eml"}), Clean);
  EXPECT_EQ(host.output, "1 file, nothing found\n");
  host.output.clear();
  EXPECT_EQ(run_program(host, {"--select", "placeholder", "bad.eml"}), Found);
  EXPECT_THAT(host.output, StartsWith("bad.eml:5:15: error placeholder-"));
  EXPECT_THAT(host.errors, IsEmpty());
}

TEST(CheckCommand, WeighsFindingsByFailOn) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  EXPECT_EQ(run_program(host, {"--fail-on", "never", "bad.eml"}), Clean);
  EXPECT_EQ(run_program(host, {"--rules", "placeholder=hint", "--select", "placeholder", "bad.eml"}), Clean);
  EXPECT_EQ(
      run_program(host, {"--rules", "placeholder=hint", "--select", "placeholder", "--fail-on", "hint", "bad.eml"}),
      Found);
}

TEST(CheckCommand, WalksTheCurrentFolderWithoutAPath) {
  MemoryHost host;
  host.files["/mails/b.eml"] = Blank;
  host.files["/mails/a/x.eml"] = Blank;
  host.files["/mails/notes.txt"] = "no draft\n";
  EXPECT_EQ(run_program(host, {"--format", "jsonl"}), Found);
  EXPECT_THAT(host.output,
              AllOf(StartsWith("{\"path\":\"a/x.eml\""), HasSubstr("\n{\"path\":\"b.eml\""), Not(HasSubstr("notes"))));
}

TEST(CheckCommand, SaysWhenNothingMatched) {
  MemoryHost host;
  host.folders.insert("/mails/empty");
  EXPECT_EQ(run_program(host, {"empty"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("no drafts in `empty`"));
}

TEST(CheckCommand, LintsTheOthersWhenAnInputIsMissing) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  EXPECT_EQ(run_program(host, {"gone.eml", "bad.eml"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("gone.eml: error: cannot be read: No such file or directory\n"));
  EXPECT_THAT(host.output, HasSubstr("bad.eml:5:15: error"));
}

TEST(CheckCommand, SaysThatACommandMustComeFirst) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"--quiet", "fix"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("for the command `fix`"));
}

TEST(CheckCommand, LintsAFileOnceHoweverOftenItIsNamed) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  run_program(host, {"bad.eml", ".", "./bad.eml"});
  EXPECT_THAT(host.output, HasSubstr("\n1 file, "));
}

TEST(CheckCommand, ReadsStandardInputUnderItsGivenName) {
  MemoryHost host;
  host.standard_input = Blank;
  EXPECT_EQ(run_program(host, {"-"}), Found);
  EXPECT_THAT(host.output, StartsWith("<stdin>:5:15: "));
  host.output.clear();
  host.files["/mails/sub/.followup-lint.json"] = R"({"ignore": ["placeholder"], "select": ["placeholder"]})";
  EXPECT_EQ(run_program(host, {"-", "--stdin-filename", "sub/draft.eml"}), Clean);
}

TEST(CheckCommand, TakesPathsFromAList) {
  MemoryHost host;
  host.files["/mails/a b.eml"] = Blank;
  host.files["/mails/c.eml"] = Filled;
  host.standard_input = std::string("a b.eml\0c.eml\0", 14);
  EXPECT_EQ(run_program(host, {"--files-from", "-", "-0", "--select=placeholder"}), Found);
  EXPECT_THAT(host.output, HasSubstr("\n2 files, 1 error"));
  host.output.clear();
  host.files["/mails/list"] = "c.eml\r\n\r\n";
  EXPECT_EQ(run_program(host, {"--files-from=list", "--select=placeholder"}), Clean);
  EXPECT_THAT(host.output, StartsWith("1 file"));
}

TEST(CheckCommand, AnEmptyListIsNothingMatched) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"--files-from", "-"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("no drafts in the list"));
}

TEST(CheckCommand, SaysFaultsOfSettingsOnceAndGoesOn) {
  MemoryHost host;
  host.files["/mails/.followup-lint.json"] = "{\n  \"failon\": \"error\"\n}\n";
  host.files["/mails/bad.eml"] = Blank;
  host.files["/mails/worse.eml"] = Blank;
  EXPECT_EQ(run_program(host, {"bad.eml", "worse.eml"}), Failed);
  EXPECT_THAT(host.errors, AllOf(StartsWith(".followup-lint.json:2:3: error: "), HasSubstr("failOn"),
                                 HasSubstr("  2 |   \"failon\": \"error\"\n    |   ^\n")));
  EXPECT_EQ(host.errors.find("error:"), host.errors.rfind("error:"));
  EXPECT_THAT(host.output, AllOf(HasSubstr("bad.eml:5:15"), HasSubstr("worse.eml:5:15")));
}

TEST(CheckCommand, RefusesUnknownRulesAndKindsInOptions) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  EXPECT_EQ(run_program(host, {"--ignore", "placeholdr", "bad.eml"}), Failed);
  EXPECT_THAT(host.errors, AllOf(HasSubstr("`--ignore`"), HasSubstr("did you mean `placeholder`?")));
  EXPECT_EQ(run_program(host, {"--kind", "thanks", "bad.eml"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("`--kind`"));
  EXPECT_THAT(host.output, IsEmpty());
}

TEST(CheckCommand, SaysFaultsOfARulePackAndKeepsTheShippedRules) {
  MemoryHost host;
  host.files["/mails/.followup-lint.json"] = R"({"rulePacks": ["ours.json"], "ignore": ["our-rule"]})";
  host.files["/mails/ours.json"] = "{\n  \"family\": 1\n}\n";
  host.files["/mails/bad.eml"] = Blank;
  EXPECT_EQ(run_program(host, {"bad.eml"}), Failed);
  EXPECT_THAT(host.errors, AllOf(StartsWith("ours.json:"), Not(HasSubstr("our-rule"))));
  EXPECT_THAT(host.output, HasSubstr("bad.eml:5:15: error"));
}

TEST(CheckCommand, WritesTheReportIntoAFile) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  host.is_terminal = true;
  EXPECT_EQ(run_program(host, {"--output", "report.txt", "bad.eml"}), Found);
  EXPECT_THAT(host.output, IsEmpty());
  EXPECT_THAT(host.files["/mails/report.txt"], AllOf(HasSubstr("bad.eml:5:15"), Not(HasSubstr("\x1b"))));
  EXPECT_EQ(run_program(host, {"--output", "report.txt", "--quiet", "--fail-on=never", "--select=pushy", "bad.eml"}),
            Clean);
  EXPECT_EQ(host.files["/mails/report.txt"], "") << "an old report is replaced";
}

TEST(CheckCommand, ColoursATerminalUnlessToldOtherwise) {
  const auto output = [](std::vector<std::string> words, bool is_terminal, const char* no_color) {
    MemoryHost host;
    host.files["/mails/bad.eml"] = Blank;
    host.is_terminal = is_terminal;
    if (no_color != nullptr) host.variables["NO_COLOR"] = no_color;
    words.emplace_back("bad.eml");
    run_program(host, words);
    return host.output;
  };
  EXPECT_THAT(output({}, true, nullptr), HasSubstr("\x1b["));
  EXPECT_THAT(output({}, true, ""), HasSubstr("\x1b["));
  EXPECT_THAT(output({}, true, "1"), Not(HasSubstr("\x1b")));
  EXPECT_THAT(output({}, false, nullptr), Not(HasSubstr("\x1b")));
  EXPECT_THAT(output({"--color=always"}, false, "1"), HasSubstr("\x1b["));
  EXPECT_THAT(output({"--color=never"}, true, nullptr), Not(HasSubstr("\x1b")));
}

TEST(CheckCommand, EndsQuietlyWhenStandardOutputIsClosed) {
  MemoryHost host;
  host.files["/mails/a.eml"] = Blank;
  host.files["/mails/b.eml"] = Blank;
  host.output_closed = true;
  EXPECT_EQ(run_program(host, {"."}), Failed);
  EXPECT_THAT(host.errors, IsEmpty());
  EXPECT_EQ(host.reads_of("/mails/b.eml"), 0U) << "what nobody reads is not linted";
}

TEST(CheckCommand, RefusesWhatIsLargerThanTheSettingsAllow) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  EXPECT_EQ(run_program(host, {"--max-message-size", "10", "bad.eml"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("bad.eml: error: is larger than `maxMessageSize`"));
}

TEST(CheckCommand, CountsRulesForStats) {
  MemoryHost host;
  host.files["/mails/bad.eml"] = Blank;
  run_program(host, {"--stats", "--select=placeholder", "bad.eml"});
  EXPECT_THAT(host.errors,
              AllOf(StartsWith("bad.eml: score 100 − 15"), HasSubstr("1 file, "), HasSubstr("     1  placeholder-")));
}

TEST(CheckCommand, EveryFailureOfTheHostEndsWithTwoOrChangesNothing) {
  MemoryHost calm;
  calm.files["/mails/.followup-lint.json"] = "{}";
  calm.files["/mails/bad.eml"] = Blank;
  calm.fail_on_call(0);
  ASSERT_EQ(run_program(calm, {"."}), Found);
  for (std::size_t call = 1; call <= calm.fallible_calls(); ++call) {
    MemoryHost host;
    host.files = calm.files;
    host.fail_on_call(call);
    EXPECT_EQ(run_program(host, {"."}), Failed) << "call " << call;
  }
}

/// Asks to stop once a number of files is read.
class StoppingHost : public MemoryHost {
 public:
  Result<std::string> read(std::string_view path) override {
    if (++files_read == 3) stop_wanted = true;
    return MemoryHost::read(path);
  }
  int files_read = 0;
};

TEST(CheckCommand, StopsCleanlyWithWhatIsDone) {
  StoppingHost host;
  for (const char name : {'a', 'b', 'c', 'd', 'e'}) host.files[std::string("/mails/") + name + ".eml"] = Blank;
  EXPECT_EQ(run_program(host, {"--format=json", "a.eml", "b.eml", "c.eml", "d.eml", "e.eml"}), Interrupted);
  EXPECT_THAT(host.output, AllOf(HasSubstr("c.eml"), Not(HasSubstr("d.eml")), HasSubstr("\"summary\":{\"files\":3")));
}

}  // namespace
}  // namespace followup::cli
