#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <deque>

#include "cli/help.h"
#include "cli/options.h"
#include "report/report.h"
#include "report/version.h"
#include "text/words.h"

namespace followup::cli {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, CommandCount> CommandNames = {"check",   "fix",   "presend", "new",  "schedule",
                                                                     "explain", "rules", "config",  "words"};
constexpr std::string_view ColorNames[] = {"auto", "always", "never"};
constexpr std::string_view RulesFormats[] = {"text", "json"};
constexpr std::string_view ScheduleFormats[] = {"table", "json", "ical"};

std::string ticked(std::string_view text) { return '`' + std::string(text) + '`'; }

/// The words that may be options: up to a lone `--`.
Words before_end_of_options(Words words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return words.first(static_cast<std::size_t>(end - words.begin()));
}

bool mentions(Words words, std::string_view name) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.starts_with(name) && (word.size() == name.size() || word[name.size()] == '=');
  });
}

bool mentions_letter(Words words, char letter) {
  return letter != 0 && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return word.starts_with('-') && !word.starts_with("--") && word.find(letter) != std::string_view::npos;
         });
}

/// Parses with CLI11, which is given only those options that are mentioned: each costs time that a cold start feels.
class Parser {
 public:
  Parser(Command command, Words words) : words_(words), options_(before_end_of_options(words)) {
    arguments_.command = command;
  }

  std::variant<Arguments, Answer, Problem> parse() {
    if (const auto fault = read_words()) return *fault;
    if (flag(OptionId::Help)) return Answer{help_text(arguments_.command)};
    if (flag(OptionId::Version)) return Answer{"followup-lint " + std::string(program_version()) + '\n'};
    if (const auto fault = fill()) return *fault;
    return std::move(arguments_);
  }

 private:
  struct Slot {
    const OptionSpec* option = nullptr;
    const FieldSpec* field = nullptr;
    std::vector<std::string> values;
    bool is_set = false;
    std::string yes_no;
  };

  std::optional<Problem> read_words() {
    for (const std::string_view word : options_) {
      if (word.starts_with("--") && word.ends_with('='))
        return usage(ticked(word.substr(0, word.size() - 1)) + " needs a value");
    }
    if (std::none_of(options_.begin(), options_.end(),
                     [](std::string_view word) { return word.size() > 1 && word[0] == '-'; })) {
      for (std::size_t index = 0; index < words_.size(); ++index) {
        if (index != options_.size()) arguments_.paths.emplace_back(words_[index]);  // the `--` itself
      }
      return std::nullopt;
    }
    return run_cli11();
  }

  std::optional<Problem> run_cli11() {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.add_option("paths", arguments_.paths);
    add_options(app);
    try {
      std::vector<std::string> reversed(words_.rbegin(), words_.rend());
      app.parse(std::move(reversed));
    } catch (const CLI::ParseError& fault) {
      return usage_fault(fault.what());
    }
    for (const std::string& extra : app.remaining()) {
      if (extra != "--") return unknown_option(extra);
    }
    return std::nullopt;
  }

  void add_options(CLI::App& app) {
    for (const OptionSpec& option : options()) {
      const bool known = (option.commands & command_bit(arguments_.command)) != 0;
      if (!known || !(mentions(options_, option.name) || mentions_letter(options_, option.letter))) continue;
      Slot& slot = slots_.emplace_back();
      slot.option = &option;
      std::string names(option.name);
      if (option.letter != 0) names += std::string(",-") + option.letter;
      if (option.value.empty()) {
        app.add_flag(names, slot.is_set)->disable_flag_override();
      } else {
        app.add_option(names, slot.values)->allow_extra_args(false);
      }
    }
    if (takes_settings(arguments_.command)) add_settings(app);
  }

  void add_settings(CLI::App& app) {
    for (const FieldSpec& field : setting_fields()) {
      if (!field.in_option) continue;
      const std::string name = option_name(field);
      if (!mentions(options_, name)) continue;
      Slot& slot = slots_.emplace_back();
      slot.field = &field;
      if (field.type == FieldType::YesNo) {
        app.add_flag(name, slot.yes_no);
      } else {
        app.add_option(name, slot.values)->allow_extra_args(false);
      }
    }
  }

