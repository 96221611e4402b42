// The table of all options of the command line: parsing and --help are made from it. Settings that are options join
// it from their own table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/arguments.h"

namespace followup::cli {

/// Bits of the commands that know an option.
using CommandSet = std::uint16_t;
constexpr CommandSet command_bit(Command command) {
  return static_cast<CommandSet>(1U << static_cast<unsigned>(command));
}

/// Each option that is no setting.
enum class OptionId : std::uint8_t {
  Help,
  Version,
  Format,
  Output,
  Config,
  NoConfig,
  StdinFilename,
  FilesFrom,
  NulSeparated,
  Jobs,
  Now,
  Color,
  Quiet,
  Stats,
  Diff,
  Unsafe,
  Init,
  Show,
  Schema,
  SetFact,
  Sent,
  MinScore,
  Baseline,
  WriteBaseline,
  Project,
  User,
  Rejects,
};

enum class OptionGroup : std::uint8_t { Input, Deed, Output, Settings, Help };

struct OptionSpec {
  OptionId id = OptionId::Help;
  std::string_view name = {};   ///< "--output"
  char letter = 0;              ///< 'o', or 0
  std::string_view value = {};  ///< what follows it, for --help; empty: a flag
  OptionGroup group = OptionGroup::Output;
  CommandSet commands = 0;
  std::string_view about = {};
};

std::span<const OptionSpec> options();

/// True when settings may be said as options of the command.
bool takes_settings(Command command);

}  // namespace followup::cli
