#include "cli/help.h"

#include <array>

#include "cli/options.h"
#include "report/layout.h"
#include "report/report.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup::cli {
namespace {

constexpr std::size_t Width = 100;
constexpr std::size_t AboutColumn = 30;

struct CommandHelp {
  std::string_view usage;
  std::string_view about;
  std::string_view examples;
};

constexpr std::array<CommandHelp, CommandCount> Helps = {{
    {"followup-lint [check] [OPTIONS] [PATH...]",
     "Checks mails to an employer after a job interview. PATH is a file (always checked), a folder (walked; what "
     ".gitignore "
     "names is passed over) or `-` for standard input; without PATH, the current folder.",
     "  followup-lint draft.eml                  check one draft\n"
     "  followup-lint fix --diff draft.eml       see what can be mended\n"
     "  followup-lint --format json mails/       check a folder, for a program to read\n"
     "  git ls-files -z | followup-lint --files-from - -0\n"},
    {"followup-lint fix [OPTIONS] [PATH...]",
     "Applies safe fixes in place: those that never change a fact, a name, a date or a promise. `-` reads standard "
     "input "
     "and writes the fixed text to standard output. An mbox is refused.",
     "  followup-lint fix draft.eml              mend what is safe to mend\n"
     "  followup-lint fix --unsafe --diff .      see suggested wordings too\n"
     "  followup-lint fix - < draft.eml          as a filter\n"},
    {"followup-lint presend [OPTIONS] -- ARGS...",
     "Stands in the place of sendmail: reads a message, ends with 65 and the reasons when it must not be sent, and "
     "else "
     "hands it with ARGS to the program of FOLLOWUP_SENDMAIL (without it, the setting `sendmail`, then "
     "/usr/sbin/sendmail), less its X-Followup-... lines. Mail that is no follow-up passes unread; the setting "
     "`presend` "
     "says how that is told. The header line `X-Followup-Force: yes` sends in spite of findings.",
     "  followup-lint presend -- -t < message.eml\n"
     "  FOLLOWUP_SENDMAIL=/usr/bin/msmtp followup-lint presend --fail-on warning -- dana@northwind.example\n"},
    {"followup-lint new [OPTIONS] KIND",
     "Writes a draft of that kind from its template to standard output or the file of --output. What the options and "
     "settings tell is filled in; the rest stays as blanks [like this].",
     "  followup-lint new thank-you -o draft.eml\n"
     "  followup-lint new check-in --set first-name=Dana --company Northwind --interview-date 2026-03-09\n"},
    {"followup-lint schedule [OPTIONS]",
     "Says when to send which message, counted from the days that are known: --interview-date, --decision-date, "
     "--offer-date, and --sent for what went out already.",
     "  followup-lint schedule --interview-date 2026-03-09\n"
     "  followup-lint schedule --interview-date 2026-03-09 --sent check-in=2026-03-16 --format ical -o steps.ics\n"},
    {"followup-lint explain RULE", "Prints a rule: what it says and why, where it comes from, examples, options.",
     "  followup-lint explain pushy-ultimatum\n"},
    {"followup-lint rules [OPTIONS]", "Lists all rules, those of the rule packs in force included.",
     "  followup-lint rules --format json\n"},
    {"followup-lint config [--show | --init | --schema] [PATH]",
     "Shows the settings in force for PATH (the current folder without one), or starts a settings file.",
     "  followup-lint config --show draft.eml\n"
     "  followup-lint config --init\n"},
    {"followup-lint words [add | remove | list] [--project | --user] [WORD...]",
     "Adds words to those that are spelt right, takes them off, or lists them. Without --project or --user, the "
     "project's "
     "file is taken where there is one, else your own.",
     "  followup-lint words add Oktaa Priyanka\n"
     "  followup-lint words list --user\n"},
}};

constexpr std::string_view Commands =
    "  check (default)             Check drafts\n"
    "  fix                         Apply fixes\n"
    "  presend -- ARGS...          Send standard input as sendmail would, unless it must not be sent\n"
    "  new KIND                    Write a draft of that kind, with blanks\n"
    "  schedule                    Say when to send which message\n"
    "  explain RULE                Say what a rule is about\n"
    "  rules                       List the rules\n"
    "  config                      Show settings and where they come from, or start a settings file\n"
    "  words                       Add, list and remove words that are spelt right\n"
    "\n"
    "  `followup-lint COMMAND --help` says more. A file named like a command is reached as ./fix.\n";

constexpr std::string_view CheckStatus =
    "  0  nothing as severe as --fail-on (without it: warning) was found\n"
    "  1  something was, or a draft scores less than --min-score\n"
    "  2  wrong usage, unreadable input, faulty settings or rule pack; every other input is still checked\n";

constexpr std::string_view FixStatus =
    "  0  nothing as severe as --fail-on (without it: warning) remains\n"
    "  1  something does; with --diff: something would be changed\n"
    "  2  wrong usage, unreadable or unwritable file, faulty settings or rule pack\n";

constexpr std::string_view PresendStatus =
    "  0 and others  those of the program that sends\n"
    "  65  not sent: something as severe as --fail-on (without it: error) was found\n"
    "  69  not sent: the program that sends cannot be started\n"
    "  75  not sent: the message cannot be read\n"
    "  78  not sent: faulty settings or rule pack; the setting `presendFailure: open` sends nevertheless\n";

constexpr std::string_view OtherStatus =
    "  0  done\n"
    "  2  wrong usage, faulty settings or rule pack\n";

/// One option and what it does, the text beginning at AboutColumn.
void add_row(std::string& out, std::string_view head, std::string_view about) {
  std::string row(head);
  if (row.size() + 2 > AboutColumn) {
    row += '\n';
    row.append(AboutColumn, ' ');
  } else {
    row.append(AboutColumn - row.size(), ' ');
  }
  out += row + wrapped(about, Width, AboutColumn, AboutColumn) + '\n';
}

std::string about_format(Command command) {
  if (command == Command::Schedule) return "table (without it), json or ical (iCalendar)";
  if (command != Command::Check) return "text, json";
  return join(renderer_names(), ", ") +
         "; may come again as FORMAT:FILE, such as --format sarif:out.sarif --format github; without it, what the "
         "variable FOLLOWUP_FORMAT says";
}

void add_option(std::string& out, const OptionSpec& option, Command command) {
  std::string head = option.letter == 0 ? "      " : std::string("  -") + option.letter + ", ";
  head += option.name;
  if (!option.value.empty()) head += ' ' + std::string(option.value);
  add_row(out, head, option.id == OptionId::Format ? about_format(command) : option.about);
}

/// What may follow a setting's option.
std::string value_text(const FieldSpec& spec) {
  if (spec.type == FieldType::YesNo) return {};
  if (spec.type == FieldType::Word && !spec.words.empty()) return ' ' + join(spec.words, "|");
  switch (spec.content) {
    case FieldContent::Kind:
      return " KIND";
    case FieldContent::Rule:
      return spec.type == FieldType::Map ? " RULE=LEVEL,..." : " RULE,...";
    case FieldContent::Date:
      return spec.type == FieldType::List ? " DATE,..." : " DATE";
    case FieldContent::Path:
      return spec.type == FieldType::List ? " PATH,..." : " PATH";
    case FieldContent::Language:
      return " LANGUAGE";
    case FieldContent::Any:
      break;
  }
  if (spec.type == FieldType::Number) return " N";
  return spec.type == FieldType::List ? " TEXT,..." : " TEXT";
}

void add_settings(std::string& out) {
  for (const FieldSpec& spec : setting_fields()) {
    std::string_view about = spec.about;
    if (about.ends_with('.')) about.remove_suffix(1);
    if (spec.in_option) add_row(out, "      " + option_name(spec) + value_text(spec), about);
  }
}

std::string_view title_of(OptionGroup group) {
  constexpr std::array<std::string_view, 5> Titles = {"Input", "What to do", "Output", "Settings", "Help"};
  return Titles[static_cast<std::size_t>(group)];
}

void add_group(std::string& out, OptionGroup group, Command command) {
  std::string rows;
  for (const OptionSpec& option : options()) {
    if (option.group == group && (option.commands & command_bit(command)) != 0) add_option(rows, option, command);
  }
  if (group == OptionGroup::Settings && takes_settings(command)) add_settings(rows);
  if (!rows.empty()) out += '\n' + std::string(title_of(group)) + ":\n" + rows;
}

std::string_view status_of(Command command) {
  if (command == Command::Check) return CheckStatus;
  if (command == Command::Presend) return PresendStatus;
  return command == Command::Fix ? FixStatus : OtherStatus;
}

}  // namespace

std::string help_text(Command command) {
  const CommandHelp& help = Helps[static_cast<std::size_t>(command)];
  std::string out = "Usage: " + std::string(help.usage) + "\n\n" + wrapped(help.about, Width, 0, 0) + '\n';
  if (command == Command::Check) out += "\nCommands:\n" + std::string(Commands);
  for (const OptionGroup group :
       {OptionGroup::Input, OptionGroup::Deed, OptionGroup::Output, OptionGroup::Settings, OptionGroup::Help}) {
    add_group(out, group, command);
  }
  out += "\nExit status:\n" + std::string(status_of(command));
  out += "\nExamples:\n" + std::string(help.examples);
  return out;
}

}  // namespace followup::cli
