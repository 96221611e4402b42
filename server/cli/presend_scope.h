// Whether a message that is about to be sent is one to be judged: other mail passes unread. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/lint.h"
#include "mail/message.h"
#include "settings/settings.h"

namespace followup::cli {

/// What a sendmail program is called with, as far as it matters here.
struct SendmailCall {
  std::span<const std::string> arguments;

  /// False when standard input is no message: `-bs`, `-bp`, `-q` and their like.
  bool carries_message() const;
};

/// Who gets the message, and from where it is sent.
struct Envelope {
  SendmailCall call;
  std::string folder;  ///< in which the mail program runs, absolute
};

/// True when settings, header lines or recipients say that the message is to be judged, false when they say that it is
/// not; none when only its words can tell.
std::optional<bool> said_to_be_judged(const Message& message, const Envelope& envelope, const Settings& settings);

/// True when the kind that was inferred leaves little doubt that it is a mail after an interview.
bool is_surely_followup(const LintResult& result);

}  // namespace followup::cli
