#include "prose/paragraphs.h"

namespace followup {

namespace {

// A name block stays whole when it has empty lines.
bool starts_paragraph(const Token& first, Zone before, Zone here) {
  return before != here || (here != Zone::Names && first.after(BlankLine));
}

}  // namespace

std::vector<Paragraph> group_paragraphs(const std::vector<Token>& tokens, const std::vector<Sentence>& sentences) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(8);
  for (std::uint32_t index = 0; index < sentences.size(); ++index) {
    const Sentence& sentence = sentences[index];
    const bool starts =
        paragraphs.empty() || starts_paragraph(tokens[sentence.first], paragraphs.back().zone, sentence.zone);
    if (starts) paragraphs.push_back({index, index, sentence.where, sentence.zone});
    paragraphs.back().last = index + 1;
    paragraphs.back().where.end = sentence.where.end;
  }
  return paragraphs;
}

}  // namespace followup
