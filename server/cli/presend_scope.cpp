#include "cli/presend_scope.h"

#include <algorithm>

#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "mail/address.h"
#include "mail/own_fields.h"
#include "text/glob.h"
#include "text/words.h"

namespace followup::cli {
namespace {

/// Less would hold up private mail; a follow-up that is less clear can be told by header lines or settings.
constexpr double SureKind = 0.85;

/// "@northwind.example" and "northwind.example" name a domain with all below it, "dana@…" an address; `*` any letters.
bool names_address(std::string_view entry, std::string_view address) {
  const std::string said = ascii_lower(entry.starts_with('@') ? entry.substr(1) : entry);
  const std::string full = ascii_lower(address);
  const std::string domain = full.substr(std::min(full.rfind('@'), full.size() - 1) + 1);
  if (said.find('@') != std::string::npos) return glob_matches(said, full);
  return glob_matches(said, domain) || (domain.size() > said.size() && domain.ends_with('.' + said));
}

std::vector<std::string> recipients(const Message& message, const SendmailCall& call) {
  std::vector<std::string> all;
  for (const Header& header : message.headers) {
    if (!ascii_iequals(header.name, "To") && !ascii_iequals(header.name, "Cc") && !ascii_iequals(header.name, "Bcc"))
      continue;
    for (const Address& one : parse_addresses(header.value.utf8())) all.push_back(one.address);
  }
  bool is_sender = false;
  for (const std::string& word : call.arguments) {
    if (!is_sender && !word.starts_with('-')) all.push_back(word);
    is_sender = word == "-f" || word == "-r";
  }
  std::erase_if(all, [](const std::string& address) { return address.find('@') == std::string::npos; });
  return all;
}

bool lies_in(std::string_view folder, const std::vector<std::string>& globs) {
  folder.remove_prefix(folder.starts_with('/') ? 1 : 0);  // globs know relative paths only
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    const std::string_view place = glob.ends_with('/') ? std::string_view(glob).substr(0, glob.size() - 1) : glob;
    return glob_matches(place, folder) || glob_matches(std::string(place) + "/**", folder);
  });
}

}  // namespace

bool SendmailCall::carries_message() const {
  return std::none_of(arguments.begin(), arguments.end(), [](const std::string& word) {
    if (word.starts_with("-q") || word == "-I") return true;
    return word.size() == 3 && word.starts_with("-b") && word != "-bm";
  });
}

std::optional<bool> said_to_be_judged(const Message& message, const Envelope& envelope, const Settings& settings) {
  const std::string_view said = settings.word(Field::Presend);
  if (said == "always") return true;
  if (said == "never") return false;
  if (has_own_fields(message)) return true;
  if (lies_in(envelope.folder, settings.list(Field::PresendFolders))) return true;
  const std::vector<std::string>& entries = settings.list(Field::PresendRecipients);
  for (const std::string& address : recipients(message, envelope.call)) {
    const auto names = [&](const std::string& entry) { return names_address(entry, address); };
    if (std::any_of(entries.begin(), entries.end(), names)) return true;
  }
  return std::nullopt;
}

bool is_surely_followup(const LintResult& result) {
  const KindJudgement& kind = result.draft->kind;
  const std::string_view name = result.pack->kind_name(kind.kind);
  return name != "unsure" && name != "other" && kind.confidence >= SureKind;
}

}  // namespace followup::cli
