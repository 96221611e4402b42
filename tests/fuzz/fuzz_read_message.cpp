// Any bytes are a message: spans lie inside the file, and a change that is offered changes what it says and nothing
// else when the message is read again.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "mail/message.h"

using namespace followup;

namespace {

constexpr std::string_view Texts[] = {"x", "", "two words", "é", "--", "a\nb", " ", "=", "<", "&"};

std::vector<const SourceText*> texts_of(const Message& message) {
  std::vector<const SourceText*> texts = {&message.body};
  for (const Alternative& one : message.alternatives) texts.push_back(&one.text);
  for (const Header& header : message.headers) {
    if (!header.name.starts_with("C") && !header.name.starts_with("c")) texts.push_back(&header.value);
  }
  return texts;
}

void check_spans(const SourceText& text, std::string_view raw) {
  const std::size_t size = text.utf8().size();
  for (const Span<Decoded> where : {Span<Decoded>{0, size}, {size / 2, size}, {size / 3, size / 3}}) {
    const Span<Raw> all = text.raw(where);
    if (all.begin > all.end || all.end > raw.size()) std::abort();
  }
}

std::size_t character_begin(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

void check_change(std::string_view raw, const std::vector<const SourceText*>& texts, std::size_t index,
                  std::size_t seed) {
  const std::string_view words = texts[index]->utf8();
  const std::size_t begin = character_begin(words, seed % (words.size() + 1));
  const std::size_t end = std::max(begin, character_begin(words, std::min(words.size(), begin + seed / 7 % 9)));
  const std::string_view now = Texts[seed % std::size(Texts)];
  const auto edit = texts[index]->edit({begin, end}, now);
  if (!edit) return;
  const std::string changed = apply_edits(raw, {&*edit, 1});
  const Message again = read_message(changed, "fuzz.eml");
  const std::vector<const SourceText*> found = texts_of(again);
  if (found.size() != texts.size()) std::abort();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string expected(texts[i]->utf8());
    if (i == index) expected.replace(begin, end - begin, now);
    if (found[i]->utf8() != expected) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const Message message = read_message(raw, "fuzz.eml");
  const std::vector<const SourceText*> texts = texts_of(message);
  for (const SourceText* text : texts) check_spans(*text, raw);
  std::size_t seed = size;
  for (const char byte : raw.substr(0, 32)) seed = seed * 31 + static_cast<unsigned char>(byte);
  for (std::size_t i = 0; i < 4; ++i, seed = seed * 131 + 7) check_change(raw, texts, seed % texts.size(), seed / 3);
  return 0;
}
