// `presend -- ARGS…`: the gate between a mail program and the program that sends. What it prints goes to standard
// error, which mail programs show.
#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "cli/presend_reasons.h"
#include "cli/presend_scope.h"
#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "mail/own_fields.h"
#include "report/problem_text.h"
#include "text/words.h"

namespace followup::cli {
namespace {

constexpr std::string_view UsualSendmail = "/usr/sbin/sendmail";
constexpr std::string_view SendmailVariable = "FOLLOWUP_SENDMAIL";

/// The program with its own arguments: a value that is no file is split at blanks.
std::vector<std::string> sendmail_command(Host& host, const Settings& settings) {
  std::string said = host.environment(SendmailVariable).value_or("");
  if (said.empty()) said = std::string(settings.word(Field::Sendmail));
  if (said.empty()) said = std::string(UsualSendmail);
  if (host.is_file(said)) return {said};
  std::vector<std::string> words;
  for (const std::string_view word : split(said, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// The severity that refuses; a message is held to `error` unless the command line says something else.
std::optional<Severity> refused_from(const Settings& settings) {
  const SettingEntry* entry = settings.entry(Field::FailOn);
  if (entry == nullptr || entry->origin.layer != LayerKind::Option) return Severity::Error;
  return fail_on(settings);
}

class Gate {
 public:
  explicit Gate(const Context& context)
      : context_(context),
        envelope_{{context.arguments.handed_on}, context.host.absolute(".")},
        frame_(context.engine.frame_for({})),
        settings_(*frame_.layers.without_header) {}

  int run() {
    if (!envelope_.call.carries_message()) return hand_over(std::nullopt);
    auto read = context_.host.read_standard_input();
    if (const auto* problem = std::get_if<Problem>(&read)) {
      context_.console.say(*problem);
      return TemporaryFailure;
    }
    raw_ = std::move(std::get<std::string>(read));
    return judge(read_message(raw_, {}));
  }

 private:
  int judge(const Message& message) {
    const std::optional<bool> said = said_to_be_judged(message, envelope_, settings_);
    const bool is_large = size_fault({"the message", {}, raw_}, settings_).has_value();
    if (said == false || (!said && is_large)) return pass(message);
    const LintResult result = lint({raw_, {}, context_.now}, frame_.pack, frame_.layers, context_.engine.speller());
    if (!said && !is_surely_followup(result)) return pass(message);
    const bool is_forced = result.draft->settings->yes(Field::Force);
    Problems problems = context_.engine.take_problems();
    if (is_large) problems.push_back(*size_fault({"the message", {}, raw_}, settings_));
    if (!problems.empty() && !is_forced && !may_fail_open(problems)) return NotJudged;
    return decide(result, is_forced) ? pass(message) : Refused;
  }

  /// Says why the message could not be judged as it should; true when it may go out nevertheless.
  bool may_fail_open(const Problems& problems) const {
    for (const Problem& problem : problems) context_.console.say(problem);
    const bool is_open = settings_.word(Field::PresendFailure) == "open";
    context_.console.note(is_open ? "followup-lint: judged without what is faulty (presendFailure: open)\n"
                                  : "followup-lint: not sent: the message cannot be judged before this is mended.\n"
                                    "The draft is kept. To send it as it is, add the header line X-Followup-Force: "
                                    "yes,\nor set presendFailure to open\n");
    return is_open;
  }

  bool decide(const LintResult& result, bool is_forced) const {
    std::vector<const Finding*> reasons;
    const std::optional<Severity> limit = refused_from(settings_);
    for (const Finding& finding : result.findings) {
      if (limit && finding.severity <= *limit) reasons.push_back(&finding);
    }
    if (reasons.empty()) return true;
    if (!is_forced) {
      context_.console.note(refusal_text(result, reasons));
      return false;
    }
    context_.console.note("followup-lint: sent with " + counted_findings(reasons) + ", as X-Followup-Force asks\n");
    return true;
  }

  int pass(const Message& message) const {
    return hand_over(has_own_fields(message) ? without_own_fields(raw_, message) : raw_);
  }

  /// The program takes the place of this one, with all its arguments and the message as standard input.
  int hand_over(std::optional<std::string_view> input) const {
    std::vector<std::string> command = sendmail_command(context_.host, settings_);
    const std::vector<std::string>& handed = context_.arguments.handed_on;
    command.insert(command.end(), handed.begin(), handed.end());
    const auto ended = context_.host.become(command, input);
    if (const int* status = std::get_if<int>(&ended)) return *status;
    context_.console.say(std::get<Problem>(ended));
    context_.console.note("followup-lint: not sent; FOLLOWUP_SENDMAIL or the setting `sendmail` names the program\n");
    return Unavailable;
  }

  const Context& context_;
  Envelope envelope_;
  Frame frame_;
  const Settings& settings_;
  std::string raw_;
};

}  // namespace

int presend_command(const Context& context) { return Gate(context).run(); }

}  // namespace followup::cli
