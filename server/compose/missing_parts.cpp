#include "compose/missing_parts.h"

#include <algorithm>

namespace followup {
namespace {

bool has_part(const Draft& draft, const DraftTables& tables, std::string_view part) {
  const Outline& outline = draft.body.prose.outline;
  if (part == GreetingPart) return outline.greeting.has_value();
  if (part == ClosePart) return outline.close.has_value();
  const std::optional<MoveId> move = move_named(tables, part);
  return !move || draft.has_move(*move);
}

/// End of the last sentence that is neither close nor name; none for a body without any.
std::optional<std::size_t> own_end(const Prose& prose) {
  std::optional<std::size_t> end;
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone == Zone::Greeting || sentence.zone == Zone::Body) end = sentence.where.end;
  }
  return end;
}

/// Where the words of the writer begin.
std::size_t own_begin(const Draft& draft) {
  if (!draft.body.prose.sentences.empty()) return draft.body.prose.sentences.front().where.begin;
  for (const auto& [where, region] : draft.message.regions) {
    if (region == Region::Own) return where.begin;
  }
  return 0;
}

Insertion before(std::size_t place, std::string_view text) { return {{place, place}, std::string(text) + "\n\n"}; }

Insertion behind(std::size_t place, std::string_view text) { return {{place, place}, "\n\n" + std::string(text)}; }

Insertion close_at(const Draft& draft, std::string_view text) {
  const Outline& outline = draft.body.prose.outline;
  if (outline.names) {
    const std::size_t place = outline.names->begin;
    return {{place, place}, std::string(text.substr(0, text.find('\n'))) + "\n"};
  }
  const std::optional<std::size_t> end = own_end(draft.body.prose);
  if (end) return behind(*end, text);
  const std::size_t place = own_begin(draft);
  return {{place, place}, std::string(text) + "\n"};
}

/// End of the paragraph in which the draft last makes the move; none when it does not make it.
std::optional<std::size_t> end_of_move(const Draft& draft, MoveId move) {
  std::optional<std::size_t> end;
  for (const MoveFound& found : draft.moves) {
    if (found.move != move) continue;
    for (const Paragraph& paragraph : draft.body.prose.paragraphs) {
      if (paragraph.zone == Zone::Body && paragraph.where.contains(found.where)) end = paragraph.where.end;
    }
  }
  return end;
}

bool makes_any(const Draft& draft, const DraftTables& tables, std::span<const std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    const std::optional<MoveId> move = move_named(tables, part);
    return move && draft.has_move(*move);
  });
}

/// End of the last sentence between greeting and close; a postscript is not meant.
std::optional<std::size_t> body_end(const Prose& prose) {
  std::optional<std::size_t> end;
  for (const Sentence& sentence : prose.sentences) {
    const bool is_between = !prose.outline.names || sentence.where.end <= prose.outline.names->begin;
    if (sentence.zone == Zone::Body && is_between) end = sentence.where.end;
  }
  return end;
}

Insertion move_at(const Draft& draft, const DraftTables& tables, std::span<const std::string_view> parts_before,
                  std::string_view text) {
  for (auto part = parts_before.rbegin(); part != parts_before.rend(); ++part) {
    const std::optional<MoveId> move = move_named(tables, *part);
    const std::optional<std::size_t> end = move ? end_of_move(draft, *move) : std::nullopt;
    if (end) return behind(*end, text);
  }
  const std::optional<Span<Decoded>>& greeting = draft.body.prose.outline.greeting;
  return greeting ? behind(greeting->end, text) : before(own_begin(draft), text);
}

}  // namespace

std::optional<MoveId> move_named(const DraftTables& tables, std::string_view id) {
  const auto found =
      std::find_if(tables.moves.begin(), tables.moves.end(), [&](const MoveRow& row) { return row.id == id; });
  if (found == tables.moves.end()) return std::nullopt;
  return static_cast<MoveId>(found - tables.moves.begin());
}

std::string_view part_title(const DraftTables& tables, std::string_view part) {
  const std::optional<MoveId> move = move_named(tables, part);
  return move ? tables.moves[*move].title : part;
}

std::vector<std::string_view> missing_parts(const Draft& draft, const DraftTables& tables,
                                            std::span<const SectionRow> sections) {
  std::vector<std::string_view> parts = parts_of_kind(sections, draft.kind.kind);
  std::erase_if(parts, [&](std::string_view part) { return has_part(draft, tables, part); });
  return parts;
}

std::optional<Insertion> insertion_of(const Draft& draft, const DraftTables& tables,
                                      std::span<const SectionRow> sections, std::string_view part) {
  const std::optional<std::string> text = section_text(sections, part, draft.kind.kind, facts_of(draft));
  if (!text) return std::nullopt;
  if (part == GreetingPart) return before(own_begin(draft), *text);
  if (part == ClosePart) return close_at(draft, *text);
  const std::vector<std::string_view> parts = parts_of_kind(sections, draft.kind.kind);
  const auto own = static_cast<std::size_t>(std::find(parts.begin(), parts.end(), part) - parts.begin());
  const std::span<const std::string_view> all(parts);
  const std::optional<std::size_t> end = body_end(draft.body.prose);
  const bool is_last = makes_any(draft, tables, all.first(own)) && !makes_any(draft, tables, all.subspan(own + 1));
  if (end && is_last) return behind(*end, *text);
  return move_at(draft, tables, all.first(own), *text);
}

}  // namespace followup
