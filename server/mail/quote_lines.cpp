#include "mail/quote_lines.h"

#include <algorithm>
#include <array>

#include "text/words.h"

namespace followup {
namespace {

/// How mail programs of one language say who wrote what is quoted below.
struct AttributionForm {
  std::string_view opening;
  std::string_view verb;
  bool verb_is_last;  ///< else the name and the colon follow it
};

constexpr auto AttributionForms = std::to_array<AttributionForm>({
    {"On ", "wrote", true},
    {"Am ", "schrieb", false},
    {"Le ", "a écrit", true},
    {"El ", "escribió", true},
    {"El ", "escribió", false},
    {"Il ", "ha scritto", true},
    {"Op ", "schreef", false},
    {"Em ", "escreveu", true},
    {"Den ", "skrev", true},
    {"Den ", "skrev", false},
    {"W dniu ", "napisał", false},
    {"W dniu ", "pisze", true},
});

/// The words over and below which Outlook sets the sender and the day of an answered mail.
struct OutlookWords {
  std::string_view from;
  std::string_view sent;
};

constexpr auto OutlookHeaders = std::to_array<OutlookWords>({
    {"From", "Sent"},
    {"From", "Date"},
    {"Von", "Gesendet"},
    {"Von", "Datum"},
    {"De", "Envoyé"},
    {"De", "Enviado"},
    {"De", "Enviada"},
    {"Da", "Inviato"},
    {"Van", "Verzonden"},
    {"Från", "Skickat"},
});

struct Divider {
  std::string_view words;
  Region region;
};

constexpr auto Dividers = std::to_array<Divider>({
    {"Original Message", Region::Quoted},
    {"Original Appointment", Region::Quoted},
    {"Ursprüngliche Nachricht", Region::Quoted},
    {"Message d'origine", Region::Quoted},
    {"Message d’origine", Region::Quoted},
    {"Forwarded message", Region::Forwarded},
    {"Weitergeleitete Nachricht", Region::Forwarded},
    {"Message transféré", Region::Forwarded},
});

constexpr std::string_view AppleForward = "Begin forwarded message:";

/// The blanks that French sets before a colon.
constexpr auto ColonSpaces = std::to_array<std::string_view>({" ", "\xC2\xA0", "\xE2\x80\xAF"});

std::string_view without_colon(std::string_view line) {
  line = trim(line);
  if (!line.ends_with(':')) return {};
  line.remove_suffix(1);
  for (const std::string_view space : ColonSpaces) {
    if (line.ends_with(space)) line.remove_suffix(space.size());
  }
  return line;
}

/// What stands between the dashes of `--- words ---`; empty for other lines.
std::string_view between_dashes(std::string_view line) {
  line = trim(line);
  const std::size_t begin = line.find_first_not_of('-');
  if (begin == std::string_view::npos || begin < 3 || !line.ends_with("--")) return {};
  const std::size_t end = line.find_last_not_of('-') + 1;
  return trim(line.substr(begin, end - begin));
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool ends_sentence(std::string_view line) {
  line = trim(line);
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
}

/// True when `text` holds `word` with a blank or an edge on either side, where `word` is last if it must be.
bool has_word(std::string_view text, std::string_view word, bool must_be_last) {
  std::size_t at = must_be_last ? text.rfind(word) : text.find(word);
  while (at != std::string_view::npos) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || text[at - 1] == ' ';
    const bool ends = end == text.size() || (text[end] == ' ' && !must_be_last);
    if (begins && ends) return true;
    if (must_be_last) return false;
    at = text.find(word, end);
  }
  return false;
}

/// True when the lines between which an attribution was wrapped (or twice the same, if it was not) are of this form.
bool has_form(const AttributionForm& form, std::string_view first, std::string_view last) {
  if (!first.starts_with(form.opening)) return false;
  const std::string_view words = without_colon(last);
  if (words.empty()) return false;
  return has_word(words, form.verb, form.verb_is_last) ||
         (!form.verb_is_last && has_word(trim(first), form.verb, false));
}

/// True for "From: …", also where it is written "*From:* …" or "De : …".
bool says_field(std::string_view line, std::string_view name) {
  if (line.starts_with('*')) line.remove_prefix(1);
  if (!line.starts_with(name)) return false;
  line.remove_prefix(name.size());
  for (const std::string_view space : ColonSpaces) {
    if (line.starts_with(space)) line.remove_prefix(space.size());
  }
  return line.starts_with(": ") || line.starts_with(":* ");
}

bool has_clock(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (at > 0 && at + 2 < text.size() && has_digit(text.substr(at - 1, 1)) && has_digit(text.substr(at + 1, 1)))
      return true;
  }
  return false;
}

}  // namespace

bool is_quoted_line(std::string_view line) {
  const std::size_t begin = line.substr(0, 4).find_first_not_of(' ');
  return begin != std::string_view::npos && line[begin] == '>';
}

std::optional<Region> divider(std::string_view line) {
  if (line.empty() || (line.front() != '-' && line.front() != AppleForward.front())) return std::nullopt;
  if (ascii_iequals(trim(line), AppleForward)) return Region::Forwarded;
  const std::string_view words = between_dashes(line);
  if (words.empty()) return std::nullopt;
  for (const Divider& known : Dividers) {
    if (ascii_iequals(words, known.words)) return known.region;
  }
  return std::nullopt;
}

bool begins_outlook_header(std::string_view line, std::string_view next) {
  constexpr std::string_view FirstLetters = "*FVD";
  if (line.empty() || FirstLetters.find(line.front()) == std::string_view::npos) return false;
  return std::any_of(OutlookHeaders.begin(), OutlookHeaders.end(), [&](const OutlookWords& words) {
    return says_field(line, words.from) && says_field(next, words.sent);
  });
}

bool is_rule_of_underscores(std::string_view line) {
  line = trim(line);
  return line.size() >= 10 && line.find_first_not_of('_') == std::string_view::npos;
}

bool is_attribution(std::string_view line) {
  return std::any_of(AttributionForms.begin(), AttributionForms.end(),
                     [line](const AttributionForm& form) { return has_form(form, line, line); });
}

bool names_writer(std::string_view line) {
  const std::string_view words = without_colon(line);
  const std::size_t open = words.rfind('<');
  const std::size_t close = words.rfind('>');
  if (open == std::string_view::npos || open == 0 || close == std::string_view::npos || close < open) return false;
  if (words.substr(open, close - open).find('@') == std::string_view::npos) return false;
  const std::string_view rest = trim(words.substr(close + 1));
  if (rest.empty()) return words.front() >= '0' && words.front() <= '9';
  return std::any_of(AttributionForms.begin(), AttributionForms.end(),
                     [rest](const AttributionForm& form) { return rest == form.verb; });
}

bool is_wrapped_attribution(std::string_view first, std::string_view last) {
  // A date holds a digit; without one, "On Friday we spoke" above "You wrote:" would be taken for one sentence.
  if (!has_digit(first) || ends_sentence(first)) return false;
  return std::any_of(AttributionForms.begin(), AttributionForms.end(),
                     [&](const AttributionForm& form) { return has_form(form, first, last); });
}

bool is_sure_attribution(std::string_view first, std::string_view last) {
  const bool is_about_reader = last.find("you wrote") != std::string_view::npos;
  const auto has_address = [](std::string_view line) { return line.find('@') != std::string_view::npos; };
  return !is_about_reader && (has_address(first) || has_address(last) || has_clock(first));
}

}  // namespace followup
