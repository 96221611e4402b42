// The table of all settings: from it come the JSON key, the header line, the option, the JSON Schema, the
// documentation and the checking of values. A setting is added here and nowhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace followup {

// Before version 13, g++ takes an enumerator for hiding a type of the same name (Date, Position), though its own name
// is Field::Position.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

/// Index of a setting in the table.
enum class Field : std::uint8_t {
  Kind,           // kind: a kind id or "auto"
  Mode,           // mode: draft | template
  Advice,         // advice: brief | substantive | either
  Patience,       // patience: patient | prompt
  Greeting,       // greeting: first-name | formal | either
  Phone,          // phone: expected | optional
  Medium,         // medium: email | card
  Language,       // language: en_US …
  Words,          // words: list of words that are spelt right
  Rejects,        // rejects: list of words that are called wrong
  Name,           // name: the writer's name
  InterviewDate,  // interviewDate
  DecisionDate,
  OfferDate,
  OfferDeadline,
  LastSent,
  Interviewers,  // interviewers: list
  Company,
  Position,
  Holidays,           // holidays: list of dates
  Ignore,             // ignore: list of rule or category
  Select,             // select: list of rule or category
  Rules,              // rules: map rule or category → off|hint|information|warning|error
  RulePacks,          // rulePacks: list of paths, relative to the settings file
  Force,              // force: bool, in a draft's header alone: presend sends it in spite of its findings
  Ledger,             // ledger: path of the record of what was sent
  Sendmail,           // sendmail: what presend hands over to
  FailOn,             // failOn: error|warning|information|hint|never
  Preview,            // preview: bool
  Strict,             // strict: bool
  Include,            // include: globs of files that a directory walk lints
  Exclude,            // exclude: globs that it passes over
  MaxMessageSize,     // maxMessageSize: bytes
  Presend,            // presend: auto | always | never
  PresendRecipients,  // presendRecipients: addresses and domains that are always judged
  PresendFolders,     // presendFolders: globs of folders from which every message is judged
  PresendFailure,     // presendFailure: closed | open
  Blanks,             // blanks: map of a template's blanks → what they may be filled with
};
inline constexpr std::size_t FieldCount = 38;

enum class FieldType : std::uint8_t { Word, Text, YesNo, Number, Date, List, Map };

/// What a text, an item of a list or a name in a map stands for, beyond being text.
enum class FieldContent : std::uint8_t { Any, Kind, Rule, Date, Path, Language };

/// Where a setting may be said. A file that comes with somebody's project must not choose which program runs or which
/// file is written, hence UserOnly.
enum class FieldScope : std::uint8_t { Anywhere, UserOnly, DraftOnly };

#pragma GCC diagnostic pop

struct FieldSpec {
  Field field = Field::Kind;
  std::string_view name = {};  ///< camelCase, as in JSON
  FieldType type = FieldType::Text;
  std::span<const std::string_view> words = {};  ///< allowed words of a Word or a Map's values; empty: any
  std::string_view default_text = {};            ///< as a header line would say it; empty: none
  std::string_view example = {};                 ///< a valid value, as a header line would say it
  FieldContent content = FieldContent::Any;
  FieldScope scope = FieldScope::Anywhere;
  bool appends = false;         ///< a later layer's list is added to what is there instead of replacing it
  bool in_header = false;       ///< may stand in a draft as X-Followup-…
  bool in_option = false;       ///< is an option of `check`
  std::string_view about = {};  ///< one sentence for the schema, the docs and --help
};

/// All fields, in the order of Field.
std::span<const FieldSpec> setting_fields();
const FieldSpec& spec_of(Field field);
/// The field of that JSON key.
std::optional<Field> field_named(std::string_view name);
/// "interviewDate" → "X-Followup-Interview-Date".
std::string header_name(const FieldSpec& spec);
/// "interviewDate" → "--interview-date".
std::string option_name(const FieldSpec& spec);

}  // namespace followup
