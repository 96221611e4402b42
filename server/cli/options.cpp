#include "cli/options.h"

namespace followup::cli {
namespace {

constexpr CommandSet Check = command_bit(Command::Check);
constexpr CommandSet Fix = command_bit(Command::Fix);
constexpr CommandSet Presend = command_bit(Command::Presend);
constexpr CommandSet New = command_bit(Command::New);
constexpr CommandSet Schedule = command_bit(Command::Schedule);
constexpr CommandSet Explain = command_bit(Command::Explain);
constexpr CommandSet Rules = command_bit(Command::Rules);
constexpr CommandSet Config = command_bit(Command::Config);
constexpr CommandSet OfWords = command_bit(Command::Words);
constexpr CommandSet All = Check | Fix | Presend | New | Schedule | Explain | Rules | Config | OfWords;

constexpr OptionSpec Options[] = {
    {OptionId::StdinFilename, "--stdin-filename", 0, "NAME", OptionGroup::Input, Check | Fix,
     "Name of what `-` reads; it decides which settings hold"},
    {OptionId::FilesFrom, "--files-from", 0, "FILE", OptionGroup::Input, Check | Fix,
     "Also take the paths that FILE lists, one a line; `-` for standard input"},
    {OptionId::NulSeparated, "--null", '0', "", OptionGroup::Input, Check | Fix,
     "Paths of --files-from are separated by NUL, as find -print0 writes them"},
    {OptionId::Now, "--now", 0, "DATE", OptionGroup::Input, Check | Fix | Presend | Schedule,
     "Take this as now: YYYY-MM-DD[THH:MM[ZONE]], for reproducible timing"},
    {OptionId::Jobs, "--jobs", 'j', "N", OptionGroup::Input, Check,
     "Threads for many files; without it as many as there are processors"},
    {OptionId::Diff, "--diff", 0, "", OptionGroup::Deed, Fix,
     "Print the changes as a unified diff and change nothing; status 1 when there are any"},
    {OptionId::Unsafe, "--unsafe", 0, "", OptionGroup::Deed, Fix,
     "Take suggested fixes too, which change wording; never those that insert a section"},
    {OptionId::Show, "--show", 0, "", OptionGroup::Deed, Config,
     "Print the settings in force for PATH and where each came from (what `config` does alone)"},
    {OptionId::Init, "--init", 0, "", OptionGroup::Deed, Config,
     "Write a commented .followup-lint.json into the current folder"},
    {OptionId::Schema, "--schema", 0, "", OptionGroup::Deed, Config, "Print the JSON Schema of settings files"},
    {OptionId::Project, "--project", 0, "", OptionGroup::Deed, OfWords,
     "The words of .followup-lint.json, which is found upward or made in the current folder"},
    {OptionId::User, "--user", 0, "", OptionGroup::Deed, OfWords, "Your own words, which hold in every project"},
    {OptionId::Rejects, "--rejects", 0, "", OptionGroup::Deed, OfWords,
     "The words that are called wrong, instead of those that are called right"},
    {OptionId::SetFact, "--set", 0, "NAME=VALUE", OptionGroup::Deed, New,
     "Fill the blank [NAME]; may come again: --set company=Northwind --set position=Nurse"},
    {OptionId::Sent, "--sent", 0, "KIND=DATE", OptionGroup::Input, Schedule,
     "A message of that kind was sent on that day; may come again"},
    {OptionId::Format, "--format", 0, "FORMAT", OptionGroup::Output, Check | Rules | Schedule, ""},
    {OptionId::Output, "--output", 'o', "FILE", OptionGroup::Output, Check | New | Schedule,
     "Write to FILE instead of standard output"},
    {OptionId::Color, "--color", 0, "WHEN", OptionGroup::Output, All,
     "auto (on a terminal, unless NO_COLOR is set), always or never"},
    {OptionId::Quiet, "--quiet", 'q', "", OptionGroup::Output, Check | Fix,
     "Print errors and warnings only, and no closing line"},
    {OptionId::Stats, "--stats", 0, "", OptionGroup::Output, Check,
     "Say on standard error how each draft scores and how often each rule spoke"},
    {OptionId::MinScore, "--min-score", 0, "N", OptionGroup::Output, Check,
     "Also end with 1 when a draft scores less than N of 100; --stats shows what a score is made of"},
    {OptionId::Baseline, "--baseline", 0, "FILE", OptionGroup::Output, Check,
     "Leave out the findings that FILE knows; they stay known when lines move"},
    {OptionId::WriteBaseline, "--write-baseline", 0, "", OptionGroup::Output, Check,
     "Write all findings into the file of --baseline (without it .followup-baseline.json) and end with 0"},
    {OptionId::Config, "--config", 0, "FILE", OptionGroup::Settings, All,
     "Use this settings file instead of searching .followup-lint.json"},
    {OptionId::NoConfig, "--no-config", 0, "", OptionGroup::Settings, All, "Read no settings file"},
    {OptionId::Help, "--help", 'h', "", OptionGroup::Help, All, "This text"},
    {OptionId::Version, "--version", 'V', "", OptionGroup::Help, All, "Name and version"},
};

}  // namespace

std::span<const OptionSpec> options() { return Options; }

bool takes_settings(Command command) {
  return command != Command::Explain && command != Command::Rules && command != Command::Words;
}

}  // namespace followup::cli
