#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <variant>

#include "cli/exit_status.h"
#include "data/json.h"
#include "lint/rule_pack.h"
#include "settings/read_settings.h"
#include "unit/cli/program.h"

namespace followup::cli {
namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(ExplainCommand, PrintsEveryRule) {
  for (const RuleRow& rule : shipped_pack()->rules()) {
    MemoryHost host;
    EXPECT_EQ(run_program(host, {"explain", std::string(rule.id)}), Clean);
    EXPECT_THAT(host.output,
                AllOf(StartsWith("# " + std::string(rule.id) + "\n"), HasSubstr(std::string(rule.explanation)),
                      HasSubstr("## Guidance"), HasSubstr("## Options"), Not(HasSubstr("⟦"))));
  }
}

TEST(ExplainCommand, NamesTheNearestOfAnUnknownRule) {
  MemoryHost host;
  const std::string id(shipped_pack()->rules().front().id);
  EXPECT_EQ(run_program(host, {"explain", id + "x"}), Failed);
  EXPECT_THAT(host.errors, HasSubstr("did you mean `" + id + "`?"));
  EXPECT_THAT(host.output, IsEmpty());
}

TEST(ExplainCommand, ListsTheRulesOfACategory) {
  MemoryHost host;
  const RuleRow& rule = shipped_pack()->rules().front();
  EXPECT_EQ(run_program(host, {"explain", std::string(rule.family)}), Failed);
  EXPECT_THAT(host.errors, AllOf(HasSubstr("is a category"), HasSubstr(std::string(rule.id))));
}

TEST(RulesCommand, ListsEveryRule) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"rules"}), Clean);
  for (const RuleRow& rule : shipped_pack()->rules())
    EXPECT_THAT(host.output, HasSubstr("\n" + std::string(rule.id) + " "));
}

TEST(RulesCommand, WritesJson) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"rules", "--format=json"}), Clean);
  const auto parsed = parse_json(host.output, "rules");
  ASSERT_TRUE(std::holds_alternative<Json>(parsed));
  const Json* rules = std::get<Json>(parsed).find("rules");
  ASSERT_NE(rules, nullptr);
  EXPECT_EQ(rules->items.size(), shipped_pack()->rules().size());
}

TEST(ConfigCommand, ShowsEachValueAndWhereItCameFrom) {
  MemoryHost host;
  host.variables["HOME"] = "/home/jo";
  host.files["/home/jo/.config/followup/config.json"] = "{\"name\": \"Jo\"}";
  host.files["/mails/.followup-lint.json"] = "{\n  // ours\n  \"advice\": \"brief\"\n}\n";
  host.files["/mails/a.eml"] = "X-Followup-Company: Northwind\nSubject: x\n\nHi\n";
  EXPECT_EQ(run_program(host, {"config", "--show", "a.eml", "--position", "Analyst"}), Clean);
  EXPECT_THAT(host.output, ContainsRegex("\nmode +\"draft\" +default\n"));
  EXPECT_THAT(host.output, ContainsRegex("\nname +\"Jo\" +user, /home/jo/.config/followup/config.json:1\n"));
  EXPECT_THAT(host.output, ContainsRegex("\nadvice +\"brief\" +.followup-lint.json:3\n"));
  EXPECT_THAT(host.output, ContainsRegex("\ncompany +\"Northwind\" +header line, a.eml"));
  EXPECT_THAT(host.output, ContainsRegex("\nposition +\"Analyst\" +option\n"));
}

TEST(ConfigCommand, SaysFaultyHeaderLines) {
  MemoryHost host;
  host.files["/mails/a.eml"] = "Subject: x\nX-Followup-Mode: draught\n\nHi\n";
  EXPECT_EQ(run_program(host, {"config", "--show", "a.eml"}), Failed);
  EXPECT_THAT(host.errors, AllOf(StartsWith("a.eml:2:"), HasSubstr("  2 | X-Followup-Mode: draught\n")));
}

TEST(ConfigCommand, ShowsTheSettingsOfAFolder) {
  MemoryHost host;
  host.files["/mails/sub/.followup-lint.json"] = "{\"advice\": \"brief\"}";
  EXPECT_EQ(run_program(host, {"config", "--show", "sub"}), Clean);
  EXPECT_THAT(host.output, ContainsRegex("\nadvice +\"brief\" +sub/.followup-lint.json:1\n"));
}

TEST(ConfigCommand, WritesAStarterFileOnce) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"config", "--init"}), Clean);
  EXPECT_EQ(host.files["/mails/.followup-lint.json"], starter_settings());
  host.files["/mails/.followup-lint.json"] = "{}";
  EXPECT_EQ(run_program(host, {"config", "--init"}), Failed);
  EXPECT_EQ(host.files["/mails/.followup-lint.json"], "{}");
  EXPECT_THAT(host.errors, HasSubstr(".followup-lint.json: error: is there already"));
}

TEST(ConfigCommand, ItsStarterFileIsValid) {
  MemoryHost host;
  run_program(host, {"config", "--init"});
  host.errors.clear();
  EXPECT_EQ(run_program(host, {"config", "--show"}), Clean);
  EXPECT_THAT(host.errors, IsEmpty());
}

TEST(ConfigCommand, PrintsTheSchema) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"config", "--schema"}), Clean);
  EXPECT_TRUE(std::holds_alternative<Json>(parse_json(host.output, "schema")));
  EXPECT_THAT(host.output, HasSubstr(std::string(shipped_pack()->rules().front().id)));
}

TEST(Program, SaysUsageFaultsAndHowToGetHelp) {
  MemoryHost host;
  EXPECT_EQ(run_program(host, {"--zzzzzz"}), Failed);
  EXPECT_EQ(host.errors, "followup-lint: error: `--zzzzzz` is no option\ntry `followup-lint --help`\n");
  EXPECT_THAT(host.output, IsEmpty());
}

TEST(Program, FailsWhenHelpCannotBePrinted) {
  MemoryHost host;
  host.output_closed = true;
  EXPECT_EQ(run_program(host, {"--help"}), Failed);
}

}  // namespace
}  // namespace followup::cli
