#include "lsp/draft_parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/short_text.h"

namespace followup::lsp {
namespace {

constexpr std::size_t MaxName = 48;
constexpr std::size_t MaxDetail = 80;

class PartFinder {
 public:
  PartFinder(const LintResult& result, std::string_view raw) : draft_(*result.draft), pack_(*result.pack), raw_(raw) {}

  std::vector<DraftPart> find() {
    add_headers();
    const std::size_t fields_end = parts_.size();
    for (const Paragraph& paragraph : draft_.body.prose.paragraphs) add_paragraph(paragraph);
    for (const auto& [where, region] : draft_.message.regions) add_region(where, region);
    std::stable_sort(parts_.begin() + static_cast<std::ptrdiff_t>(fields_end), parts_.end(),
                     [](const DraftPart& a, const DraftPart& b) { return a.where.begin < b.where.begin; });
    return std::move(parts_);
  }

 private:
  void add(PartType type, std::string name, std::string detail, Span<Raw> where) {
    const Span<Raw> trimmed = without_trailing_space(raw_, where);
    if (trimmed.empty()) return;
    parts_.push_back({type, std::move(name), std::move(detail), trimmed});
  }

  void add_headers() {
    if (draft_.message.headers.empty()) return;
    add(PartType::Headers, "Headers", "", draft_.message.header_block);
    for (const Header& header : draft_.message.headers) {
      add(PartType::Field, header.name, one_line(header.value.utf8(), MaxDetail), header.line);
    }
  }

  void add_paragraph(const Paragraph& paragraph) {
    const Span<Decoded> place = place_of(paragraph);
    const Span<Raw> where = draft_.message.body.raw(place);
    const std::string words = one_line(draft_.body.text(place), MaxName);
    switch (paragraph.zone) {
      case Zone::Greeting:
        return add(PartType::Greeting, words, "greeting", where);
      case Zone::Close:
        return add(PartType::Close, words, "close", where);
      case Zone::Names:
        return add(PartType::Names, words, "name", where);
      case Zone::Body:
      case Zone::Subject:
        break;
    }
    std::string moves = moves_in(paragraph.where);
    if (moves.empty()) return add(PartType::Paragraph, words, "", where);
    add(PartType::Paragraph, std::move(moves), words, where);
  }

  /// Greeting and close with their commas.
  Span<Decoded> place_of(const Paragraph& paragraph) const {
    const Outline& outline = draft_.body.prose.outline;
    if (paragraph.zone == Zone::Greeting && outline.greeting) return *outline.greeting;
    return paragraph.zone == Zone::Close && outline.close ? *outline.close : paragraph.where;
  }

  /// "thanks, interest": what the paragraph does, in the order of its sentences.
  std::string moves_in(Span<Decoded> paragraph) const {
    std::string names;
    std::vector<MoveId> named;
    for (const MoveFound& move : draft_.moves) {
      const bool is_new = std::find(named.begin(), named.end(), move.move) == named.end();
      if (!paragraph.contains(move.where) || !is_new) continue;
      named.push_back(move.move);
      names.append(names.empty() ? "" : ", ").append(pack_.tables().draft.moves[move.move].title);
    }
    return names;
  }

  void add_region(Span<Decoded> where, Region region) {
    const Span<Raw> raw = draft_.message.body.raw(where);
    switch (region) {
      case Region::Own:
        return;
      case Region::Quoted:
        return add(PartType::Quoted, "Quoted text", "", raw);
      case Region::Forwarded:
        return add(PartType::Forwarded, "Forwarded text", "", raw);
      case Region::Signature:
        return add(PartType::Signature, "Signature", "", raw);
      case Region::Code:
        return add(PartType::Code, "Code", "", raw);
    }
  }

  const Draft& draft_;
  const RulePack& pack_;
  std::string_view raw_;
  std::vector<DraftPart> parts_;
};

}  // namespace

Span<Raw> without_trailing_space(std::string_view raw, Span<Raw> where) {
  return {where.begin, where.begin + without_trailing_space(raw.substr(where.begin, where.size())).size()};
}

Span<Raw> body_of(const Draft& draft, std::string_view raw) {
  const std::string_view text = draft.message.body.utf8();
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return without_trailing_space(raw, draft.message.body.raw({first, text.size()}));
}

std::vector<DraftPart> parts_of(const LintResult& result, std::string_view raw) {
  if (result.draft == nullptr) return {};
  return PartFinder(result, raw).find();
}

}  // namespace followup::lsp
