#include "settings/settings_fields.h"

#include <array>
#include <cassert>

namespace followup {
namespace {

constexpr std::string_view ModeWords[] = {"draft", "template"};
constexpr std::string_view AdviceWords[] = {"brief", "substantive", "either"};
constexpr std::string_view PatienceWords[] = {"patient", "prompt"};
constexpr std::string_view GreetingWords[] = {"first-name", "formal", "either"};
constexpr std::string_view PhoneWords[] = {"expected", "optional"};
constexpr std::string_view MediumWords[] = {"email", "card"};
constexpr std::string_view LevelWords[] = {"off", "hint", "information", "warning", "error"};
constexpr std::string_view FailOnWords[] = {"error", "warning", "information", "hint", "never"};

constexpr std::array<FieldSpec, FieldCount> Fields = {{
    {.field = Field::Kind,
     .name = "kind",
     .type = FieldType::Word,
     .default_text = "auto",
     .example = "thank-you",
     .content = FieldContent::Kind,
     .in_header = true,
     .in_option = true,
     .about = "What kind of message it is; auto infers it from the text."},
    {.field = Field::Mode,
     .name = "mode",
     .type = FieldType::Word,
     .words = ModeWords,
     .default_text = "draft",
     .example = "template",
     .in_header = true,
     .in_option = true,
     .about = "Whether the text is a draft to be sent or a template whose blanks are still to be filled."},
    {.field = Field::Advice,
     .name = "advice",
     .type = FieldType::Word,
     .words = AdviceWords,
     .default_text = "either",
     .example = "brief",
     .in_header = true,
     .in_option = true,
     .about = "Which advice a thank-you follows: three or four sentences, 200 to 300 words, or either."},
    {.field = Field::Patience,
     .name = "patience",
     .type = FieldType::Word,
     .words = PatienceWords,
     .default_text = "prompt",
     .example = "patient",
     .in_option = true,
     .about = "When to check in: promptly after the promised date or one week, or patiently about a week later."},
    {.field = Field::Greeting,
     .name = "greeting",
     .type = FieldType::Word,
     .words = GreetingWords,
     .default_text = "either",
     .example = "formal",
     .in_option = true,
     .about = "How the reader is greeted: Hi and the first name, Dear and the name, or either."},
    {.field = Field::Phone,
     .name = "phone",
     .type = FieldType::Word,
     .words = PhoneWords,
     .default_text = "optional",
     .example = "expected",
     .in_option = true,
     .about = "Whether a telephone number is expected below the writer's name."},
    {.field = Field::Medium,
     .name = "medium",
     .type = FieldType::Word,
     .words = MediumWords,
     .default_text = "email",
     .example = "card",
     .in_option = true,
     .about = "An e-mail, or a card written by hand that has no subject, addresses or telephone number."},
    {.field = Field::Language,
     .name = "language",
     .type = FieldType::Word,
     .default_text = "en_US",
     .example = "en_GB",
     .content = FieldContent::Language,
     .in_option = true,
     .about = "The language in which spelling is checked; others than en_US need their Hunspell dictionary."},
    {.field = Field::Words,
     .name = "words",
     .type = FieldType::List,
     .example = "Okta, Priyanka, Kubernetes",
     .appends = true,
     .in_header = true,
     .in_option = true,
     .about = "Words that are spelt right: names, companies, terms; every layer adds to the list."},
    {.field = Field::Name,
     .name = "name",
     .type = FieldType::Text,
     .example = "Jordan Lee",
     .in_option = true,
     .about = "The writer's name as it should stand under the close."},
    {.field = Field::InterviewDate,
     .name = "interviewDate",
     .type = FieldType::Date,
     .example = "2026-03-09",
     .content = FieldContent::Date,
     .in_header = true,
     .in_option = true,
     .about = "The day of the interview."},
    {.field = Field::DecisionDate,
     .name = "decisionDate",
     .type = FieldType::Date,
     .example = "2026-03-20",
     .content = FieldContent::Date,
     .in_header = true,
     .in_option = true,
     .about = "The day by which the employer said to decide."},
    {.field = Field::OfferDate,
     .name = "offerDate",
     .type = FieldType::Date,
     .example = "2026-03-24",
     .content = FieldContent::Date,
     .in_header = true,
     .in_option = true,
     .about = "The day on which an offer was received."},
    {.field = Field::OfferDeadline,
     .name = "offerDeadline",
     .type = FieldType::Date,
     .example = "2026-03-31",
     .content = FieldContent::Date,
     .in_header = true,
     .in_option = true,
     .about = "The day by which an offer has to be answered."},
    {.field = Field::LastSent,
     .name = "lastSent",
     .type = FieldType::Date,
     .example = "2026-03-10",
     .content = FieldContent::Date,
     .in_header = true,
     .in_option = true,
     .about = "The day on which the last message to this employer was sent."},
    {.field = Field::Interviewers,
     .name = "interviewers",
     .type = FieldType::List,
     .example = "Dana Cole, Sam Ito",
     .in_header = true,
     .in_option = true,
     .about = "The names of those who led the interview."},
    {.field = Field::Company,
     .name = "company",
     .type = FieldType::Text,
     .example = "Northwind",
     .in_header = true,
     .in_option = true,
     .about = "The company that is written to."},
    {.field = Field::Position,
     .name = "position",
     .type = FieldType::Text,
     .example = "Data Analyst",
     .in_header = true,
     .in_option = true,
     .about = "The position that the interview was about."},
    {.field = Field::Holidays,
     .name = "holidays",
     .type = FieldType::List,
     .example = "2026-12-24, 2026-12-25",
     .content = FieldContent::Date,
     .in_option = true,
     .about = "Days that are no business days, beside Saturdays and Sundays."},
    {.field = Field::Ignore,
     .name = "ignore",
     .type = FieldType::List,
     .example = "length, readability",
     .content = FieldContent::Rule,
     .appends = true,
     .in_header = true,
     .in_option = true,
     .about = "Rules and categories that say nothing; every layer adds to the list."},
    {.field = Field::Select,
     .name = "select",
     .type = FieldType::List,
     .example = "pushy, placeholder",
     .content = FieldContent::Rule,
     .in_option = true,
     .about = "The only rules and categories that speak; without it all do."},
    {.field = Field::Rules,
     .name = "rules",
     .type = FieldType::Map,
     .words = LevelWords,
     .example = "length=hint, readability=off",
     .content = FieldContent::Rule,
     .in_option = true,
     .about = "The severity of a rule or of a whole category, or off."},
    {.field = Field::RulePacks,
     .name = "rulePacks",
     .type = FieldType::List,
     .example = "rules/ours.json",
     .content = FieldContent::Path,
     .appends = true,
     .in_option = true,
     .about = "Files with further rules, relative to the settings file; every layer adds to the list."},
    {.field = Field::Force,
     .name = "force",
     .type = FieldType::YesNo,
     .default_text = "no",
     .example = "yes",
     .scope = FieldScope::DraftOnly,
     .in_header = true,
     .about = "Said in a draft itself: presend sends it in spite of its findings."},
    {.field = Field::Ledger,
     .name = "ledger",
     .type = FieldType::Text,
     .example = "ledger.jsonl",
     .content = FieldContent::Path,
     .scope = FieldScope::UserOnly,
     .about = "The file in which presend records what was sent to whom and when."},
    {.field = Field::Sendmail,
     .name = "sendmail",
     .type = FieldType::Text,
     .example = "/usr/sbin/sendmail",
     .scope = FieldScope::UserOnly,
     .about = "The program that presend hands a message over to."},
    {.field = Field::FailOn,
     .name = "failOn",
     .type = FieldType::Word,
     .words = FailOnWords,
     .default_text = "warning",
     .example = "error",
     .in_option = true,
     .about = "The least severity that makes the exit status 1."},
    {.field = Field::Preview,
     .name = "preview",
     .type = FieldType::YesNo,
     .default_text = "no",
     .example = "yes",
     .in_option = true,
     .about = "Also runs rules that are not yet precise."},
    {.field = Field::Strict,
     .name = "strict",
     .type = FieldType::YesNo,
     .default_text = "no",
     .example = "yes",
     .in_option = true,
     .about = "Gives more hints."},
    {.field = Field::Include,
     .name = "include",
     .type = FieldType::List,
     .example = "*.eml, letters/*.txt",
     .in_option = true,
     .about = "Globs of the files that a walk through a folder lints, instead of the built-in ones."},
    {.field = Field::Exclude,
     .name = "exclude",
     .type = FieldType::List,
     .example = "archive/**",
     .in_option = true,
     .about = "Globs of files and folders that a walk passes over."},
    {.field = Field::MaxMessageSize,
     .name = "maxMessageSize",
     .type = FieldType::Number,
     .default_text = "33554432",
     .example = "1048576",
     .in_option = true,
     .about = "The largest message that is linted, in bytes."},
}};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::span<const FieldSpec> setting_fields() { return Fields; }

const FieldSpec& spec_of(Field field) {
  const auto index = static_cast<std::size_t>(field);
  assert(index < FieldCount && Fields[index].field == field);
  return Fields[index];
}

std::optional<Field> field_named(std::string_view name) {
  for (const FieldSpec& spec : Fields) {
    if (spec.name == name) return spec.field;
  }
  return std::nullopt;
}

std::string header_name(const FieldSpec& spec) {
  std::string name = "X-Followup-";
  for (const char c : spec.name) {
    const bool first = name.back() == '-';
    if (is_upper(c) && !first) name += '-';
    name += first && is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

std::string option_name(const FieldSpec& spec) {
  std::string name = "--";
  for (const char c : spec.name) {
    if (is_upper(c)) name += '-';
    name += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

}  // namespace followup
