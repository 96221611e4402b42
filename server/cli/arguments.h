// The command line as values. It reads no file: whether a path exists or a rule is known is found out later.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/formats.h"
#include "settings/settings_fields.h"
#include "text/calendar.h"
#include "text/problem.h"

namespace followup::cli {

enum class Command { Check, Fix, Presend, New, Schedule, Explain, Rules, Config, Words };
inline constexpr std::size_t CommandCount = 9;

/// The command of that name; none for another word.
std::optional<Command> command_named(std::string_view name);
std::string_view command_name(Command command);

enum class ColorChoice { Auto, Always, Never };

/// What `config` is asked for.
enum class ConfigDeed { Show, Init, Schema };

/// Whose words `words` speaks of: all in force, or those of one file.
enum class WordsScope { Any, Project, User };

struct Arguments {
  Command command = Command::Check;
  std::vector<std::string> paths;  ///< as written; the rule of `explain`, the kind of `new`, deed and words of `words`
  std::string format;              ///< of a command that knows one at a time; empty: the command's own
  std::vector<FormatRequest> reports;  ///< of `check`; empty: nothing was said
  std::string output;                  ///< file for the report; empty: standard output
  std::string config_file;
  bool no_config = false;
  std::vector<std::pair<Field, std::string>> settings;  ///< settings said as options, in the order of the table
  std::vector<std::string> handed_on;                   ///< `presend -- ARGS…`: for the program that sends
  std::string stdin_filename;
  std::string files_from;
  bool nul_separated = false;
  std::size_t jobs = 0;  ///< 0: as many as there are processors
  std::optional<Moment> now;
  ColorChoice color = ColorChoice::Auto;
  bool quiet = false;
  bool stats = false;
  std::string baseline;  ///< file of known findings; empty: none, or the usual one to be written
  bool write_baseline = false;
  std::optional<std::size_t> min_score;  ///< points of 100
  bool diff = false;
  bool unsafe = false;
  ConfigDeed config_deed = ConfigDeed::Show;
  WordsScope words_scope = WordsScope::Any;
  bool rejects = false;                                    ///< `words` speaks of words that are called wrong
  std::vector<std::pair<std::string, std::string>> facts;  ///< `new --set NAME=VALUE`, in order
  std::vector<std::pair<std::string, Date>> sent;          ///< `schedule --sent KIND=DATE`
};

/// A text to be printed instead of doing something: `--help`, `--version`.
struct Answer {
  std::string text;
};

/// Reads what follows the program's name. Nothing but CLI11's own faults is left to CLI11: each fault names what was
/// said and, where one is near, what may have been meant.
std::variant<Arguments, Answer, Problem> parse_arguments(std::span<const std::string_view> words);

}  // namespace followup::cli