  /// Of CLI11's sentences only the option's name is kept: `--name: what`, `name was given …`.
  Problem usage_fault(std::string_view said) const {
    constexpr std::string_view FlagWithValue = " was given a disallowed flag override";
    if (said.ends_with(FlagWithValue)) {
      return usage("`--" + std::string(said.substr(0, said.size() - FlagWithValue.size())) + "` takes no value");
    }
    const std::string_view name = said.substr(0, said.find(':'));
    return usage(name.starts_with("--") ? ticked(name) + " needs a value" : std::string(said));
  }

  Problem unknown_option(std::string_view said) const {
    said = said.substr(0, said.find('='));
    std::vector<std::string> names;
    for (const OptionSpec& option : options()) {
      if ((option.commands & command_bit(arguments_.command)) != 0) names.emplace_back(option.name);
    }
    for (const FieldSpec& field : setting_fields()) {
      if (field.in_option && takes_settings(arguments_.command)) names.push_back(option_name(field));
    }
    if (const std::string owner = owner_of(said); !owner.empty()) {
      return usage(ticked(said) + " is no " + what_options_are() + "; it belongs to " + ticked(owner));
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    return usage(unknown(said, what_options_are(), known));
  }

  std::string what_options_are() const {
    if (arguments_.command == Command::Check) return "option";
    return "option of " + ticked(command_name(arguments_.command));
  }

  /// The command that has an option of that name; empty when none has.
  static std::string owner_of(std::string_view name) {
    for (const OptionSpec& option : options()) {
      if (option.name != name) continue;
      for (const std::string_view command : CommandNames) {
        if ((option.commands & command_bit(*command_named(command))) != 0) return std::string(command);
      }
    }
    return {};
  }

  bool flag(OptionId id) const {
    return std::any_of(slots_.begin(), slots_.end(), [&](const Slot& slot) {
      return slot.option != nullptr && slot.option->id == id && slot.is_set;
    });
  }

  /// Everything that was said for an option that may come again.
  std::vector<std::string> values(OptionId id) const {
    std::vector<std::string> all;
    for (const Slot& slot : slots_) {
      if (slot.option != nullptr && slot.option->id == id)
        all.insert(all.end(), slot.values.begin(), slot.values.end());
    }
    return all;
  }

  /// What was said last; empty when nothing was.
  std::string value(OptionId id) const {
    for (const Slot& slot : slots_) {
      if (slot.option != nullptr && slot.option->id == id && !slot.values.empty()) return slot.values.back();
    }
    return {};
  }

  std::optional<Problem> fill() {
    arguments_.output = value(OptionId::Output);
    arguments_.config_file = value(OptionId::Config);
    arguments_.no_config = flag(OptionId::NoConfig);
    arguments_.stdin_filename = value(OptionId::StdinFilename);
    arguments_.files_from = value(OptionId::FilesFrom);
    arguments_.nul_separated = flag(OptionId::NulSeparated);
    arguments_.quiet = flag(OptionId::Quiet);
    arguments_.stats = flag(OptionId::Stats);
    arguments_.diff = flag(OptionId::Diff);
    arguments_.unsafe = flag(OptionId::Unsafe);
    arguments_.baseline = value(OptionId::Baseline);
    arguments_.write_baseline = flag(OptionId::WriteBaseline);
    fill_settings();
    if (auto fault = fill_format()) return fault;
    if (auto fault = fill_color()) return fault;
    if (auto fault = fill_numbers()) return fault;
    if (auto fault = fill_facts()) return fault;
    if (auto fault = fill_sent()) return fault;
    return check_whole();
  }

  void fill_settings() {
    for (const Slot& slot : slots_) {
      if (slot.field == nullptr) continue;
      const bool is_list = slot.field->type == FieldType::List || slot.field->type == FieldType::Map;
      std::string text = slot.yes_no == "true" ? "yes" : slot.yes_no;
      if (!slot.values.empty()) text = is_list ? join(slot.values, ",") : slot.values.back();
      arguments_.settings.emplace_back(slot.field->field, std::move(text));
    }
  }

  std::optional<Problem> fill_format() {
    if (arguments_.command == Command::Check) {
      auto requests = read_formats(values(OptionId::Format), "--format");
      if (const Problem* fault = std::get_if<Problem>(&requests)) return *fault;
      arguments_.reports = std::move(std::get<std::vector<FormatRequest>>(requests));
      return std::nullopt;
    }
    arguments_.format = value(OptionId::Format);
    if (arguments_.format.empty()) return std::nullopt;
    const Words known = arguments_.command == Command::Schedule ? Words(ScheduleFormats) : Words(RulesFormats);
    if (std::find(known.begin(), known.end(), arguments_.format) != known.end()) return std::nullopt;
    return usage(unknown_word("--format", arguments_.format, known));
  }

  std::optional<Problem> fill_color() {
    const std::string said = value(OptionId::Color);
    if (said.empty()) return std::nullopt;
    const auto found = std::find(std::begin(ColorNames), std::end(ColorNames), said);
    if (found == std::end(ColorNames)) return usage(unknown_word("--color", said, ColorNames));
    arguments_.color = static_cast<ColorChoice>(found - std::begin(ColorNames));
    return std::nullopt;
  }

  /// The number that an option says; none when it was not said.
  std::variant<std::optional<std::size_t>, Problem> number(OptionId id, std::string_view name, std::size_t least,
                                                           std::size_t most) const {
    const std::string said = value(id);
    if (said.empty()) return std::optional<std::size_t>();
    std::size_t read = 0;
    const auto [end, fault] = std::from_chars(said.data(), said.data() + said.size(), read);
    if (fault == std::errc() && end == said.data() + said.size() && least <= read && read <= most) return read;
    return usage(ticked(name) + " needs a number from " + std::to_string(least) + " to " + std::to_string(most) +
                 ", not " + ticked(said));
  }

  std::optional<Problem> fill_numbers() {
    constexpr std::size_t MostJobs = 256;
    constexpr std::size_t MostPoints = 100;
    const auto jobs = number(OptionId::Jobs, "--jobs", 1, MostJobs);
    if (const Problem* fault = std::get_if<Problem>(&jobs)) return *fault;
    arguments_.jobs = std::get<std::optional<std::size_t>>(jobs).value_or(0);
    const auto points = number(OptionId::MinScore, "--min-score", 0, MostPoints);
    if (const Problem* fault = std::get_if<Problem>(&points)) return *fault;
    arguments_.min_score = std::get<std::optional<std::size_t>>(points);
    if (const std::string said = value(OptionId::Now); !said.empty()) {
      arguments_.now = parse_iso_moment(said);
      if (!arguments_.now)
        return usage("`--now` needs YYYY-MM-DD[THH:MM[ZONE]], such as 2026-03-10T09:00+01:00, not " + ticked(said));
    }
    return std::nullopt;
  }

  /// `name=value`; none without a name or a `=`.
  static std::optional<std::pair<std::string, std::string>> name_and_value(const std::string& said) {
    const std::size_t equals = said.find('=');
    if (equals == std::string::npos || equals == 0) return std::nullopt;
    return std::pair(said.substr(0, equals), said.substr(equals + 1));
  }

  std::optional<Problem> fill_facts() {
    for (const std::string& said : values(OptionId::SetFact)) {
      auto fact = name_and_value(said);
      if (!fact) return usage("`--set` needs NAME=VALUE, such as company=Northwind, not " + ticked(said));
      arguments_.facts.push_back(std::move(*fact));
    }
    return std::nullopt;
  }

  std::optional<Problem> fill_sent() {
    for (const std::string& said : values(OptionId::Sent)) {
      const auto fact = name_and_value(said);
      const std::optional<Date> day = fact ? parse_iso_date(fact->second) : std::nullopt;
      if (!day) return usage("`--sent` needs KIND=DATE, such as check-in=2026-03-17, not " + ticked(said));
      arguments_.sent.emplace_back(fact->first, *day);
    }
    return std::nullopt;
  }

  /// What single options cannot show: too much, too little, things that exclude each other.
  std::optional<Problem> check_whole() {
    const std::size_t count = arguments_.paths.size();
    if (!arguments_.config_file.empty() && arguments_.no_config)
      return usage("`--config` and `--no-config` exclude each other");
    if (arguments_.nul_separated && arguments_.files_from.empty())
      return usage("`-0` says how `--files-from` is separated, which is missing");
    const auto& paths = arguments_.paths;
    if (arguments_.files_from == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end())
      return usage("standard input cannot be both a draft and the list of `--files-from`");
    if (arguments_.command == Command::Explain && count != 1)
      return usage("`explain` needs the name of one rule; `followup-lint rules` lists them");
    if (arguments_.command == Command::New && count != 1)
      return usage("`new` needs one kind of message, such as `new thank-you`");
    if (arguments_.command == Command::Schedule && count > 0)
      return usage("`schedule` takes no path, only options such as --interview-date");
    if (arguments_.command == Command::Rules && count > 0)
      return usage("`rules` takes no path; `explain RULE` says what a rule is about");
    if (arguments_.command == Command::Words) return check_words();
    return arguments_.command == Command::Config ? check_config() : std::nullopt;
  }

  std::optional<Problem> check_words() {
    constexpr std::string_view Deeds[] = {"add", "list", "remove"};
    const std::string deed = arguments_.paths.empty() ? "list" : arguments_.paths.front();
    if (std::find(std::begin(Deeds), std::end(Deeds), deed) == std::end(Deeds))
      return usage(unknown(deed, "deed of `words`", Deeds) + "; it is followed by add, list or remove");
    if (deed == "list" && arguments_.paths.size() > 1) return usage("`words list` takes no word");
    if (deed != "list" && arguments_.paths.size() < 2) return usage(ticked("words " + deed) + " needs a word");
    if (flag(OptionId::Project) && flag(OptionId::User)) return usage("`--project` and `--user` exclude each other");
    if (flag(OptionId::Project)) arguments_.words_scope = WordsScope::Project;
    if (flag(OptionId::User)) arguments_.words_scope = WordsScope::User;
    arguments_.rejects = flag(OptionId::Rejects);
    return std::nullopt;
  }

  std::optional<Problem> check_config() {
    const bool init = flag(OptionId::Init);
    const bool schema = flag(OptionId::Schema);
    if (int{init} + int{schema} + int{flag(OptionId::Show)} > 1)
      return usage("`--show`, `--init` and `--schema` exclude each other");
    if (arguments_.paths.size() > 1) return usage("`config --show` takes one path");
    if ((init || schema) && !arguments_.paths.empty()) return usage("only `config --show` takes a path");
    if (init) arguments_.config_deed = ConfigDeed::Init;
    if (schema) arguments_.config_deed = ConfigDeed::Schema;
    return std::nullopt;
  }

  Words words_;
  Words options_;
  Arguments arguments_;
  std::deque<Slot> slots_;  ///< CLI11 keeps references to what is in them
};

}  // namespace

std::optional<Command> command_named(std::string_view name) {
  const auto found = std::find(CommandNames.begin(), CommandNames.end(), name);
  if (found == CommandNames.end()) return std::nullopt;
  return static_cast<Command>(found - CommandNames.begin());
}

std::string_view command_name(Command command) { return CommandNames[static_cast<std::size_t>(command)]; }

std::variant<Arguments, Answer, Problem> parse_arguments(Words words) {
  const std::optional<Command> command = words.empty() ? std::nullopt : command_named(words.front());
  words = words.subspan(command ? 1 : 0);
  const bool hands_on = command == Command::Presend;
  const Words own = hands_on ? before_end_of_options(words) : words;
  auto parsed = Parser(command.value_or(Command::Check), own).parse();
  Arguments* arguments = std::get_if<Arguments>(&parsed);
  if (arguments == nullptr || !hands_on) return parsed;
  if (own.size() == words.size() || !arguments->paths.empty())
    return usage("`presend` hands on what stands behind `--`, as in `followup-lint presend -- -t`");
  for (const std::string_view word : words.subspan(own.size() + 1)) arguments->handed_on.emplace_back(word);
  return parsed;
}

}  // namespace followup::cli
