#include "mail/encoded_text.h"

#include <algorithm>

#include "mail/encoded_word.h"
#include "mail/flowed.h"
#include "mail/html.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Replacement = "\xEF\xBF\xBD";

/// `inner` stretches of a source as stretches of the text that was made from it.
Span<Decoded> carried(Span<Decoded> inner, const DecodedText& outer) {
  const std::size_t size = outer.text.size();
  return {outer.map.out_at(inner.begin, size), outer.map.out_at(inner.end, size)};
}

}  // namespace

EncodedText::EncodedText(std::string_view raw, Span<Raw> where, TextCoding coding)
    : raw_(raw), where_(where), coding_(std::move(coding)) {
  if (coding_.transfer == Transfer::QuotedPrintable) transferred_ = decode_quoted_printable(source());
  if (coding_.transfer == Transfer::Base64) transferred_ = decode_base64(source());
  characters_ = coding_.surface == Surface::Words ? decode_utf8(bytes(), true)
                : coding_.charset.is_utf8()       ? decode_utf8(bytes(), false)
                                                  : coding_.charset.decode(bytes());
  decode_surface();
  note_undecodable();
}

void EncodedText::decode_surface() {
  switch (coding_.surface) {
    case Surface::Plain:
      return;
    case Surface::Flowed:
    case Surface::FlowedDeletingSpace:
      surface_ = decode_flowed(characters_.text, coding_.surface == Surface::FlowedDeletingSpace);
      return;
    case Surface::Html: {
      HtmlText html = decode_html(characters_.text);
      surface_ = std::move(html.words);
      marks_ = std::move(html.marks);
      return;
    }
    case Surface::Words:
      surface_ = decode_words(characters_.text);
      return;
  }
}

/// Gathers what no step could decode, in offsets of the last one.
void EncodedText::note_undecodable() {
  if (!surface_) {
    undecodable_ = characters_.undecodable;
    return;
  }
  undecodable_ = surface_->undecodable;
  for (const Span<Decoded> where : characters_.undecodable) {
    const Span<Decoded> shown = carried(where, *surface_);
    if (!shown.empty() && utf8().substr(shown.begin).starts_with(Replacement)) undecodable_.push_back(shown);
  }
  std::sort(undecodable_.begin(), undecodable_.end());
}

std::size_t EncodedText::raw_begin(std::size_t decoded) const {
  std::size_t at = decoded;
  if (surface_) at = surface_->map.begin_of(at, surface_->text.size());
  at = characters_.map.begin_of(at, characters_.text.size());
  if (transferred_) at = transferred_->map.begin_of(at, transferred_->bytes.size());
  return where_.begin + at;
}

std::size_t EncodedText::raw_end(std::size_t decoded) const {
  std::size_t at = decoded;
  if (surface_) at = surface_->map.end_of(at);
  at = characters_.map.end_of(at);
  if (transferred_) at = transferred_->map.end_of(at);
  return where_.begin + at;
}

}  // namespace followup
