#include "report/fingerprint.h"

#include <map>
#include <utility>

#include "lint/pack_tables.h"
#include "text/line_index.h"

namespace followup {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The words with one blank between them.
std::string even(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// What the finding stands on; where that is nothing, the line in which it stands.
std::string words_of(const Finding& finding, std::string_view bytes, const LineIndex& lines) {
  std::string words = even(bytes.substr(finding.where.begin, finding.where.size()));
  return words.empty() ? even(lines.line(lines.line_of(finding.where.begin))) : words;
}

}  // namespace

Hash& Hash::add(std::string_view part) {
  constexpr std::uint64_t Prime = 1099511628211ULL;
  for (const char c : part) value_ = (value_ ^ static_cast<unsigned char>(c)) * Prime;
  value_ = (value_ ^ 0xFFU) * Prime;  // no byte of UTF-8: parts do not run together
  return *this;
}

std::string Hash::hex() const {
  constexpr std::string_view Digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t at = 0; at < text.size(); ++at) text[at] = Digits[(value_ >> (60 - 4 * at)) & 15U];
  return text;
}

std::vector<std::string> fingerprints(const FileReport& file) {
  const LineIndex lines(file.bytes);
  std::map<std::pair<std::string_view, std::string>, std::size_t> seen;
  std::vector<std::string> all;
  for (const Finding& finding : file.result.findings) {
    std::string words = words_of(finding, file.bytes, lines);
    Hash hash;
    hash.add(finding.rule->id).add(words);
    const std::size_t number = seen[{finding.rule->id, std::move(words)}]++;
    all.push_back(hash.add(std::to_string(number)).hex());
  }
  return all;
}

}  // namespace followup
