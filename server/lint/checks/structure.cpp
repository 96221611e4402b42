// Faults of the draft's frame: bytes that nobody can read, settings said wrongly or in the wrong place, a body without
// words.
#include <algorithm>

#include "lint/checks.h"

namespace followup::checks {
namespace {

constexpr std::string_view SettingPrefix = "x-followup-";

void undecodable_in(const SourceText& text, std::vector<Hit>& hits) {
  for (const Span<Decoded> where : text.undecodable()) {
    Hit hit;
    hit.in = &text;
    hit.where = where;
    hits.push_back(std::move(hit));
  }
}

/// The end of the name of a setting that a line says, or 0.
std::size_t setting_name_end(std::string_view line) {
  if (ascii_lower(line.substr(0, SettingPrefix.size())) != SettingPrefix) return 0;
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos ? 0 : colon + 1;
}

}  // namespace

void undecodable(const CheckInput& input, std::vector<Hit>& hits) {
  undecodable_in(input.draft.message.body, hits);
  for (const Header& header : input.draft.message.headers) undecodable_in(header.value, hits);
}

void setting_in_body(const CheckInput& input, std::vector<Hit>& hits) {
  const std::string_view text = input.draft.message.body.utf8();
  for (const auto& [where, region] : input.draft.message.regions) {
    if (region != Region::Own) continue;
    for (std::size_t begin = where.begin; begin < where.end;) {
      std::size_t end = text.find('\n', begin);
      if (end == std::string_view::npos || end > where.end) end = where.end;
      if (const std::size_t name = setting_name_end(text.substr(begin, end - begin)); name != 0) {
        Hit hit;
        hit.in = &input.draft.message.body;
        hit.where = {begin, begin + name};
        hits.push_back(std::move(hit));
      }
      begin = end + 1;
    }
  }
}

void empty_body(const CheckInput& input, std::vector<Hit>& hits) {
  const Message& message = input.draft.message;
  const Prose& prose = input.draft.body.prose;
  if (message.headers.empty()) return;  // an empty file, or a text that is being written
  const auto is_others = [](const auto& region) { return region.second != Region::Own; };
  if (std::any_of(message.regions.begin(), message.regions.end(), is_others)) return;
  if (prose.tokens.empty()) {
    const Header& last = message.headers.back();
    Hit hit;
    hit.raw = Span<Raw>{last.line.begin, last.line.begin + last.name.size()};
    hits.push_back(std::move(hit));
  }
  // A greeting without a close is a mail that is being written as well.
  if (!prose.outline.greeting || !prose.outline.close) return;
  // "Thank you for coming by on Friday." may end a mail, and says something all the same.
  constexpr std::uint32_t LongestCloseLine = 3;
  const auto is_body = [](const Sentence& sentence) {
    return sentence.zone == Zone::Body ||
           (sentence.zone == Zone::Close && sentence.last - sentence.first > LongestCloseLine);
  };
  if (std::any_of(prose.sentences.begin(), prose.sentences.end(), is_body)) return;
  hits.push_back(hit_on(input.draft.body, *prose.outline.greeting));
}

void wrong_setting(const CheckInput& input, std::vector<Hit>& hits) {
  for (const HeaderFault& fault : input.draft.header_faults) {
    Hit hit;
    hit.raw = fault.where;
    hit.slots = {{"fault", fault.message}};
    hits.push_back(std::move(hit));
  }
}

}  // namespace followup::checks
