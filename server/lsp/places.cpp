#include "lsp/places.h"

namespace followup::lsp {

std::size_t decoded_at(const SourceText& source, std::size_t raw) {
  std::size_t low = 0;
  std::size_t high = source.utf8().size();
  while (low < high) {
    const std::size_t middle = low + (high - low + 1) / 2;
    if (source.raw({middle, middle}).begin <= raw) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

std::optional<Region> region_at(const Draft& draft, std::size_t raw) {
  const SourceText& body = draft.message.body;
  const std::size_t size = body.utf8().size();
  if (raw < body.raw({0, 0}).begin) return std::nullopt;
  const std::size_t offset = decoded_at(body, raw);
  for (const auto& [where, region] : draft.message.regions) {
    if (where.contains(offset)) return region;
  }
  if (draft.message.regions.empty()) return Region::Own;
  const Region last = draft.message.regions.back().second;
  const bool is_open = last == Region::Signature || last == Region::Forwarded || last == Region::Code;
  return is_open || !(size > 0 && body.utf8().back() == '\n') ? last : Region::Own;
}

const Header* header_at(const Draft& draft, std::size_t raw) {
  for (const Header& header : draft.message.headers) {
    if (header.line.contains(raw)) return &header;
  }
  return nullptr;
}

Span<Raw> name_of(const Header& header) { return {header.line.begin, header.line.begin + header.name.size()}; }

}  // namespace followup::lsp
