#include "host/find_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "support/memory_host.h"

namespace followup {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class FindSettings : public ::testing::Test {
 protected:
  FindSettings() {
    host.variables = {{"HOME", "/home/jo"}, {"XDG_CONFIG_HOME", "/home/jo/.config"}};
    host.current_folder = "/home/jo/jobs";
  }
  SettingsFinder& finder() {
    if (!finder_) finder_ = std::make_unique<SettingsFinder>(host, options);
    return *finder_;
  }
  std::shared_ptr<const Settings> settings_for(std::string_view path) {
    return finder().layers_for(path).without_header;
  }
  std::string_view company(std::string_view path) { return settings_for(path)->word(Field::Company); }

  MemoryHost host;
  SettingsFinder::Options options;

 private:
  std::unique_ptr<SettingsFinder> finder_;
};

TEST_F(FindSettings, GivesDefaultsWhereThereIsNoFile) {
  EXPECT_EQ(settings_for("a.eml")->word(Field::Advice), "either");
  EXPECT_THAT(finder().problems(), IsEmpty());
}

TEST_F(FindSettings, LaysTheProjectOverTheUser) {
  host.files["/home/jo/.config/followup/config.json"] = R"({"name": "Jo", "advice": "brief", "ignore": ["length"]})";
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"advice": "substantive", "ignore": ["casual"]})";
  const auto settings = settings_for("a.eml");
  EXPECT_EQ(settings->word(Field::Name), "Jo");
  EXPECT_EQ(settings->entry(Field::Name)->origin.layer, LayerKind::User);
  EXPECT_EQ(settings->word(Field::Advice), "substantive");
  EXPECT_EQ(settings->entry(Field::Advice)->origin.path, "/home/jo/jobs/.followup-lint.json");
  EXPECT_THAT(settings->list(Field::Ignore), ElementsAre("length", "casual"));
}

TEST_F(FindSettings, LooksForTheUsersFileBelowHomeByDefault) {
  host.variables = {{"HOME", "/home/jo"}};
  EXPECT_EQ(user_settings_path(host), "/home/jo/.config/followup/config.json");
  host.variables["XDG_CONFIG_HOME"] = "relative";
  EXPECT_EQ(user_settings_path(host), "/home/jo/.config/followup/config.json");
  host.variables["XDG_CONFIG_HOME"] = "/etc/jo";
  EXPECT_EQ(user_settings_path(host), "/etc/jo/followup/config.json");
  host.variables.clear();
  EXPECT_EQ(user_settings_path(host), "");
}

TEST_F(FindSettings, TakesTheNearestFileUpwardAlone) {
  host.files["/home/jo/.followup-lint.json"] = R"({"company": "Far", "position": "Analyst"})";
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "Near"})";
  EXPECT_EQ(company("drafts/deep/a.eml"), "Near");
  EXPECT_EQ(settings_for("drafts/deep/a.eml")->word(Field::Position), "");
  EXPECT_EQ(company("../other/a.eml"), "Far");
  EXPECT_EQ(company("/elsewhere/a.eml"), "");
}

TEST_F(FindSettings, UsesTheCurrentFolderForADraftWithoutAPath) {
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "Near"})";
  EXPECT_EQ(company(""), "Near");
}

TEST_F(FindSettings, PassesOverAFileThatIsNotToBeTrusted) {
  host.files["/home/jo/.followup-lint.json"] = R"({"company": "Far"})";
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "Evil", "nonsense": 1})";
  host.untrusted = {"/home/jo/jobs/.followup-lint.json"};
  EXPECT_EQ(company("a.eml"), "Far");
  EXPECT_THAT(finder().problems(), IsEmpty());
  EXPECT_EQ(host.reads_of("/home/jo/jobs/.followup-lint.json"), 0U);
}

