#include "mail/field_names.h"

#include <algorithm>
#include <array>

#include "mail/line_end.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr auto KnownNames = std::to_array<std::string_view>({
    "Apparently-To",
    "Attach",
    "Authentication-Results",
    "Auto-Submitted",
    "Bcc",
    "Cc",
    "Date",
    "Delivered-To",
    "Disposition-Notification-To",
    "DKIM-Signature",
    "DomainKey-Signature",
    "Envelope-To",
    "Errors-To",
    "Fcc",
    "From",
    "In-Reply-To",
    "Mail-Followup-To",
    "Mail-Reply-To",
    "Message-ID",
    "MIME-Version",
    "Newsgroups",
    "Organization",
    "Original-Recipient",
    "Received",
    "Received-SPF",
    "References",
    "Reply-To",
    "Return-Path",
    "Return-Receipt-To",
    "Sender",
    "Subject",
    "Thread-Index",
    "Thread-Topic",
    "To",
    "User-Agent",
});

constexpr auto KnownPrefixes = std::to_array<std::string_view>({"X-", "Content-", "List-", "Resent-", "ARC-"});

/// Printable ASCII without the colon (RFC 5322, 2.2).
constexpr bool is_name_byte(char c) { return c > ' ' && c <= '~' && c != ':'; }

}  // namespace

bool is_known_field_name(std::string_view name) {
  const auto begins_name = [name](std::string_view prefix) {
    return name.size() > prefix.size() && ascii_iequals(name.substr(0, prefix.size()), prefix);
  };
  const auto is_name = [name](std::string_view known) {
    return name.size() == known.size() && ascii_iequals(name, known);
  };
  return std::any_of(KnownNames.begin(), KnownNames.end(), is_name) ||
         std::any_of(KnownPrefixes.begin(), KnownPrefixes.end(), begins_name);
}

std::optional<FieldStart> field_start(std::string_view text) {
  const std::string_view start = text.substr(0, MaxFieldName + 1);
  std::size_t name_length = 0;
  while (name_length < start.size() && is_name_byte(start[name_length])) ++name_length;
  std::size_t colon = name_length;
  while (colon < start.size() && is_space_or_tab(start[colon])) ++colon;
  if (name_length == 0 || colon == start.size() || start[colon] != ':') return std::nullopt;
  if (colon > name_length && !is_known_field_name(start.substr(0, name_length))) return std::nullopt;
  return FieldStart{name_length, colon};
}

bool begins_with_known_field(std::string_view text) {
  const std::optional<FieldStart> start = field_start(text);
  return start && is_known_field_name(text.substr(0, start->name_length));
}

}  // namespace followup
