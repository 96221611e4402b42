// The gate over a world in memory; tests/mail sends through real mail programs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/cli/program.h"

namespace followup::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view Head =
    "From: Jo <jo@example.org>\r\nTo: Dana <dana@northwind.example>\r\nSubject: The analyst position\r\n";
constexpr std::string_view Bad = "\r\nHi Dana,\r\n\r\nThank you for [what].\r\n";

class Presend : public testing::Test {
 protected:
  int send(std::string message, std::vector<std::string> options = {}, std::vector<std::string> arguments = {"-t"}) {
    host_.standard_input = std::move(message);
    std::vector<std::string> words = {"presend"};
    words.insert(words.end(), options.begin(), options.end());
    words.emplace_back("--");
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_program(host_, words);
  }
  std::string user_settings(std::string_view json) {
    return host_.files["/home/jo/.config/followup/config.json"] = json;
  }

  void SetUp() override { host_.variables["HOME"] = "/home/jo"; }

  MemoryHost host_;
};

std::string with_kind(std::string_view rest) {
  return std::string(Head) + "X-Followup-Kind: thank-you\r\n" + std::string(rest);
}

TEST_F(Presend, RefusesWithTheReasonsAndStartsNothing) {
  EXPECT_EQ(send(with_kind(Bad)), 65);
  EXPECT_THAT(host_.errors,
              HasSubstr("not sent: 1 error\n  line 3: “[what]” is a blank that nobody filled (placeholder-blank)"));
  EXPECT_THAT(host_.errors, HasSubstr("X-Followup-Force: yes"));
  EXPECT_THAT(host_.became, IsEmpty());
  EXPECT_EQ(host_.output, "");
}

TEST_F(Presend, HandsOnLessItsOwnLinesWithTheArgumentsAsTheyAre) {
  host_.became_status = 75;
  EXPECT_EQ(send(with_kind("\r\nHi Dana,\r\n\r\nThank you.\r\n"), {}, {"-i", "--", "-t", "a b"}), 75)
      << "its status is ours";
  EXPECT_THAT(host_.became, ElementsAre("/usr/sbin/sendmail", "-i", "--", "-t", "a b"));
  EXPECT_EQ(host_.became_input, std::string(Head) + "\r\nHi Dana,\r\n\r\nThank you.\r\n");
}

TEST_F(Presend, LetsOtherMailPassUnread) {
  const std::string message = "To: mum@home.example\nSubject: Dinner\n\nHi Mum,\n\nDinner on [day]?\n";
  EXPECT_EQ(send(message), 0);
  EXPECT_EQ(host_.became_input, message);
  EXPECT_EQ(host_.errors, "");
}

TEST_F(Presend, JudgesMailToRecipientsFromFoldersAndWhenTold) {
  const std::string message = std::string(Head) + std::string(Bad);
  for (const std::string_view json :
       {R"({"presendRecipients": ["northwind.example"]})", R"({"presendRecipients": ["DANA@*"]})",
        R"({"presendFolders": ["/mails"]})", R"({"presend": "always"})"}) {
    user_settings(json);
    EXPECT_EQ(send(message), 65) << json;
  }
  for (const std::string_view json : {R"({"presendRecipients": ["wind.example", "jo@example.org"]})",
                                      R"({"presendFolders": ["/mail"]})", R"({"presend": "never"})"}) {
    user_settings(json);
    EXPECT_EQ(send(message), 0) << json;
  }
}

TEST_F(Presend, JudgesRecipientsThatOnlyTheArgumentsName) {
  user_settings(R"({"presendRecipients": ["northwind.example"]})");
  EXPECT_EQ(send("Subject: x\n\nHi [name],\n", {}, {"-f", "jo@example.org", "--", "dana@hr.northwind.example"}), 65);
  EXPECT_EQ(send("Subject: x\n\nHi [name],\n", {}, {"-f", "jo@northwind.example", "--", "dana@example.org"}), 0);
}

