#include "mail/closing_lines.h"

#include <algorithm>
#include <array>

#include "mail/quote_lines.h"
#include "text/words.h"

namespace followup {
namespace {

/// How such lines begin.
constexpr auto DeviceLines = std::to_array<std::string_view>({
    "Sent from my ",
    "Sent from Mail for ",
    "Sent from Outlook",
    "Sent from Yahoo Mail",
    "Sent from Gmail Mobile",
    "Sent from Proton Mail",
    "Sent with Proton Mail",
    "Sent with ProtonMail",
    "Sent via ",
    "Get Outlook for ",
    "Gesendet von Mail für ",
    "Von meinem iPhone gesendet",
    "Von meinem Android",
    "Von meinem Smartphone gesendet",
    "Envoyé de mon ",
    "Envoyé depuis mon ",
    "Enviado desde mi ",
    "Enviado do meu ",
    "Inviato da ",
    "Verstuurd vanaf mijn ",
    "Skickat från min ",
});

/// What is longer is a sentence of the writer's.
constexpr std::size_t LongestDeviceLine = 60;

constexpr auto FooterWords = std::to_array<std::string_view>({
    "mailing list",
    "unsubscribe",
    "You received this message because",
    "http://lists.",
    "https://lists.",
});

}  // namespace

bool is_device_line(std::string_view line) {
  if (line.size() > LongestDeviceLine || line.size() < 9) return false;
  constexpr std::string_view FirstLetters = "SGVEI";
  if (FirstLetters.find(line.front()) == std::string_view::npos) return false;
  return std::any_of(DeviceLines.begin(), DeviceLines.end(),
                     [line](std::string_view opening) { return line.starts_with(opening); });
}

bool begins_list_footer(std::string_view line, std::string_view next) {
  if (line.size() < 10 || line.front() != '_' || !is_rule_of_underscores(line)) return false;
  return std::any_of(FooterWords.begin(), FooterWords.end(),
                     [next](std::string_view words) { return next.find(words) != std::string_view::npos; });
}

}  // namespace followup