TEST_F(FindSettings, AppliesOverridesRelativeToTheirOwnFile) {
  host.files["/home/jo/jobs/.followup-lint.json"] =
      R"({"extends": "shared/base.json", "overrides": [{"files": ["templates/*"], "mode": "template"}]})";
  host.files["/home/jo/jobs/shared/base.json"] = R"({"overrides": [{"files": ["templates/*"], "medium": "card"}]})";
  const auto own = settings_for("templates/a.mail");
  EXPECT_EQ(own->word(Field::Mode), "template");
  EXPECT_EQ(own->word(Field::Medium), "email");
  const auto shared = settings_for("shared/templates/a.mail");
  EXPECT_EQ(shared->word(Field::Mode), "draft");
  EXPECT_EQ(shared->word(Field::Medium), "card");
}

TEST_F(FindSettings, LetsAFileWinOverWhatItExtends) {
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"extends": ["b.json", "../c.json"], "company": "A"})";
  host.files["/home/jo/jobs/b.json"] = R"({"extends": "../c.json", "company": "B", "position": "PB", "name": "NB"})";
  host.files["/home/jo/c.json"] = R"({"company": "C", "position": "PC", "phone": "expected"})";
  const auto settings = settings_for("a.eml");
  EXPECT_EQ(settings->word(Field::Company), "A");
  EXPECT_EQ(settings->word(Field::Position), "PB");
  EXPECT_EQ(settings->word(Field::Phone), "expected");
  EXPECT_EQ(settings->entry(Field::Phone)->origin.path, "/home/jo/c.json");
  EXPECT_THAT(finder().problems(), IsEmpty());
  EXPECT_EQ(host.reads_of("/home/jo/c.json"), 1U);
}

TEST_F(FindSettings, ReportsACycleWhereItCloses) {
  host.files["/home/jo/jobs/.followup-lint.json"] = "{\n  \"extends\": \"b.json\",\n  \"company\": \"A\"\n}";
  host.files["/home/jo/jobs/b.json"] = "{\n  \"extends\": [\n    \".followup-lint.json\"\n  ]\n}";
  EXPECT_EQ(company("a.eml"), "A");
  ASSERT_THAT(finder().problems(), SizeIs(1));
  const Problem& problem = finder().problems()[0];
  EXPECT_EQ(problem.path, "/home/jo/jobs/b.json");
  EXPECT_EQ(problem.line, 3U);
  EXPECT_EQ(problem.column, 5U);
  EXPECT_EQ(problem.source_line, "    \".followup-lint.json\"");
  EXPECT_THAT(problem.message, HasSubstr("leads back to itself"));
}

TEST_F(FindSettings, ReportsAMissingExtendedFileAtItsLine) {
  host.files["/home/jo/jobs/.followup-lint.json"] = "{\n  \"extends\": \"gone.json\",\n  \"company\": \"A\"\n}";
  EXPECT_EQ(company("a.eml"), "A");
  ASSERT_THAT(finder().problems(), SizeIs(1));
  EXPECT_EQ(finder().problems()[0].line, 2U);
  EXPECT_THAT(finder().problems()[0].message, HasSubstr("`gone.json` does not exist"));
}

TEST_F(FindSettings, ReportsAnExtendedFileThatIsNotToBeTrusted) {
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"extends": "/tmp/base.json"})";
  host.files["/tmp/base.json"] = R"({"company": "Evil"})";
  host.untrusted = {"/tmp/base.json"};
  EXPECT_EQ(company("a.eml"), "");
  ASSERT_THAT(finder().problems(), SizeIs(1));
  EXPECT_THAT(finder().problems()[0].message, HasSubstr("belongs to another user"));
}

TEST_F(FindSettings, ReadsEachFileOnceAndReportsEachFaultOnce) {
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"mood": "good", "company": "A"})";
  for (const std::string_view path : {"a.eml", "b.eml", "x/c.eml", "x/y/d.eml", "a.eml"}) EXPECT_EQ(company(path), "A");
  EXPECT_THAT(finder().problems(), SizeIs(1));
  EXPECT_EQ(host.reads_of("/home/jo/jobs/.followup-lint.json"), 1U);
}

TEST_F(FindSettings, SharesSettingsWhereNoOverrideMakesADifference) {
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "A"})";
  EXPECT_EQ(settings_for("a.eml"), settings_for("deep/b.eml"));
}

TEST_F(FindSettings, UsesAGivenFileInsteadOfASearch) {
  host.files["/home/jo/.config/followup/config.json"] = R"({"name": "Jo"})";
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "Found"})";
  host.files["/etc/ours.json"] = R"({"company": "Given"})";
  host.untrusted = {"/etc/ours.json"};
  options.explicit_file = "/etc/ours.json";
  EXPECT_EQ(company("a.eml"), "Given");
  EXPECT_EQ(settings_for("a.eml")->word(Field::Name), "Jo");
}

TEST_F(FindSettings, ReportsAGivenFileThatCannotBeRead) {
  options.explicit_file = "gone.json";
  settings_for("a.eml");
  settings_for("x/b.eml");
  ASSERT_THAT(finder().problems(), SizeIs(1));
  EXPECT_EQ(finder().problems()[0].path, "/home/jo/jobs/gone.json");
}

TEST_F(FindSettings, ReadsNoFileWhenToldSo) {
  host.files["/home/jo/.config/followup/config.json"] = R"({"company": "User"})";
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "Found"})";
  options.no_files = true;
  EXPECT_EQ(company("a.eml"), "");
}

TEST_F(FindSettings, MakesPathsAbsolute) {
  host.files["/home/jo/.config/followup/config.json"] = R"({"rulePacks": ["mine.json"], "ledger": "~/ledger.jsonl"})";
  host.files["/home/jo/jobs/.followup-lint.json"] =
      R"({"rulePacks": ["rules/ours.json", "/etc/x.json"],
          "overrides": [{"files": ["*"], "rulePacks": ["../up.json"]}]})";
  const auto settings = settings_for("a.eml");
  EXPECT_THAT(settings->list(Field::RulePacks),
              ElementsAre("/home/jo/.config/followup/mine.json", "/home/jo/jobs/rules/ours.json", "/etc/x.json",
                          "/home/jo/up.json"));
  EXPECT_EQ(settings->word(Field::Ledger), "/home/jo/ledger.jsonl");
}

TEST_F(FindSettings, ReadsNoFileThatADistrustedProjectNames) {
  host.files["/home/jo/.config/followup/config.json"] = R"({"rulePacks": ["mine.json"]})";
  host.files["/home/jo/jobs/base.json"] = R"({"position": "Base"})";
  host.files["/home/jo/jobs/.followup-lint.json"] =
      R"({"extends": "base.json", "company": "Named", "rulePacks": ["ours.json"],
          "overrides": [{"files": ["*"], "rulePacks": ["up.json"], "name": "Jo"}]})";
  options.distrusts_projects = true;
  const auto settings = settings_for("a.eml");
  EXPECT_THAT(settings->list(Field::RulePacks), ElementsAre("/home/jo/.config/followup/mine.json"));
  EXPECT_EQ(settings->word(Field::Company), "Named");
  EXPECT_EQ(settings->word(Field::Name), "Jo");
  EXPECT_EQ(settings->word(Field::Position), "");
  EXPECT_THAT(finder().problems(), IsEmpty());
}

TEST_F(FindSettings, LaysTheEditorOverFilesAndOptionsOverAll) {
  Problems problems;
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"company": "File", "position": "File", "name": "File"})";
  options.editor = std::make_shared<const SettingsLayer>(
      read_settings({R"({"company": "Editor", "position": "Editor"})", "", LayerKind::Editor}, {}, problems).layer);
  options.above = std::make_shared<const SettingsLayer>(
      read_settings({R"({"company": "Option"})", "", LayerKind::Option}, {}, problems).layer);
  const SettingsLayers layers = finder().layers_for("a.eml");
  EXPECT_EQ(layers.below->word(Field::Company), "Editor");
  EXPECT_EQ(layers.without_header->word(Field::Company), "Option");
  EXPECT_EQ(layers.without_header->word(Field::Position), "Editor");
  EXPECT_EQ(layers.without_header->word(Field::Name), "File");
}

TEST_F(FindSettings, SuggestsNamesThatAreKnown) {
  options.rule_names = {"pushy-ultimatum"};
  options.kind_names = {"thank-you"};
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"kind": "thankyou", "ignore": ["pushy-ultimatom"]})";
  settings_for("a.eml");
  ASSERT_THAT(finder().problems(), SizeIs(2));
  EXPECT_THAT(finder().problems()[0].message, HasSubstr("did you mean `thank-you`?"));
  EXPECT_THAT(finder().problems()[1].message, HasSubstr("did you mean `pushy-ultimatum`?"));
}

TEST_F(FindSettings, GoesOnWhateverCallFails) {
  host.files["/home/jo/.config/followup/config.json"] = "{}";
  host.files["/home/jo/jobs/.followup-lint.json"] = R"({"extends": "b.json"})";
  host.files["/home/jo/jobs/b.json"] = "{}";
  for (std::size_t call = 1; call <= 3; ++call) {
    host.fail_on_call(call);
    SettingsFinder failing(host, options);
    EXPECT_EQ(failing.layers_for("a.eml").without_header->word(Field::Advice), "either");
    EXPECT_THAT(failing.problems(), SizeIs(1)) << "when call " << call << " fails";
  }
}

}  // namespace
}  // namespace followup