TEST_F(Presend, SendsInSpiteOfFindingsWhereTheDraftSaysSo) {
  EXPECT_EQ(send(std::string(Head) + "X-Followup-Force: yes\r\n" + std::string(Bad)), 0);
  EXPECT_EQ(host_.became_input, std::string(Head) + std::string(Bad));
  EXPECT_THAT(host_.errors, HasSubstr("sent with 1 error, as X-Followup-Force asks"));
}

TEST_F(Presend, IsHeldToErrorsUnlessTheCommandLineSaysOtherwise) {
  const std::string warning = with_kind("\r\nHi Dana,\r\n\r\nThank you for the talk.\r\n\r\nCheers,\r\nJo\r\n");
  EXPECT_EQ(send(warning), 0);
  EXPECT_EQ(send(warning, {"--fail-on", "warning"}), 65);
  EXPECT_EQ(send(with_kind(Bad), {"--fail-on=never"}), 0);
}

TEST_F(Presend, SendsNothingThatItCannotJudgeUnlessTold) {
  host_.files["/mails/.followup-lint.json"] = "{\"kind\": 3}";
  EXPECT_EQ(send(with_kind("\r\nHi Dana,\r\n")), 78);
  EXPECT_THAT(host_.errors, HasSubstr("not sent: the message cannot be judged"));
  EXPECT_THAT(host_.became, IsEmpty());
  EXPECT_EQ(send("To: mum@home.example\nSubject: Dinner\n\nHi Mum\n"), 0) << "other mail goes out";
  user_settings(R"({"presendFailure": "open"})");
  EXPECT_EQ(send(with_kind("\r\nHi Dana,\r\n")), 0);
  EXPECT_EQ(send(with_kind(Bad)), 65) << "what can be judged still is";
}

TEST_F(Presend, AProjectChoosesNeitherProgramNorWhetherMailIsJudged) {
  host_.files["/mails/.followup-lint.json"] = R"({"presend": "never", "sendmail": "/tmp/evil"})";
  EXPECT_EQ(send(with_kind("\r\nHi Dana,\r\n")), 78) << "such settings are faults";
}

TEST_F(Presend, TakesTheProgramFromTheVariableThenTheSettings) {
  user_settings(R"({"sendmail": "/usr/bin/msmtp"})");
  send("Subject: x\n\n");
  EXPECT_THAT(host_.became, ElementsAre("/usr/bin/msmtp", "-t"));
  host_.variables["FOLLOWUP_SENDMAIL"] = "/usr/bin/msmtp -a work";
  send("Subject: x\n\n");
  EXPECT_THAT(host_.became, ElementsAre("/usr/bin/msmtp", "-a", "work", "-t"));
}

TEST_F(Presend, DoesNotReadWhatIsNoMessage) {
  for (const char* const mode : {"-bs", "-bp", "-q30m", "-bd"}) {
    EXPECT_EQ(send("EHLO", {}, {mode}), 0);
    EXPECT_EQ(host_.became_input, std::nullopt) << mode;
  }
}

TEST_F(Presend, SaysThatTheProgramCannotBeStarted) {
  host_.standard_input = "Subject: x\n\n";
  host_.fail_on_call(0);
  send("Subject: x\n\n");
  const std::size_t calls = host_.fallible_calls();
  host_.fail_on_call(calls);
  EXPECT_EQ(send("Subject: x\n\n"), 69);
  EXPECT_THAT(host_.errors, HasSubstr("FOLLOWUP_SENDMAIL"));
}

TEST_F(Presend, NeedsTheArgumentsBehindTwoHyphens) {
  EXPECT_EQ(run_program(host_, {"presend", "-t"}), 2);
  EXPECT_EQ(run_program(host_, {"presend", "a.eml", "--", "-t"}), 2);
  EXPECT_THAT(host_.errors, Not(HasSubstr("not sent")));
}

}  // namespace
}  // namespace followup::cli
