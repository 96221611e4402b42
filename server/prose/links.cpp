#include "prose/links.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

#include "prose/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {

namespace {

// Bounds on what is looked at, so that a text of nothing but dots costs no more than others.
constexpr std::size_t LongestLabel = 63;
constexpr std::size_t MostLabels = 8;

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view known) { return ascii_iequals(known, name); });
}

bool is_url_byte(char byte) {
  return !is_of(BlankByte | LineByte, byte) && std::string_view("<>\"`{}[]|\\^").find(byte) == std::string_view::npos;
}

// A closing bracket stays when the address opened it.
std::size_t without_punctuation(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view url = text.substr(begin, end - begin);
  std::ptrdiff_t unopened = std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(');
  while (end > begin) {
    const char last = text[end - 1];
    const bool bracket = last == ')' && unopened > 0;
    if (!bracket && std::string_view(".,;:!?'*_").find(last) == std::string_view::npos) break;
    if (bracket) --unopened;
    --end;
  }
  return end;
}

std::size_t path_end(std::string_view text, std::size_t begin, std::size_t at) {
  while (at < text.size() && is_url_byte(text[at])) {
    if (!is_of(WideByte, text[at])) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (class_of(point.value) != CharClass::Letter) break;
    at += point.length;
  }
  return without_punctuation(text, begin, at);
}

std::size_t label_end(std::string_view text, std::size_t at) {
  const std::size_t limit = at + LongestLabel;
  while (at < limit && (is_of(WordBytes, byte_at(text, at)) || byte_at(text, at) == '-')) ++at;
  return at;
}

struct Host {
  std::size_t end = 0;
  std::size_t labels = 0;
  std::string_view last_label;
};

Host host_at(std::string_view text, std::size_t at) {
  Host host{at, 0, {}};
  for (std::size_t label = at; host.labels < MostLabels;) {
    const std::size_t end = label_end(text, label);
    if (end == label) return host;
    host = {end, host.labels + 1, text.substr(label, end - label)};
    if (byte_at(text, end) != '.') return host;
    label = end + 1;
  }
  return host;
}

bool is_all_letters(std::string_view label) {
  return label.size() >= 2 && std::all_of(label.begin(), label.end(), [](char c) { return is_of(LetterBytes, c); });
}

bool is_top_label(std::string_view label) {
  constexpr std::string_view Labels[] = {"com", "org", "net", "edu", "gov", "io", "dev", "co",   "app",
                                         "ai",  "uk",  "de",  "eu",  "ca",  "au", "fr",  "info", "tech"};
  return is_one_of(Labels, label);
}

}  // namespace

std::size_t url_end(std::string_view text, std::size_t at) {
  const std::size_t end = path_end(text, at, at);
  const std::string_view url = text.substr(at, end - at);
  const std::size_t scheme = url.find("://");
  const bool has_scheme = scheme != std::string_view::npos && scheme > 0 &&
                          std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(scheme),
                                      [](char c) { return is_of(LetterBytes, c); });
  if (has_scheme) return url.size() > scheme + 3 ? end : at;
  return url.size() > 4 && ascii_iequals(url.substr(0, 4), "www.") ? end : at;
}

std::size_t host_end(std::string_view text, std::size_t at) {
  const Host host = host_at(text, at);
  if (host.labels < 2 || !is_all_letters(host.last_label) || word_begins(text, host.end)) return at;
  const bool path = byte_at(text, host.end) == '/' && is_of(WordBytes, byte_at(text, host.end + 1));
  if (!path && !is_top_label(host.last_label)) return at;
  if (is_of(UpperByte, host.last_label.front()) && is_of(LowerByte, host.last_label.back())) return at;
  return path ? path_end(text, at, host.end) : host.end;
}

std::size_t address_end(std::string_view text, std::size_t at, std::size_t sign) {
  const std::string_view local = text.substr(at, sign - at);
  if (local.empty() || local.size() > LongestLocalPart) return at;
  for (const char byte : local) {
    if (!is_of(WordBytes, byte) && std::string_view("._%+-'").find(byte) == std::string_view::npos) return at;
  }
  const Host host = host_at(text, sign + 1);
  return host.labels >= 2 && is_all_letters(host.last_label) ? host.end : at;
}

bool is_name_ending(std::string_view ending) {
  constexpr std::string_view Endings[] = {"js",  "ts",   "net",  "py",   "md",  "pdf", "doc", "docx",
                                          "txt", "html", "css",  "csv",  "xls", "cpp", "rs",  "json",
                                          "ppt", "png",  "xlsx", "pptx", "zip", "jpg"};
  return is_one_of(Endings, ending);
}

}  // namespace followup
